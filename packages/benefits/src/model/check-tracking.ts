import { type Issue } from "@kompetanseregion/domain";

import { type BenefitIssueCode } from "../problem/benefit-issue.ts";
import { type BenefitModel } from "./benefit-model.ts";
import { countsHours } from "./benefit.ts";

/** Whether completions realise benefits that the model has, each day by one number of hours. */
export function checkTracking({ benefits, tracking }: BenefitModel): Issue<BenefitIssueCode>[] {
  if (tracking === undefined) return [];
  const known = benefits.filter(countsHours).map(({ id }) => id);
  const issues: Issue<BenefitIssueCode>[] = tracking.benefits
    .filter((id) => !known.includes(id))
    .map((id) => ({
      code: "unknown-name",
      severity: "error",
      at: "tracking.benefits",
      message: `"${id}" is no benefit of the model that counts hours`,
      remedy: `Use one of these: ${known.join(", ")}.`,
    }));
  const periods = tracking.before.toSorted((a, b) => (a.from < b.from ? -1 : 1));
  for (const [index, { from, to }] of periods.entries()) {
    const next = periods[index + 1];
    if (to !== undefined && to <= from) {
      issues.push(badPeriod(`what held from ${from} ends on ${to}`));
    } else if (next !== undefined && (to === undefined || to > next.from)) {
      issues.push(badPeriod(`what holds from ${from} still holds on ${next.from}`));
    }
  }
  return issues;
}

function badPeriod(message: string): Issue<BenefitIssueCode> {
  return {
    code: "inverted-range",
    severity: "error",
    at: "tracking.before",
    message,
    remedy: "Give each day one number of hours: let `to` be the day when the next begins.",
  };
}
