import {
  BenefitError,
  calculationVersion,
  type Distribution,
  type Probability,
  probabilityOfFte,
  probabilityOfGain,
  type RankCorrelation,
  rankCorrelations,
  simulate,
  type Simulation,
  tornado,
  valueOfInformation,
} from "@kompetanseregion/benefits";
import { type Issue } from "@kompetanseregion/domain";

import { type Checked } from "../input/checked.ts";
import { type BenefitSubject } from "./read-model.ts";

/** How a simulation is run. */
export interface SimulationQuery {
  /** A whole number; the same one gives the same figures everywhere. */
  readonly seed: number;
  /** How many times the model is calculated; 100 000 where left out. */
  readonly draws?: number;
}

/** What a benefit may be, given how its inputs may lie. */
export interface SimulationView {
  readonly version: string;
  readonly seed: number;
  readonly draws: number;
  /** The uncertain inputs as the model has them, with their sources. */
  readonly inputs: readonly {
    readonly id: string;
    readonly label: string;
    readonly unit: string;
    readonly source: string;
    readonly evidence: string;
  }[];
  readonly hours: Distribution;
  readonly fte: Distribution;
  /** The probability that the claim is reached. */
  readonly claim?: Probability & { readonly fte: string };
  /** Net present value, kroner, and the probability that it is not negative; with an economy. */
  readonly npvKr?: Distribution & { readonly gain: Probability };
  /** Årsverk with the likeliest inputs, and how far each input alone moves it. */
  readonly tornado: {
    readonly base: string;
    readonly bars: readonly {
      readonly input: string;
      readonly low: string;
      readonly high: string;
      readonly swing: string;
    }[];
  };
  readonly correlations: readonly RankCorrelation[];
  /**
   * What to measure next: the share of the årsverk's variance that goes away with each, and what a
   * decision by net present value would gain from knowing it, kroner, where there is an economy.
   */
  readonly toMeasure: readonly {
    readonly input: string;
    readonly varianceShare: number;
    readonly kroner?: number;
  }[];
}

const usualDraws = 100_000;

/** Calculates the benefit many times; not `ok` where the seed or the number of draws cannot be. */
export function simulateBenefit(
  { uncertain, claim }: BenefitSubject,
  { seed, draws = usualDraws }: SimulationQuery,
): Checked<SimulationView> {
  try {
    const simulation = simulate(uncertain, { seed, draws });
    const { base, bars } = tornado(uncertain);
    return {
      ok: true,
      answer: {
        version: calculationVersion,
        seed,
        draws,
        inputs: uncertain.inputs
          .filter(({ value }) => typeof value === "object")
          .map(({ id, label, unit, source, evidence }) => ({ id, label, unit, source, evidence })),
        hours: simulation.hours,
        fte: simulation.fte,
        ...(claim === undefined
          ? {}
          : { claim: { fte: String(claim.fte), ...probabilityOfFte(simulation, claim.fte) } }),
        ...gainOf(simulation),
        tornado: {
          base: base.toFixed(4),
          bars: bars.map(({ input, low, high, swing }) => ({
            input,
            low: low.toFixed(4),
            high: high.toFixed(4),
            swing: swing.toFixed(4),
          })),
        },
        correlations: rankCorrelations(simulation),
        toMeasure: valueOfInformation(simulation).map(({ input, varianceShare, kroner }) => ({
          input,
          varianceShare,
          ...(kroner === undefined ? {} : { kroner }),
        })),
      },
    };
  } catch (error) {
    return { ok: false, issues: [issueOf(error)] };
  }
}

function gainOf(simulation: Simulation): Pick<SimulationView, "npvKr"> {
  const gain = probabilityOfGain(simulation);
  const { npvKr } = simulation;
  return npvKr === undefined || gain === undefined ? {} : { npvKr: { ...npvKr, gain } };
}

/** A refused calculation as an issue; anything else is thrown on. */
export function issueOf(error: unknown): Issue {
  if (!(error instanceof BenefitError)) throw error;
  const { code, message, remedy } = error;
  return { code, severity: "error", message, remedy };
}
