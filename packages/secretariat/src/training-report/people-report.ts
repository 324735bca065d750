import {
  type CertificateId,
  type CourseId,
  EmployeeId,
  type LocalDate,
  type OrgUnitId,
  UnknownNameError,
} from "@kompetanseregion/domain";
import {
  expiring,
  followUp,
  type FollowUpRow,
  people,
  type PersonRow,
  trainingLog,
  type TrainingLog,
} from "@kompetanseregion/reporting";

import { type Actor, authorise } from "../actor/actor.ts";
import { rulesAsked, rulesOfRegion } from "../certification/rules-asked.ts";
import { type Desk } from "../desk.ts";
import { dateAsked } from "../input/date-asked.ts";
import { SecretariatError } from "../secretariat-error.ts";
import { coursesAsked, firstUnit, unitAsked } from "./report-scope.ts";

/** A cell of the training report. */
export interface CellQuery {
  readonly unit?: string | undefined;
  readonly course: string;
  /** `YYYY-MM-DD`; today where left out. */
  readonly asOf?: string | undefined;
}

const statuses = ["employees", "enrolled", "inProgress", "completed", "notStarted"] as const;

/** What may be asked of a cell. */
export type CellStatus = (typeof statuses)[number];

/**
 * The status of that name.
 *
 * @throws {SecretariatError} `not-understood` if there is none.
 */
export function statusAsked(name: string): CellStatus {
  const found = statuses.find((status) => status === name);
  if (found !== undefined) return found;
  throw new SecretariatError("not-understood", `"${name}" is no status`, {
    remedy: `The statuses are ${statuses.join(", ")}.`,
  });
}

/** The persons behind a cell, by key; the names are looked up only here. */
export interface PeopleView {
  readonly asOf: LocalDate;
  readonly unit: OrgUnitId;
  readonly course: CourseId;
  readonly status: CellStatus;
  readonly people: readonly (PersonRow & { readonly name?: string })[];
}

/**
 * Who a figure is made of: the workplace report of a leader (A137, A138). Read from the audit log
 * afterwards who has looked.
 *
 * @throws {UnknownNameError} If the unit or the course is unknown.
 * @throws {SecretariatError} `not-allowed` for those who may not see persons; `not-a-date`;
 *   `not-understood` for the status.
 * @throws {ReportingError} `outside-scope`, `unit-not-on-date`.
 */
export async function trainingPeople(
  desk: Desk,
  actor: Actor,
  query: CellQuery & { readonly status: string },
): Promise<PeopleView> {
  const scope = authorise(actor, "read-people");
  const asOf = dateAsked(query.asOf, desk);
  const status = statusAsked(query.status);
  const [course] = await coursesAsked(desk, [query.course]);
  const unit = await firstUnit(desk, scope, query.unit);
  if (course === undefined) throw new UnknownNameError("course", query.course, []);
  const cell = { asOf, scope, unit, course: course.id, status };
  const found = await named(desk, people(await desk.workforce(), cell));
  await noteReading(desk, actor, `${unit} ${course.id} ${status}`, found.length);
  return {
    asOf,
    unit,
    course: course.id,
    status,
    people: found,
  };
}

/**
 * The personal log of one employee, for a leader of theirs (A139).
 *
 * @throws {UnknownNameError} If nobody with that key works in the actor's units on the date.
 * @throws {SecretariatError} `not-allowed`, `not-a-date`.
 */
export async function employeeLog(
  desk: Desk,
  actor: Actor,
  query: { readonly employee: string; readonly asOf?: string | undefined },
): Promise<TrainingLog> {
  const scope = authorise(actor, "read-people");
  const asOf = dateAsked(query.asOf, desk);
  const workforce = await desk.workforce();
  const employee = EmployeeId.safeParse(query.employee).data;
  const log = employee && trainingLog(workforce, { asOf, scope, employee });
  if (log === undefined) {
    throw new UnknownNameError("employee", query.employee, [], {
      remedy: `Use the key of somebody who works in your units on ${asOf}; \`report people\` shows the keys.`,
    });
  }
  await noteReading(desk, actor, log.employee, 1);
  return log;
}

/**
 * Who completed a course by its due date, who later, and who has not (A125), for every unit.
 *
 * It divides the completed by a date more than the published report does, so it is for those who
 * may see persons; others ask for the report as of the due date.
 *
 * @throws {UnknownNameError} If the unit or the course is unknown.
 * @throws {SecretariatError} `not-allowed`, `not-a-date`.
 * @throws {ReportingError} `outside-scope`, `unit-not-on-date`.
 */
export async function courseFollowUp(
  desk: Desk,
  actor: Actor,
  query: CellQuery & { readonly due: string },
): Promise<{ readonly asOf: LocalDate; readonly due: LocalDate; readonly rows: FollowUpRow[] }> {
  const scope = authorise(actor, "read-people");
  const asOf = dateAsked(query.asOf, desk);
  const due = dateAsked(query.due, desk);
  const [course] = await coursesAsked(desk, [query.course]);
  const root = await firstUnit(desk, scope, query.unit);
  if (course === undefined) throw new UnknownNameError("course", query.course, []);
  const rows = followUp(await desk.workforce(), { asOf, scope, root, course: course.id, due });
  return { asOf, due, rows };
}

/** Whose certificate runs out, and when. */
export interface ExpiringView {
  readonly asOf: LocalDate;
  readonly withinDays: number;
  readonly people: readonly {
    readonly certificate: CertificateId;
    readonly employee: EmployeeId;
    readonly name?: string;
    readonly lastValidDay: LocalDate;
    readonly daysLeft: number;
    readonly units: readonly OrgUnitId[];
  }[];
}

/**
 * Whose certificate runs out within some days, the first to run out first.
 *
 * @throws {UnknownNameError} If the unit or the certificate is unknown.
 * @throws {SecretariatError} `not-allowed`, `not-a-date`, `not-understood` for the days.
 * @throws {ReportingError} `outside-scope`, `unit-not-on-date`.
 */
export async function expiringCertificates(
  desk: Desk,
  actor: Actor,
  query: {
    /** All that the region has rules for where left out. */
    readonly certificate?: string | undefined;
    readonly days: number;
    readonly unit?: string | undefined;
    readonly asOf?: string | undefined;
  },
): Promise<ExpiringView> {
  const scope = authorise(actor, "read-people");
  const asOf = dateAsked(query.asOf, desk);
  if (!Number.isInteger(query.days) || query.days < 0 || query.days > 3660) {
    throw new SecretariatError("not-understood", `${query.days} is no number of days`, {
      remedy: "Give a whole number of days, such as 60, 30 or 7.",
    });
  }
  const certificates =
    query.certificate === undefined
      ? await rulesOfRegion(desk)
      : [await rulesAsked(desk, query.certificate)];
  const root = query.unit === undefined ? undefined : await unitAsked(desk, query.unit);
  const workforce = await desk.workforce();
  const found = certificates.flatMap(({ certificate, versions, obligations }) =>
    expiring(workforce, {
      asOf,
      scope,
      ...(root !== undefined && { root }),
      certificate,
      policies: versions.map(({ policy }) => policy),
      obligations,
      withinDays: query.days,
    }).map((row) => ({ certificate, ...row })),
  );
  const looked = query.certificate ?? "every certificate";
  await noteReading(desk, actor, `expiring ${looked}`, found.length);
  return {
    asOf,
    withinDays: query.days,
    people: await named(
      desk,
      found.toSorted((a, b) => a.daysLeft - b.daysLeft),
    ),
  };
}

/** The rows with the names that are known. */
export async function named<Row extends { readonly employee: EmployeeId }>(
  desk: Desk,
  rows: readonly Row[],
): Promise<(Row & { readonly name?: string })[]> {
  const identities = await desk.store.people.identities(rows.map(({ employee }) => employee));
  const names = new Map(identities.map(({ employee, name }) => [employee, name]));
  return rows.map((row) => {
    const name = names.get(row.employee);
    return name === undefined ? row : { ...row, name };
  });
}

/** Writes in the audit log that the actor has looked at persons, and at how many. */
export async function noteReading(
  desk: Desk,
  actor: Actor,
  scope: string,
  count: number,
): Promise<void> {
  const at = desk.clock.now();
  await desk.store.audit.append({ at, actor: actor.id, action: "read-people", scope, count });
}
