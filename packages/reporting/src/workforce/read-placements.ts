import { type Placement } from "@kompetanseregion/domain";

import { reportingIssue, type ReportingIssue } from "../problem/reporting-issue.ts";
import { type PlacementColumns, type UnitColumns } from "./columns.ts";
import { dateOf, type DayReader, never } from "./days.ts";
import { byCode } from "./order.ts";

/** A stretch of days in which a unit hangs under one parent. */
export interface Stay {
  readonly from: number;
  readonly to: number;
  readonly parent: number;
}

/**
 * Reads where units hang, so that each has at most one parent on any day and none is its own
 * ancestor.
 *
 * Where placements overlap, the one that began last counts; of two that began on the same day,
 * the one whose parent's id is last in the alphabet. Of the placements in a ring, those that begin
 * on the day the ring closes are left out.
 */
export function readPlacements(
  given: Iterable<Placement>,
  units: UnitColumns,
  days: DayReader,
  issues: ReportingIssue[],
  leftOut: Placement[],
): PlacementColumns {
  const stays: Stay[][] = units.records.map(() => []);
  const records: Placement[][] = units.records.map(() => []);
  const odd = new Set<number>();
  for (const placement of given) {
    const unit = units.numberOf.get(placement.unit);
    const parent = units.numberOf.get(placement.parent);
    const from = days.day(placement.period.from);
    const to = days.end(placement.period);
    if (unit === undefined || parent === undefined) {
      const missing = unit === undefined ? placement.unit : placement.parent;
      const message = `unit "${missing}" is not among the units`;
      issues.push(reportingIssue("unknown-unit", describe(placement.unit, from), message));
      if (unit === undefined) leftOut.push(placement);
      else {
        records[unit]?.push(placement);
        odd.add(unit);
      }
      continue;
    }
    records[unit]?.push(placement);
    stays[unit]?.push({ from, to, parent });
  }

  const idOf = (unit: number): string => units.records[unit]?.id ?? "";
  const single = stays.map((ofUnit, unit) => {
    checkLives(unit, ofUnit, units, issues);
    const flat = withoutOverlap(ofUnit, idOf, (day) => {
      const message = `unit "${idOf(unit)}" has two parents on ${String(dateOf(day))}`;
      issues.push(reportingIssue("overlapping-parents", describe(idOf(unit), day), message));
    });
    if (ofUnit.length > 1 && !isSame(flat, ofUnit)) odd.add(unit);
    return flat;
  });
  const inRing = (unit: number, stay: Stay): boolean => closesRing(unit, stay, single);
  const kept = single.map((ofUnit, unit) =>
    ofUnit.filter((stay) => {
      if (!inRing(unit, stay)) return true;
      odd.add(unit);
      const at = describe(idOf(unit), stay.from);
      const message = `unit "${idOf(unit)}" is placed somewhere below itself`;
      issues.push(reportingIssue("cycle", at, message));
      return false;
    }),
  );
  for (const unit of odd) leftOut.push(...(records[unit] ?? []));
  return toColumns(kept);
}

/** Whether the stays are those that were given, in whatever order. */
function isSame(stays: readonly Stay[], given: readonly Stay[]): boolean {
  return stays.length === given.length && stays.every((stay) => given.includes(stay));
}

function describe(unit: string, day: number): string {
  return `placement of "${unit}" from ${String(dateOf(day))}`;
}

function checkLives(
  unit: number,
  stays: readonly Stay[],
  { records, from, to }: UnitColumns,
  issues: ReportingIssue[],
): void {
  const [born, closed] = [from[unit] ?? 0, to[unit] ?? 0];
  for (const stay of stays) {
    // A placement that begins on the day the unit closes names the unit that took over.
    const names = stay.from === closed;
    const own = names || (stay.from >= born && stay.to <= closed);
    const parents = stay.from >= (from[stay.parent] ?? 0) && stay.to <= (to[stay.parent] ?? 0);
    if (own && parents) continue;
    const id = records[own ? stay.parent : unit]?.id ?? "";
    const message = `unit "${id}" does not exist in the whole of the placement's period`;
    const at = describe(records[unit]?.id ?? "", stay.from);
    issues.push(reportingIssue("placement-outside-life", at, message));
  }
}

/** Flattens stays so that no two share a day; `report` is told the days that have two parents. */
export function withoutOverlap(
  stays: readonly Stay[],
  idOf: (unit: number) => string,
  report: (day: number) => void,
): Stay[] {
  const sorted = stays.toSorted(
    (a, b) => a.from - b.from || byCode(idOf(a.parent), idOf(b.parent)) || a.to - b.to,
  );
  if (sorted.every((stay, at) => at === 0 || (sorted[at - 1]?.to ?? 0) <= stay.from)) return sorted;

  const edges = new Set(sorted.flatMap(({ from, to }) => [from, to]));
  const days = [...edges].sort((a, b) => a - b);
  const flat: Stay[] = [];
  for (const [at, from] of days.entries()) {
    const to = days[at + 1] ?? never;
    const here = sorted.filter((stay) => stay.from <= from && from < stay.to);
    const stay = here.at(-1);
    if (stay === undefined || from === to) continue;
    if (here.some(({ parent }) => parent !== stay.parent)) report(from);
    const before = flat.at(-1);
    if (before?.to === from && before.parent === stay.parent) flat.pop();
    const start = before?.to === from && before.parent === stay.parent ? before.from : from;
    flat.push({ from: start, to, parent: stay.parent });
  }
  return flat;
}

/** Whether the walk up from the parent, on the day the stay begins, comes back to the unit. */
function closesRing(unit: number, stay: Stay, stays: readonly (readonly Stay[])[]): boolean {
  const seen = new Set<number>();
  for (let above: number | undefined = stay.parent; above !== undefined;) {
    if (above === unit) return true;
    if (seen.has(above)) return false;
    seen.add(above);
    above = stays[above]?.find(({ from, to }) => from <= stay.from && stay.from < to)?.parent;
  }
  return false;
}

function toColumns(stays: readonly (readonly Stay[])[]): PlacementColumns {
  const first = new Int32Array(stays.length + 1);
  for (const [unit, ofUnit] of stays.entries())
    first[unit + 1] = (first[unit] ?? 0) + ofUnit.length;
  const all = stays.flat();
  return {
    first,
    from: Int32Array.from(all, ({ from }) => from),
    to: Int32Array.from(all, ({ to }) => to),
    parent: Int32Array.from(all, ({ parent }) => parent),
  };
}
