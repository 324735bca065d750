import { ReportingError } from "../problem/reporting-error.ts";
import { type ReportOptions, topsOf } from "../roll-up/question.ts";
import { type Tree, treeOn } from "../tree/tree.ts";
import { type Columns } from "../workforce/columns.ts";
import { type Calendar } from "./calendar.ts";

/** A run of dates with the same organisation, and what of it the report shows. */
export interface Stage {
  /** The numbers of its dates: `from` up to, not including, `to`. */
  readonly from: number;
  readonly to: number;
  readonly tree: Tree;
  readonly tops: readonly number[];
  /** For each place, the place of the unit it is shown under; −1 outside the report. */
  readonly shownAt: Int32Array;
  /** For each place, the number of its top unit; −1 outside the report. */
  readonly topOf: Int32Array;
}

/**
 * Splits the days into runs in which nothing moves.
 *
 * @throws {ReportingError} `unknown-unit` for the root.
 */
export function stagesOf(
  columns: Columns,
  calendar: Calendar,
  options: Pick<ReportOptions, "scope" | "root"> & { readonly levels?: number },
): Stage[] {
  const { days } = calendar;
  const moves = datesOfMoves(columns, calendar);
  const stages: Stage[] = [];
  for (let from = 0; from < days.length;) {
    const tree = treeOn(columns, days[from] ?? 0);
    const stays = (date: number): boolean =>
      moves[date] === 0 || isAlike(tree, treeOn(columns, days[date] ?? 0));
    let to = from + 1;
    while (to < days.length && stays(to)) to++;
    const tops = topsOrNone(columns, tree, options);
    const shownAt = new Int32Array(tree.unitAt.length).fill(-1);
    const topOf = shownAt.slice();
    for (const [number, top] of tops.entries()) {
      const lowest = (tree.depth[top] ?? 0) + (options.levels ?? Infinity);
      for (let place = top; place < (tree.end[top] ?? 0); place++) {
        const isShown = (tree.depth[place] ?? 0) <= lowest;
        shownAt[place] = isShown ? place : (shownAt[tree.parent[place] ?? 0] ?? -1);
        topOf[place] = number;
      }
    }
    stages.push({ from, to, tree, tops, shownAt, topOf });
    from = to;
  }
  return stages;
}

function topsOrNone(
  columns: Columns,
  tree: Tree,
  options: Pick<ReportOptions, "scope" | "root">,
): number[] {
  try {
    return topsOf(columns, tree, options);
  } catch (error) {
    // A root that is not there on one date may be there on the next.
    if (error instanceof ReportingError && error.code !== "unknown-unit") return [];
    throw error;
  }
}

/** 1 for each date before which, and after the date before it, a unit or a placement begins or ends. */
function datesOfMoves({ units, placements }: Columns, calendar: Calendar): Uint8Array {
  const moves = new Uint8Array(calendar.days.length + 1);
  for (const edges of [units.from, units.to, placements.from, placements.to]) {
    for (const edge of edges) moves[calendar.firstFrom(edge)] = 1;
  }
  return moves;
}

function isAlike(a: Tree, b: Tree): boolean {
  if (a.unitAt.length !== b.unitAt.length) return false;
  for (let place = 0; place < a.unitAt.length; place++) {
    if (a.unitAt[place] !== b.unitAt[place] || a.parent[place] !== b.parent[place]) return false;
  }
  return true;
}
