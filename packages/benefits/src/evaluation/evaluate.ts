import { type Issue } from "@kompetanseregion/domain";
import { type Decimal } from "decimal.js";

import { toExact } from "../decimal/amount.ts";
import { Exact, sumOf } from "../decimal/exact.ts";
import { evaluateExpression } from "../expression/evaluate-expression.ts";
import { type Expression } from "../expression/expression.ts";
import { type FteBasisName } from "../fte/fte-basis.ts";
import { toFte } from "../fte/fte.ts";
import { type BenefitModel } from "../model/benefit-model.ts";
import { isWeighed, type QualityBenefit, type Realisation } from "../model/benefit.ts";
import { expressionOf } from "../model/formulas.ts";
import { meanOf, modeOf } from "../model/quantity.ts";
import { type BenefitIssueCode } from "../problem/benefit-issue.ts";
import { type Figure, inputsUsed, namedBasis, sourcesOf } from "./figure.ts";
import { netShare, prepare, type PreparedModel, type ValueOf, valuesOf } from "./prepared-model.ts";

/** Which value of an uncertain input enters a point estimate. */
export type Centre = "mean" | "mode";

/** Settings of a point estimate. */
export interface EvaluateOptions {
  /** The expected value of each input, or its most likely one; `mean` where none is given. */
  readonly centre?: Centre;
  /** Inputs that get another value, such as a slider's; by id. */
  readonly replaced?: Readonly<Record<string, Decimal.Value>>;
}

/** One benefit of an evaluation, before deadweight and attribution. */
export interface BenefitFigures {
  readonly id: string;
  readonly realisation: Realisation;
  /** Hours a year, for benefits that count hours. */
  readonly hours?: Figure;
  /** Kroner a year, for benefits that count kroner or whose hours have a value. */
  readonly kroner?: Figure;
}

/** A model's point estimate; every figure opens to formula, inputs, sources and basis. */
export interface Evaluation {
  readonly model: { readonly id: string; readonly title: string; readonly format: string };
  readonly centre: Centre;
  readonly basis: FteBasisName;
  /** Whether the figures are gross: the model has no counterfactual. */
  readonly gross: boolean;
  /** Hours freed each year, net of the counterfactual where there is one. */
  readonly hours: Figure;
  /** The same in årsverk. */
  readonly fte: Figure;
  /** Kroner a year that show in a budget. */
  readonly cashKr: Figure;
  /** The value of hours that stay in the units, kroner a year: no budget shows it. */
  readonly capacityKr: Figure;
  /** Kroner a year that others gain. */
  readonly societyKr: Figure;
  /** Costs before the first year, kroner. */
  readonly costOnceKr: Figure;
  /** Costs each year, kroner. */
  readonly costYearlyKr: Figure;
  readonly benefits: readonly BenefitFigures[];
  /** Benefits that are weighed and never summed. */
  readonly weighed: readonly QualityBenefit[];
  /** What a reader must know: placeholders, no owner, no counterfactual. */
  readonly warnings: readonly Issue<BenefitIssueCode>[];
}

/**
 * The model's point estimate, exact: hours, årsverk and kroner a year.
 *
 * @throws {BenefitError} `invalid-model` with every error of the model; `unknown-input` if an
 *   input is replaced that the model does not have; `division-by-zero`.
 */
export function evaluate(model: BenefitModel, options: EvaluateOptions = {}): Evaluation {
  const centre = options.centre ?? "mean";
  const replaced = new Map(
    Object.entries(options.replaced ?? {}).map(([id, value]) => [id, toExact(value)]),
  );
  const prepared = prepare(model);
  const valueOf = valuesOf(model, centre === "mean" ? meanOf : modeOf, replaced);
  const figures = new Figures(prepared, valueOf);
  const benefits = [...figures.hourBenefits(), ...figures.kronerBenefits()];
  const hours = figures.sum("hours", "Hours freed", "h/year", "hours", benefits);
  return {
    model: { id: model.id, title: model.title, format: model.format },
    centre,
    basis: model.basis,
    gross: model.counterfactual === undefined,
    hours,
    fte: {
      ...hours,
      id: "fte",
      label: "Årsverk freed",
      value: toFte(hours.value, model.basis).fte,
      unit: "fte",
      formula: `(${hours.formula}) / ${namedBasis(model.basis).hours}`,
      basis: namedBasis(model.basis),
    },
    cashKr: figures.kroner("cashKr", "Kroner in the budget", "cash", benefits),
    capacityKr: figures.kroner("capacityKr", "Value of capacity", "capacity", benefits),
    societyKr: figures.kroner("societyKr", "Kroner that others gain", "society", benefits),
    costOnceKr: figures.costs("costOnceKr", "Costs before the first year", "once"),
    costYearlyKr: figures.costs("costYearlyKr", "Costs each year", "yearly"),
    benefits,
    weighed: model.benefits.filter(isWeighed),
    warnings: prepared.warnings,
  };
}

class Figures {
  readonly #prepared: PreparedModel;
  readonly #valueOf: ValueOf;

  constructor(prepared: PreparedModel, valueOf: ValueOf) {
    this.#prepared = prepared;
    this.#valueOf = valueOf;
  }

  hourBenefits(): BenefitFigures[] {
    return this.#prepared.hours.map(({ benefit, formula, hourValue }) => {
      const { id, label, realisation } = benefit;
      const hours = this.#figure(id, label, "h/year", benefit.formula, [formula]);
      if (hourValue === undefined || benefit.hourValue === undefined) {
        return { id, realisation, hours };
      }
      const text = `(${benefit.formula}) * (${benefit.hourValue})`;
      const kroner = this.#figure(id, label, "kr/year", text, [formula, hourValue]);
      return { id, realisation, hours, kroner };
    });
  }

  kronerBenefits(): BenefitFigures[] {
    return this.#prepared.kroner.map(({ benefit, formula }) => {
      const { id, label, realisation } = benefit;
      const kroner = this.#figure(id, label, "kr/year", benefit.formula, [formula]);
      return { id, realisation, kroner };
    });
  }

  kroner(id: string, label: string, how: Realisation, benefits: readonly BenefitFigures[]): Figure {
    const matching = benefits.filter(({ realisation }) => realisation === how);
    return this.sum(id, label, "kr/year", "kroner", matching);
  }

  /** The sum over benefits, less what would have come anyway. */
  sum(
    id: string,
    label: string,
    unit: string,
    what: "hours" | "kroner",
    benefits: readonly BenefitFigures[],
  ): Figure {
    const parts = benefits.flatMap((benefit) => benefit[what] ?? []);
    const { model } = this.#prepared;
    const total = sumOf(parts.map(({ value }) => value));
    const joined = parts.map(({ formula }) => formula).join(" + ") || "0";
    const net = model.counterfactual;
    const formula =
      net === undefined
        ? joined
        : `(${joined}) * (1 - ${net.deadweight}) * ${net.attribution} * ${net.transfer}`;
    const inputs = inputsUsed(model, [expressionOf(formula)], this.#valueOf);
    const value = total.times(netShare(this.#prepared, this.#valueOf));
    return { id, label, value, unit, formula, inputs, sources: sourcesOf(inputs) };
  }

  costs(id: string, label: string, timing: "once" | "yearly"): Figure {
    const parts = this.#prepared.costs.filter(({ cost }) => cost.timing === timing);
    const text = parts.map(({ cost }) => cost.formula).join(" + ") || "0";
    const unit = timing === "once" ? "kr" : "kr/year";
    const formulas = parts.map(({ formula }) => formula);
    const inputs = inputsUsed(this.#prepared.model, formulas, this.#valueOf);
    const value = sumOf(formulas.map((formula) => evaluateExpression(formula, this.#valueOf)));
    return { id, label, value, unit, formula: text, inputs, sources: sourcesOf(inputs) };
  }

  #figure(id: string, label: string, unit: string, text: string, factors: Expression[]): Figure {
    const inputs = inputsUsed(this.#prepared.model, factors, this.#valueOf);
    const value = factors.reduce(
      (product, factor) => product.times(evaluateExpression(factor, this.#valueOf)),
      new Exact(1),
    );
    return { id, label, value, unit, formula: text, inputs, sources: sourcesOf(inputs) };
  }
}
