import { type Tree } from "../tree/tree.ts";
import { type Columns } from "../workforce/columns.ts";
import { never } from "../workforce/days.ts";
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

  const { first, course } = question.spans;
  const { day } = question;
  // So that the difference of two days has its sign in 32 bits: `never` less a day before 1970 has not.
  const near = (days: Int32Array): Int32Array =>
    day < 0 ? days.map((each) => Math.min(each, never >> 1)) : days;
  const begun = near(question.spans.begun);
  const done = near(question.spans.done);
  const lapsed = near(question.spans.lapsed);
  const adding = new Adding(question, top);
  visitPersons(question, top, (person, places, length) => {
    adding.at(places, length);
    adding.add(employees, 1, 0);
    const { rows, signs } = adding;
    const { length: changes } = adding;
    const last = first[person + 1] ?? 0;
    for (let span = first[person] ?? 0; span < last; span++) {
      const column = slot[course[span] ?? 0] ?? -1;
      if (column < 0) continue;
      // Without a branch: whether a day has come is as good as chance, and a processor that guesses
      // wrongly loses more time than the sums take. The sign of a difference says it.
      const stands = ~(day - (begun[span] ?? 0)) & (day - (lapsed[span] ?? 0));
      const isOpen = day - (done[span] ?? 0);
      const progressing = (stands & isOpen) >>> 31;
      const completed = (stands & ~isOpen) >>> 31;
      for (let change = 0; change < changes; change++) {
        const cell = (rows[change] ?? 0) * width + column;
        const sign = signs[change] ?? 0;
        statuses[cell] = (statuses[cell] ?? 0) + sign * progressing;
        statuses[cell + 1] = (statuses[cell + 1] ?? 0) + sign * completed;
      }
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
  const adding = new Adding(question, top);
  visitPersons(question, top, (person, places, length) => {
    adding.at(places, length);
    for (const column of columnsOf(person)) adding.add(counts, width, column);
  });
  sumUp(tree, top, end, counts, width);
  return counts;
}

/** Where a person adds 1, and where they take it away again because two of their places meet. */
class Adding {
  /** Rows from `top` on, and what is added there: `length` of them. */
  readonly rows: Int32Array;
  readonly signs: Int32Array;
  length = 0;
  readonly #tree: Tree;
  readonly #top: number;

  constructor({ tree, columns }: Question, top: number) {
    this.#tree = tree;
    this.#top = top;
    this.rows = new Int32Array(mostPositions(columns.positions) * 2);
    this.signs = new Int32Array(this.rows.length);
  }

  /** Turns to the person whose distinct places these are, in preorder. */
  at(places: Int32Array, length: number): void {
    this.length = 0;
    for (let next = 0; next < length; next++) {
      const place = places[next] ?? 0;
      this.#note(place, 1);
      if (next > 0) this.#note(commonAncestor(this.#tree, places[next - 1] ?? 0, place), -1);
    }
  }

  /** Counts the person in a column. */
  add(counts: Int32Array, width: number, column: number): void {
    for (let change = 0; change < this.length; change++) {
      const cell = (this.rows[change] ?? 0) * width + column;
      counts[cell] = (counts[cell] ?? 0) + (this.signs[change] ?? 0);
    }
  }

  #note(place: number, sign: 1 | -1): void {
    this.rows[this.length] = place - this.#top;
    this.signs[this.length++] = sign;
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
