import { countSubtree } from "../roll-up/count.ts";
import { commonAncestor, insert } from "../roll-up/count.ts";
import { type Question } from "../roll-up/question.ts";
import { type LivePeople, type Standing } from "./live-people.ts";
import { type LiveUnits, type Rehanging } from "./live-units.ts";

/**
 * The counts of every unit on one day, kept right person by person and unit by unit.
 *
 * A row for each unit, by its lasting number: the employees, then for each course those in progress
 * and those who have completed.
 */
export class LiveCounts {
  readonly width: number;
  readonly rows: Int32Array;
  readonly #units: LiveUnits;
  readonly #people: LivePeople;
  /** Those who work in several units, by unit: they count once where these meet. */
  readonly #elsewhereToo: (number[] | undefined)[] = [];
  /** The units of the person at hand, and those above, each once. */
  readonly #at: number[] = [];
  readonly #above: number[] = [];
  readonly #marks: Int32Array;
  #mark = 0;
  readonly #cells: number[] = [];

  constructor(units: LiveUnits, people: LivePeople, courses: number) {
    this.#units = units;
    this.#people = people;
    this.width = 1 + courses * 2;
    this.rows = new Int32Array(units.room * this.width);
    this.#marks = new Int32Array(units.room);
    for (let person = 0; person < people.count; person++) this.#noteUnits(person);
  }

  /** Takes over what a roll-up of the whole organisation counts. */
  takeOver(question: Question): void {
    const { tree, courses } = question;
    for (const top of question.tops) {
      const counts = countSubtree(question, top);
      for (let place = top; place < counts.end; place++) {
        const row = (tree.unitAt[place] ?? 0) * this.width;
        const from = (place - top) * courses.length * 2;
        this.rows[row] = counts.employees[place - top] ?? 0;
        this.rows.set(counts.statuses.subarray(from, from + courses.length * 2), row + 1);
      }
    }
  }

  /** Counts everybody anew, by one pass over the persons and one over the units. */
  recount(): void {
    const tree = this.#units.tree();
    const rows = this.rows.fill(0);
    const places = new Int32Array(64);
    for (let person = 0; person < this.#people.count; person++) {
      let length = 0;
      this.#people.eachUnit(person, (unit) => {
        const place = tree.placeOf[unit] ?? -1;
        if (place < 0 || length === places.length) return;
        if (length === 0) {
          places[0] = place;
          length = 1;
        } else length = insert(places, length, place);
      });
      if (length === 0) continue;
      this.#readCells(person);
      for (let at = 0; at < length; at++) {
        const place = places[at] ?? 0;
        this.#addCells(tree.unitAt[place] ?? 0, 1);
        if (at === 0) continue;
        const before = places[at - 1] ?? 0;
        const meeting = sameTop(tree.parent, before, place)
          ? commonAncestor(tree, before, place)
          : -1;
        if (meeting >= 0) this.#addCells(tree.unitAt[meeting] ?? 0, -1);
      }
    }
    for (let place = tree.unitAt.length - 1; place >= 0; place--) {
      const above = tree.parent[place] ?? -1;
      if (above < 0) continue;
      const from = (tree.unitAt[place] ?? 0) * this.width;
      const to = (tree.unitAt[above] ?? 0) * this.width;
      for (let at = 0; at < this.width; at++) {
        rows[to + at] = (rows[to + at] ?? 0) + (rows[from + at] ?? 0);
      }
    }
  }

  /** A person's standing in a course has changed. */
  restand(person: number, course: number, from: Standing, to: Standing): void {
    if (from === to) return;
    this.#readUnits(person);
    for (const unit of this.#above) {
      const cell = unit * this.width + course * 2;
      if (from > 0) this.rows[cell + from] = (this.rows[cell + from] ?? 0) - 1;
      if (to > 0) this.rows[cell + to] = (this.rows[cell + to] ?? 0) + 1;
    }
  }

  /** A person is about to change: they count nowhere until {@link enter}. */
  leave(person: number): void {
    this.#addPerson(person, -1);
    for (const unit of this.#at.length > 1 ? this.#at : []) {
      const there = this.#elsewhereToo[unit] ?? [];
      this.#elsewhereToo[unit] = there.filter((other) => other !== person);
    }
  }

  /** The person counts as they are now. */
  enter(person: number): void {
    this.#addPerson(person, 1);
    this.#noteUnits(person);
  }

  /**
   * Hangs units elsewhere with all that they count, one after another. Those who work in a unit that
   * begins or ceases to exist are taken out first and put back last.
   */
  rehang(moves: readonly Rehanging[]): void {
    const { forest } = this.#units;
    const apart = new Set<number>();
    for (const { unit, parent } of moves) {
      if (this.#units.exists(unit) && parent !== -2) continue;
      for (const person of this.#people.inUnit(unit)) apart.add(person);
    }
    for (const person of apart) this.leave(person);
    const waiting: Rehanging[] = [];
    for (const { unit, parent } of moves) {
      // What it goes under hangs below it still, and will have moved in the end.
      const isRing = forest.upFrom(parent).includes(unit);
      if (isRing) waiting.push({ unit, parent });
      this.#hang(unit, isRing ? -1 : parent);
    }
    for (const { unit, parent } of waiting) this.#hang(unit, parent);
    for (const person of apart) this.enter(person);
  }

  /**
   * Hangs one unit elsewhere. From where its old and its new place meet and up, the same persons work
   * as before. Below, the unit's row is taken from the units above its old place and added to those
   * above its new one; who works outside the unit too counts in some of them by that alone.
   */
  #hang(unit: number, parent: number): void {
    const { forest } = this.#units;
    const before = forest.upFrom(forest.parent[unit] ?? -1);
    const after = forest.upFrom(parent);
    const left = before.filter((above) => !after.includes(above));
    const entered = after.filter((above) => !before.includes(above));
    for (const above of left) this.#addRow(unit, above, -1);
    for (const above of entered) this.#addRow(unit, above, 1);
    for (const [person, elsewhere] of this.#whoWorkElsewhereToo(unit)) {
      const staying = left.filter((above) => elsewhere.has(above));
      const known = entered.filter((above) => elsewhere.has(above));
      if (staying.length + known.length === 0) continue;
      this.#readCells(person);
      for (const above of staying) this.#addCells(above, 1);
      for (const above of known) this.#addCells(above, -1);
    }
    forest.hang(unit, parent);
  }

  /** Those who work both below a unit and elsewhere: by person, their other units and those above. */
  #whoWorkElsewhereToo(unit: number): Map<number, Set<number>> {
    const { forest } = this.#units;
    const found = new Map<number, Set<number>>();
    const below = forest.subtree(unit);
    const mark = ++this.#mark;
    for (const inside of below) this.#marks[inside] = mark;
    for (const inside of below) {
      for (const person of this.#elsewhereToo[inside] ?? []) {
        if (found.has(person)) continue;
        const elsewhere = new Set<number>();
        this.#people.eachUnit(person, (other) => {
          if (this.#marks[other] === mark || !this.#units.exists(other)) return;
          for (const above of forest.upFrom(other)) elsewhere.add(above);
        });
        found.set(person, elsewhere);
      }
    }
    return found;
  }

  /** Adds a unit's row to another's, or takes it away. */
  #addRow(unit: number, to: number, sign: 1 | -1): void {
    const from = unit * this.width;
    const base = to * this.width;
    for (let at = 0; at < this.width; at++) {
      this.rows[base + at] = (this.rows[base + at] ?? 0) + sign * (this.rows[from + at] ?? 0);
    }
  }

  #addPerson(person: number, sign: 1 | -1): void {
    this.#readUnits(person);
    if (this.#above.length === 0) return;
    this.#readCells(person);
    for (const unit of this.#above) this.#addCells(unit, sign);
  }

  #addCells(unit: number, sign: 1 | -1): void {
    const base = unit * this.width;
    for (const cell of this.#cells) this.rows[base + cell] = (this.rows[base + cell] ?? 0) + sign;
  }

  /** The columns that the person counts in. */
  #readCells(person: number): void {
    this.#cells.length = 0;
    this.#cells.push(0);
    this.#people.eachStanding(person, (course, standing) => {
      this.#cells.push(course * 2 + standing);
    });
  }

  #readUnits(person: number): void {
    const { forest } = this.#units;
    this.#at.length = 0;
    this.#above.length = 0;
    const mark = ++this.#mark;
    this.#people.eachUnit(person, (unit) => {
      if (!this.#units.exists(unit)) return;
      if (!this.#at.includes(unit)) this.#at.push(unit);
      for (let at = unit; at >= 0 && this.#marks[at] !== mark; at = forest.parent[at] ?? -1) {
        this.#marks[at] = mark;
        this.#above.push(at);
      }
    });
  }

  #noteUnits(person: number): void {
    this.#at.length = 0;
    this.#people.eachUnit(person, (unit) => {
      if (this.#units.exists(unit) && !this.#at.includes(unit)) this.#at.push(unit);
    });
    if (this.#at.length < 2) return;
    for (const unit of this.#at) {
      const there = this.#elsewhereToo[unit];
      if (there === undefined) this.#elsewhereToo[unit] = [person];
      else if (!there.includes(person)) there.push(person);
    }
  }
}

function sameTop(parent: Int32Array, a: number, b: number): boolean {
  let [left, right] = [a, b];
  while ((parent[left] ?? -1) >= 0) left = parent[left] ?? 0;
  while ((parent[right] ?? -1) >= 0) right = parent[right] ?? 0;
  return left === right;
}
