import { formatOre, type Issue, sumOre } from "@kompetanseregion/domain";

import { type CheckCode } from "../final-report/check/check-code.ts";
import { amountOf } from "../final-report/statement-amounts.ts";
import { type BenefitPlan } from "./benefit-plan.ts";

/** What the region has confirmed and realised is what its municipalities have (A167). */
export function regionSum({ municipalities, region }: BenefitPlan): Issue<CheckCode>[] {
  return (["confirmed", "realised"] as const).flatMap((stage): Issue<CheckCode>[] => {
    const sum = sumOre(municipalities.flatMap((one) => amountOf(one[stage].kroner) ?? []));
    if (sum === amountOf(region[stage].kroner)) return [];
    return [
      {
        code: "benefit-sum",
        severity: "error",
        at: `region.${stage}`,
        message: `the municipalities have ${stage} ${formatOre(sum, "kroner")} kroner`,
        remedy: "Sum the plan again; a municipality's benefits are its own.",
      },
    ];
  });
}
