import { type Issue } from "@kompetanseregion/domain";

import { type BenefitIssueCode } from "../problem/benefit-issue.ts";
import { type BenefitModel } from "./benefit-model.ts";
import { checkBasis } from "./check-basis.ts";
import { checkClaims } from "./check-claims.ts";
import { checkFormulas } from "./check-formulas.ts";
import { checkInputs } from "./check-inputs.ts";
import { checkTracking } from "./check-tracking.ts";
import { basisStream, hoursPerFteName } from "./formulas.ts";

/**
 * Everything that is wrong with the model, all at once.
 *
 * An `error` keeps the model from being calculated: a missing source, a unit that does not fit, an
 * inverted range, an hour or a krone counted twice, årsverk of different hours. A `warning` says
 * what a reader of the figures must know: placeholders, a missing owner or counterfactual, a
 * formula that can be negative.
 */
export function checkModel(model: BenefitModel): Issue<BenefitIssueCode>[] {
  return [
    ...checkIds(model),
    ...checkInputs(model),
    ...checkFormulas(model),
    ...checkClaims(model),
    ...checkBasis(model),
    ...checkTracking(model),
    ...checkSetting(model),
  ];
}

function checkIds(model: BenefitModel): Issue<BenefitIssueCode>[] {
  const ids = [...model.inputs, ...model.benefits, ...model.costs].map(({ id }) => id);
  const taken = [hoursPerFteName, basisStream, ...ids];
  const repeated = new Set(taken.filter((id, index) => taken.indexOf(id) !== index));
  return [...repeated].map((id) => ({
    code: "duplicate-id",
    severity: "error",
    at: id,
    message:
      ids.indexOf(id) === ids.lastIndexOf(id)
        ? `"${id}" has a meaning of its own and cannot be an id`
        : `two things are called "${id}"`,
    remedy: "Give every input, benefit and cost its own id.",
  }));
}

function checkSetting(model: BenefitModel): Issue<BenefitIssueCode>[] {
  const issues: Issue<BenefitIssueCode>[] = model.benefits
    .filter(({ owner }) => owner === undefined)
    .map(({ id }) => ({
      code: "no-owner",
      severity: "warning",
      at: `benefits.${id}`,
      message: `nobody owns "${id}"`,
      remedy: "Name the role that answers for it, usually the leader of the unit that gains.",
    }));
  const bands = model.economy?.discount ?? [];
  const rising = bands.every(
    ({ fromYear }, index) => fromYear > (bands[index - 1]?.fromYear ?? -1),
  );
  if (bands.length > 0 && !(rising && bands[0]?.fromYear === 0)) {
    issues.push({
      code: "inverted-range",
      severity: "error",
      at: "economy.discount",
      message: "the discount bands do not rise from year 0",
      remedy: "Write the first band from year 0 and each later one from a later year.",
    });
  }
  if (model.counterfactual === undefined) {
    issues.push({
      code: "no-counterfactual",
      severity: "warning",
      at: "counterfactual",
      message: "nothing says what would have happened anyway, so the benefit is gross",
      remedy: "Describe the counterfactual and give deadweight, attribution, transfer, drop-off.",
    });
  }
  return issues;
}
