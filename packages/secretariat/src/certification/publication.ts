import { type CertificateId, CourseId, type OrgUnitId } from "@kompetanseregion/domain";
import {
  certification,
  type CertificationRow,
  type RollUp,
  type RollUpRow,
  suppress,
  type SuppressedRow,
  type Workforce,
} from "@kompetanseregion/reporting";

import { patternOf } from "../training-report/publication.ts";
import { type CertificationRules } from "./certification-rules.ts";

/** Keeps a certificate apart from a course of the same name. */
const prefix = "certificate-";

/** The course that a certificate stands as in a published report. */
export function certificateAsCourse(certificate: CertificateId): CourseId {
  return CourseId.parse(prefix + certificate);
}

/** The certificate that stands as the course. */
export function certificateOf(course: CourseId): string {
  return course.slice(prefix.length);
}

/**
 * A unit's certificates as they may be seen beside the training report of the date: hidden by the
 * pattern of every report.
 *
 * @throws {ReportingError} `outside-scope`, `unit-not-on-date`.
 */
export function publishedCertifications(
  workforce: Workforce,
  rules: readonly CertificationRules[],
  asked: Pick<RollUp, "asOf" | "scope"> & { readonly root: OrgUnitId },
  region: OrgUnitId,
): readonly SuppressedRow[] {
  const pattern = patternOf(workforce, region);
  return suppress(certificationRollUp(workforce, rules, asked), { pattern }).rows;
}

/**
 * Each certificate for each unit as if it were a course, nothing hidden: the enrolled are whom it
 * concerns, the completed who is in order.
 *
 * @throws {ReportingError} `outside-scope`, `unit-not-on-date`.
 */
export function certificationRollUp(
  workforce: Workforce,
  rules: readonly CertificationRules[],
  asked: Pick<RollUp, "asOf" | "scope"> & { readonly root: OrgUnitId },
): RollUp {
  const reports = rules.map(({ certificate, versions, obligations }) => ({
    course: certificateAsCourse(certificate),
    rows: certification(workforce, {
      ...asked,
      certificate,
      policies: versions.map(({ policy }) => policy),
      obligations,
    }),
  }));
  const units = reports[0]?.rows ?? [];
  return {
    ...asked,
    restateOn: undefined,
    period: undefined,
    courses: reports.map(({ course }) => course),
    rows: units.flatMap((_, at) =>
      reports.flatMap(({ course, rows }) =>
        rows.slice(at, at + 1).map((row) => toRow(row, course)),
      ),
    ),
    workforceIssues: workforce.issues,
  };
}

function toRow(row: CertificationRow, course: CourseId): RollUpRow {
  const { unit, parent, depth, kind, name, employees, states } = row;
  const notStarted = states.notRequired;
  const completed = states.valid + states.expiring + states.exempt;
  const enrolled = employees - notStarted;
  return {
    ...{ unit, parent, depth, kind, name, course },
    ...{ employees, enrolled, inProgress: enrolled - completed, completed, notStarted },
  };
}
