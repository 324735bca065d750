import {
  type EmployeeId,
  type MunicipalityId,
  type OrgUnitId,
  type Position,
} from "@kompetanseregion/domain";

import { reportingIssue, type ReportingIssue } from "../problem/reporting-issue.ts";
import { type PositionColumns, type UnitColumns } from "./columns.ts";
import { dateOf, type DayReader, never } from "./days.ts";
import { GrowingColumn, groupRows } from "./growing.ts";
import { byCode } from "./order.ts";

/** The flag of a position with staff responsibility. */
export const managerFlag = 1;
/** The flag of an employee's main position with an employer. */
export const primaryFlag = 2;

/** Positions as they came, before persons have their numbers. */
export interface RawPositions {
  readonly employees: ReadonlyMap<EmployeeId, number>;
  readonly person: Int32Array;
  readonly unit: Int32Array;
  readonly from: Int32Array;
  readonly to: Int32Array;
  readonly title: Int32Array;
  readonly titles: readonly string[];
  readonly ftePercent: readonly number[];
  readonly flags: Int32Array;
}

/** Reads the positions; persons get a number in the order they are met. */
export function readPositions(
  given: Iterable<Position>,
  units: UnitColumns,
  days: DayReader,
  issues: ReportingIssue[],
  leftOut: Position[],
): RawPositions {
  const employees = new Map<EmployeeId, number>();
  const titles = new Map<string, number>();
  const person = new GrowingColumn();
  const unit = new GrowingColumn();
  const from = new GrowingColumn();
  const to = new GrowingColumn();
  const title = new GrowingColumn();
  const flags = new GrowingColumn();
  const ftePercent: number[] = [];
  for (const position of given) {
    const number = units.numberOf.get(position.unit);
    const start = days.day(position.period.from);
    const end = days.end(position.period);
    if (number === undefined) {
      const message = `unit "${position.unit}" is not among the units`;
      issues.push(reportingIssue("unknown-unit", describe(position, start), message));
      leftOut.push(position);
      continue;
    }
    if (start < (units.from[number] ?? 0) || end > (units.to[number] ?? 0)) {
      const message = `unit "${position.unit}" does not exist in the whole of the position's period`;
      issues.push(reportingIssue("position-outside-life", describe(position, start), message));
    }
    person.push(numberIn(employees, position.employee));
    unit.push(number);
    from.push(start);
    to.push(end);
    title.push(position.title === undefined ? -1 : numberIn(titles, position.title));
    flags.push((position.manager ? managerFlag : 0) + (position.primary ? primaryFlag : 0));
    ftePercent.push(position.ftePercent);
  }
  const names = [...titles.keys()].sort(byCode);
  const sortedNumber = new Map(names.map((name, at) => [name, at]));
  const inOrder = Int32Array.from(titles.keys(), (name) => sortedNumber.get(name) ?? -1);
  return {
    employees,
    person: person.values(),
    unit: unit.values(),
    from: from.values(),
    to: to.values(),
    title: title.values().map((number) => inOrder[number] ?? -1),
    titles: names,
    ftePercent,
    flags: flags.values(),
  };
}

function describe(position: { employee: EmployeeId; unit: OrgUnitId }, day: number): string {
  return `position of "${position.employee}" in "${position.unit}" from ${String(dateOf(day))}`;
}

/** The number of a key, a new one where it has none. */
export function numberIn<Key>(numbers: Map<Key, number>, key: Key): number {
  let number = numbers.get(key);
  if (number === undefined) {
    number = numbers.size;
    numbers.set(key, number);
  }
  return number;
}

/**
 * Sorts the positions by person, unit and time; `personNumber` gives each person's final number by
 * the number they were met with.
 */
export function sortPositions(
  raw: RawPositions,
  units: UnitColumns,
  personNumber: Int32Array,
  persons: number,
): PositionColumns {
  const byPerson = groupRows(
    raw.person.map((met) => personNumber[met] ?? 0),
    persons,
  );
  const rows = byPerson.rows;
  for (let person = 0; person < persons; person++) {
    const [start = 0, end = 0] = [byPerson.first[person], byPerson.first[person + 1]];
    if (end - start > 1) rows.subarray(start, end).sort((a, b) => compare(raw, a, b));
  }
  const column = (values: Int32Array): Int32Array => rows.map((row) => values[row] ?? 0);
  const unit = column(raw.unit);
  const person = rows.map((row) => personNumber[raw.person[row] ?? 0] ?? 0);
  const from = column(raw.from);
  return {
    first: byPerson.first,
    person,
    unit,
    from,
    to: column(raw.to),
    title: column(raw.title),
    titles: raw.titles,
    ftePercent: Float64Array.from(rows, (row) => raw.ftePercent[row] ?? 0),
    flags: Uint8Array.from(rows, (row) => raw.flags[row] ?? 0),
    hired: firstDays(person, unit, from, units),
    ofUnit: groupRows(unit, units.records.length),
  };
}

function compare(raw: RawPositions, a: number, b: number): number {
  return (
    (raw.unit[a] ?? 0) - (raw.unit[b] ?? 0) ||
    (raw.from[a] ?? 0) - (raw.from[b] ?? 0) ||
    (raw.to[a] ?? 0) - (raw.to[b] ?? 0) ||
    (raw.title[a] ?? 0) - (raw.title[b] ?? 0) ||
    (raw.ftePercent[a] ?? 0) - (raw.ftePercent[b] ?? 0) ||
    (raw.flags[a] ?? 0) - (raw.flags[b] ?? 0)
  );
}

/** For each position, the first day of any position of the person with the same municipality. */
function firstDays(
  person: Int32Array,
  unit: Int32Array,
  from: Int32Array,
  { records }: UnitColumns,
): Int32Array {
  const employer = (row: number): MunicipalityId | undefined =>
    records[unit[row] ?? 0]?.municipality;
  const hired = from.slice();
  for (let start = 0; start < person.length;) {
    let end = start + 1;
    while (end < person.length && person[end] === person[start]) end++;
    for (let row = start; row < end; row++) {
      for (let other = start; other < end; other++) {
        if (employer(row) === employer(other)) {
          hired[row] = Math.min(hired[row] ?? never, from[other] ?? never);
        }
      }
    }
    start = end;
  }
  return hired;
}
