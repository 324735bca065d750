import { type PlacementColumns, type UnitColumns } from "../workforce/columns.ts";
import { type Grouping } from "../workforce/growing.ts";

/** The part of the columns that says how the organisation hangs together. */
export interface Organisation {
  readonly units: UnitColumns;
  readonly placements: PlacementColumns;
}

/**
 * The organisation on one day, its units in preorder.
 *
 * A place is a unit's number in preorder; the subtree of the unit at place `p` is the interval
 * `[p, end[p])`.
 */
export interface Tree {
  /** The unit at each place. */
  readonly unitAt: Int32Array;
  /** The place of each unit; −1 where it does not exist on the day. */
  readonly placeOf: Int32Array;
  /** The place of the parent; −1 at the top. */
  readonly parent: Int32Array;
  /** The first place after the subtree. */
  readonly end: Int32Array;
  readonly depth: Int32Array;
  /** The units at each place: exactly one. */
  readonly members: Grouping;
}

const trees = new WeakMap<UnitColumns, Map<number, Tree>>();
const remembered = 24;

/**
 * The organisation on a day; siblings in the order of their numbers (name, then id).
 *
 * A unit whose parent does not exist on the day is a top unit.
 */
export function treeOn(organisation: Organisation, day: number): Tree {
  let known = trees.get(organisation.units);
  if (known === undefined) trees.set(organisation.units, (known = new Map<number, Tree>()));
  let tree = known.get(day);
  if (tree === undefined) {
    tree = growTree(parentsOn(organisation, day));
    if (known.size >= remembered) known.delete(known.keys().next().value ?? day);
    known.set(day, tree);
  }
  return tree;
}

/** Each unit's parent on the day: −1 at the top, −2 where the unit does not exist. */
export function parentsOn({ units, placements }: Organisation, day: number): Int32Array {
  const alive = (unit: number): boolean =>
    (units.from[unit] ?? 0) <= day && day < (units.to[unit] ?? 0);
  const parents = new Int32Array(units.records.length);
  for (let unit = 0; unit < parents.length; unit++) {
    const parent = parentOn(placements, unit, day);
    parents[unit] = !alive(unit) ? -2 : parent >= 0 && alive(parent) ? parent : -1;
  }
  return parents;
}

/** The unit's parent on the day by its placements alone; −1 without one. */
export function parentOn(
  { first, from, to, parent }: PlacementColumns,
  unit: number,
  day: number,
): number {
  const end = first[unit + 1] ?? 0;
  for (let stay = first[unit] ?? 0; stay < end; stay++) {
    if ((from[stay] ?? 0) <= day && day < (to[stay] ?? 0)) return parent[stay] ?? -1;
  }
  return -1;
}

/** Puts units in preorder, siblings by number. */
export function growTree(parents: Int32Array): Tree {
  const units = parents.length;
  // Children as linked lists, made from the back so that each list runs in order of number.
  const firstChild = new Int32Array(units).fill(-1);
  const nextSibling = new Int32Array(units).fill(-1);
  let firstTop = -1;
  let alive = 0;
  for (let unit = units - 1; unit >= 0; unit--) {
    const parent = parents[unit] ?? -2;
    if (parent === -2) continue;
    alive++;
    if (parent === -1) {
      nextSibling[unit] = firstTop;
      firstTop = unit;
    } else {
      nextSibling[unit] = firstChild[parent] ?? -1;
      firstChild[parent] = unit;
    }
  }
  const unitAt = new Int32Array(alive);
  const placeOf = new Int32Array(units).fill(-1);
  const parent = new Int32Array(alive);
  const end = new Int32Array(alive);
  const depth = new Int32Array(alive);
  let place = 0;
  for (let unit = firstTop; unit !== -1;) {
    const above = parents[unit] ?? -1;
    const parentPlace = above < 0 ? -1 : (placeOf[above] ?? -1);
    unitAt[place] = unit;
    placeOf[unit] = place;
    parent[place] = parentPlace;
    depth[place] = parentPlace < 0 ? 0 : (depth[parentPlace] ?? 0) + 1;
    place++;
    const child = firstChild[unit] ?? -1;
    if (child !== -1) {
      unit = child;
      continue;
    }
    // Close this subtree and those above it that end here.
    let closing = unit;
    end[placeOf[closing] ?? 0] = place;
    while ((nextSibling[closing] ?? -1) === -1 && (parents[closing] ?? -1) >= 0) {
      closing = parents[closing] ?? 0;
      end[placeOf[closing] ?? 0] = place;
    }
    unit = nextSibling[closing] ?? -1;
  }
  const members = { first: Int32Array.from({ length: alive + 1 }, (_, at) => at), rows: unitAt };
  return { unitAt, placeOf, parent, end, depth, members };
}
