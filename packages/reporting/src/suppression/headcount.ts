import { type RollUp } from "../roll-up/roll-up.ts";
import { Calendar } from "../trend/calendar.ts";
import { type Stage, stagesOf } from "../trend/stage.ts";
import { Stays } from "../trend/stays.ts";
import { type Columns } from "../workforce/columns.ts";
import { never } from "../workforce/days.ts";

/** A day on which somebody comes, goes or moves, or the organisation changes. */
interface Moment {
  /** From here on another organisation; the one before goes on where there is none. */
  readonly organisation?: Organisation;
  /** The changes of the moment are those from here … */
  readonly first: number;
  /** … up to, not including, here. */
  readonly end: number;
}

/** Who is below whom. */
export interface Organisation {
  /** The units there are, each after the unit above it. */
  readonly order: Int32Array;
  /** The unit above each unit, −1 for a top unit; of units that there are. */
  readonly parent: Int32Array;
}

/**
 * How many persons each unit has of its own, through time.
 *
 * Its *own* are those who work in the unit itself, less those whom the units below it count more
 * than once: own persons added up over a subtree are the distinct persons who work in it.
 */
export interface Headcount {
  readonly units: number;
  readonly moments: readonly Moment[];
  /** The unit of each change. */
  readonly unit: Int32Array;
  /** How many more, or fewer, of its own the unit has from the moment on. */
  readonly change: Int32Array;
  /** The same of those alone who work in the unit itself and in none below it. */
  readonly alone: Int32Array;
}

/**
 * The headcount of a report's units on its date; units are numbered as in the report.
 *
 * Who works in a unit alone is told from the figures as far as they tell it.
 */
export function headcountOf(rollUp: Pick<RollUp, "courses" | "rows">): Headcount {
  const width = Math.max(rollUp.courses.length, 1);
  const units = Math.floor(rollUp.rows.length / width);
  const place = new Map<string, number>();
  const parent = new Int32Array(units).fill(-1);
  const own = new Int32Array(units);
  for (let unit = 0; unit < units; unit++) {
    const row = rollUp.rows[unit * width];
    if (row === undefined) continue;
    place.set(row.unit, unit);
    const above = place.get(row.parent ?? "") ?? -1;
    parent[unit] = above;
    own[unit] = (own[unit] ?? 0) + row.employees;
    if (above >= 0) own[above] = (own[above] ?? 0) - row.employees;
  }
  const order = Int32Array.from({ length: units }, (_, unit) => unit);
  const moment = { organisation: { order, parent }, first: 0, end: units };
  return {
    units,
    moments: [moment],
    unit: order,
    change: own,
    alone: aloneIn(rollUp, parent, own),
  };
}

/** As many as must work in each unit alone, because the units below have fewer in some status. */
function aloneIn(
  { rows, courses }: Pick<RollUp, "courses" | "rows">,
  parent: Int32Array,
  own: Int32Array,
): Int32Array {
  const width = courses.length;
  const alone = own.map((count) => Math.max(count, 0));
  const rest = new Int32Array(parent.length * 3);
  for (let course = 0; course < width; course++) {
    rest.fill(0);
    for (const [unit, above] of parent.entries()) {
      const row = rows[unit * width + course];
      const figures = [row?.notStarted ?? 0, row?.inProgress ?? 0, row?.completed ?? 0];
      for (const [at, figure] of figures.entries()) {
        rest[unit * 3 + at] = (rest[unit * 3 + at] ?? 0) + figure;
        if (above >= 0) rest[above * 3 + at] = (rest[above * 3 + at] ?? 0) - figure;
      }
    }
    for (let unit = 0; unit < alone.length; unit++) {
      const [first = 0, second = 0, third = 0] = rest.subarray(unit * 3, unit * 3 + 3);
      const some = Math.max(first, 0) + Math.max(second, 0) + Math.max(third, 0);
      alone[unit] = Math.max(alone[unit] ?? 0, some);
    }
  }
  return alone;
}

/**
 * The headcount of a workforce on every day of its history, the future that is known among it;
 * units are numbered as in the columns.
 *
 * @param columns - The workforce.
 * @param scope - Who is counted.
 * @param first - The first day that counts; what was before it is as if it had come then.
 */
export function headcountThroughTime(
  columns: Columns,
  scope: Parameters<typeof stagesOf>[2]["scope"],
  first?: number,
): Headcount {
  const units = columns.units.records.length;
  const days = daysOfChange(columns, first);
  const calendar = new Calendar(days);
  const stages = stagesOf(columns, calendar, { scope });
  const everyUnit = Int32Array.from({ length: units }, (_, unit) => unit);
  const stays = new Stays(columns, { calendar, stages, rowOf: everyUnit, admits: undefined });
  const changes = new Changes(columns.positions.person.length * 4);
  for (let person = 0; person < columns.persons.length; person++) {
    stays.visit(person, (_, from, to, length) => {
      for (let at = 0; at < length; at++) {
        const unit = stays.rows[at] ?? 0;
        if (stays.rows.indexOf(unit) < at) continue;
        let own = 0;
        for (let same = at; same < length; same++) {
          if (stays.rows[same] === unit) own += stays.signs[same] ?? 0;
        }
        if (own === 0) continue;
        const alone = own > 0 ? 1 : 0;
        changes.add(from, unit, own, alone);
        // Who stays to the end of what is known does not leave.
        if (to < days.length) changes.add(to, unit, -own, -alone);
      }
    });
  }
  const { firstOf, ...inOrder } = changes.inOrder(days.length);
  const moments = Array.from(days, (_, date): Moment => {
    return { first: firstOf[date] ?? 0, end: firstOf[date + 1] ?? 0 };
  });
  for (const stage of stages) {
    moments[stage.from] = { ...(moments[stage.from] ?? { first: 0, end: 0 }), ...shownIn(stage) };
  }
  return { units, moments, ...inOrder };
}

function shownIn({ tree, shownAt }: Stage): { organisation: Organisation } {
  const order: number[] = [];
  const parent = new Int32Array(tree.placeOf.length).fill(-1);
  for (let place = 0; place < shownAt.length; place++) {
    if (shownAt[place] !== place) continue;
    const unit = tree.unitAt[place] ?? 0;
    const above = tree.parent[place] ?? -1;
    order.push(unit);
    if (above >= 0 && shownAt[above] === above) parent[unit] = tree.unitAt[above] ?? -1;
  }
  return { organisation: { order: Int32Array.from(order), parent } };
}

/** The days on which any position, unit or placement begins or has ended, in order, from the first. */
function daysOfChange(
  { units, placements, positions }: Columns,
  first = Number.NEGATIVE_INFINITY,
): Int32Array {
  const days = new Set<number>();
  for (const edges of [units, placements, positions]) {
    for (const day of edges.from) days.add(Math.max(day, first));
    for (const day of edges.to) if (day !== never) days.add(Math.max(day, first));
  }
  return Int32Array.from(days).sort();
}

/** Changes as they are found, and then by date. */
class Changes {
  #date: Int32Array;
  #unit: Int32Array;
  #change: Int32Array;
  #alone: Int32Array;
  #length = 0;

  constructor(room: number) {
    this.#date = new Int32Array(room);
    this.#unit = new Int32Array(room);
    this.#change = new Int32Array(room);
    this.#alone = new Int32Array(room);
  }

  add(date: number, unit: number, change: number, alone: number): void {
    const at = this.#length++;
    if (at === this.#date.length) {
      this.#date = grown(this.#date);
      this.#unit = grown(this.#unit);
      this.#change = grown(this.#change);
      this.#alone = grown(this.#alone);
    }
    this.#date[at] = date;
    this.#unit[at] = unit;
    this.#change[at] = change;
    this.#alone[at] = alone;
  }

  inOrder(dates: number): Pick<Headcount, "unit" | "change" | "alone"> & { firstOf: Int32Array } {
    const firstOf = new Int32Array(dates + 1);
    for (let at = 0; at < this.#length; at++) {
      const next = (this.#date[at] ?? 0) + 1;
      firstOf[next] = (firstOf[next] ?? 0) + 1;
    }
    for (let date = 0; date < dates; date++)
      firstOf[date + 1] = (firstOf[date + 1] ?? 0) + (firstOf[date] ?? 0);
    const next = firstOf.slice();
    const unit = new Int32Array(this.#length);
    const change = new Int32Array(this.#length);
    const alone = new Int32Array(this.#length);
    for (let at = 0; at < this.#length; at++) {
      const date = this.#date[at] ?? 0;
      const to = next[date] ?? 0;
      unit[to] = this.#unit[at] ?? 0;
      change[to] = this.#change[at] ?? 0;
      alone[to] = this.#alone[at] ?? 0;
      next[date] = to + 1;
    }
    return { firstOf, unit, change, alone };
  }
}

function grown(column: Int32Array): Int32Array {
  const larger = new Int32Array(Math.max(16, column.length * 2));
  larger.set(column);
  return larger;
}
