import { formatOre, type Issue, ore, sumOre } from "@kompetanseregion/domain";

import { type CheckCode } from "../final-report/check/check-code.ts";
import { amountOf } from "../final-report/statement-amounts.ts";
import { type RefundClaim } from "./refund-claim.ts";

type ClaimRule = (claim: RefundClaim) => Issue<CheckCode>[];

/** What was paid, without what is taken off, is what counts. */
export const claimLine: ClaimRule = ({ costs }) =>
  costs.flatMap(({ paid, cuts, basis }, index): Issue<CheckCode>[] => {
    const off = sumOre(cuts.flatMap(({ amount }) => amountOf(amount) ?? []));
    const counts = ore((amountOf(paid) ?? 0) - off);
    if (counts === amountOf(basis)) return [];
    return [
      {
        code: "claim-line",
        severity: "error",
        at: `costs[${index}]`,
        message: `${formatOre(counts, "kroner")} of the cost counts`,
        remedy: "Give everything that is taken off, with its reason.",
      },
    ];
  });

/** The sums are the sums of the costs. */
export const claimSum: ClaimRule = ({ costs, applied, basis }) => {
  const sums = [
    ["applied", sumOre(costs.flatMap(({ paid }) => amountOf(paid) ?? [])), amountOf(applied)],
    ["basis", sumOre(costs.flatMap((cost) => amountOf(cost.basis) ?? [])), amountOf(basis)],
  ] as const;
  return sums
    .filter(([, sum, said]) => sum !== said)
    .map(([at, sum]) => ({
      code: "claim-sum",
      severity: "error",
      at,
      message: `the costs add up to ${formatOre(sum, "kroner")}`,
      remedy: "Give the sum of the costs.",
    }));
};

/** No more is claimed than what counts. */
export const claimOverBasis: ClaimRule = ({ basis, claim }) =>
  (amountOf(claim) ?? 0) <= (amountOf(basis) ?? 0)
    ? []
    : [
        {
          code: "claim-over-basis",
          severity: "error",
          at: "claim",
          message: "more is claimed than what counts",
          remedy: "Claim the award's share of the basis.",
        },
      ];
