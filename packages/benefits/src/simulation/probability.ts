import { type Decimal } from "decimal.js";

import { type Simulation } from "./simulate.ts";

/** How many of the draws reach something. */
export interface Probability {
  readonly probability: number;
  /** How far another seed would move it. */
  readonly standardError: number;
}

/** The probability that the årsverk reach what was claimed. */
export function probabilityOfFte(simulation: Simulation, claimed: Decimal.Value): Probability {
  return shareAtLeast(simulation.samples.fte, Number(claimed));
}

/** The probability that the net present value is not negative; `undefined` without an economy. */
export function probabilityOfGain({ samples }: Simulation): Probability | undefined {
  return samples.npvKr === undefined ? undefined : shareAtLeast(samples.npvKr, 0);
}

function shareAtLeast(draws: Float64Array, limit: number): Probability {
  let reached = 0;
  for (const draw of draws) if (draw >= limit) reached += 1;
  const probability = reached / draws.length;
  const standardError = Math.sqrt((probability * (1 - probability)) / draws.length);
  return { probability, standardError };
}
