import { addDays, type Issue, type LocalDate, ore, type Ore } from "@kompetanseregion/domain";

import { type Ledger } from "../journal/ledger.ts";
import { type Line } from "../journal/query.ts";
import { type LedgerErrorCode } from "../problem/ledger-error.ts";

import { isPurpose } from "./fund-conditions.ts";
import { type Fund } from "./fund.ts";

/** What the receiver and others pay of what a fund is given for, held against what is asked. */
export interface OwnShare {
  /** What is asked for, in basis points of the whole: 5000 is 50 %. */
  readonly requiredBp: number;
  /** Costs of the same purpose on the fund itself. */
  readonly paidByFund: Ore;
  /** Costs of the same purpose on other funds, the largest first. */
  readonly paidByOthers: readonly { readonly fund: string; readonly paid: Ore }[];
  /** Effort in kind of the same purpose, as its memo vouchers value it. */
  readonly inKind: Ore;
  /** All of it together. */
  readonly whole: Ore;
  readonly isMet: boolean;
}

/**
 * The receiver's own share of what a fund is given for, up to and with a day; nothing where its
 * giver asks for none.
 *
 * Other funds are told one by one: some givers do not let another grant of the state pay the own
 * share, and the award letter decides.
 */
export function ownShare(ledger: Ledger, fund: Fund, on: LocalDate): OwnShare | undefined {
  const { ownShareBp: requiredBp } = fund;
  if (requiredBp === undefined) return undefined;
  const to = addDays(on, 1);
  const paid = new Map<string, number>();
  for (const { posting } of ofPurpose(ledger.lines({ cls: "expense", to }), fund)) {
    paid.set(posting.fund, (paid.get(posting.fund) ?? 0) + posting.amount);
  }
  let inKind = 0;
  for (const { voucher, posting } of ofPurpose(ledger.lines({ cls: "memo", to }), fund)) {
    // An effort is a debit and its counterpart a credit; a reversal turns both about.
    if (posting.amount > 0) inKind += voucher.reverses ? 0 - posting.amount : posting.amount;
  }
  const byFund = paid.get(fund.id) ?? 0;
  paid.delete(fund.id);
  const others = [...paid].map(([id, amount]) => ({ fund: id, paid: ore(amount) }));
  const own = others.reduce((sum, { paid: amount }) => sum + amount, inKind);
  const whole = ore(own + byFund);
  return {
    requiredBp,
    paidByFund: ore(byFund),
    paidByOthers: others.toSorted((a, b) => b.paid - a.paid || (a.fund < b.fund ? -1 : 1)),
    inKind: ore(inKind),
    whole,
    isMet: BigInt(own) * 10_000n >= BigInt(whole) * BigInt(requiredBp),
  };
}

/** What is to be said where the own share is not met. */
export function ownShareIssue(fund: Fund, share: OwnShare | undefined): Issue<LedgerErrorCode>[] {
  if (share === undefined || share.isMet) return [];
  return [
    {
      code: "own-share",
      severity: "warning",
      message: `fund "${fund.id}" asks for an own share of ${share.requiredBp / 100} %, and less is booked`,
      remedy: "Book what the receiver pays and gives in effort, or agree on another share.",
    },
  ];
}

function ofPurpose(lines: readonly Line[], fund: Fund): Line[] {
  return lines.filter(({ posting }) => isPurpose(fund, posting));
}
