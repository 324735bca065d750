import {
  type BenefitModel,
  type Economy,
  economyOf,
  evaluate,
  type Evaluation,
  type Figure,
  printAmount,
} from "@kompetanseregion/benefits";

import { type Checked } from "../input/checked.ts";
import { type BenefitSubject } from "./read-model.ts";
import { issueOf } from "./simulate.ts";

/** A figure of a model's economy, with what it is and where it comes from. */
export interface EconomyFigureView {
  readonly id:
    "npv" | "cashNpv" | "paybackMonths" | "discountedPaybackMonths" | "costPerCompletion";
  readonly label: string;
  /** Decimal text, exact to 40 digits; absent where it is never paid back, or nothing completes. */
  readonly value?: string;
  /** The value as people say it: 3305810.09 kroner, 3.048 months. */
  readonly printed?: string;
  readonly unit: "kr" | "months" | "kr/person";
  readonly formula: string;
  readonly sources: readonly string[];
}

/** A model's kroner through the years; decimals as text, fixed prices. */
export interface EconomyView {
  readonly id: string;
  readonly title: string;
  /** Whether nothing says what would have happened anyway. */
  readonly gross: boolean;
  readonly setting: Economy["setting"];
  /** Benefits less costs, kroner; `budget` holds only what shows in a budget. */
  readonly flow: readonly {
    readonly year: number;
    readonly kroner: string;
    readonly budget: string;
  }[];
  readonly figures: readonly EconomyFigureView[];
}

/**
 * Net present value, payback and cost per completion of a model, each with formula and sources.
 *
 * @returns Not `ok` where the model does not say how to value years.
 */
export function economyOfBenefit({ model }: BenefitSubject): Checked<EconomyView> {
  try {
    return { ok: true, answer: viewOf(model, economyOf(model), evaluate(model)) };
  } catch (error) {
    return { ok: false, issues: [issueOf(error)] };
  }
}

function viewOf(model: BenefitModel, economy: Economy, evaluation: Evaluation): EconomyView {
  const { cashFlow, cashNpv, costPerCompletion, flow, npv, payback, setting } = economy;
  const { benefits, cashKr, costOnceKr, costYearlyKr, gross } = evaluation;
  const costs = [costOnceKr, costYearlyKr];
  const gains = benefits.flatMap(({ kroner }) => (kroner === undefined ? [] : [kroner]));
  const completions = model.completions ?? "";
  const ofCompletions = model.inputs.filter(({ id }) => namesIn(completions).includes(id));
  const from = (figures: readonly Figure[], more: readonly string[] = []): string[] => [
    ...new Set([...figures.flatMap(({ sources }) => sources), ...more, setting.source]),
  ];
  return {
    id: model.id,
    title: model.title,
    gross,
    setting,
    flow: flow.map((kroner, year) => ({
      year,
      kroner: kroner.toFixed(2),
      budget: cashFlow[year]?.toFixed(2) ?? "0.00",
    })),
    figures: [
      {
        id: "npv",
        label: "Net present value, capacity and what others gain included",
        ...said(npv, "kr"),
        formula: "flow0 + flow1 / (1 + r1) + flow2 / ((1 + r1) * (1 + r2)) + …",
        sources: from([...gains, ...costs]),
      },
      {
        id: "cashNpv",
        label: "Net present value of what shows in a budget",
        ...said(cashNpv, "kr"),
        formula: "budget0 + budget1 / (1 + r1) + budget2 / ((1 + r1) * (1 + r2)) + …",
        sources: from([cashKr, ...costs]),
      },
      {
        id: "paybackMonths",
        label: "Months until it has paid for itself",
        ...said(payback.months, "months"),
        formula: "months until flow0 + flow1 + … is 0",
        sources: from([...gains, ...costs]),
      },
      {
        id: "discountedPaybackMonths",
        label: "Months until it has paid for itself, with discounted kroner",
        ...said(payback.discountedMonths, "months"),
        formula: "months until flow0 + flow1 / (1 + r1) + … is 0",
        sources: from([...gains, ...costs]),
      },
      {
        id: "costPerCompletion",
        label: "Present cost for each completion",
        ...said(costPerCompletion, "kr/person"),
        formula: `present cost / (${setting.horizonYears} * (${completions}))`,
        sources: from(
          costs,
          ofCompletions.map(({ source }) => source),
        ),
      },
    ],
  };
}

function said<Unit extends EconomyFigureView["unit"]>(
  value: Economy["npv"] | undefined,
  unit: Unit,
): { readonly value?: string; readonly printed?: string; readonly unit: Unit } {
  if (value === undefined) return { unit };
  return { value: value.toFixed(), printed: printAmount(value, unit), unit };
}

function namesIn(formula: string): readonly string[] {
  return formula.match(/[A-Za-z]\w*/gu) ?? [];
}
