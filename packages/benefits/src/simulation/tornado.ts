import { type Decimal } from "decimal.js";

import { toExact } from "../decimal/amount.ts";
import { netHours, prepare, valuesOf } from "../evaluation/prepared-model.ts";
import { type BenefitModel } from "../model/benefit-model.ts";
import { basisStream } from "../model/formulas.ts";
import { modeOf, reachOf } from "../model/quantity.ts";
import { basisQuantity, uncertainOf } from "./input-draws.ts";

/** How far one input alone moves the årsverk. */
export interface TornadoBar {
  /** The input's id, or `basis` for the hours of an årsverk. */
  readonly input: string;
  /** The lowest and highest årsverk while it goes through its reach. */
  readonly low: Decimal;
  readonly high: Decimal;
  /** The distance between them. */
  readonly swing: Decimal;
}

/** What a tornado chart shows. */
export interface Tornado {
  /** Årsverk with every input at its most likely value. */
  readonly base: Decimal;
  /** Every uncertain input, the one that moves the most first; equal ones by name. */
  readonly bars: readonly TornadoBar[];
}

/**
 * Moves one uncertain input at a time through its documented reach, all others at their most likely
 * value; exact.
 *
 * @throws {BenefitError} `invalid-model`.
 */
export function tornado(model: BenefitModel): Tornado {
  const prepared = prepare(model);
  const hoursOf = (replaced: ReadonlyMap<string, Decimal>): Decimal =>
    netHours(prepared, valuesOf(model, modeOf, replaced));
  const basis = modeOf(basisQuantity(model));
  const hours = hoursOf(new Map());

  const bars = uncertainOf(model).map(({ name, quantity }): TornadoBar => {
    const ends = Object.values(reachOf(quantity)).map((end: Decimal) =>
      name === basisStream ? hours.div(end) : hoursOf(new Map([[name, end]])).div(basis),
    );
    const [low, high] = ends.toSorted((a, b) => a.comparedTo(b));
    const from = low ?? toExact(0);
    const to = high ?? from;
    return { input: name, low: from, high: to, swing: to.minus(from) };
  });
  return {
    base: hours.div(basis),
    bars: bars.toSorted((a, b) => b.swing.comparedTo(a.swing) || (a.input < b.input ? -1 : 1)),
  };
}
