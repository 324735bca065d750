/** A unit's row in a report: which unit, and which one is above it. */
export interface UnitRow {
  readonly unit: string;
  readonly parent?: string | undefined;
  readonly name: string;
}

/** A row of the report and the rows right under it, in the organisation's order. */
export interface UnitNode<R extends UnitRow> {
  readonly row: R;
  readonly children: readonly UnitNode<R>[];
}

/** A row as the table shows it. */
export interface ShownRow<R extends UnitRow> {
  readonly row: R;
  /** Whether it is open; `undefined` where there is nothing under it. */
  readonly open: boolean | undefined;
  /** The names of the units above it, from the top. */
  readonly path: readonly string[];
}

/** Makes a tree of rows, one for each unit. A row whose parent is not in the report is a top. */
export function unitTree<R extends UnitRow>(rows: readonly R[]): UnitNode<R>[] {
  const known = new Set(rows.map(({ unit }) => unit));
  const under = new Map<string | undefined, R[]>();
  for (const row of rows) {
    const parent = row.parent !== undefined && known.has(row.parent) ? row.parent : undefined;
    const siblings = under.get(parent);
    if (siblings === undefined) under.set(parent, [row]);
    else siblings.push(row);
  }
  const nodes = (parent: string | undefined): UnitNode<R>[] =>
    (under.get(parent) ?? []).map((row) => ({ row, children: nodes(row.unit) }));
  return nodes(undefined);
}

/** The rows to show: the tops, and whatever lies under an open unit. */
export function shownRows<R extends UnitRow>(
  tree: readonly UnitNode<R>[],
  isOpen: (unit: string) => boolean,
  path: readonly string[] = [],
): ShownRow<R>[] {
  return tree.flatMap(({ row, children }) => {
    if (children.length === 0) return [{ row, open: undefined, path }];
    const open = isOpen(row.unit);
    const below = open ? shownRows(children, isOpen, [...path, row.name]) : [];
    return [{ row, open, path }, ...below];
  });
}
