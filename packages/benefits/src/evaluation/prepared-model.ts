import { type Issue } from "@kompetanseregion/domain";
import { type Decimal } from "decimal.js";

import { Exact, sumOf } from "../decimal/exact.ts";
import { evaluateExpression } from "../expression/evaluate-expression.ts";
import { type Expression } from "../expression/expression.ts";
import { hoursPerFte } from "../fte/fte-basis.ts";
import { type BenefitModel, type Cost } from "../model/benefit-model.ts";
import {
  countsHours,
  countsKroner,
  type HourBenefit,
  type KronerBenefit,
} from "../model/benefit.ts";
import { checkModel } from "../model/check-model.ts";
import { expressionOf, hoursPerFteName } from "../model/formulas.ts";
import { BenefitError } from "../problem/benefit-error.ts";
import { type BenefitIssueCode } from "../problem/benefit-issue.ts";

/** A model that has been checked and whose formulas have been read once. */
export interface PreparedModel {
  readonly model: BenefitModel;
  /** What `checkModel` found; warnings only. */
  readonly warnings: readonly Issue<BenefitIssueCode>[];
  readonly hours: readonly {
    readonly benefit: HourBenefit;
    readonly formula: Expression;
    readonly hourValue: Expression | undefined;
  }[];
  readonly kroner: readonly { readonly benefit: KronerBenefit; readonly formula: Expression }[];
  readonly costs: readonly { readonly cost: Cost; readonly formula: Expression }[];
  readonly completions: Expression | undefined;
}

/** The value of an input, by its id. */
export type ValueOf = (name: string) => Decimal;

/**
 * Checks the model and reads its formulas.
 *
 * @throws {BenefitError} `invalid-model` if the model has errors, with every one of them.
 */
export function prepare(model: BenefitModel): PreparedModel {
  const issues = checkModel(model);
  const errors = issues.filter(({ severity }) => severity === "error");
  if (errors.length > 0) {
    const count = errors.length === 1 ? "1 error" : `${errors.length} errors`;
    throw new BenefitError("invalid-model", `the model "${model.id}" has ${count}`, {
      remedy: errors.map(({ message, remedy }) => `${message}: ${remedy}`).join(" "),
      issues,
    });
  }
  return {
    model,
    warnings: issues,
    hours: model.benefits.filter(countsHours).map((benefit) => ({
      benefit,
      formula: expressionOf(benefit.formula),
      hourValue: benefit.hourValue === undefined ? undefined : expressionOf(benefit.hourValue),
    })),
    kroner: model.benefits
      .filter(countsKroner)
      .map((benefit) => ({ benefit, formula: expressionOf(benefit.formula) })),
    costs: model.costs.map((cost) => ({ cost, formula: expressionOf(cost.formula) })),
    completions: model.completions === undefined ? undefined : expressionOf(model.completions),
  };
}

/**
 * Looks values up in the inputs' own, some of them replaced.
 *
 * @throws {BenefitError} `unknown-input` if one is replaced that the model does not have.
 */
export function valuesOf(
  model: BenefitModel,
  centre: (value: BenefitModel["inputs"][number]["value"]) => Decimal,
  replaced: ReadonlyMap<string, Decimal> = new Map(),
): ValueOf {
  const values = new Map(model.inputs.map(({ id, value }) => [id, centre(value)]));
  for (const [id, value] of replaced) {
    requireInput(model, id);
    values.set(id, value);
  }
  values.set(hoursPerFteName, hoursPerFte(model.basis));
  return (name) => {
    const value = values.get(name);
    if (value === undefined) throw unknownInput(model, name);
    return value;
  };
}

/**
 * Refuses an id that no input of the model has.
 *
 * @throws {BenefitError} `unknown-input`.
 */
export function requireInput(model: BenefitModel, id: string): void {
  if (!model.inputs.some((input) => input.id === id)) throw unknownInput(model, id);
}

function unknownInput(model: BenefitModel, id: string): BenefitError {
  return new BenefitError("unknown-input", `the model "${model.id}" has no input "${id}"`, {
    remedy: `Use one of these: ${model.inputs.map((input) => input.id).join(", ")}.`,
  });
}

/** The share of the gross benefit that is the measure's own: 1 without a counterfactual. */
export function netShare({ model }: PreparedModel, valueOf: ValueOf): Decimal {
  if (model.counterfactual === undefined) return new Exact(1);
  const { deadweight, attribution, transfer } = model.counterfactual;
  return new Exact(1)
    .minus(valueOf(deadweight))
    .times(valueOf(attribution))
    .times(valueOf(transfer));
}

/** Hours freed each year, net of what would have come anyway. */
export function netHours(prepared: PreparedModel, valueOf: ValueOf): Decimal {
  const gross = prepared.hours.map(({ formula }) => evaluateExpression(formula, valueOf));
  return sumOf(gross).times(netShare(prepared, valueOf));
}
