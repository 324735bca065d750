import { type LocalDate } from "@kompetanseregion/domain";
import { type Decimal } from "decimal.js";

import { type Expression, namesIn } from "../expression/expression.ts";
import { type FteBasis, type FteBasisName, fteBases } from "../fte/fte-basis.ts";
import { type BenefitModel } from "../model/benefit-model.ts";
import { type Evidence, type Input } from "../model/input.ts";
import { type ValueOf } from "./prepared-model.ts";

/** An input as it entered a figure. */
export interface FigureInput {
  readonly id: string;
  readonly label: string;
  /** The value that was used, exact. */
  readonly value: Decimal;
  readonly unit: string;
  readonly source: string;
  readonly asOf: LocalDate;
  readonly evidence: Evidence;
}

/** A figure that opens to what it was made of. */
export interface Figure {
  readonly id: string;
  readonly label: string;
  /** Exact to 40 digits; whoever shows it rounds it. */
  readonly value: Decimal;
  /** Such as `h/year`, `kr/year`, `fte`. */
  readonly unit: string;
  readonly formula: string;
  /** The inputs that the formula uses, in its order. */
  readonly inputs: readonly FigureInput[];
  /** Where the inputs come from, each source once. */
  readonly sources: readonly string[];
  /** The hours of an årsverk, where the figure depends on them. */
  readonly basis?: FteBasis & { readonly name: FteBasisName };
}

/** The basis with its name, as figures carry it. */
export function namedBasis(name: FteBasisName): FteBasis & { readonly name: FteBasisName } {
  return { name, ...fteBases[name] };
}

/** The inputs that the expressions use, each once, with the values they were given. */
export function inputsUsed(
  model: BenefitModel,
  expressions: readonly Expression[],
  valueOf: ValueOf,
): FigureInput[] {
  const names = new Set(expressions.flatMap(namesIn));
  return [...names].flatMap((name) => {
    const input = model.inputs.find(({ id }) => id === name);
    return input === undefined ? [] : [toFigureInput(input, valueOf)];
  });
}

/** Each source once, in order. */
export function sourcesOf(inputs: readonly FigureInput[]): string[] {
  return [...new Set(inputs.map(({ source }) => source))];
}

function toFigureInput(input: Input, valueOf: ValueOf): FigureInput {
  const { id, label, unit, source, asOf, evidence } = input;
  return { id, label, value: valueOf(id), unit, source, asOf, evidence };
}
