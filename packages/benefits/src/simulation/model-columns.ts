import { discountFactors } from "../economy/discount.ts";
import { type PreparedModel } from "../evaluation/prepared-model.ts";
import { type BinaryOperator, type Expression } from "../expression/expression.ts";
import { plain } from "../unit/unit.ts";
import { type ColumnSheet } from "./columns.ts";

/** The outcomes of a model for a block of draws. */
export interface ModelColumns {
  /** Hours a year, net of the counterfactual. */
  readonly hours: Float64Array;
  /** Writes the net present value in kroner of the block's first so many draws. */
  readonly npvKr: ((out: Float64Array) => void) | undefined;
}

/** Lays the model's outcomes out on the sheet, to be read after each of its calculations. */
export function layOut(prepared: PreparedModel, sheet: ColumnSheet): ModelColumns {
  const net = netShare(prepared);
  const gross = sum(prepared.hours.map(({ formula }) => formula));
  return { hours: sheet.columnOf(times(gross, net)), npvKr: layOutNpv(prepared, sheet, net) };
}

/**
 * Net present value as a polynomial in what is kept each year: year t's gain is that of year 1
 * times kept to the power t − 1, and everything else about the years is known beforehand.
 */
function layOutNpv(
  prepared: PreparedModel,
  sheet: ColumnSheet,
  net: Expression,
): ModelColumns["npvKr"] {
  const { economy, counterfactual } = prepared.model;
  if (economy === undefined) return undefined;
  const valued = prepared.hours.flatMap(({ formula, hourValue }) =>
    hourValue === undefined ? [] : [times(formula, hourValue)],
  );
  const costs = (timing: string): Expression =>
    sum(prepared.costs.filter(({ cost }) => cost.timing === timing).map(({ formula }) => formula));
  const [, ...factors] = discountFactors(economy.discount, economy.horizonYears).map(Number);
  const annuity = factors.reduce((total, factor) => total + factor, 0);
  const growth = 1 + Number(economy.realWageGrowth);
  let grown = 1;
  const wageFactors = factors.map((factor) => factor * (grown *= growth));

  const kroner = sum(prepared.kroner.map(({ formula }) => formula));
  const wages = sheet.columnOf(times(sum(valued), net));
  const other = sheet.columnOf(times(kroner, net));
  const cost = sheet.columnOf(join("+", costs("once"), times(costs("yearly"), number(annuity))));
  const lost = sheet.columnOf(
    counterfactual === undefined ? number(0) : name(counterfactual.dropOffPerYear),
  );
  const hasOther = prepared.kroner.length > 0;
  return (out) => {
    for (let draw = 0; draw < out.length; draw += 1) out[draw] = -(cost[draw] ?? 0);
    addWorth(wages, wageFactors, lost, out);
    if (hasOther) addWorth(other, factors, lost, out);
  };
}

/** Adds what a yearly gain is worth, by Horner's rule from the last year to the first. */
function addWorth(
  gain: Float64Array,
  factors: readonly number[],
  lost: Float64Array,
  out: Float64Array,
): void {
  for (let draw = 0; draw < out.length; draw += 1) {
    const kept = 1 - (lost[draw] ?? 0);
    let worth = 0;
    for (let year = factors.length - 1; year >= 0; year -= 1) {
      worth = worth * kept + (factors[year] ?? 0);
    }
    out[draw] = (out[draw] ?? 0) + (gain[draw] ?? 0) * worth;
  }
}

/** The share of the gross benefit that is the measure's own. */
function netShare({ model }: PreparedModel): Expression {
  if (model.counterfactual === undefined) return number(1);
  const { deadweight, attribution, transfer } = model.counterfactual;
  return times(times(join("-", number(1), name(deadweight)), name(attribution)), name(transfer));
}

function sum(parts: readonly Expression[]): Expression {
  const [first = number(0), ...others] = parts;
  return others.reduce((left, right) => join("+", left, right), first);
}

function times(left: Expression, right: Expression): Expression {
  return join("*", left, right);
}

function join(by: BinaryOperator, left: Expression, right: Expression): Expression {
  return { op: "join", by, left, right };
}

function name(id: string): Expression {
  return { op: "name", name: id };
}

function number(value: number): Expression {
  return { op: "number", text: String(value), unit: plain };
}
