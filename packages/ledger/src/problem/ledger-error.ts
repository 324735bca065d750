import { type Issue, KompetanseError } from "@kompetanseregion/domain";

/** Why the ledger refused something, or warns about it; for a program to act on. */
export type LedgerErrorCode =
  /** The voucher has no posting, or a posting without an amount. */
  | "empty"
  /** The postings of a voucher do not add up to 0. */
  | "unbalanced"
  /** The postings of a voucher do not add up to 0 within one fund. */
  | "unbalanced-fund"
  /** Memo postings (in-kind effort) do not add up to 0 among themselves. */
  | "unbalanced-memo"
  /** A sum passes 2^53 − 1 øre. */
  | "overflow"
  /** The chart has no such account. */
  | "account-unknown"
  /** The account is not open on the day the voucher is booked. */
  | "account-closed"
  /** One account is put in two cost groups, or a group holds an account that is no expense. */
  | "account-group"
  /** An account's KOSTRA code is not known in the year, or wants a person's judgement (warning). */
  | "kostra"
  /** There is no such project. */
  | "project-unknown"
  /** The voucher is dated outside the project's period (warning). */
  | "project-period"
  /** There is no such fund. */
  | "fund-unknown"
  /** The cost lies outside the project or activity that the fund is given for. */
  | "fund-purpose"
  /** The fund is given for an activity, and the cost does not say which (warning). */
  | "activity-missing"
  /** The fund does not pay this kind of cost. */
  | "fund-ineligible"
  /** The voucher is dated outside the days the fund may be spent. */
  | "fund-window"
  /** The fund would be spent beyond what it holds (warning, unless the fund blocks it). */
  | "fund-overdrawn"
  /** More is claimed or charged than the fund's caps allow (warning, unless the fund blocks it). */
  | "fund-cap"
  /** Less than the share that the giver asks of the receiver is booked (warning). */
  | "own-share"
  /** The period is locked: nothing can be booked in it, and it cannot be changed like this. */
  | "period-locked"
  /** The period's state cannot go where it is asked to go. */
  | "period-state"
  /** The idempotency key was used for a voucher with other content. */
  | "idempotency-conflict"
  /** The same supplier's invoice is already booked (warning). */
  | "duplicate-invoice"
  /** There is no such voucher. */
  | "voucher-unknown"
  /** The voucher is reversed already, or is itself a reversal. */
  | "already-reversed"
  /** A voucher's numbers, links or content are not what was once posted. */
  | "chain-broken"
  /** Two things of a kind have the same id. */
  | "duplicate-id"
  /** The years of a statement do not follow one another. */
  | "years"
  /** The weights are negative, not whole, or all zero. */
  | "weights"
  /** A sharing key's figures are missing or too old. */
  | "key-stale"
  /** The number of payers, units or the step of a fee is not usable. */
  | "quantity"
  /** Effort in kind has no minutes or attendance list. */
  | "evidence-missing"
  /** One seat carries more hours in kind than the limit (warning). */
  | "in-kind-load"
  /** A VAT rate or amount does not fit. */
  | "vat"
  /** Money is booked on an account without a budget line (warning). */
  | "no-budget-line"
  /** A snapshot is cut short, or of another version. */
  | "snapshot"
  /** The table's rows do not have one cell for each column, or its columns are not what they say. */
  | "table-shape";

/** A journal or calculation that was refused. Tell the kinds apart by `code`. */
export class LedgerError extends KompetanseError<LedgerErrorCode> {
  override readonly name = "LedgerError";
  /** Everything that was wrong, where more than one thing was looked at. */
  readonly issues: readonly Issue<LedgerErrorCode>[];

  constructor(
    code: LedgerErrorCode,
    message: string,
    options: { remedy: string; issues?: readonly Issue<LedgerErrorCode>[]; cause?: unknown },
  ) {
    super(code, message, options);
    this.issues = options.issues ?? [];
  }
}
