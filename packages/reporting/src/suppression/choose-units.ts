import { type Headcount, type Organisation } from "./headcount.ts";

/**
 * Chooses the units whose figures are hidden, so that on no day anything can be computed about
 * fewer persons than `threshold`.
 *
 * Hidden are units that have 1 … threshold − 1 persons on any day, on every day; and, as long as
 * the figures of such persons are left over when the units shown are subtracted from the unit
 * above, the smallest unit beside them. What is left over then are always at least two unknown
 * parts, and at least `threshold` persons together. It depends on numbers of persons alone, never on
 * what they have done: so one choice serves every course, measure and date.
 *
 * @param headcount - Through time, or of one date.
 * @param threshold - 2 or more.
 * @param hidden - 1 for each unit that is hidden already; more are set to 1.
 */
export function chooseUnits(headcount: Headcount, threshold: number, hidden: Uint8Array): void {
  // A unit hidden for one day's sake is hidden on the days before it too, and may be alone there.
  while (new Sweep(headcount, threshold, hidden).run());
}

/** What is left over of a unit when all that is shown below it is subtracted. */
interface Rest {
  /** How many unknown parts it is the sum of. */
  parts: number;
  /** Distinct persons, at the least. */
  persons: number;
  /** Persons, counted once in each part they are in. */
  counted: number;
}

/** Goes through time once. */
class Sweep {
  readonly #headcount: Headcount;
  readonly #threshold: number;
  readonly #hidden: Uint8Array;
  readonly #own: Int32Array;
  readonly #alone: Int32Array;
  /** Distinct persons in the unit and below it. */
  readonly #persons: Int32Array;
  #parent: Int32Array;
  readonly #firstChild: Int32Array;
  readonly #nextSibling: Int32Array;
  /** Units to look at before the moment is over. */
  readonly #queue: number[] = [];
  readonly #queued: Uint8Array;
  #hasHidden = false;

  constructor(headcount: Headcount, threshold: number, hidden: Uint8Array) {
    const { units } = headcount;
    this.#headcount = headcount;
    this.#threshold = threshold;
    this.#hidden = hidden;
    this.#own = new Int32Array(units);
    this.#alone = new Int32Array(units);
    this.#persons = new Int32Array(units);
    this.#parent = new Int32Array(units).fill(-1);
    this.#firstChild = new Int32Array(units).fill(-1);
    this.#nextSibling = new Int32Array(units).fill(-1);
    this.#queued = new Uint8Array(units);
  }

  /** Says whether any unit came to be hidden. */
  run(): boolean {
    const { moments, unit, change, alone } = this.#headcount;
    for (const { organisation, first, end } of moments) {
      for (let at = first; at < end; at++) {
        const here = unit[at] ?? 0;
        this.#own[here] = (this.#own[here] ?? 0) + (change[at] ?? 0);
        this.#alone[here] = (this.#alone[here] ?? 0) + (alone[at] ?? 0);
        if (organisation !== undefined) continue;
        for (let up = here; up >= 0; up = this.#parent[up] ?? -1) {
          this.#persons[up] = (this.#persons[up] ?? 0) + (change[at] ?? 0);
        }
      }
      if (organisation === undefined) {
        for (let at = first; at < end; at++) this.#touch(unit[at] ?? 0);
      } else {
        this.#enter(organisation);
        for (const here of organisation.order) this.#touch(here);
      }
      for (let here = this.#queue.pop(); here !== undefined; here = this.#queue.pop()) {
        this.#queued[here] = 0;
        this.#settle(here);
      }
    }
    return this.#hasHidden;
  }

  #enter({ order, parent }: Organisation): void {
    this.#parent = parent;
    this.#firstChild.fill(-1);
    this.#persons.fill(0);
    for (let at = order.length - 1; at >= 0; at--) {
      const unit = order[at] ?? 0;
      const above = parent[unit] ?? -1;
      const persons = (this.#persons[unit] ?? 0) + (this.#own[unit] ?? 0);
      this.#persons[unit] = persons;
      if (above < 0) continue;
      this.#persons[above] = (this.#persons[above] ?? 0) + persons;
      this.#nextSibling[unit] = this.#firstChild[above] ?? -1;
      this.#firstChild[above] = unit;
    }
  }

  /** Looks at a unit whose persons have changed; no unit above has fewer persons than it. */
  #touch(unit: number): void {
    for (let up = unit; up >= 0 && (this.#persons[up] ?? 0) < this.#threshold;) {
      if ((this.#persons[up] ?? 0) > 0 && this.#hidden[up] !== 1) this.#hide(up);
      up = this.#parent[up] ?? -1;
    }
    this.#look(unit);
  }

  #hide(unit: number): void {
    this.#hidden[unit] = 1;
    this.#hasHidden = true;
    this.#hideBelow(unit);
    this.#look(unit);
  }

  /** Hides something below a hidden unit that would otherwise be the sum of what is shown. */
  #hideBelow(unit: number): void {
    if ((this.#persons[unit] ?? 0) === 0 || this.#restOf(unit).parts > 0) return;
    const next = this.#smallestShownBelow(unit);
    if (next >= 0) this.#hide(next);
  }

  #look(unit: number): void {
    if (this.#queued[unit] === 1) return;
    this.#queued[unit] = 1;
    this.#queue.push(unit);
  }

  #settle(unit: number): void {
    if (this.#hidden[unit] !== 1) {
      if ((this.#firstChild[unit] ?? -1) >= 0) this.#settleShown(unit);
      return;
    }
    this.#hideBelow(unit);
    const above = this.#parent[unit] ?? -1;
    if (above >= 0) this.#look(above);
  }

  /** Hides more below a unit that is shown, until what is left over of it tells nothing. */
  #settleShown(unit: number): void {
    for (;;) {
      const own = this.#own[unit] ?? 0;
      let branches = own > 0 ? 1 : 0;
      let persons = own;
      let counted = Math.max(own, 0);
      let isHiding = this.#isSmall(own) || this.#isSmall(this.#alone[unit] ?? 0);
      for (let child = this.#firstChild[unit] ?? -1; child >= 0;) {
        if (this.#hidden[child] === 1) {
          const rest = this.#restOf(child);
          if (rest.parts > 0) {
            branches++;
            persons += rest.persons;
            counted += Math.min(rest.counted, this.#persons[child] ?? 0);
            isHiding = true;
          }
        }
        child = this.#nextSibling[child] ?? -1;
      }
      const isEnough = branches > 1 && persons >= this.#threshold;
      if (!isHiding || (isEnough && this.#isWide(unit, branches, counted))) return;
      const next = this.#smallestShownBelow(unit);
      this.#hide(next < 0 ? unit : next);
      if (next < 0) return;
    }
  }

  /**
   * Whether so many persons in so many unknown parts leave each of them room enough.
   *
   * No part has more persons than the unit. A reader who knows how many work in several parts knows
   * what the parts add up to, and so how few each has at the least: where nine are counted in two
   * parts of a unit of seven, each has at least two.
   */
  #isWide(unit: number, branches: number, counted: number): boolean {
    const most = Math.min(counted, this.#persons[unit] ?? 0);
    const least = Math.max(counted - (branches - 1) * most, 0);
    return least >= this.#threshold || most - least >= this.#threshold - 1;
  }

  /** What is left over of a hidden unit. Persons in several units are taken to be in those shown. */
  #restOf(unit: number): Rest {
    const own = this.#own[unit] ?? 0;
    const rest = { parts: own > 0 ? 1 : 0, persons: own, counted: Math.max(own, 0) };
    for (let child = this.#firstChild[unit] ?? -1; child >= 0;) {
      if (this.#hidden[child] === 1) {
        const below = this.#restOf(child);
        rest.parts += below.parts;
        rest.persons += below.persons;
        rest.counted += below.counted;
      }
      child = this.#nextSibling[child] ?? -1;
    }
    return rest;
  }

  #isSmall(persons: number): boolean {
    return persons > 0 && persons < this.#threshold;
  }

  #smallestShownBelow(unit: number): number {
    let best = -1;
    for (let child = this.#firstChild[unit] ?? -1; child >= 0;) {
      const persons = this.#persons[child] ?? 0;
      const isFewer = best < 0 || persons < (this.#persons[best] ?? 0);
      if (this.#hidden[child] !== 1 && persons > 0 && isFewer) best = child;
      child = this.#nextSibling[child] ?? -1;
    }
    return best;
  }
}
