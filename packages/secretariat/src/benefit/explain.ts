import { evaluate, explain, type Explanation, simulate } from "@kompetanseregion/benefits";

import { type Checked } from "../input/checked.ts";
import { type BenefitSubject } from "./read-model.ts";
import { issueOf, type SimulationQuery } from "./simulate.ts";

/**
 * Opens each figure to formula, values, inputs, sources and basis; with a seed, the interval too,
 * which is that of the uncertain model.
 *
 * @returns Not `ok` where the seed or the number of draws cannot be.
 */
export function explainBenefit(
  { model, uncertain }: BenefitSubject,
  query?: SimulationQuery,
): Checked<Explanation> {
  try {
    if (query === undefined) return { ok: true, answer: explain(evaluate(model)) };
    const simulation = simulate(uncertain, { draws: 100_000, ...query });
    return { ok: true, answer: explain(evaluate(uncertain), simulation) };
  } catch (error) {
    return { ok: false, issues: [issueOf(error)] };
  }
}
