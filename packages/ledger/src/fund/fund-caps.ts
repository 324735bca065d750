import { formatOre, type Issue, ore, type Ore } from "@kompetanseregion/domain";

import { type Account } from "../chart/account.ts";
import { type Posting } from "../journal/voucher.ts";
import { type LedgerErrorCode } from "../problem/ledger-error.ts";

import { isEligible, isPurpose } from "./fund-conditions.ts";
import { type Fund } from "./fund.ts";

/** What a fund's caps allow it to pay of some cost, and what that is reckoned from. */
export interface CappedCost {
  /** What counts of the cost: all of it, or the cap for each unit. */
  readonly basis: Ore;
  /** The fund's share of that, rounded down to the øre. */
  readonly most: Ore;
}

/**
 * The most a fund pays of a cost: cap for each unit → share.
 *
 * A cost without units (travel) has no cap for each; a fund without a share pays the whole.
 *
 * @param fund - The award with its caps.
 * @param cost - The whole cost, 0 or more, whoever pays it.
 * @param units - How many units it is for, such as lecturers' days.
 */
export function cappedCost(fund: Fund, cost: Ore, units?: number): CappedCost {
  const { perUnit, coverageBp = 10_000 } = fund.caps ?? {};
  const basis =
    perUnit === undefined || units === undefined
      ? cost
      : ore(Math.min(cost, Math.floor(perUnit.max * units)));
  return { basis, most: ore(Number((BigInt(basis) * BigInt(coverageBp)) / 10_000n)) };
}

/** Whether a fund has a cap that a single voucher can pass. */
export function isCapped({ caps = {} }: Fund): boolean {
  return caps.perUnit !== undefined || caps.coverageBp !== undefined;
}

/**
 * Holds what a voucher charges to a capped fund against the whole of the costs it takes part in.
 *
 * Costs on one account for one project and activity are one cost, whichever funds pay it; its units
 * are those on the fund's own lines. All such costs together give what the fund may pay of the
 * voucher.
 *
 * @returns The excess as an issue, an error where the fund blocks overdraft; nothing within the caps.
 */
export function checkCaps(
  fund: Fund,
  accounts: ReadonlyMap<string, Account>,
  postings: readonly Posting[],
): Issue<LedgerErrorCode> | undefined {
  let charged = 0;
  let basis = 0;
  let most = 0;
  for (const cost of costsOf(fund, accounts, postings)) {
    if (cost.charged <= 0) continue;
    const capped = cappedCost(fund, ore(cost.whole), cost.units === 0 ? undefined : cost.units);
    charged += cost.charged;
    basis += capped.basis;
    most += capped.most;
  }
  if (charged <= most) return undefined;
  const kr = (amount: number): string => `${formatOre(ore(amount), "iso")} kr`;
  return {
    code: "fund-cap",
    severity: fund.onOverdraw === "block" ? "error" : "warning",
    at: "postings",
    message: `fund "${fund.id}" pays at most ${kr(most)} of this voucher (${kr(basis)} counts), and ${kr(charged)} is charged to it`,
    remedy: "Charge the rest to another fund, and write how many units the lines are for.",
  };
}

interface SharedCost {
  whole: number;
  charged: number;
  units: number;
}

/** The costs of a voucher that a fund may pay, told apart by account, project and activity. */
function costsOf(
  fund: Fund,
  accounts: ReadonlyMap<string, Account>,
  postings: readonly Posting[],
): Iterable<SharedCost> {
  const costs = new Map<string, SharedCost>();
  for (const posting of postings) {
    const account = accounts.get(posting.account);
    if (account?.cls !== "expense" || !isEligible(fund, account)) continue;
    if (!isPurpose(fund, posting)) continue;
    const key = JSON.stringify([posting.account, posting.project, posting.activity]);
    const cost = costs.get(key) ?? { whole: 0, charged: 0, units: 0 };
    costs.set(key, cost);
    cost.whole += posting.amount;
    if (posting.fund !== fund.id) continue;
    cost.charged += posting.amount;
    cost.units += posting.units ?? 0;
  }
  return costs.values();
}
