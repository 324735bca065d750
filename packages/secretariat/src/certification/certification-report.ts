import {
  type CertificateId,
  type CertificationState,
  type LocalDate,
  type LocalisedText,
  type OrgUnitId,
  type OrgUnitKind,
} from "@kompetanseregion/domain";
import {
  certification,
  type CertificationRow,
  policyIssues,
  type ReportingIssue,
} from "@kompetanseregion/reporting";

import { type Actor, authorise } from "../actor/actor.ts";
import { type Desk } from "../desk.ts";
import { dateAsked } from "../input/date-asked.ts";
import { regionAsked, topUnit } from "../region/stored-region.ts";
import { firstUnit } from "../training-report/report-scope.ts";
import { type CountView } from "../training-report/training-report.ts";
import { certificateAsCourse, publishedCertifications } from "./publication.ts";
import { rulesAsked, rulesOfRegion } from "./rules-asked.ts";

/** A certificate that the region has rules for. */
export interface CertificateView {
  readonly id: CertificateId;
  readonly title: LocalisedText;
  /** The law and the paragraph behind it. */
  readonly citation: string;
}

/**
 * The certificates that the region has decided on.
 *
 * @throws {SecretariatError} `not-allowed`.
 */
export async function certificates(desk: Desk, actor: Actor): Promise<CertificateView[]> {
  authorise(actor, "read-training");
  return (await rulesOfRegion(desk)).map(({ certificate, title, requirement }) => ({
    id: certificate,
    title,
    citation: requirement.citation,
  }));
}

/** How a unit with everything below it stands with a certificate; distinct persons. */
export interface CertificationRowView {
  readonly unit: OrgUnitId;
  readonly parent?: OrgUnitId;
  readonly depth: number;
  readonly kind: OrgUnitKind;
  readonly name: string;
  readonly employees: CountView;
  /** Whom an obligation covers on the date; only for those who may see persons. */
  readonly required?: number;
  /** Whom the certificate concerns: who must have it, has it, had it or is exempt. */
  readonly concerned: CountView;
  /** Of them, who is as they should be: valid, about to expire, or exempt. */
  readonly inOrder: CountView;
  /** The rest of them. */
  readonly lacking: CountView;
  /** Each state by itself; only for those who may see persons. */
  readonly states?: Readonly<Record<CertificationState, number>>;
}

/** How the units stand with a certificate on a date. */
export interface CertificationReportView {
  readonly asOf: LocalDate;
  readonly certificate: CertificateView;
  readonly unit: OrgUnitId;
  readonly rows: readonly CertificationRowView[];
  /** Days without rules, or with two; those whom it concerns count as invalid, the rest as ever. */
  readonly issues: readonly ReportingIssue[];
}

/**
 * Who must have a certificate and how they stand, for every unit.
 *
 * Whoever may not see persons gets it with small groups hidden, by the pattern of every report.
 *
 * @throws {UnknownNameError} If the certificate or the unit is unknown.
 * @throws {SecretariatError} `not-allowed`, `not-a-date`.
 * @throws {ReportingError} `outside-scope`, `unit-not-on-date`.
 */
export async function certificationReport(
  desk: Desk,
  actor: Actor,
  query: {
    readonly certificate: string;
    readonly unit?: string | undefined;
    readonly asOf?: string | undefined;
    /** Levels below the top; all where left out. */
    readonly depth?: number | undefined;
  },
): Promise<CertificationReportView> {
  const scope = authorise(actor, "read-training");
  const asOf = dateAsked(query.asOf, desk);
  const { certificate, title, versions, obligations, requirement } = await rulesAsked(
    desk,
    query.certificate,
  );
  const region = topUnit(await regionAsked(desk, undefined));
  const unit = await firstUnit(desk, scope, query.unit);
  const workforce = await desk.workforce();
  const policies = versions.map(({ policy }) => policy);
  const rules = { asOf, certificate, policies, obligations };
  // Also the check that the actor may see the unit.
  const own = certification(workforce, { ...rules, scope, root: unit });
  const { depth = Infinity } = query;
  const answer = (rows: readonly CertificationRowView[]): CertificationReportView => ({
    asOf,
    certificate: { id: certificate, title, citation: requirement.citation },
    unit,
    rows: rows.filter((row) => row.depth <= depth),
    issues: policyIssues(certificate, policies, asOf),
  });
  if (scope.persons) {
    return answer(
      own.map((row) => ({
        ...{ ...placeOf(row), ...countsOf(row) },
        ...{ required: row.required, states: row.states },
      })),
    );
  }
  const course = certificateAsCourse(certificate);
  const all = await rulesOfRegion(desk);
  const published = publishedCertifications(workforce, all, { asOf, scope, root: unit }, region);
  return answer(
    published
      .filter((row) => row.course === course)
      .map((row) => ({
        ...placeOf(row),
        employees: row.employees,
        concerned: row.enrolled,
        inOrder: row.completed,
        lacking: row.inProgress,
      })),
  );
}

function placeOf(row: {
  readonly unit: OrgUnitId;
  readonly parent: OrgUnitId | undefined;
  readonly depth: number;
  readonly kind: OrgUnitKind;
  readonly name: string;
}): Pick<CertificationRowView, "unit" | "parent" | "depth" | "kind" | "name"> {
  const { unit, parent, depth, kind, name } = row;
  return { unit, ...(parent !== undefined && { parent }), depth, kind, name };
}

function countsOf({ employees, states }: CertificationRow) {
  const concerned = employees - states.notRequired;
  const inOrder = states.valid + states.expiring + states.exempt;
  return { employees, concerned, inOrder, lacking: concerned - inOrder };
}
