import { z } from "zod";

/**
 * What a check of a finished document may find; one rule each. The words for each, with what to do
 * about it, are in the catalogues of findings.
 */
export const DocumentCheckCode = z.enum([
  "row-sum",
  "column-sum",
  "total-column-sum",
  "roll-forward",
  "funding-sum",
  "funding-income",
  "balance-called-result",
  "surplus-claim",
  "sign-convention",
  "wage-plausibility",
  "proportion",
  "in-kind-unquantified",
  "share-rounding",
  "count-sum",
  "duration",
  "benefit-claim",
  "rounded-scale",
  "extrapolation",
  "claim-provenance",
  "merged-agreement-states",
  "stale-future",
  "open-under-complete",
  "goal-count",
  "duplicate-ordinal",
  "goal-label-phase",
  "goal-wording",
  "goal-date-change",
  "cross-reference",
  "unnumbered-table",
  "course-names",
  "unexplained-term",
  "missing-evaluation",
  "missing-artefact",
  "obligation-unreported",
]);
export type DocumentCheckCode = z.infer<typeof DocumentCheckCode>;
