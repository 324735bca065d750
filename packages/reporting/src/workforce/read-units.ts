import { type OrgUnit, type OrgUnitId } from "@kompetanseregion/domain";

import { reportingIssue, type ReportingIssue } from "../problem/reporting-issue.ts";
import { type UnitColumns } from "./columns.ts";
import { type DayReader } from "./days.ts";
import { byCode, byName } from "./order.ts";

/** Numbers the units by name and id, and reads the days of their lives. */
export function readUnits(
  given: Iterable<OrgUnit>,
  days: DayReader,
  issues: ReportingIssue[],
  leftOut: OrgUnit[],
): UnitColumns {
  const records = distinct(given, issues, leftOut).sort(
    (a, b) => byName(a.name, b.name) || byCode(a.id, b.id),
  );
  return {
    records,
    numberOf: new Map(records.map(({ id }, number) => [id, number])),
    from: Int32Array.from(records, ({ period }) => days.day(period.from)),
    to: Int32Array.from(records, ({ period }) => days.end(period)),
  };
}

function distinct(
  given: Iterable<OrgUnit>,
  issues: ReportingIssue[],
  leftOut: OrgUnit[],
): OrgUnit[] {
  const kept = new Map<OrgUnitId, OrgUnit>();
  const doubled = new Set<OrgUnitId>();
  for (const unit of given) {
    const other = kept.get(unit.id);
    if (other === undefined) {
      kept.set(unit.id, unit);
      continue;
    }
    const order = byCode(other.period.from, unit.period.from) || byCode(text(other), text(unit));
    if (order !== 0) {
      doubled.add(unit.id);
      leftOut.push(order < 0 ? other : unit);
    }
    if (order < 0) kept.set(unit.id, unit);
  }
  for (const id of [...doubled].sort(byCode)) {
    const message = `unit "${id}" is given more than once, with different content`;
    issues.push(reportingIssue("duplicate-unit", `unit "${id}"`, message));
  }
  return [...kept.values()];
}

function text({ kind, name, municipality, period, formerNames }: OrgUnit): string {
  return JSON.stringify([kind, name, municipality, period.from, period.to, formerNames]);
}
