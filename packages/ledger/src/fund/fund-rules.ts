import { formatOre, holds, type Issue, type LocalDate, ore } from "@kompetanseregion/domain";

import { type Account, isFundSide } from "../chart/account.ts";
import { type VoucherDraft } from "../journal/voucher.ts";
import { type LedgerErrorCode } from "../problem/ledger-error.ts";

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

/** What a fund has left and has paid, as booked so far. */
export interface FundTotals {
  /** Money received and carried in, less what is spent: positive is unspent. */
  unspent: number;
  /** Costs charged to it. */
  spent: number;
}

/** What a fund has left after a change; never below 0 where the change draws nothing. */
export function leftInFund(
  fund: Fund,
  totals: Readonly<FundTotals>,
  change: Readonly<FundTotals>,
): number {
  if (change.spent <= 0 && change.unspent >= 0) return 0;
  // A refund is paid afterwards: such a fund is overdrawn only beyond what was awarded.
  return fund.mode === "reimbursement"
    ? fund.awarded - totals.spent - change.spent
    : totals.unspent + change.unspent;
}

/** What a fund's conditions say to the postings of a draft, and whether it would be overdrawn. */
export function checkFunds(
  chart: {
    readonly accounts: ReadonlyMap<string, Account>;
    readonly funds: ReadonlyMap<string, Fund>;
  },
  draft: Pick<VoucherDraft, "date" | "postings">,
  totalsOf: (fund: string) => FundTotals | undefined,
): Issue<LedgerErrorCode>[] {
  const issues: Issue<LedgerErrorCode>[] = [];
  const changes = new Map<Fund, { unspent: number; spent: number }>();
  for (const [index, posting] of draft.postings.entries()) {
    const account = chart.accounts.get(posting.account);
    const fund = chart.funds.get(posting.fund);
    if (account === undefined || fund === undefined || !isFundSide(account.cls)) continue;
    const change = changes.get(fund) ?? { unspent: 0, spent: 0 };
    change.unspent -= posting.amount;
    changes.set(fund, change);
    if (account.cls !== "expense") continue;
    change.spent += posting.amount;
    if (posting.amount <= 0) continue;
    const { project, activity } = posting;
    for (const code of refusals(fund, { account, project, activity, date: draft.date })) {
      issues.push(refused(code, index, fund, account, draft.date));
    }
  }
  for (const [fund, change] of changes) {
    const totals = totalsOf(fund.id) ?? { unspent: 0, spent: 0 };
    const overdrawn = checkOverdraw(fund, leftInFund(fund, totals, change));
    if (overdrawn) issues.push(overdrawn);
  }
  return issues;
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

function refused(
  code: Refusal,
  index: number,
  fund: Fund,
  account: Account,
  date: LocalDate,
): Issue<LedgerErrorCode> {
  const at = (field: string): string => `postings[${index}].${field}`;
  switch (code) {
    case "activity-missing":
      return {
        code,
        severity: "warning",
        at: at("activity"),
        message: `fund "${fund.id}" is given for an activity, and the cost does not say which`,
        remedy: "Name the activity; until then the fund's remainder is known only within bounds.",
      };
    case "fund-purpose":
      return {
        code,
        severity: "error",
        at: at("fund"),
        message: `fund "${fund.id}" is given for another ${fund.restriction.level}`,
        remedy: "Charge a fund that is given for this cost.",
      };
    case "fund-ineligible":
      return {
        code,
        severity: "error",
        at: at("account"),
        message: `fund "${fund.id}" does not pay account "${account.id}"${
          account.art === undefined ? "" : ` (art ${account.art})`
        }`,
        remedy: "Charge another fund; drawFunds says which can pay.",
      };
    case "fund-window":
      return {
        code,
        severity: "error",
        at: "date",
        message: `${date} is outside the days fund "${fund.id}" may be spent (${fund.window.from} until ${
          fund.window.to ?? "further notice"
        })`,
        remedy: "Charge another fund, or ask the giver for a longer period.",
      };
  }
}

function checkOverdraw(fund: Fund, left: number): Issue<LedgerErrorCode> | undefined {
  if (left >= 0) return undefined;
  return {
    code: "fund-overdrawn",
    severity: fund.onOverdraw === "block" ? "error" : "warning",
    at: "postings",
    message: `fund "${fund.id}" would be overdrawn by ${formatOre(ore(-left), "iso")} kr`,
    remedy: "Charge the rest to another fund, or book the money received first.",
  };
}
