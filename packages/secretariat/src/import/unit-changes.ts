import {
  addDays,
  type Issue,
  type LocalDate,
  OrgUnit,
  OrgUnitId,
  type OrgUnitKind,
  type Period,
  type Placement,
} from "@kompetanseregion/domain";
import { type HrUnit } from "@kompetanseregion/exchange";
import { municipalities } from "@kompetanseregion/regions";

import { type StaffBefore } from "./staff-before.ts";

/** What an extract makes of the units, and what stands in its way. */
export interface UnitChanges {
  readonly units: readonly OrgUnit[];
  readonly placements: readonly Placement[];
  /** The unit that each of the extract's keys means. */
  readonly idOf: ReadonlyMap<string, OrgUnitId>;
  readonly counts: {
    readonly founded: number;
    readonly closed: number;
    readonly unitsMoved: number;
    readonly unitsRenamed: number;
  };
  readonly issues: readonly Issue[];
}

/**
 * Holds the extract's units against those that stand: founded, moved, renamed, closed.
 *
 * A unit on top that bears the employer's name is the employer itself. Units that the extract does
 * not have are closed on the day.
 */
export function unitChanges(
  given: readonly HrUnit[],
  before: StaffBefore,
  employer: OrgUnit,
  asOf: LocalDate,
): UnitChanges {
  const byKey = new Map(given.map((unit) => [unit.key, unit]));
  const issues = [
    ...unknownParents(given, byKey),
    ...cycles(given, byKey),
    ...otherMunicipality(given, employer),
  ];
  const none = { founded: 0, closed: 0, unitsMoved: 0, unitsRenamed: 0 };
  if (issues.length > 0) {
    return { units: [], placements: [], idOf: new Map(), counts: none, issues };
  }
  const employerKey = given.find((unit) => isEmployer(unit, employer))?.key;
  const idOf = new Map(
    given.map(({ key }) => [
      key,
      key === employerKey ? employer.id : unitId(key, before, employer),
    ]),
  );

  const parents = new Set(given.map(({ parent }) => parent));
  const units: OrgUnit[] = [];
  const placements: Placement[] = [];
  const counts = { ...none };
  const standing = new Set<OrgUnitId>();
  for (const { key, name, parent } of given) {
    const id = idOf.get(key);
    if (id === undefined || id === employer.id) continue;
    standing.add(id);
    const above = (parent === undefined ? undefined : idOf.get(parent)) ?? employer.id;
    const known = before.units.get(id);
    if (known === undefined) {
      counts.founded += 1;
      const kind = kindOf(above === employer.id, parents.has(key));
      const { municipality } = employer;
      units.push(OrgUnit.parse({ id, kind, name, municipality, period: { from: asOf } }));
      placements.push({ unit: id, parent: above, period: { from: asOf } });
      continue;
    }
    if (known.name !== name) {
      counts.unitsRenamed += 1;
      units.push({ ...known, name });
    }
    const placed = before.placements.get(id);
    if (placed === undefined || placed.parent === above) continue;
    counts.unitsMoved += 1;
    if (placed.period.from < asOf) {
      placements.push({ ...placed, period: endedOn(placed.period, asOf) });
    }
    placements.push({ unit: id, parent: above, period: { from: asOf } });
  }
  for (const unit of before.units.values()) {
    if (standing.has(unit.id)) continue;
    counts.closed += 1;
    units.push({ ...unit, period: endedOn(unit.period, asOf) });
    const placed = before.placements.get(unit.id);
    if (placed !== undefined) {
      placements.push({ ...placed, period: endedOn(placed.period, asOf) });
    }
  }
  return { units, placements, idOf, counts, issues };
}

/** The period, ended on the day; one that only begins then keeps its first day. */
export function endedOn({ from }: Period, date: LocalDate): Period {
  return { from, to: from < date ? date : addDays(from, 1) };
}

/** «Tinn», «Tinn kommune» and «Ulvik herad» are what the top of an organisation is called. */
function isEmployer({ name, parent }: HrUnit, employer: OrgUnit): boolean {
  return parent === undefined && plainName(name) === plainName(employer.name);
}

/** A unit on top that calls itself another municipality of the country: the file is of that one. */
function otherMunicipality(given: readonly HrUnit[], employer: OrgUnit): Issue[] {
  const others = new Set(municipalities.map(({ name }) => plainName(name)));
  return given
    .filter(
      ({ name, parent }) =>
        parent === undefined &&
        /\s(?:kommune|herad)$/iu.test(name) &&
        others.has(plainName(name)) &&
        plainName(name) !== plainName(employer.name),
    )
    .map(({ name }) => ({
      code: "other-municipality",
      severity: "error",
      message: `the file is of another municipality: its top is "${name}"`,
      remedy: "Choose the right file, or the right employer.",
    }));
}

function plainName(name: string): string {
  return name
    .trim()
    .toLocaleLowerCase("nb")
    .replace(/ (?:kommune|herad)$/u, "");
}

function unitId(key: string, { unitIds }: StaffBefore, employer: OrgUnit): OrgUnitId {
  if (unitIds.has(key)) return OrgUnitId.parse(key);
  // A table's keys are the levels' names with a slash between; ids are typed by hand too.
  return OrgUnitId.parse(`${employer.id}/${key.replaceAll(/\s*\/\s*/gu, "/")}`);
}

function kindOf(isBelowEmployer: boolean, hasUnits: boolean): OrgUnitKind {
  if (isBelowEmployer) return "sector";
  return hasUnits ? "department" : "workplace";
}

function unknownParents(
  units: readonly HrUnit[],
  byKey: ReadonlyMap<string, HrUnit>,
): Issue<"unknown-parent">[] {
  return units
    .filter(({ parent }) => parent !== undefined && !byKey.has(parent))
    .map(({ key }) => ({
      code: "unknown-parent",
      severity: "error",
      at: `unit ${key}`,
      message: "the unit hangs under one that is not in the file",
      remedy: "Export the whole organisation, or correct the key of the unit above.",
    }));
}

function cycles(units: readonly HrUnit[], byKey: ReadonlyMap<string, HrUnit>): Issue<"cycle">[] {
  const cleared = new Set<string>();
  const circular: string[] = [];
  for (const { key } of units) {
    const path = new Set<string>();
    let at: string | undefined = key;
    while (at !== undefined && !cleared.has(at) && !path.has(at)) {
      path.add(at);
      at = byKey.get(at)?.parent;
    }
    if (at !== undefined && path.has(at)) circular.push(key);
    for (const seen of path) cleared.add(seen);
  }
  return circular.map((key) => ({
    code: "cycle",
    severity: "error",
    at: `unit ${key}`,
    message: "the unit hangs under itself, by way of others",
    remedy: "Correct which unit is above which in the HR system.",
  }));
}
