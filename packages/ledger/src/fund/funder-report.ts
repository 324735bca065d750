import { addDays, type Issue, type LocalDate, ore, type Ore } from "@kompetanseregion/domain";

import { yearOf } from "../journal/journal.ts";
import { type Anchor, type Ledger } from "../journal/ledger.ts";
import { type PostingRef } from "../journal/voucher.ts";
import { LedgerError, type LedgerErrorCode } from "../problem/ledger-error.ts";

import { type FundStatement, fundStatement } from "./fund-statement.ts";
import { type Fund } from "./fund.ts";
import { type OwnShare, ownShare, ownShareIssue } from "./own-share.ts";

/** One cost that was charged to the fund. */
export interface FundedCost extends PostingRef {
  readonly date: LocalDate;
  readonly booked: LocalDate;
  readonly account: string;
  readonly activity?: string;
  readonly text: string;
}

/** What the giver of a fund is told. */
export interface FunderReport {
  /** The award with its conditions. */
  readonly fund: Fund;
  /** The last day reported on. */
  readonly on: LocalDate;
  /** The statement of each year something happened in. */
  readonly years: readonly FundStatement[];
  /** The costs, in the order they were posted; they add up to `spent`. */
  readonly costs: readonly FundedCost[];
  readonly spent: Ore;
  /** Not yet used of the award. */
  readonly unusedAward: Ore;
  /** Where the giver asks for the receiver's own share. */
  readonly ownShare?: OwnShare;
  /** The report dates of the award that are not past. */
  readonly reportsDue: readonly LocalDate[];
  /** The last hash of the journal and its length: whoever holds the report holds the anchor. */
  readonly anchor: Anchor;
  readonly issues: readonly Issue<LedgerErrorCode>[];
}

/**
 * The report to a fund's giver, up to and with a day: terms, statements, every cost, the anchor.
 *
 * @throws {LedgerError} `fund-unknown`.
 */
export function funderReport(
  ledger: Ledger,
  query: { readonly fund: string; readonly on: LocalDate },
): FunderReport {
  const { on } = query;
  const fund = ledger.funds.get(query.fund);
  if (fund === undefined) {
    throw new LedgerError("fund-unknown", `there is no fund "${query.fund}"`, {
      remedy: `Use one of these: ${[...ledger.funds.keys()].join(", ")}.`,
    });
  }
  const lines = ledger.lines({ fund: fund.id, to: addDays(on, 1) });
  const years = [...new Set(lines.map(({ voucher }) => yearOf(voucher.booked)))].toSorted(
    (a, b) => a - b,
  );
  const costs = lines
    .filter(({ posting }) => ledger.accounts.get(posting.account)?.cls === "expense")
    .map(({ voucher, posting, index }) => ({
      voucher: voucher.id,
      posting: index,
      amount: posting.amount,
      date: voucher.date,
      booked: voucher.booked,
      account: posting.account,
      ...(posting.activity !== undefined && { activity: posting.activity }),
      text: posting.text ?? voucher.text,
    }));
  const spent = ore(costs.reduce((sum, { amount }) => sum + amount, 0));
  const share = ownShare(ledger, fund, on);
  const statements = years.map((year) => fundStatement(ledger, { fund: fund.id, year, on }));
  return {
    fund,
    on,
    years: statements,
    costs,
    spent,
    unusedAward: ore(fund.awarded - spent),
    ...(share && { ownShare: share }),
    reportsDue: (fund.reportDue ?? []).filter((due) => due >= on),
    anchor: ledger.anchor,
    issues: [...(statements.at(-1)?.issues ?? []), ...ownShareIssue(fund, share)],
  };
}
