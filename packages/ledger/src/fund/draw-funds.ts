import { type LocalDate, ore, type Ore } from "@kompetanseregion/domain";

import { type Account } from "../chart/account.ts";
import { allocate } from "../sharing/allocate.ts";

import { cappedCost } from "./fund-caps.ts";
import { refusals } from "./fund-conditions.ts";
import { type Fund } from "./fund.ts";

/** A cost that is to be paid by funds. */
export interface DrawRequest {
  /** What it costs, 0 or more. */
  readonly cost: Ore;
  readonly date: LocalDate;
  readonly account: Account;
  readonly project: string;
  readonly activity?: string;
  /** How many units it is for, where a fund has a cap for each, such as lecturers' days. */
  readonly units?: number;
  readonly funds: readonly Fund[];
  /** What each fund has left; a fund that is not named here has nothing. */
  readonly available: ReadonlyMap<string, Ore>;
}

/** What one fund pays. */
export interface Draw {
  readonly fund: string;
  readonly amount: Ore;
}

/** Who pays, and what nobody could pay. */
export interface Drawn {
  /** Funds that pay something, in the order they are drawn. */
  readonly draws: readonly Draw[];
  /** What is left of the cost when every fund that may pay is empty. */
  readonly uncovered: Ore;
}

const rank = { activity: 0, project: 1, none: 2 } as const;

/**
 * Chooses the funds that pay a cost: the most restricted first, then those whose window opened
 * first; funds that are alike in both share by what they have left, by largest remainder.
 *
 * Only funds whose conditions the cost meets are drawn, and none beyond what it has left or beyond
 * its caps. The draws and what is uncovered add up to the cost.
 */
export function drawFunds(request: DrawRequest): Drawn {
  const { cost, account, project, activity, date } = request;
  const left = (fund: Fund): number =>
    Math.max(
      0,
      Math.min(request.available.get(fund.id) ?? 0, cappedCost(fund, cost, request.units).most),
    );
  const usable = request.funds.filter(
    (fund) => left(fund) > 0 && refusals(fund, { account, project, activity, date }).length === 0,
  );
  const draws: Draw[] = [];
  let uncovered = Math.max(0, cost);
  for (const tier of tiers(usable)) {
    const held = tier.map(left);
    const most = held.reduce((sum, amount) => sum + amount, 0);
    const drawn = Math.min(uncovered, most);
    const shares = allocate(ore(drawn), held);
    for (const [index, { id }] of tier.entries()) {
      const amount = shares[index] ?? ore(0);
      if (amount > 0) draws.push({ fund: id, amount });
    }
    uncovered -= drawn;
  }
  return { draws, uncovered: ore(uncovered) };
}

/** The funds in the order they are drawn; those of one tier share. */
function tiers(funds: readonly Fund[]): Fund[][] {
  const byTier = Map.groupBy(
    funds,
    ({ restriction, window }) => `${rank[restriction.level]} ${window.from}`,
  );
  return [...byTier].toSorted(([a], [b]) => (a < b ? -1 : 1)).map(([, tier]) => tier);
}
