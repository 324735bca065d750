import { type Ore, toKroner } from "@kompetanseregion/domain";
import { type Decimal } from "decimal.js";

import { BenefitError } from "../problem/benefit-error.ts";

/** What a completion cost, and how much of the cost that is. */
export interface UnitCost {
  /** Kroner for each completion, exact to 40 digits. */
  readonly kroner: Decimal;
  readonly completions: number;
  /** Whether all costs are in it; a part is a lower bound and has to be shown as one. */
  readonly covers: "all" | "part";
  /** Which costs are in it. */
  readonly included: string;
  readonly source: string;
}

/**
 * Cost for each completion: 364 400 kroner and 80 leaders are 4 555 kroner each.
 *
 * @throws {BenefitError} `invalid-argument` if there are no completions, or it is not said which
 *   costs are in it and where they come from.
 */
export function unitCost(cost: {
  readonly total: Ore;
  readonly completions: number;
  readonly covers: "all" | "part";
  readonly included: string;
  readonly source: string;
}): UnitCost {
  const { total, completions, covers, included, source } = cost;
  if (!Number.isSafeInteger(completions) || completions < 1) {
    throw new BenefitError("invalid-argument", `${completions} is not a number of completions`, {
      remedy: "Give the number of persons who completed, at least 1.",
    });
  }
  if (included.trim() === "" || source.trim() === "") {
    throw new BenefitError("invalid-argument", "the cost does not say what it is", {
      remedy: "Write which costs are included and where they come from.",
    });
  }
  const kroner = toKroner(total).div(completions);
  return { kroner, completions, covers, included, source };
}
