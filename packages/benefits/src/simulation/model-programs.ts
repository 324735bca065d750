import { discountFactors } from "../economy/discount.ts";
import { type PreparedModel } from "../evaluation/prepared-model.ts";
import { type BinaryOperator, type Expression } from "../expression/expression.ts";
import { plain } from "../unit/unit.ts";
import { type ColumnProgram, compileColumn } from "./columns.ts";

/** What a simulation calculates for every draw. */
export interface ModelPrograms {
  /** Hours a year, net of the counterfactual. */
  readonly hours: ColumnProgram;
  /** Net present value in kroner; `undefined` where the model has no economy setting. */
  readonly npvKr: ColumnProgram | undefined;
}

/** Makes the model's outcomes ready to be calculated for blocks of draws. */
export function compileModel(prepared: PreparedModel, longest: number): ModelPrograms {
  const gross = sum(prepared.hours.map(({ formula }) => formula));
  return {
    hours: compileColumn(join("*", gross, netShare(prepared)), longest),
    npvKr: compileNpv(prepared, longest),
  };
}

function compileNpv(prepared: PreparedModel, longest: number): ColumnProgram | undefined {
  const { economy, counterfactual } = prepared.model;
  if (economy === undefined) return undefined;
  const valued = prepared.hours.flatMap(({ formula, hourValue }) =>
    hourValue === undefined ? [] : [join("*", formula, hourValue)],
  );
  const costs = (timing: string): Expression =>
    sum(prepared.costs.filter(({ cost }) => cost.timing === timing).map(({ formula }) => formula));
  const net = netShare(prepared);
  const compile = (expression: Expression): ColumnProgram => compileColumn(expression, longest);
  const programs = [
    join("*", sum(valued), net),
    join("*", sum(prepared.kroner.map(({ formula }) => formula)), net),
    costs("once"),
    costs("yearly"),
    counterfactual === undefined ? number(0) : name(counterfactual.dropOffPerYear),
  ].map(compile);
  const factors = discountFactors(economy.discount, economy.horizonYears).map(Number);
  const growth = 1 + Number(economy.realWageGrowth);
  const out = new Float64Array(longest);

  return (columnOf, count) => {
    const [wages, kroner, once, yearly, lost] = programs.map((run) => run(columnOf, count));
    for (let draw = 0; draw < count; draw += 1) {
      const wage = wages?.[draw] ?? 0;
      const krone = kroner?.[draw] ?? 0;
      const cost = yearly?.[draw] ?? 0;
      const keeps = 1 - (lost?.[draw] ?? 0);
      let kept = 1;
      let grown = 1;
      let value = -(once?.[draw] ?? 0);
      for (let year = 1; year < factors.length; year += 1) {
        grown *= growth;
        value += ((wage * grown + krone) * kept - cost) * (factors[year] ?? 0);
        kept *= keeps;
      }
      out[draw] = value;
    }
    return out;
  };
}

/** The share of the gross benefit that is the measure's own. */
function netShare({ model }: PreparedModel): Expression {
  if (model.counterfactual === undefined) return number(1);
  const { deadweight, attribution, transfer } = model.counterfactual;
  const own = join("-", number(1), name(deadweight));
  return join("*", join("*", own, name(attribution)), name(transfer));
}

function sum(parts: readonly Expression[]): Expression {
  const [first = number(0), ...others] = parts;
  return others.reduce((left, right) => join("+", left, right), first);
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
