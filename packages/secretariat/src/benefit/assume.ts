import {
  type Claim,
  checkClaim,
  type FteBasisName,
  hoursPerFte,
  probabilityOfFte,
  recertificationModel,
  simulate,
  tornado,
} from "@kompetanseregion/benefits";
import { type BenefitClaim } from "@kompetanseregion/regions";

import { type Actor, authorise } from "../actor/actor.ts";
import { type Desk } from "../desk.ts";
import { type Checked } from "../input/checked.ts";
import { cite } from "../source/cite.ts";
import { caseModel, findCase, reportedOn } from "./case-model.ts";
import { issueOf, type SimulationView } from "./simulate.ts";

/** What can be assumed, with how far a reader may move it. */
const assumable = {
  persons: { reach: 50, step: 10 },
  hoursBefore: { reach: 0.5, step: 0.25 },
  hoursAfter: { reach: 0.25, step: 0.25 },
  travelHours: { reach: 1, step: 0.25 },
  instructorHours: { reach: 120, step: 10 },
} as const;

type Assumable = keyof typeof assumable;

/** Another value for some of a case's inputs, and another claim; the source's where left out. */
export type Assumptions = Readonly<Partial<Record<Assumable, number>>> & {
  /** The claim in full-time equivalents. */
  readonly fte?: number;
};

/** A case with a reader's own assumptions: what it gives, how far it may lie, against the claim. */
export interface AssumedBenefitView {
  readonly id: string;
  readonly title: string;
  readonly inputs: readonly {
    readonly id: string;
    readonly label: string;
    readonly unit: string;
    /** What the source says; 0 where it says nothing. */
    readonly documented: number;
    /** What it is calculated with. */
    readonly assumed: number;
    /** What it may be in the interval and the tornado. */
    readonly low: number;
    readonly high: number;
    /** What a slider goes to, from 0, and in which steps. */
    readonly most: number;
    readonly step: number;
  }[];
  readonly formula: string;
  readonly hoursPerYear: string;
  readonly claim: { readonly fte: string; readonly source?: string };
  /** Whether the claim lies among what the bases give. */
  readonly bases: readonly {
    readonly basis: string;
    readonly hoursPerFte: string;
    readonly fte: string;
    readonly gap: string;
    readonly hoursNeeded: string;
  }[];
  /** Full-time equivalents over many draws, and how likely the claim is reached. */
  readonly interval: SimulationView["fte"] & {
    readonly draws: number;
    readonly claimProbability: number;
  };
  readonly tornado: SimulationView["tornado"];
}

const bases: readonly FteBasisName[] = ["conventional1750", "gross1950", "net1695", "net1687.5"];

/** The same figures for the same assumptions, whoever asks and whenever. */
const seed = 2016;
const draws = 10_000;

/**
 * Calculates a benefit case with a reader's own assumptions; keeps nothing.
 *
 * Each input may lie about its assumed value as far as the documented model lets it about the
 * documented one, never below 0.
 *
 * @returns Not `ok` where nothing can be calculated, such as a claim of 0.
 * @throws {UnknownNameError} If there is no such case.
 */
export function assumeBenefit(
  _desk: Desk,
  actor: Actor,
  id: string,
  assumptions: Assumptions,
): Promise<Checked<AssumedBenefitView>> {
  authorise(actor, "read-benefits");
  const found = findCase(id);
  try {
    return Promise.resolve({ ok: true, answer: assumed(found, assumptions) });
  } catch (error) {
    return Promise.resolve({ ok: false, issues: [issueOf(error)] });
  }
}

function assumed(found: BenefitClaim, assumptions: Assumptions): AssumedBenefitView {
  const documented = caseModel(found);
  const documentedOf = (input: Assumable): number => {
    const value = documented.inputs.find((one) => one.id === input)?.value;
    return typeof value === "number" ? value : 0;
  };
  const values = keys.map((input) => {
    const value = assumptions[input] ?? documentedOf(input);
    const { reach } = assumable[input];
    // Decimal steps, as people write them: 0.1 + 0.2 is 0.3.
    return [
      input,
      { low: tidy(Math.max(0, value - reach)), mode: value, high: tidy(value + reach) },
    ] as const;
  });
  const spread = Object.fromEntries(values) as Record<Assumable, Lying>; // every key of `assumable`
  const common = {
    id: found.id,
    title: found.title,
    source: cite(found.source),
    asOf: reportedOn,
  };
  const point = recertificationModel({
    ...common,
    personsPerYear: spread.persons.mode,
    hoursBefore: spread.hoursBefore.mode,
    hoursAfter: spread.hoursAfter.mode,
    travelHours: spread.travelHours.mode,
    instructors: { hoursPerYear: spread.instructorHours.mode },
    basis: "conventional1750",
  });
  const uncertain = recertificationModel({
    ...common,
    personsPerYear: triangular(spread.persons),
    hoursBefore: triangular(spread.hoursBefore),
    hoursAfter: triangular(spread.hoursAfter),
    travelHours: triangular(spread.travelHours),
    instructors: { hoursPerYear: triangular(spread.instructorHours) },
    basis: "net1695",
    basisRange: { low: "net1687.5", mode: "net1695", high: "conventional1750" },
    evidence: "assumed",
  });
  const own = assumptions.fte !== undefined && assumptions.fte !== found.claimedFte;
  const claim: Claim = {
    fte: assumptions.fte ?? found.claimedFte,
    source: own ? "own assumption" : cite(found.source),
  };
  const check = checkClaim(point, claim, bases);
  const simulation = simulate(uncertain, { seed, draws });
  const { base, bars } = tornado(uncertain);
  return {
    id: found.municipality,
    title: found.title,
    inputs: keys.map((input) => {
      const { label, unit } = inputNamed(point.inputs, input);
      const { low, mode, high } = spread[input];
      const { reach, step } = assumable[input];
      const most = Math.max(documentedOf(input) * 2, mode, reach * 4);
      return {
        id: input,
        label,
        unit,
        documented: documentedOf(input),
        assumed: mode,
        low,
        high,
        most: Math.ceil(most / step) * step,
        step,
      };
    }),
    formula: check.hours.formula,
    hoursPerYear: check.hours.value.toFixed(),
    claim: { fte: String(claim.fte), ...(own ? {} : { source: claim.source }) },
    bases: check.byBasis.map(({ basis, fte, gapFte, hoursNeeded }) => ({
      basis,
      hoursPerFte: hoursPerFte(basis).toFixed(),
      fte: fte.toFixed(4),
      gap: gapFte.toFixed(4),
      hoursNeeded: hoursNeeded.toFixed(),
    })),
    interval: {
      ...simulation.fte,
      draws,
      claimProbability: probabilityOfFte(simulation, claim.fte).probability,
    },
    tornado: {
      base: base.toFixed(4),
      bars: bars.map(({ input, low, high, swing }) => ({
        input,
        low: low.toFixed(4),
        high: high.toFixed(4),
        swing: swing.toFixed(4),
      })),
    },
  };
}

const keys = Object.keys(assumable) as Assumable[]; // a constant object's own keys

interface Lying {
  readonly low: number;
  readonly mode: number;
  readonly high: number;
}

function triangular(lying: Lying): Lying & { readonly kind: "triangular" } {
  return { kind: "triangular", ...lying };
}

function tidy(value: number): number {
  return Number(value.toFixed(6));
}

function inputNamed(
  inputs: readonly { readonly id: string; readonly label: string; readonly unit: string }[],
  id: string,
): { readonly label: string; readonly unit: string } {
  return inputs.find((input) => input.id === id) ?? { label: id, unit: "" };
}
