import { type Issue } from "@kompetanseregion/domain";

import { findDoubleClaims } from "../claim/double-claims.ts";
import { toExact } from "../decimal/amount.ts";
import { type BenefitIssueCode } from "../problem/benefit-issue.ts";
import { type BenefitModel } from "./benefit-model.ts";
import { type Benefit, countsHours, countsKroner } from "./benefit.ts";

/** Whether each benefit claims what it counts, and nothing is claimed twice. */
export function checkClaims(model: BenefitModel): Issue<BenefitIssueCode>[] {
  const made = model.benefits.flatMap((benefit) =>
    countsHours(benefit) || countsKroner(benefit)
      ? benefit.claims.map((claim) => ({ by: benefit.id, claim }))
      : [],
  );
  return [
    ...model.benefits.flatMap(checkKinds),
    ...made.flatMap(({ by, claim }) => checkShare(by, claim.share ?? 1)),
    ...findDoubleClaims(made),
  ];
}

function checkKinds(benefit: Benefit): Issue<BenefitIssueCode>[] {
  const claims = (kind: string): boolean =>
    "claims" in benefit && benefit.claims.some(({ resource }) => resource.startsWith(`${kind}:`));
  const missing = (kind: string, why: string): Issue<BenefitIssueCode> => ({
    code: "claim-kind",
    severity: "error",
    at: `benefits.${benefit.id}.claims`,
    message: `"${benefit.id}" ${why}`,
    remedy: `Add a claim such as ${kind === "hour" ? "hour:participant:session" : "krone:travel"}.`,
  });
  if (countsHours(benefit) && !claims("hour"))
    return [missing("hour", "counts hours it claims not")];
  if (!countsKroner(benefit)) return [];
  const issues: Issue<BenefitIssueCode>[] = [];
  // A substitute is paid for an hour: whoever counts the krone also counts that hour.
  if (benefit.type === "substitute" && !claims("hour")) {
    issues.push(missing("hour", "is a substitute and must claim the hour that was covered"));
  }
  if (!claims("krone")) issues.push(missing("krone", "counts kroner it claims not"));
  return issues;
}

function checkShare(by: string, share: number | string): Issue<BenefitIssueCode>[] {
  const exact = toExact(share);
  if (exact.gt(0) && exact.lte(1)) return [];
  return [
    {
      code: "out-of-range",
      severity: "error",
      at: `benefits.${by}.claims`,
      message: `"${by}" claims ${share} of a resource`,
      remedy: "Claim a share above 0 and at most 1.",
    },
  ];
}
