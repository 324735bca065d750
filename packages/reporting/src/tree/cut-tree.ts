import { type Grouping } from "../workforce/growing.ts";
import { type Tree } from "./tree.ts";

/** A tree with fewer places, and what counts at each of them. */
export interface CutTree {
  readonly tree: Tree;
  /** The units counted at each place. */
  readonly members: Grouping;
  /** The place where each unit counts; −1 for none. */
  readonly placeOf: Int32Array;
  readonly tops: readonly number[];
}

/**
 * Lets everything deeper than some levels below the top units count at the lowest unit above it that
 * is left, so that a report of the upper levels costs what they cost. Outside the tops nothing changes.
 *
 * @param whole - A tree, where units count in it, and the places of the report's top units.
 * @param levels - How many levels below the tops are left, 0 or more.
 */
export function cutTree(whole: CutTree, levels: number): CutTree {
  const { tree, members, placeOf, tops } = whole;
  const places = tree.unitAt.length;
  const placeIn = new Int32Array(places);
  const kept = new Int32Array(places);
  let length = 0;
  let next = 0;
  let end = -1;
  let lowest = Infinity;
  for (let place = 0; place < places; place++) {
    if (place === tops[next]) {
      end = tree.end[place] ?? 0;
      lowest = (tree.depth[place] ?? 0) + Math.max(0, levels);
      next++;
    }
    // In preorder the places below a unit follow it: what is cut belongs to the last one kept.
    if (place >= end || (tree.depth[place] ?? 0) <= lowest) kept[length++] = place;
    placeIn[place] = length - 1;
  }
  const old = kept.subarray(0, length);
  const moved = (place: number): number => (place < 0 ? -1 : (placeIn[place] ?? -1));
  const first = new Int32Array(length + 1);
  for (const [place, before] of old.entries()) first[place] = members.first[before] ?? 0;
  first[length] = members.first[places] ?? 0;
  const unitAt = old.map((before) => tree.unitAt[before] ?? -1);
  return {
    tree: {
      unitAt,
      placeOf: tree.placeOf.map((before) =>
        before >= 0 && old[moved(before)] === before ? moved(before) : -1,
      ),
      parent: old.map((before) => moved(tree.parent[before] ?? -1)),
      end: old.map((before) => {
        const after = tree.end[before] ?? 0;
        return after === places ? length : moved(after);
      }),
      depth: old.map((before) => tree.depth[before] ?? 0),
      members: { first: Int32Array.from({ length: length + 1 }, (_, at) => at), rows: unitAt },
    },
    members: { first, rows: members.rows },
    placeOf: placeOf.map(moved),
    tops: tops.map(moved),
  };
}
