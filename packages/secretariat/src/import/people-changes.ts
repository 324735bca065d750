import {
  addDays,
  EmployeeId,
  EmployeeIdentity,
  holds,
  type Issue,
  type LocalDate,
  type OrgUnit,
  type OrgUnitId,
  Position,
} from "@kompetanseregion/domain";
import { type HrEmployee, type HrExtract, type HrPosition } from "@kompetanseregion/exchange";

import { type StaffBefore } from "./staff-before.ts";
import { endedOn } from "./unit-changes.ts";

/** What became of an employee with the employer. */
export type PersonChange = "joined" | "left" | "moved" | "changed" | "renamed";

/** What an extract makes of the people. */
export interface PeopleChanges {
  readonly identities: readonly EmployeeIdentity[];
  readonly positions: readonly Position[];
  /** By key, never by name. */
  readonly people: Readonly<Record<PersonChange, readonly EmployeeId[]>>;
  readonly issues: readonly Issue[];
}

/**
 * Holds the extract's people against those who stand: joined, left, moved, changed, renamed.
 *
 * A position that is as it was is left alone, so that the same extract again changes nothing. One
 * that is no longer there ends on the day. One that is new begins on the day that the extract
 * gives, but not before its unit; on the day itself where it gives none.
 */
export function peopleChanges(
  { employees, positions }: Pick<HrExtract, "employees" | "positions">,
  before: StaffBefore,
  employer: OrgUnit,
  asOf: LocalDate,
  units: { readonly idOf: ReadonlyMap<string, OrgUnitId>; readonly founded: readonly OrgUnit[] },
): PeopleChanges {
  const issues: Issue[] = [];
  const births = new Map(units.founded.map(({ id, period }) => [id, period.from]));
  for (const [id, { period }] of before.units) births.set(id, births.get(id) ?? period.from);
  const people: Record<PersonChange, EmployeeId[]> = {
    joined: [],
    left: [],
    moved: [],
    changed: [],
    renamed: [],
  };
  const changed: { identities: EmployeeIdentity[]; positions: Position[] } = {
    identities: [],
    positions: [],
  };
  const positionsOf = Map.groupBy(positions, ({ employeeNumber }) => employeeNumber);
  const seen = new Set<EmployeeId>();

  for (const given of employees) {
    const employee = employeeOf(given, before, employer);
    if (employee === undefined) {
      issues.push(refused(given, "the employee number cannot be used as a key"));
      continue;
    }
    const wanted = onePerWork(
      (positionsOf.get(given.employeeNumber) ?? []).flatMap((position) =>
        wantedPosition(position, employee, { asOf, births, idOf: units.idOf }),
      ),
    );
    if (wanted.length === 0) continue;
    seen.add(employee);
    const held = before.positions.get(employee) ?? [];
    const difference = positionDifference(held, wanted, asOf);
    changed.positions.push(...difference);
    const identity = identityOf(given, employee);
    const known = before.identities.get(employee);
    if (known === undefined || !isSameIdentity(known, identity)) {
      changed.identities.push(identity);
      if (known !== undefined) people.renamed.push(employee);
    }
    const kind = kindOf(held, wanted, difference, asOf);
    if (kind !== undefined) people[kind].push(employee);
  }
  for (const [employee, held] of before.positions) {
    if (seen.has(employee)) continue;
    changed.positions.push(...positionDifference(held, [], asOf));
    if (held.some(({ period }) => holds(period, asOf))) people.left.push(employee);
  }
  return { ...changed, people, issues };
}

function employeeOf(
  { employeeNumber }: HrEmployee,
  { byNumber }: StaffBefore,
  employer: OrgUnit,
): EmployeeId | undefined {
  const known = byNumber.get(employeeNumber);
  if (known !== undefined) return known;
  return EmployeeId.safeParse(`${employer.id}-${employeeNumber}`).data;
}

function identityOf({ employeeNumber, name, email }: HrEmployee, employee: EmployeeId) {
  return EmployeeIdentity.parse({ employee, employeeNumber, name, email });
}

function isSameIdentity(a: EmployeeIdentity, b: EmployeeIdentity): boolean {
  return a.name === b.name && a.email === b.email && a.employeeNumber === b.employeeNumber;
}

/** The position as it is to stand; none where it is over or its unit was left out. */
function wantedPosition(
  given: HrPosition,
  employee: EmployeeId,
  context: {
    readonly asOf: LocalDate;
    readonly births: ReadonlyMap<OrgUnitId, LocalDate>;
    readonly idOf: ReadonlyMap<string, OrgUnitId>;
  },
): Position[] {
  const { asOf, births, idOf } = context;
  const unit = idOf.get(given.unit);
  const to = given.through === undefined ? undefined : addDays(given.through, 1);
  if (unit === undefined || (to !== undefined && to <= asOf)) return [];
  const born = births.get(unit) ?? asOf;
  const begun = given.from ?? asOf;
  const from = begun < born ? born : begun;
  if (to !== undefined && to <= from) return [];
  const position = Position.safeParse({
    employee,
    unit,
    period: { from, ...(to !== undefined && { to }) },
    ...(given.title !== undefined && { title: given.title }),
    ftePercent: given.ftePercent ?? 100,
    primary: given.primary,
    manager: given.manager,
  });
  return position.success ? [position.data] : [];
}

/**
 * Two rows for the same work in the same unit are one position with both their parts of full time:
 * nothing else tells them apart.
 */
function onePerWork(positions: readonly Position[]): Position[] {
  const byWork = new Map<string, Position>();
  for (const position of positions) {
    const known = byWork.get(keyOf(position));
    byWork.set(keyOf(position), known === undefined ? position : together(known, position));
  }
  return [...byWork.values()];
}

function together(one: Position, other: Position): Position {
  const ends = [one.period.to, other.period.to].filter((to) => to !== undefined).toSorted();
  const [from = one.period.from] = [one.period.from, other.period.from].toSorted();
  const to = ends.length === 2 ? ends[1] : undefined;
  return {
    ...one,
    period: { from, ...(to !== undefined && { to }) },
    ftePercent: Math.min(100, one.ftePercent + other.ftePercent),
    primary: one.primary || other.primary,
    manager: one.manager || other.manager,
  };
}

/** The rows to write so that what is held becomes what is wanted from the day on. */
function positionDifference(
  held: readonly Position[],
  wanted: readonly Position[],
  asOf: LocalDate,
): Position[] {
  const open = [...held];
  const rows: Position[] = [];
  for (const position of wanted) {
    const at = open.findIndex((other) => keyOf(other) === keyOf(position));
    const [known] = at === -1 ? [] : open.splice(at, 1);
    if (known === undefined) {
      rows.push(position);
    } else if (isSameWork(known, position)) {
      const { to } = position.period;
      if (known.period.to !== to) {
        rows.push({
          ...known,
          period: { from: known.period.from, ...(to !== undefined && { to }) },
        });
      }
    } else if (known.period.from >= asOf) {
      rows.push({ ...position, period: { ...position.period, from: known.period.from } });
    } else {
      rows.push({ ...known, period: endedOn(known.period, asOf) });
      rows.push({ ...position, period: { ...position.period, from: asOf } });
    }
  }
  return [...rows, ...open.map((gone) => ({ ...gone, period: endedOn(gone.period, asOf) }))];
}

function keyOf({ unit, title = "" }: Position): string {
  return JSON.stringify([unit, title]);
}

function isSameWork(a: Position, b: Position): boolean {
  return a.ftePercent === b.ftePercent && a.primary === b.primary && a.manager === b.manager;
}

function kindOf(
  held: readonly Position[],
  wanted: readonly Position[],
  difference: readonly Position[],
  asOf: LocalDate,
): PersonChange | undefined {
  const unitsOn = (positions: readonly Position[]): string =>
    [...new Set(positions.filter(({ period }) => holds(period, asOf)).map(({ unit }) => unit))]
      .toSorted()
      .join();
  if (difference.length === 0) return undefined;
  if (unitsOn(held) === "") return "joined";
  return unitsOn(held) === unitsOn(wanted) ? "changed" : "moved";
}

function refused({ employeeNumber }: HrEmployee, message: string): Issue {
  return {
    code: "bad-key",
    severity: "error",
    // The number itself may be what must not be shown.
    at: `an employee number of ${employeeNumber.length} characters`,
    message,
    remedy: "Use the HR system's own number (ansattnummer).",
  };
}
