import { type Tree } from "../tree/tree.ts";
import { type Columns } from "../workforce/columns.ts";
import { type Question } from "./question.ts";

/** The counts of one subtree, a row for each place from `top` on. */
export interface Counts {
  readonly top: number;
  readonly end: number;
  readonly employees: Int32Array;
  /** In progress and completed for each course, side by side, a row for each place. */
  readonly statuses: Int32Array;
}

/**
 * Counts distinct persons in every unit of a subtree.
 *
 * A person counts 1 at each of their units and −1 at the lowest common ancestor of each two
 * neighbours in preorder. Every subtree that holds any of the units then adds up to exactly 1,
 * so one pass from the last place to the first sums the whole tree.
 */
export function countSubtree(question: Question, top: number): Counts {
  const { tree, courses } = question;
  const end = tree.end[top] ?? 0;
  const width = courses.length * 2;
  const employees = new Int32Array(end - top);
  const statuses = new Int32Array((end - top) * width);
  const slot = new Int32Array(question.columns.courses.length).fill(-1);
  for (const [at, course] of courses.entries()) slot[course] = at * 2;

  const { first, course, begun, done, lapsed } = question.spans;
  const { day } = question;
  const shape = { top, width };
  visitPersons(question, top, (person, places, length) => {
    addPerson(tree, { top, width: 1 }, employees, 0, places, length);
    const last = first[person + 1] ?? 0;
    for (let span = first[person] ?? 0; span < last; span++) {
      if (day < (begun[span] ?? 0) || day >= (lapsed[span] ?? 0)) continue;
      const base = slot[course[span] ?? 0] ?? -1;
      if (base < 0) continue;
      const column = base + (day < (done[span] ?? 0) ? 0 : 1);
      if (length === 1) {
        const at = ((places[0] ?? 0) - top) * width + column;
        statuses[at] = (statuses[at] ?? 0) + 1;
      } else addPerson(tree, shape, statuses, column, places, length);
    }
  });
  sumUp(tree, top, end, employees, 1);
  sumUp(tree, top, end, statuses, width);
  return { top, end, employees, statuses };
}

/**
 * Counts distinct persons in every unit of a subtree by something else than courses.
 *
 * @param question - The question.
 * @param top - The place of the subtree's top unit.
 * @param width - How many columns there are.
 * @param columnsOf - The columns that count a person, each once.
 * @returns A row of `width` counts for each place from `top` on.
 */
export function countBy(
  question: Question,
  top: number,
  width: number,
  columnsOf: (person: number) => readonly number[],
): Int32Array {
  const { tree } = question;
  const end = tree.end[top] ?? 0;
  const counts = new Int32Array((end - top) * width);
  visitPersons(question, top, (person, places, length) => {
    for (const column of columnsOf(person)) {
      addPerson(tree, { top, width }, counts, column, places, length);
    }
  });
  sumUp(tree, top, end, counts, width);
  return counts;
}

/** Adds 1 at each place and takes 1 at the meeting point of each two neighbours. */
function addPerson(
  tree: Tree,
  { top, width }: { top: number; width: number },
  counts: Int32Array,
  column: number,
  places: Int32Array,
  length: number,
): void {
  const first = ((places[0] ?? 0) - top) * width + column;
  counts[first] = (counts[first] ?? 0) + 1;
  for (let next = 1; next < length; next++) {
    const at = ((places[next] ?? 0) - top) * width + column;
    counts[at] = (counts[at] ?? 0) + 1;
    const above = commonAncestor(tree, places[next - 1] ?? 0, places[next] ?? 0);
    const meeting = (above - top) * width + column;
    counts[meeting] = (counts[meeting] ?? 0) - 1;
  }
}

/**
 * Calls for each person with a position in the subtree on the day, once, with the distinct places
 * of those positions in preorder. The array is reused between calls.
 */
export function visitPersons(
  { columns, day, tree, members, placeOf, admits }: Question,
  top: number,
  visit: (person: number, places: Int32Array, length: number) => void,
): void {
  const { units, positions } = columns;
  const { first, person, from, to, unit, ofUnit } = positions;
  const end = tree.end[top] ?? 0;
  const places = new Int32Array(mostPositions(positions));
  for (let place = top; place < end; place++) {
    const lastMember = members.first[place + 1] ?? 0;
    for (let member = members.first[place] ?? 0; member < lastMember; member++) {
      const here = members.rows[member] ?? 0;
      if (day < (units.from[here] ?? 0) || day >= (units.to[here] ?? 0)) continue;
      const lastRow = ofUnit.first[here + 1] ?? 0;
      for (let at = ofUnit.first[here] ?? 0; at < lastRow; at++) {
        const row = ofUnit.rows[at] ?? 0;
        if (day < (from[row] ?? 0) || day >= (to[row] ?? 0)) continue;
        if (admits !== undefined && !admits(row)) continue;
        const who = person[row] ?? 0;
        const firstRow = first[who] ?? 0;
        const endRow = first[who + 1] ?? 0;
        places[0] = place;
        let length = 1;
        let isFirst = true;
        for (let other = firstRow; other < endRow && isFirst; other++) {
          if (other === row || day < (from[other] ?? 0) || day >= (to[other] ?? 0)) continue;
          const elsewhere = placeOf[unit[other] ?? 0] ?? -1;
          if (elsewhere < top || elsewhere >= end) continue;
          if (admits !== undefined && !admits(other)) continue;
          // A person is visited from the first of their places, and there from the first row.
          if (elsewhere < place || (elsewhere === place && other < row)) isFirst = false;
          else length = insert(places, length, elsewhere);
        }
        if (isFirst) visit(who, places, length);
      }
    }
  }
}

/** Puts a place among the sorted ones, unless it is there; returns the new length. */
export function insert(places: Int32Array, length: number, place: number): number {
  let at = length;
  while (at > 0 && (places[at - 1] ?? 0) > place) at--;
  if (at > 0 && places[at - 1] === place) return length;
  places.copyWithin(at + 1, at, length);
  places[at] = place;
  return length + 1;
}

const most = new WeakMap<Columns["positions"], number>();

/** How many positions the person with the most of them has had. */
export function mostPositions(positions: Columns["positions"]): number {
  let found = most.get(positions);
  if (found === undefined) {
    found = 1;
    for (let person = 0; person + 1 < positions.first.length; person++) {
      found = Math.max(found, (positions.first[person + 1] ?? 0) - (positions.first[person] ?? 0));
    }
    most.set(positions, found);
  }
  return found;
}

/** The place of the lowest unit whose subtree holds both places, `a` before or at `b`. */
export function commonAncestor({ parent, end }: Tree, a: number, b: number): number {
  let place = a;
  while ((end[place] ?? 0) <= b) place = parent[place] ?? 0;
  return place;
}

function sumUp(tree: Tree, top: number, end: number, counts: Int32Array, width: number): void {
  for (let place = end - 1; place > top; place--) {
    const from = (place - top) * width;
    const to = ((tree.parent[place] ?? 0) - top) * width;
    for (let at = 0; at < width; at++) {
      counts[to + at] = (counts[to + at] ?? 0) + (counts[from + at] ?? 0);
    }
  }
}
