import {
  type CertificateId,
  type CertificationState,
  type LocalDate,
  type OrgUnitId,
} from "@kompetanseregion/domain";
import {
  certificationPeople,
  type CertifiedPersonRow,
  type ReportingIssue,
} from "@kompetanseregion/reporting";

import { type Actor, authorise } from "../actor/actor.ts";
import {
  certificationReport,
  type CertificationRowView,
} from "../certification/certification-report.ts";
import { rulesAsked } from "../certification/rules-asked.ts";
import { type Desk } from "../desk.ts";
import { dateAsked } from "../input/date-asked.ts";
import { SecretariatError } from "../secretariat-error.ts";
import { runsOf } from "./explain-cell.ts";
import { named, noteReading } from "./people-report.ts";
import { firstUnit } from "./report-scope.ts";
import { type CountView } from "./training-report.ts";

/** A figure of the certification report. */
export interface CertificationCellQuery {
  readonly certificate: string;
  /** One of the figures' names, or a state. */
  readonly status: string;
  readonly unit?: string | undefined;
  /** `YYYY-MM-DD`; today where left out. */
  readonly asOf?: string | undefined;
}

const inOrder = ["valid", "expiring", "exempt"] as const satisfies CertificationState[];
const lacking = [
  "required",
  "due",
  "inProgress",
  "expired",
  "overdue",
  "invalid",
] as const satisfies CertificationState[];

/** Whom each figure counts: those in the states, all where there are none. */
const figures = new Map<string, readonly CertificationState[] | undefined>([
  ["employees", undefined],
  ["concerned", [...inOrder, ...lacking]],
  ["inOrder", inOrder],
  ["lacking", lacking],
  ["mustHave", undefined],
  ...(["notRequired", ...inOrder, ...lacking] as const).map((state) => [state, [state]] as const),
]);

/** Who a figure of the certification report is made of. */
export interface CertificationPeopleView {
  readonly asOf: LocalDate;
  readonly unit: OrgUnitId;
  readonly certificate: CertificateId;
  readonly status: string;
  readonly people: readonly (CertifiedPersonRow & { readonly name?: string })[];
}

/**
 * Who a figure of the certification report is made of, for a leader; read from the audit log
 * afterwards who has looked.
 *
 * @throws {UnknownNameError} If the unit or the certificate is unknown.
 * @throws {SecretariatError} `not-allowed` for those who may not see persons; `not-a-date`;
 *   `not-understood` for the status.
 * @throws {ReportingError} `outside-scope`, `unit-not-on-date`.
 */
export async function peopleOfCertificate(
  desk: Desk,
  actor: Actor,
  query: CertificationCellQuery,
): Promise<CertificationPeopleView> {
  const scope = authorise(actor, "read-people");
  const asOf = dateAsked(query.asOf, desk);
  const { status } = query;
  const states = statesOf(status);
  const { certificate, versions, obligations } = await rulesAsked(desk, query.certificate);
  const unit = await firstUnit(desk, scope, query.unit);
  const found = certificationPeople(await desk.workforce(), {
    ...{ asOf, scope, unit, certificate, obligations },
    policies: versions.map(({ policy }) => policy),
    ...(states !== undefined && { states }),
    ...(status === "mustHave" && { required: true }),
  });
  await noteReading(desk, actor, `${unit} ${certificate} ${status}`, found.length);
  return { asOf, unit, certificate, status, people: await named(desk, found) };
}

/** What a figure of the certification report is made of. */
export interface CertificationCellView {
  readonly asOf: LocalDate;
  readonly unit: OrgUnitId;
  readonly name: string;
  readonly certificate: CertificateId;
  readonly status: string;
  readonly value: CountView;
  readonly employees: CountView;
  /** The units right below, and what of the figure is theirs. */
  readonly parts: readonly {
    readonly unit: OrgUnitId;
    readonly name: string;
    readonly value: CountView;
  }[];
  /** The version of the rules that is in force on the date, and where it is from. */
  readonly rules?: { readonly version: number; readonly source: string };
  readonly runs: readonly { readonly source: string; readonly run: string }[];
  readonly issues: readonly ReportingIssue[];
}

/**
 * Explains a figure of the certification report: its parts, the rules, and where its facts are from.
 *
 * Those who may not see persons get the published figures, and no state by itself.
 *
 * @throws {UnknownNameError} If the unit or the certificate is unknown.
 * @throws {SecretariatError} `not-allowed`, `not-a-date`; `not-understood` for the status, and for
 *   a state by itself where the actor may not see persons.
 * @throws {ReportingError} `outside-scope`, `unit-not-on-date`.
 */
export async function explainCertificationCell(
  desk: Desk,
  actor: Actor,
  query: CertificationCellQuery,
): Promise<CertificationCellView> {
  statesOf(query.status);
  const { asOf, unit, rows, issues } = await certificationReport(desk, actor, {
    ...query,
    depth: 1,
  });
  const { certificate, versions } = await rulesAsked(desk, query.certificate);
  const [top, ...below] = rows;
  if (top === undefined) throw new RangeError(`no report begins at ${unit}`);
  const inForce = versions.find(
    ({ policy: { period } }) =>
      period.from <= asOf && (period.to === undefined || asOf < period.to),
  );
  const courses = new Set<string>(
    versions.flatMap(({ policy }) =>
      [...policy.components, ...(policy.recertification?.components ?? [])].map(({ id }) => id),
    ),
  );
  const valueOf = (row: CertificationRowView): CountView => figureOf(row, query.status);
  return {
    ...{ asOf, unit, name: top.name, certificate, status: query.status },
    value: valueOf(top),
    employees: top.employees,
    parts: below.map((row) => ({ unit: row.unit, name: row.name, value: valueOf(row) })),
    ...(inForce && { rules: { version: inForce.policy.version, source: inForce.source } }),
    runs: await runsOf(desk, courses, asOf),
    issues,
  };
}

function statesOf(status: string): readonly CertificationState[] | undefined {
  if (figures.has(status)) return figures.get(status);
  throw new SecretariatError("not-understood", `"${status}" is no status of a certificate`, {
    remedy: `The statuses are ${[...figures.keys()].join(", ")}.`,
  });
}

function figureOf(row: CertificationRowView, status: string): CountView {
  const { employees, concerned, inOrder: inOrderCount, lacking: lackingCount, required } = row;
  const counts: Readonly<Record<string, CountView | undefined>> = {
    ...row.states,
    ...{ employees, concerned, inOrder: inOrderCount, lacking: lackingCount, mustHave: required },
  };
  const count = counts[status];
  if (count !== undefined) return count;
  throw new SecretariatError(
    "not-understood",
    `"${status}" is only for those who may see persons`,
    {
      remedy: "Ask for employees, concerned, inOrder or lacking, or as a user who may see names.",
    },
  );
}
