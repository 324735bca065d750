import { type FundTotals, leftInFund } from "../fund/fund-rules.ts";

import { dayNumber, type Dictionary } from "./columns.ts";
import {
  type AccountRule,
  type FundRule,
  isGivenFor,
  paysAccount,
  type ProjectRule,
  type RuleTables,
} from "./rule-tables.ts";
import { type VoucherDraft } from "./voucher.ts";

/** What a voucher changes for one fund. */
interface FundChange {
  readonly totals: FundTotals;
  rule: FundRule | undefined;
  sum: number;
  unspent: number;
  spent: number;
}

/**
 * One voucher after the other held against the rules by numbers alone, to tell the many that no
 * rule says anything to. What there is to say to the others is told by `validateDraft`.
 */
export interface QuickCheck {
  readonly tables: RuleTables;
  readonly dictionary: Dictionary;
  /** By the fund's slot. */
  readonly changes: readonly FundChange[];
  /** The funds of this voucher. */
  readonly touched: FundChange[];
  date: number;
  booked: number;
  isClean: boolean;
  isReversal: boolean;
  whole: number;
  memo: number;
  volume: number;
  /** The draft that was last found clean with a number for each of its names. */
  draft: VoucherDraft | undefined;
  /** Those numbers, {@link namesOfPosting} for each posting. */
  numbers: Int32Array;
}

/** Account, project, fund, activity, municipality. */
export const namesOfPosting = 5;

/** A posting by the numbers of its names; −1 for a name that has none. */
interface NumberedPosting {
  readonly account: number;
  readonly project: number;
  readonly fund: number;
  readonly activity: number;
  readonly amount: number;
}

/** A check by these tables; `totals` are the funds', in the order of the chart. */
export function quickCheck(
  tables: RuleTables,
  dictionary: Dictionary,
  totals: Iterable<FundTotals>,
): QuickCheck {
  return {
    tables,
    dictionary,
    changes: Array.from(totals, (of) => ({
      totals: of,
      rule: undefined,
      sum: 0,
      unspent: 0,
      spent: 0,
    })),
    touched: [],
    date: 0,
    booked: 0,
    isClean: true,
    isReversal: false,
    whole: 0,
    memo: 0,
    volume: 0,
    draft: undefined,
    numbers: new Int32Array(64 * namesOfPosting),
  };
}

/** Whether no rule but that of invoices says anything to a draft that is booked on its own date. */
export function isCleanDraft(check: QuickCheck, draft: VoucherDraft): boolean {
  const { postings } = draft;
  const known = check.dictionary.numbers;
  const size = namesOfPosting * postings.length;
  if (check.numbers.length < size) check.numbers = new Int32Array(2 * size);
  const { numbers } = check;
  const day = dayNumber(draft.date);
  begin(check, day, day, false);
  let areAllKnown = true;
  let at = 0;
  for (const { account, project, fund, activity, municipality, amount } of postings) {
    const accountNumber = known.get(account) ?? -1;
    const projectNumber = known.get(project) ?? -1;
    const fundNumber = known.get(fund) ?? -1;
    const activityNumber = activity === undefined ? 0 : (known.get(activity) ?? -1);
    const municipalityNumber = municipality === undefined ? 0 : (known.get(municipality) ?? -1);
    numbers[at] = accountNumber;
    numbers[at + 1] = projectNumber;
    numbers[at + 2] = fundNumber;
    numbers[at + 3] = activityNumber;
    numbers[at + 4] = municipalityNumber;
    at += namesOfPosting;
    if (activityNumber < 0 || municipalityNumber < 0) areAllKnown = false;
    take(check, {
      account: accountNumber,
      project: projectNumber,
      fund: fundNumber,
      activity: activityNumber,
      amount,
    });
  }
  const clean = isClean(check);
  check.draft = clean && areAllKnown ? draft : undefined;
  return clean;
}

/** Begins a voucher; its document's day and its day of booking are numbers, see `dayNumber`. */
export function begin(check: QuickCheck, date: number, booked: number, isReversal: boolean): void {
  check.date = date;
  check.booked = booked;
  check.isClean = true;
  check.isReversal = isReversal;
  check.whole = 0;
  check.memo = 0;
  check.volume = 0;
  check.touched.length = 0;
}

/** Takes in a posting of the voucher. */
export function take(check: QuickCheck, posting: NumberedPosting): void {
  const { tables } = check;
  const account = tables.accounts[posting.account];
  const project = tables.projects[posting.project];
  const fund = tables.funds[posting.fund];
  if (account === undefined || project === undefined || fund === undefined) {
    check.isClean = false;
    return;
  }
  const { amount } = posting;
  const change = changeOf(check, fund);
  check.whole += amount;
  check.volume += Math.abs(amount);
  if (account.isMemo) check.memo += amount;
  change.sum += amount;
  if (account.isFundSide) change.unspent -= amount;
  if (account.isExpense) change.spent += amount;
  if (check.isReversal) return;
  if (!isOpen(check, account, project)) check.isClean = false;
  if (account.isExpense && amount > 0 && !mayPay(check, fund, account, posting)) {
    check.isClean = false;
  }
}

/** Ends the voucher: whether no rule says anything to it. */
export function isClean(check: QuickCheck): boolean {
  if (!check.isClean || check.whole !== 0 || check.memo !== 0) return false;
  if (check.touched.length === 0 || check.volume > Number.MAX_SAFE_INTEGER) return false;
  for (const change of check.touched) {
    if (change.sum !== 0) return false;
    const { rule, totals } = change;
    if (!check.isReversal && rule !== undefined && leftInFund(rule.fund, totals, change) < 0) {
      return false;
    }
  }
  return true;
}

/** Counts the voucher in the funds' totals. */
export function settle(check: QuickCheck): void {
  for (const { totals, unspent, spent } of check.touched) {
    totals.unspent += unspent;
    totals.spent += spent;
  }
}

function changeOf(check: QuickCheck, rule: FundRule): FundChange {
  for (const change of check.touched) if (change.rule === rule) return change;
  const change = check.changes[rule.slot];
  if (change === undefined) throw new RangeError(`there is no fund at ${rule.slot}`);
  change.rule = rule;
  change.sum = 0;
  change.unspent = 0;
  change.spent = 0;
  check.touched.push(change);
  return change;
}

function isOpen(check: QuickCheck, account: AccountRule, project: ProjectRule): boolean {
  const { booked, date } = check;
  return (
    booked >= account.openFrom &&
    booked < account.closedFrom &&
    date >= project.from &&
    date < project.to
  );
}

function mayPay(
  check: QuickCheck,
  fund: FundRule,
  account: AccountRule,
  { account: number, project, activity }: NumberedPosting,
): boolean {
  return (
    !fund.isCapped &&
    check.date >= fund.from &&
    check.date < fund.to &&
    paysAccount(fund, number, account.account) &&
    isGivenFor(fund, project, activity, check.dictionary.names)
  );
}
