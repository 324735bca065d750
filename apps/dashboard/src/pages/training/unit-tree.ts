import { type TrainingRow } from "@kompetanseregion/client";

/** A row of the report and the rows right under it, in the organisation's order. */
export interface UnitNode {
  readonly row: TrainingRow;
  readonly children: readonly UnitNode[];
}

/** A row as the table shows it. */
export interface ShownRow {
  readonly row: TrainingRow;
  /** Whether it is open; `undefined` where there is nothing under it. */
  readonly open: boolean | undefined;
  /** The names of the units above it, from the top. */
  readonly path: readonly string[];
}

/** Makes a tree of one course's rows. A row whose parent is not in the report is a top. */
export function unitTree(rows: readonly TrainingRow[]): UnitNode[] {
  const known = new Set(rows.map(({ unit }) => unit));
  const under = new Map<string | undefined, TrainingRow[]>();
  for (const row of rows) {
    const parent = row.parent !== undefined && known.has(row.parent) ? row.parent : undefined;
    const siblings = under.get(parent);
    if (siblings === undefined) under.set(parent, [row]);
    else siblings.push(row);
  }
  const nodes = (parent: string | undefined): UnitNode[] =>
    (under.get(parent) ?? []).map((row) => ({ row, children: nodes(row.unit) }));
  return nodes(undefined);
}

/** The rows to show: the tops, and whatever lies under an open unit. */
export function shownRows(
  tree: readonly UnitNode[],
  isOpen: (unit: string) => boolean,
  path: readonly string[] = [],
): ShownRow[] {
  return tree.flatMap(({ row, children }) => {
    if (children.length === 0) return [{ row, open: undefined, path }];
    const open = isOpen(row.unit);
    const below = open ? shownRows(children, isOpen, [...path, row.name]) : [];
    return [{ row, open, path }, ...below];
  });
}
