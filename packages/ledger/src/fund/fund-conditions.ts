import { holds, type LocalDate } from "@kompetanseregion/domain";

import { type Account } from "../chart/account.ts";

import { type Fund } from "./fund.ts";

/** A cost as a fund looks at it. */
export interface Cost {
  readonly account: Account;
  readonly project: string;
  readonly activity?: string | undefined;
  /** The date of the document. */
  readonly date: LocalDate;
}

/** Why a fund does not pay a cost: nothing, or the first condition that it fails. */
export type Refusal = "activity-missing" | "fund-ineligible" | "fund-purpose" | "fund-window";

/**
 * Holds a cost against a fund's conditions: purpose, kind of cost, dates.
 *
 * A cost without an activity, on a fund that is given for one, is `activity-missing`: it may be
 * right, and nobody can tell.
 */
export function refusals(fund: Fund, cost: Cost): Refusal[] {
  const found: Refusal[] = [];
  const purpose = purposeRefusal(fund, cost);
  if (purpose !== undefined) found.push(purpose);
  if (!isEligible(fund, cost.account)) found.push("fund-ineligible");
  if (!holds(fund.window, cost.date)) found.push("fund-window");
  return found;
}

function purposeRefusal(fund: Fund, cost: Pick<Cost, "activity" | "project">): Refusal | undefined {
  const { restriction } = fund;
  switch (restriction.level) {
    case "none":
      return undefined;
    case "project":
      return restriction.projects.includes(cost.project) ? undefined : "fund-purpose";
    case "activity":
      if (cost.activity === undefined) return "activity-missing";
      return restriction.activities.includes(cost.activity) ? undefined : "fund-purpose";
  }
}

/** Whether a fund pays the kind of cost that is booked on an account. */
export function isEligible(fund: Fund, account: Account): boolean {
  const named = (list: readonly string[]): boolean =>
    list.includes(account.id) || (account.art !== undefined && list.includes(account.art));
  const { allow, deny } = fund.eligible ?? {};
  if (deny !== undefined && named(deny)) return false;
  return allow === undefined || named(allow);
}

/** Whether a fund is given for a project and activity; false too where the activity is missing. */
export function isPurpose(fund: Fund, cost: Pick<Cost, "activity" | "project">): boolean {
  return purposeRefusal(fund, cost) === undefined;
}
