import { type Issue, ore, type Ore, toOre } from "@kompetanseregion/domain";
import { Decimal } from "decimal.js";

import { type Account } from "../chart/account.ts";
import { type Cost, refusals } from "../fund/fund-conditions.ts";
import { type Fund } from "../fund/fund.ts";
import { type LedgerErrorCode } from "../problem/ledger-error.ts";

/** A cost that is claimed. */
export interface ClaimLine extends Omit<Cost, "account"> {
  readonly account: Account;
  /** What was paid, with VAT. */
  readonly amount: Ore;
  /** The VAT in it. */
  readonly vat: Ore;
  /** How many units it is for, where the fund has a cap for each; travel has none. */
  readonly units?: number;
}

/** What was taken off a line, and why. */
export interface ClaimCut {
  /** The line's index, from 0. */
  readonly line: number;
  readonly code: LedgerErrorCode;
  readonly amount: Ore;
}

/** A refund claim, worked out under a fund's rules. */
export interface Claim {
  readonly fund: string;
  /** What was paid, with VAT. */
  readonly applied: Ore;
  /** What counts: eligible, without VAT where the fund says so, within the cap for each unit. */
  readonly basis: Ore;
  /** What may be claimed: the share of the basis, within what is left of the award. */
  readonly claim: Ore;
  /** `applied = basis +` all cuts. */
  readonly cuts: readonly ClaimCut[];
  readonly issues: readonly Issue<LedgerErrorCode>[];
}

/**
 * What a fund refunds of some costs: conditions → VAT → cap for each unit → share → award.
 *
 * The share is the fund's `coverageBp`, at most what the receiver's own share leaves; it is
 * rounded down to the øre, so that no claim exceeds it. KS's own example: 25 days of 20 000 kr
 * with a cap of 18 000 kr and a share of 70 % give a basis of 450 000 and a claim of 315 000.
 *
 * @param fund - The award that is claimed under.
 * @param lines - The costs.
 * @param claimedBefore - What has been claimed of the award already; 0 where nothing is given.
 */
export function claimAmount(
  fund: Fund,
  lines: readonly ClaimLine[],
  claimedBefore: Ore = ore(0),
): Claim {
  const cuts: ClaimCut[] = [];
  const issues: Issue<LedgerErrorCode>[] = [];
  let applied = 0;
  let basis = 0;
  for (const [line, cost] of lines.entries()) {
    applied += cost.amount;
    let counts: number = cost.amount;
    const cut = (code: LedgerErrorCode, amount: number): void => {
      if (amount <= 0) return;
      counts -= amount;
      cuts.push({ line, code, amount: ore(amount) });
    };
    const [refusal] = refusals(fund, cost);
    if (refusal !== undefined) {
      cut(refusal, counts);
      issues.push(left(line, refusal, fund.id));
    }
    if (fund.caps?.excludeVat === true) cut("vat", Math.min(counts, cost.vat));
    const { perUnit } = fund.caps ?? {};
    if (perUnit !== undefined && cost.units !== undefined) {
      cut("fund-cap", counts - Math.floor(perUnit.max * cost.units));
    }
    basis += counts;
  }
  const shareBp = Math.min(fund.caps?.coverageBp ?? 10_000, 10_000 - (fund.ownShareBp ?? 0));
  const share = toOre(new Decimal(basis).times(shareBp).div(10_000).div(100), "floor");
  const unclaimed = Math.max(0, fund.awarded - claimedBefore);
  return {
    fund: fund.id,
    applied: ore(applied),
    basis: ore(basis),
    claim: ore(Math.min(share, unclaimed)),
    cuts,
    issues: share > unclaimed ? [...issues, beyondAward(fund.id)] : issues,
  };
}

function left(line: number, code: LedgerErrorCode, fund: string): Issue<LedgerErrorCode> {
  return {
    code,
    severity: "warning",
    at: `lines[${line}]`,
    message: `fund "${fund}" does not refund this cost`,
    remedy: "Leave it out, or claim it under another fund.",
  };
}

function beyondAward(fund: string): Issue<LedgerErrorCode> {
  return {
    code: "fund-cap",
    severity: "warning",
    message: `the claim is cut to what is left of the award of fund "${fund}"`,
    remedy: "Pay the rest from another fund.",
  };
}
