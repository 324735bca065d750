import { ore, type Ore, toOre } from "@kompetanseregion/domain";
import { Decimal } from "decimal.js";

import { LedgerError } from "../problem/ledger-error.ts";

/** What a course costs, and who shares it. */
export interface SelfCostBasis {
  /** Lecturers, premises, material. */
  readonly direct: Ore;
  /** Its part of what is common; not the cost of political bodies or the administration's top. */
  readonly indirect: Ore;
  /** What budgets and grants already pay of it. */
  readonly funded: Ore;
  /** What earlier runs left: positive is a deficit to recover, negative a surplus to give back. */
  readonly broughtForward: Ore;
  readonly payers: number;
  /** What a fee is a whole number of, such as 1 000 øre for ten kroner. */
  readonly step: Ore;
}

/** A fee, and the proof that nobody profits. */
export interface SelfCostFee {
  readonly fee: Ore;
  /** What all payers pay together. */
  readonly collected: Ore;
  /** What there was to recover: costs less funding, with what was brought forward. */
  readonly toRecover: Ore;
  /**
   * What is brought forward to the next run: `toRecover − collected`. Where there was something to
   * recover it is a surplus (negative or 0) of less than one step for each payer.
   */
  readonly carried: Ore;
}

/**
 * The participant fee by the self-cost principle (A110): what is to be recovered, shared by the
 * payers and rounded up to a whole step, never below 0.
 *
 * The rounding is carried, so that over a course's life fees and costs differ by less than one
 * step for each payer.
 *
 * @throws {LedgerError} `quantity` if there are no payers, or the step is not above 0.
 */
export function selfCostFee(basis: SelfCostBasis): SelfCostFee {
  const { direct, indirect, funded, broughtForward, payers, step } = basis;
  if (!Number.isSafeInteger(payers) || payers < 1 || step < 1) {
    throw new LedgerError("quantity", `${payers} payers and a step of ${step} øre give no fee`, {
      remedy: "Give at least one payer and a step of at least one øre.",
    });
  }
  const toRecover = ore(direct + indirect - funded + broughtForward);
  const perStep = BigInt(payers) * BigInt(step);
  const steps = toRecover <= 0 ? 0n : (BigInt(toRecover) + perStep - 1n) / perStep;
  const fee = ore(Number(steps * BigInt(step)));
  const collected = ore(Number(steps * perStep));
  return { fee, collected, toRecover, carried: ore(toRecover - collected) };
}

/** A run that is finished. */
export interface SelfCostRun {
  /** What it did cost, direct and indirect. */
  readonly cost: Ore;
  readonly funded: Ore;
  /** The fees that were paid. */
  readonly collected: Ore;
  readonly broughtForward: Ore;
  /** Interest on what was brought forward, in basis points for the run; 0 where none is given. */
  readonly interestBp?: number;
  /** Whether too low a fee may be recovered later; a too high one is always given back. */
  readonly recoverDeficit: boolean;
}

/** What a finished run leaves behind. */
export interface SelfCostSettlement {
  readonly interest: Ore;
  /** Brought forward to the next run: positive a deficit, negative a surplus. */
  readonly carried: Ore;
  /** A deficit that may not be recovered, and stays with the organiser. */
  readonly borne: Ore;
}

/**
 * Settles a run: `broughtForward + interest + cost − funded − collected = carried + borne`.
 *
 * Interest is rounded to the nearest øre, halves away from zero.
 */
export function settleSelfCost(run: SelfCostRun): SelfCostSettlement {
  const { cost, funded, collected, broughtForward, interestBp = 0, recoverDeficit } = run;
  const interest = toOre(
    new Decimal(broughtForward).times(interestBp).div(10_000).div(100),
    "halfAway",
  );
  const left = ore(broughtForward + interest + cost - funded - collected);
  const borne = left > 0 && !recoverDeficit ? left : ore(0);
  return { interest, carried: ore(left - borne), borne };
}
