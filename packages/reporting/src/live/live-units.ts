import { type OrgUnit, type OrgUnitId, type Placement } from "@kompetanseregion/domain";

import { growTree, parentOn, parentsOn, type Tree, treeOn } from "../tree/tree.ts";
import { type Columns } from "../workforce/columns.ts";
import { DayReader } from "../workforce/days.ts";
import { byCode, byName } from "../workforce/order.ts";
import { type Stay, withoutOverlap } from "../workforce/read-placements.ts";
import { Forest } from "./forest.ts";

/** What a change of the organisation does on the day: where units hang from now on. */
export interface Rehanging {
  readonly unit: number;
  /** −1 at the top, −2 nowhere: the unit does not exist on the day. */
  readonly parent: number;
}

/** The organisation on one day, with changes; units have lasting numbers. */
export class LiveUnits {
  readonly forest: Forest;
  readonly #columns: Columns;
  readonly #day: number;
  readonly #days = new DayReader();
  /** Records of units that are new or changed. */
  readonly #records = new Map<number, OrgUnit>();
  readonly #added = new Map<OrgUnitId, number>();
  readonly #stays = new Map<number, readonly Stay[]>();
  /** Units that records name and nobody has described: if one comes, those records come alive. */
  readonly #missing = new Set<OrgUnitId>();
  #tree: Tree | undefined;

  constructor(columns: Columns, day: number) {
    this.#columns = columns;
    this.#day = day;
    const { length } = columns.units.records;
    this.forest = new Forest(parentsOn(columns, day), length + 64 + (length >> 4));
    this.#tree = treeOn(columns, day);
    const { placements, positions } = columns.leftOut;
    for (const { unit, parent } of placements) {
      this.#isKnown(unit);
      this.#isKnown(parent);
    }
    for (const { unit } of positions) this.#isKnown(unit);
  }

  get count(): number {
    return this.#columns.units.records.length + this.#added.size;
  }

  get room(): number {
    return this.forest.parent.length;
  }

  /** The number of a unit; −1 for one that nobody has described. */
  find(id: OrgUnitId): number {
    return this.#columns.units.numberOf.get(id) ?? this.#added.get(id) ?? -1;
  }

  /** The same for a unit that a record names: if nobody has described it, it is waited for. */
  numberOf(id: OrgUnitId): number {
    return this.#isKnown(id) ? this.find(id) : -1;
  }

  record(unit: number): OrgUnit | undefined {
    return this.#records.get(unit) ?? this.#columns.units.records[unit];
  }

  exists(unit: number): boolean {
    return (this.forest.parent[unit] ?? -2) !== -2;
  }

  /**
   * Notes new records, and tells which units hang elsewhere by them on the day.
   *
   * @returns `undefined` where only a look at all the records can tell: rings, or records that
   *   have waited for a unit.
   */
  note(
    units: readonly OrgUnit[],
    placements: ReadonlyMap<OrgUnitId, readonly Placement[]>,
  ): Rehanging[] | undefined {
    if (placements.size + units.length === 0) return [];
    if (this.#columns.leftOut.placements.length > 0) return undefined;
    const touched = new Set<number>();
    for (const record of units) {
      if (this.#missing.has(record.id)) return undefined;
      let unit = this.find(record.id);
      if (unit < 0) {
        if (this.count === this.room) return undefined;
        unit = this.count;
        this.#added.set(record.id, unit);
      }
      this.#records.set(unit, record);
      touched.add(unit);
    }
    const moved: number[] = [];
    for (const [id, stays] of placements) {
      const unit = this.numberOf(id);
      const read = this.#read(stays);
      if (read === undefined || unit < 0) return undefined;
      this.#stays.set(unit, read);
      moved.push(unit);
      touched.add(unit);
    }
    if (moved.some((unit) => this.#mayBeInRing(unit))) return undefined;
    this.#tree = undefined;
    return this.#rehang(touched, new Set(units.map(({ id }) => this.find(id))));
  }

  /** The units in preorder, siblings by name and id. */
  tree(): Tree {
    return (this.#tree ??= this.#grow());
  }

  #isKnown(id: OrgUnitId): boolean {
    const known = this.find(id) >= 0;
    if (!known) this.#missing.add(id);
    return known;
  }

  /** The stays that placements amount to; none where one names an unknown unit. */
  #read(placements: readonly Placement[]): Stay[] | undefined {
    const given: Stay[] = [];
    for (const { parent, period } of placements) {
      const number = this.numberOf(parent);
      if (number < 0) return undefined;
      given.push({ from: this.#days.day(period.from), to: this.#days.end(period), parent: number });
    }
    return withoutOverlap(
      given,
      (unit) => this.record(unit)?.id ?? "",
      () => undefined,
    );
  }

  #parentBy(unit: number): number {
    const stays = this.#stays.get(unit);
    if (stays === undefined) {
      return unit < this.#columns.units.records.length
        ? parentOn(this.#columns.placements, unit, this.#day)
        : -1;
    }
    return stays.find(({ from, to }) => from <= this.#day && this.#day < to)?.parent ?? -1;
  }

  #staysOf(unit: number): readonly Stay[] {
    const noted = this.#stays.get(unit);
    const { first, from, to, parent } = this.#columns.placements;
    if (noted !== undefined || unit >= first.length - 1) return noted ?? [];
    const rows = Array.from(
      { length: (first[unit + 1] ?? 0) - (first[unit] ?? 0) },
      (_, at) => (first[unit] ?? 0) + at,
    );
    return rows.map((row) => ({
      from: from[row] ?? 0,
      to: to[row] ?? 0,
      parent: parent[row] ?? 0,
    }));
  }

  /** Whether the units above a unit, at any time, may be the unit itself. */
  #mayBeInRing(unit: number): boolean {
    const walk = (at: number, from: number, to: number, depth: number): boolean =>
      // Deeper than any organisation: a ring that the unit itself is not part of.
      depth > 64 ||
      this.#staysOf(at).some((stay) => {
        const [begins, ends] = [Math.max(from, stay.from), Math.min(to, stay.to)];
        if (begins >= ends) return false;
        return stay.parent === unit || walk(stay.parent, begins, ends, depth + 1);
      });
    return walk(unit, -Infinity, Infinity, 0);
  }

  #rehang(touched: ReadonlySet<number>, described: ReadonlySet<number>): Rehanging[] {
    const alive = (unit: number): boolean => {
      const { units } = this.#columns;
      const record = this.#records.get(unit);
      if (record === undefined) {
        return (units.from[unit] ?? 0) <= this.#day && this.#day < (units.to[unit] ?? 0);
      }
      return (
        this.#days.day(record.period.from) <= this.#day && this.#day < this.#days.end(record.period)
      );
    };
    const affected = new Set(touched);
    if ([...described].some((unit) => alive(unit) !== this.exists(unit))) {
      for (let unit = 0; unit < this.count; unit++) {
        if (described.has(this.#parentBy(unit))) affected.add(unit);
      }
    }
    return [...affected]
      .map((unit): Rehanging => {
        if (!alive(unit)) return { unit, parent: -2 };
        const parent = this.#parentBy(unit);
        return { unit, parent: parent >= 0 && alive(parent) ? parent : -1 };
      })
      .filter(({ unit, parent }) => this.forest.parent[unit] !== parent);
  }

  /** All units by name and id: the changed ones are put in among the others, which are in order. */
  #byName(): number[] {
    const compare = (a: number, b: number): number => {
      const [left, right] = [this.record(a), this.record(b)];
      return byName(left?.name ?? "", right?.name ?? "") || byCode(left?.id ?? "", right?.id ?? "");
    };
    const others: number[] = [];
    for (let unit = 0; unit < this.#columns.units.records.length; unit++) {
      if (!this.#records.has(unit)) others.push(unit);
    }
    const order: number[] = [];
    let from = 0;
    for (const unit of [...this.#records.keys()].sort(compare)) {
      let [low, high] = [from, others.length];
      while (low < high) {
        const middle = (low + high) >> 1;
        if (compare(others[middle] ?? 0, unit) < 0) low = middle + 1;
        else high = middle;
      }
      for (; from < low; from++) order.push(others[from] ?? 0);
      order.push(unit);
    }
    for (; from < others.length; from++) order.push(others[from] ?? 0);
    return order;
  }

  #grow(): Tree {
    const parents = this.forest.parent.subarray(0, this.count);
    if (this.#records.size === 0) return growTree(parents);
    const order = this.#byName();
    const rank = new Int32Array(parents.length);
    for (const [at, unit] of order.entries()) rank[unit] = at;
    const ranked = Int32Array.from(order, (unit) => {
      const parent = parents[unit] ?? -2;
      return parent < 0 ? parent : (rank[parent] ?? -1);
    });
    const tree = growTree(ranked);
    const unitAt = tree.unitAt.map((at) => order[at] ?? 0);
    const placeOf = parents.map((_, unit) => tree.placeOf[rank[unit] ?? 0] ?? -1);
    return { ...tree, unitAt, placeOf, members: { first: tree.members.first, rows: unitAt } };
  }
}
