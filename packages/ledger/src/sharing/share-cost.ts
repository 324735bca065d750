import {
  addMonths,
  type LocalDate,
  type MunicipalityId,
  ore,
  type Ore,
} from "@kompetanseregion/domain";
import { Decimal } from "decimal.js";

import { LedgerError } from "../problem/ledger-error.ts";

import { allocate, type AllocateOptions } from "./allocate.ts";
import { type SharingKey, type WeightsKey } from "./sharing-key.ts";

/** What one municipality pays of a joint cost. */
export interface CostShare {
  readonly municipality: MunicipalityId;
  readonly amount: Ore;
}

/** A joint cost and how it is shared. */
export interface ShareRequest extends AllocateOptions {
  readonly key: SharingKey;
  /** The day it is shared; figures that are too old on it are refused. */
  readonly on: LocalDate;
  /** Everybody who takes part: a key without a figure for one of them is refused. */
  readonly members?: readonly MunicipalityId[];
}

/**
 * Shares a cost between municipalities, to the øre.
 *
 * A mixed key is shared from the top down, so that every level adds up by itself. See
 * {@link allocate} for the øre left over.
 *
 * @returns One share for each municipality, in the key's order.
 * @throws {LedgerError} `key-stale` if a figure is missing or too old; `weights`.
 */
export function shareCost(cost: Ore, request: ShareRequest): CostShare[] {
  const sums = new Map<MunicipalityId, number>();
  share(cost, request.key, request, sums);
  const missing = request.members?.find((member) => !sums.has(member));
  if (missing !== undefined) {
    throw new LedgerError("key-stale", `the sharing key has no figure for "${missing}"`, {
      remedy: "Add the municipality to the key, with 0 if it pays nothing.",
    });
  }
  return [...sums].map(([municipality, amount]) => ({ municipality, amount: ore(amount) }));
}

/**
 * Shares a row of costs, such as one for each month, so that the shares up to any month are what
 * the costs up to it come to when they are shared as one.
 *
 * Twelve months shared one by one end up to nine øre from the year shared as one; these end on
 * it. A single month's share may be an øre off its own, and below 0 by an øre where the cost is
 * next to nothing.
 *
 * @returns The shares of each cost, in their order.
 * @throws {LedgerError} As {@link shareCost}.
 */
export function shareMonths(costs: readonly Ore[], request: ShareRequest): CostShare[][] {
  let sum = 0;
  let before: readonly CostShare[] = shareCost(ore(0), request);
  return costs.map((cost) => {
    sum += cost;
    const after = shareCost(ore(sum), request);
    const shares = after.map(({ municipality, amount }, index) => ({
      municipality,
      amount: ore(amount - (before[index]?.amount ?? 0)),
    }));
    before = after;
    return shares;
  });
}

function share(
  cost: Ore,
  key: SharingKey,
  request: ShareRequest,
  sums: Map<MunicipalityId, number>,
): void {
  const add = (municipality: MunicipalityId, amount: number): void => {
    sums.set(municipality, (sums.get(municipality) ?? 0) + amount);
  };
  switch (key.kind) {
    case "equal": {
      const ones = key.municipalities.map(() => 1);
      for (const [index, amount] of allocate(cost, ones, request).entries()) {
        const municipality = key.municipalities[index];
        if (municipality !== undefined) add(municipality, amount);
      }
      return;
    }
    case "weights": {
      checkAge(key, request.on);
      for (const [index, amount] of allocate(cost, wholeWeights(key), request).entries()) {
        const municipality = key.weights[index]?.municipality;
        if (municipality !== undefined) add(municipality, amount);
      }
      return;
    }
    case "mix": {
      const parts = allocate(
        cost,
        key.parts.map(({ bp }) => bp),
      );
      for (const [index, part] of key.parts.entries()) {
        share(ore(parts[index] ?? 0), part.key, request, sums);
      }
    }
  }
}

function checkAge(key: WeightsKey, on: LocalDate): void {
  const { asOf, basis, validMonths } = key;
  if (asOf > on || (validMonths !== undefined && addMonths(asOf, validMonths) <= on)) {
    throw new LedgerError("key-stale", `the ${basis} of ${asOf} cannot be used on ${on}`, {
      remedy: "Update the key's figures, with their date and source.",
    });
  }
}

/** The weights as whole numbers in the same proportions. */
function wholeWeights({ weights }: WeightsKey): bigint[] {
  return weights.map(({ municipality, weight }) => {
    const scaled = new Decimal(weight).times(1_000_000);
    if (!scaled.isInteger()) {
      throw new LedgerError("weights", `the weight of "${municipality}" has over six decimals`, {
        remedy: "Round the figure to at most six decimals.",
      });
    }
    return BigInt(scaled.toFixed());
  });
}
