import { type Decimal } from "decimal.js";

import { toExact } from "../decimal/amount.ts";
import { Exact, sumOf } from "../decimal/exact.ts";
import {
  netShare,
  prepare,
  type PreparedModel,
  type ValueOf,
  valuesOf,
} from "../evaluation/prepared-model.ts";
import { evaluateExpression } from "../expression/evaluate-expression.ts";
import { type BenefitModel, type EconomySetting } from "../model/benefit-model.ts";
import { meanOf } from "../model/quantity.ts";
import { BenefitError } from "../problem/benefit-error.ts";
import { npv, payback, type Payback } from "./present-value.ts";

/** A model's kroner through the years. */
export interface Economy {
  /** Kroner in year 0, 1, 2 …: benefits less costs, fixed prices. */
  readonly flow: readonly Decimal[];
  /** The same with only what shows in a budget. */
  readonly cashFlow: readonly Decimal[];
  /** Net present value of all kroner, capacity and society included. */
  readonly npv: Decimal;
  /** Net present value of what shows in a budget. */
  readonly cashNpv: Decimal;
  readonly payback: Payback;
  /** Present cost over all completions, kroner each; `undefined` without a completions formula. */
  readonly costPerCompletion: Decimal | undefined;
  readonly setting: EconomySetting;
}

/**
 * Net present value, payback and cost per completion, with the expected value of every input.
 *
 * Costs that come once fall in year 0. Benefits and yearly costs fall at the end of year 1 to the
 * horizon; benefits fade by the counterfactual's drop-off, and hours that have a value grow with
 * real pay.
 *
 * @throws {BenefitError} `invalid-model`; `not-in-model` if the model has no economy setting.
 */
export function economyOf(model: BenefitModel): Economy {
  const prepared = prepare(model);
  const setting = requireEconomy(model);
  const valueOf = valuesOf(model, meanOf);
  const flow = flowOf(prepared, setting, valueOf, () => true);
  const cashFlow = flowOf(prepared, setting, valueOf, (how) => how === "cash");
  const costs = flowOf(prepared, setting, valueOf, () => false);
  const perYear =
    prepared.completions === undefined
      ? undefined
      : evaluateExpression(prepared.completions, valueOf).times(setting.horizonYears);
  return {
    flow,
    cashFlow,
    npv: npv(flow, setting.discount),
    cashNpv: npv(cashFlow, setting.discount),
    payback: payback(flow, setting.discount),
    costPerCompletion:
      perYear === undefined || perYear.isZero()
        ? undefined
        : npv(costs, setting.discount).negated().div(perYear),
    setting,
  };
}

/** The model's economy setting, or a refusal that says what to add. */
function requireEconomy({ id, economy }: BenefitModel): EconomySetting {
  if (economy !== undefined) return economy;
  throw new BenefitError("not-in-model", `the model "${id}" does not say how to value years`, {
    remedy: "Add economy: horizonYears, discount, realWageGrowth and their source.",
  });
}

function flowOf(
  prepared: PreparedModel,
  { horizonYears, realWageGrowth }: EconomySetting,
  valueOf: ValueOf,
  counts: (realisation: string) => boolean,
): Decimal[] {
  const value = (parts: Parameters<typeof evaluateExpression>[0][]): Decimal =>
    parts.reduce((product, part) => product.times(evaluateExpression(part, valueOf)), new Exact(1));
  const share = netShare(prepared, valueOf);
  const wages = sumOf(
    prepared.hours
      .filter(({ benefit }) => counts(benefit.realisation))
      .flatMap(({ formula, hourValue }) =>
        hourValue === undefined ? [] : [value([formula, hourValue])],
      ),
  ).times(share);
  const kroner = sumOf(
    prepared.kroner
      .filter(({ benefit }) => counts(benefit.realisation))
      .map(({ formula }) => value([formula])),
  ).times(share);
  const costs = (timing: string): Decimal =>
    sumOf(
      prepared.costs
        .filter(({ cost }) => cost.timing === timing)
        .map(({ formula }) => value([formula])),
    );

  const { counterfactual } = prepared.model;
  const lost = counterfactual === undefined ? 0 : valueOf(counterfactual.dropOffPerYear);
  const kept = new Exact(1).minus(lost);
  const growth = toExact(realWageGrowth).plus(1);
  const once = costs("once").negated();
  const yearly = costs("yearly");
  const years = Array.from({ length: horizonYears }, (_, index) => {
    const gain = wages.times(growth.pow(index + 1)).plus(kroner);
    return gain.times(kept.pow(index)).minus(yearly);
  });
  return [once, ...years];
}
