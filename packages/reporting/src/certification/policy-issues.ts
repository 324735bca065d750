import {
  type CertificateId,
  type CertificationPolicy,
  type LocalDate,
} from "@kompetanseregion/domain";

import { reportingIssue, type ReportingIssue } from "../problem/reporting-issue.ts";

/**
 * Lists what is wrong with the versions of a certificate's policy up to a date: days on which none
 * is in force, and days on which two are.
 *
 * Reports go on without: whom it concerns counts as `invalid` in `certification`.
 *
 * @param certificate - What the policy is about.
 * @param policies - All versions of the certificate's policy, in any order.
 * @param asOf - The date of the report; what begins later does not matter to it.
 */
export function policyIssues(
  certificate: CertificateId,
  policies: readonly CertificationPolicy[],
  asOf: LocalDate,
): ReportingIssue[] {
  const versions = policies
    .filter(({ period }) => period.from <= asOf)
    .toSorted((a, b) => (a.period.from < b.period.from ? -1 : 1));
  const [first, ...later] = versions;
  if (first === undefined) {
    return [
      reportingIssue(
        "policy-gap",
        `policy/${certificate}/${asOf}`,
        `no version of the policy for ${certificate} is in force on ${asOf}`,
      ),
    ];
  }
  const issues: ReportingIssue[] = [];
  let before = first;
  for (const next of later) {
    const end = before.period.to;
    const { from } = next.period;
    if (end !== undefined && end < from) issues.push(gap(certificate, end, from));
    if (end === undefined || end > from) {
      issues.push(
        reportingIssue(
          "overlapping-policies",
          `policy/${certificate}/${from}`,
          `versions ${before.version} and ${next.version} of the policy for ${certificate} are both in force on ${from}`,
        ),
      );
    }
    if (isLonger(next, before)) before = next;
  }
  const end = before.period.to;
  if (end !== undefined && end <= asOf) issues.push(gap(certificate, end));
  return issues;
}

function gap(certificate: CertificateId, from: LocalDate, to?: LocalDate): ReportingIssue {
  const until = to === undefined ? "" : ` until ${to}`;
  return reportingIssue(
    "policy-gap",
    `policy/${certificate}/${from}`,
    `no version of the policy for ${certificate} is in force from ${from}${until}`,
  );
}

function isLonger({ period: { to: a } }: CertificationPolicy, b: CertificationPolicy): boolean {
  const { to } = b.period;
  return a === undefined || (to !== undefined && a > to);
}
