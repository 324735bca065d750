import { type CourseId } from "@kompetanseregion/domain";
import { type Decimal } from "decimal.js";

import { sumOf } from "../decimal/exact.ts";
import { evaluate } from "../evaluation/evaluate.ts";
import { type FigureInput, inputsUsed } from "../evaluation/figure.ts";
import { valuesOf } from "../evaluation/prepared-model.ts";
import { evaluateExpression } from "../expression/evaluate-expression.ts";
import { type BenefitModel } from "../model/benefit-model.ts";
import { expressionOf } from "../model/formulas.ts";
import { meanOf } from "../model/quantity.ts";
import { BenefitError } from "../problem/benefit-error.ts";
import { type CounterfactualHours } from "./realise.ts";
import { type Tracking } from "./tracking.ts";

/** What a model says about counting its benefits from completions. */
export interface TrackedHours {
  readonly activity: CourseId;
  readonly required: Tracking["required"];
  readonly cycle: Tracking["cycle"];
  /** Dated hours each person in the old arrangement. */
  readonly counterfactual: readonly CounterfactualHours[];
  /** Hours each person now, where nothing is logged. */
  readonly unloggedHours: Decimal;
  /** Hours a year that the model expects of the benefits that are tracked, gross. */
  readonly expectedHoursPerYear: Decimal;
  /** The inputs behind the hours of each person, with their sources. */
  readonly inputs: readonly FigureInput[];
}

/**
 * What the model says about counting its benefits from completions, with the expected values of its
 * inputs.
 *
 * @throws {BenefitError} `invalid-model`; `not-in-model` if the model says nothing about it.
 */
export function trackedHours(model: BenefitModel): TrackedHours {
  const { tracking } = model;
  if (tracking === undefined) {
    throw new BenefitError(
      "not-in-model",
      `the model "${model.id}" does not say how its benefits show in completions`,
      { remedy: "Add tracking: activity, benefits, required, cycle, before and now." },
    );
  }
  const { activity, required, cycle, before, now, benefits } = tracking;
  const { benefits: figures } = evaluate(model);
  const valueOf = valuesOf(model, meanOf);
  const hoursOf = (formula: string): Decimal => evaluateExpression(expressionOf(formula), valueOf);
  const formulas = [...before.map(({ hours }) => hours), now].map(expressionOf);
  return {
    activity,
    required,
    cycle,
    counterfactual: before.map(({ from, to, hours }) => ({
      period: { from, ...(to === undefined ? {} : { to }) },
      hours: hoursOf(hours),
    })),
    unloggedHours: hoursOf(now),
    expectedHoursPerYear: sumOf(
      figures.flatMap(({ id, hours }) =>
        benefits.includes(id) && hours !== undefined ? [hours.value] : [],
      ),
    ),
    inputs: inputsUsed(model, formulas, valueOf),
  };
}
