import { type Issue } from "@kompetanseregion/domain";

import { hoursPerFte } from "../fte/fte-basis.ts";
import { type BenefitIssueCode } from "../problem/benefit-issue.ts";
import { readUnit } from "../unit/unit.ts";
import { type BenefitModel } from "./benefit-model.ts";

/** Whether every figure counts årsverk with the same hours. */
export function checkBasis(model: BenefitModel): Issue<BenefitIssueCode>[] {
  const issues: Issue<BenefitIssueCode>[] = [];
  for (const { id, unit, basis } of model.inputs) {
    const countsFte = readUnit(unit)?.fte !== undefined;
    if (!countsFte && basis === undefined) continue;
    if (basis === model.basis) continue;
    issues.push({
      code: "mixed-basis",
      severity: "error",
      at: `inputs.${id}`,
      message:
        basis === undefined
          ? `"${id}" is counted in årsverk without saying how many hours one is`
          : `"${id}" counts årsverk by ${basis}, and the model by ${model.basis}`,
      remedy: `Give the input for ${model.basis}, or turn it into hours first.`,
    });
  }
  const range = model.basisRange;
  if (range === undefined) return issues;
  const [low, mode, high] = [range.low, range.mode, range.high].map(hoursPerFte);
  if (
    low !== undefined &&
    mode !== undefined &&
    high !== undefined &&
    low.lte(mode) &&
    mode.lte(high)
  )
    return issues;
  issues.push({
    code: "inverted-range",
    severity: "error",
    at: "basisRange",
    message: `${range.low}, ${range.mode}, ${range.high} are not in rising order of hours`,
    remedy: "Write the basis with the fewest hours first.",
  });
  return issues;
}
