import { commonAncestor, insert, mostPositions } from "../roll-up/count.ts";
import { type Columns } from "../workforce/columns.ts";
import { type Calendar } from "./calendar.ts";
import { type Stage } from "./stage.ts";

/** What stays are seen through. */
export interface StayView {
  readonly calendar: Calendar;
  readonly stages: readonly Stage[];
  /** The row of each unit that is shown. */
  readonly rowOf: Int32Array;
  /** Whether a position counts, by its row; every position where there is none. */
  readonly admits: ((row: number) => boolean) | undefined;
}

/** Finds the stretches of dates in which a person counts in the same rows of a report. */
export class Stays {
  /** The rows that the stay being told counts in. */
  readonly rows: Int32Array;
  /** 1 where the person counts in the row; −1 where they would otherwise count twice above it. */
  readonly signs: Int32Array;
  readonly #nextRows: Int32Array;
  readonly #nextSigns: Int32Array;
  readonly #places: Int32Array;
  readonly #columns: Columns;
  readonly #view: StayView;
  /** For each stage the row that each unit is shown in; −1 outside the report. */
  readonly #rowIn: readonly Int32Array[];

  constructor(columns: Columns, view: StayView) {
    const most = mostPositions(columns.positions);
    this.#columns = columns;
    this.#view = view;
    this.#places = new Int32Array(most);
    this.rows = new Int32Array(most * 2);
    this.signs = new Int32Array(most * 2);
    this.#nextRows = new Int32Array(most * 2);
    this.#nextSigns = new Int32Array(most * 2);
    this.#rowIn = view.stages.map(({ tree, shownAt }) =>
      tree.placeOf.map((place) => {
        const shown = place < 0 ? -1 : (shownAt[place] ?? -1);
        return shown < 0 ? -1 : (view.rowOf[tree.unitAt[shown] ?? 0] ?? -1);
      }),
    );
  }

  /**
   * Tells each stay of a person: the numbers of its first date and of the first date after it, and
   * how many of `rows` and `signs` are its own.
   */
  visit(
    person: number,
    tell: (person: number, from: number, to: number, length: number) => void,
  ): void {
    const { stages } = this.#view;
    const { first } = this.#columns.positions;
    const start = first[person] ?? 0;
    const end = first[person + 1] ?? 0;
    let [stayFrom, stayTo, length] = [0, 0, 0];
    for (let number = 0; number < stages.length; number++) {
      const stage = stages[number];
      if (stage === undefined) continue;
      for (let from = stage.from; from < stage.to;) {
        const to = this.#sameUntil(start, end, from, stage.to);
        const next = this.#enter(number, stage, start, end, from);
        if (length > 0 && stayTo === from && this.#isSame(length, next)) {
          stayTo = to;
        } else {
          if (length > 0) tell(person, stayFrom, stayTo, length);
          [stayFrom, stayTo, length] = [from, to, next];
          for (let at = 0; at < next; at++) {
            this.rows[at] = this.#nextRows[at] ?? 0;
            this.signs[at] = this.#nextSigns[at] ?? 0;
          }
        }
        from = to;
      }
    }
    if (length > 0) tell(person, stayFrom, stayTo, length);
  }

  /** The first date after `from`, at most `end`, on which a position begins or ends. */
  #sameUntil(start: number, last: number, from: number, end: number): number {
    const { positions } = this.#columns;
    const { calendar } = this.#view;
    let to = end;
    for (let row = start; row < last; row++) {
      const begins = calendar.firstFrom(positions.from[row] ?? 0);
      const ends = calendar.firstFrom(positions.to[row] ?? 0);
      if (begins >= ends) continue;
      if (begins > from) to = Math.min(to, begins);
      else if (ends > from) to = Math.min(to, ends);
    }
    return to;
  }

  /** Notes the rows of the positions held on a date of a stage; returns how many. */
  #enter(number: number, stage: Stage, start: number, end: number, date: number): number {
    const { positions } = this.#columns;
    const { calendar, admits } = this.#view;
    const rowIn = this.#rowIn[number];
    if (rowIn === undefined) return 0;
    const places = this.#places;
    let length = 0;
    for (let row = start; row < end; row++) {
      if (calendar.firstFrom(positions.from[row] ?? 0) > date) continue;
      if (calendar.firstFrom(positions.to[row] ?? 0) <= date) continue;
      if (admits !== undefined && !admits(row)) continue;
      const unit = positions.unit[row] ?? 0;
      const shown = rowIn[unit] ?? -1;
      if (shown < 0) continue;
      if (end - start === 1) {
        this.#nextRows[0] = shown;
        this.#nextSigns[0] = 1;
        return 1;
      }
      const place = stage.shownAt[stage.tree.placeOf[unit] ?? 0] ?? 0;
      if (length > 0) length = insert(places, length, place);
      else {
        places[0] = place;
        length = 1;
      }
    }
    return this.#toRows(stage, length);
  }

  #toRows({ tree, topOf }: Stage, length: number): number {
    const { rowOf } = this.#view;
    let entries = 0;
    for (let at = 0; at < length; at++) {
      const place = this.#places[at] ?? 0;
      this.#nextRows[entries] = rowOf[tree.unitAt[place] ?? 0] ?? 0;
      this.#nextSigns[entries++] = 1;
      const before = this.#places[at - 1] ?? -1;
      if (at === 0 || topOf[before] !== topOf[place]) continue;
      const meeting = commonAncestor(tree, before, place);
      this.#nextRows[entries] = rowOf[tree.unitAt[meeting] ?? 0] ?? 0;
      this.#nextSigns[entries++] = -1;
    }
    return entries;
  }

  #isSame(length: number, next: number): boolean {
    if (length !== next) return false;
    for (let at = 0; at < length; at++) {
      if (this.rows[at] !== this.#nextRows[at] || this.signs[at] !== this.#nextSigns[at]) {
        return false;
      }
    }
    return true;
  }
}
