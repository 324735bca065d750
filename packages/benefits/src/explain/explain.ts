import { type Issue } from "@kompetanseregion/domain";

import { printAmount } from "../decimal/print-amount.ts";
import { type Evaluation } from "../evaluation/evaluate.ts";
import { type Figure } from "../evaluation/figure.ts";
import { type BenefitIssueCode } from "../problem/benefit-issue.ts";
import { type Distribution } from "../simulation/distribution.ts";
import { type Simulation } from "../simulation/simulate.ts";

/** The way of calculating; another version may give other figures from the same model. */
export const calculationVersion = "benefits/2";

/** A figure as text, opened to everything behind it. */
export interface ExplainedFigure {
  readonly id: string;
  readonly label: string;
  /** Decimal text, exact to 40 digits. */
  readonly value: string;
  /** The value as people say it: 147.17 kroner. */
  readonly printed: string;
  readonly unit: string;
  readonly formula: string;
  /** The formula with the values in place of the names: `500 * (4 - 0.5)`. */
  readonly withValues: string;
  readonly inputs: readonly {
    readonly id: string;
    readonly label: string;
    readonly value: string;
    readonly unit: string;
    readonly source: string;
    readonly asOf: string;
    readonly evidence: string;
  }[];
  readonly sources: readonly string[];
  readonly basis?: Figure["basis"];
}

/** How an interval came about; with the model, enough to calculate it again to the byte. */
export interface ExplainedSimulation {
  readonly seed: number;
  readonly draws: number;
  readonly latinHypercube: boolean;
  readonly basis: string;
  readonly hours: Distribution;
  readonly fte: Distribution;
  readonly npvKr: Distribution | undefined;
}

/** Everything behind a model's figures, as plain data. */
export interface Explanation {
  readonly format: "benefit-explanation/1";
  readonly version: string;
  readonly model: Evaluation["model"];
  readonly centre: Evaluation["centre"];
  /** Whether the figures are gross, because nothing says what would have happened anyway. */
  readonly gross: boolean;
  readonly figures: readonly ExplainedFigure[];
  readonly simulation: ExplainedSimulation | undefined;
  readonly warnings: readonly Issue<BenefitIssueCode>[];
}

/** Opens every figure of an evaluation, and of a simulation where one is given. */
export function explain(evaluation: Evaluation, simulation?: Simulation): Explanation {
  const { hours, fte, cashKr, capacityKr, societyKr, costOnceKr, costYearlyKr } = evaluation;
  const totals = [hours, fte, cashKr, capacityKr, societyKr, costOnceKr, costYearlyKr];
  const parts = evaluation.benefits.flatMap((benefit) => [
    ...(benefit.hours === undefined ? [] : [benefit.hours]),
    ...(benefit.kroner === undefined ? [] : [benefit.kroner]),
  ]);
  return {
    format: "benefit-explanation/1",
    version: calculationVersion,
    model: evaluation.model,
    centre: evaluation.centre,
    gross: evaluation.gross,
    figures: [...totals, ...parts].map(explainFigure),
    simulation: simulation === undefined ? undefined : explainSimulation(simulation),
    warnings: evaluation.warnings,
  };
}

/** Opens one figure to formula, values, inputs, sources and basis. */
export function explainFigure(figure: Figure): ExplainedFigure {
  const { id, label, value, unit, formula, inputs, sources, basis } = figure;
  const values = new Map(inputs.map((input) => [input.id, input.value.toFixed()]));
  const withValues = formula.replace(/[A-Za-z]\w*/gu, (name) => values.get(name) ?? name);
  return {
    id,
    label,
    value: value.toFixed(),
    printed: printAmount(value, unit),
    unit,
    formula,
    withValues,
    inputs: inputs.map((input) => ({ ...input, value: input.value.toFixed() })),
    sources,
    ...(basis === undefined ? {} : { basis }),
  };
}

function explainSimulation({ model, options, hours, fte, npvKr }: Simulation): ExplainedSimulation {
  const { basis, basisRange } = model;
  const named =
    basisRange === undefined
      ? basis
      : `triangular: ${basisRange.low}, ${basisRange.mode}, ${basisRange.high}`;
  return { ...options, basis: named, hours, fte, npvKr };
}
