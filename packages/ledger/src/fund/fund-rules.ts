import { formatOre, type Issue, type LocalDate, ore } from "@kompetanseregion/domain";

import { type Account, isFundSide } from "../chart/account.ts";
import { type VoucherDraft } from "../journal/voucher.ts";
import { type LedgerErrorCode } from "../problem/ledger-error.ts";

import { checkCaps, isCapped } from "./fund-caps.ts";
import { type Refusal, refusals } from "./fund-conditions.ts";
import { type Fund } from "./fund.ts";

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
    const beyond = isCapped(fund) ? checkCaps(fund, chart.accounts, draft.postings) : undefined;
    if (beyond) issues.push(beyond);
  }
  return issues;
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
  if (!Number.isSafeInteger(left)) {
    return {
      code: "overflow",
      severity: "error",
      at: "postings",
      message: `what fund "${fund.id}" has paid adds up to more than can be counted exactly`,
      remedy: "Check the amounts; nothing of this size is booked.",
    };
  }
  return {
    code: "fund-overdrawn",
    severity: fund.onOverdraw === "block" ? "error" : "warning",
    at: "postings",
    message: `fund "${fund.id}" would be overdrawn by ${formatOre(ore(-left), "iso")} kr`,
    remedy: "Charge the rest to another fund, or book the money received first.",
  };
}
