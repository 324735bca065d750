import { formatOre, type Issue, type LocalDate, ore, type Ore } from "@kompetanseregion/domain";

import { checkFunds } from "../fund/fund-rules.ts";
import { type LedgerErrorCode } from "../problem/ledger-error.ts";

import { type Journal, voucherAt } from "./journal.ts";
import { invoiceKey, lookupsOf } from "./lookups.ts";
import { bookedDay } from "./period-state.ts";
import { isCleanDraft } from "./quick-check.ts";
import { type VoucherDraft } from "./voucher.ts";

type LedgerIssue = Issue<LedgerErrorCode>;

/** Every rule at once, against the journal as it stands. The idempotency key is not looked at. */
export function validateDraft(journal: Journal, draft: VoucherDraft): LedgerIssue[] {
  const { quick, totals } = lookupsOf(journal);
  if (
    draft.invoice === undefined &&
    bookedDay(draft.date, journal.statuses) === draft.date &&
    isCleanDraft(quick, draft)
  ) {
    return [];
  }
  const sums = checkSums(journal, draft);
  return [
    ...sums,
    ...checkNames(journal, draft, bookedDay(draft.date, journal.statuses)),
    ...checkPeriod(journal, draft),
    ...checkInvoice(journal, draft),
    ...(sums.some(({ code }) => code === "overflow")
      ? []
      : checkFunds(journal, draft, (fund) => totals.get(fund))),
  ];
}

/** Whether a voucher has postings that can be counted, and balance in every way they must. */
export function checkSums(journal: Journal, draft: Pick<VoucherDraft, "postings">): LedgerIssue[] {
  const issues: LedgerIssue[] = [];
  if (draft.postings.length === 0) {
    issues.push({
      code: "empty",
      severity: "error",
      at: "postings",
      message: "the voucher has no postings",
      remedy: "Write at least one posting.",
    });
  }
  let volume = 0;
  let whole = 0;
  let memo = 0;
  for (const { account, amount } of draft.postings) {
    volume += Math.abs(amount);
    whole += amount;
    if (journal.accounts.get(account)?.cls === "memo") memo += amount;
  }
  if (volume > Number.MAX_SAFE_INTEGER) {
    issues.push({
      code: "overflow",
      severity: "error",
      at: "postings",
      message: "the amounts of the voucher add up to more than can be counted exactly",
      remedy: "Check the amounts; nothing of this size is booked.",
    });
    return issues;
  }
  if (whole !== 0) {
    issues.push(outOfBalance("unbalanced", "the postings", ore(whole)));
  }
  for (const [fund, sum] of sumsByFund(draft, whole)) {
    if (sum !== 0) {
      issues.push(outOfBalance("unbalanced-fund", `the postings on fund "${fund}"`, ore(sum)));
    }
  }
  if (memo !== 0) {
    issues.push(outOfBalance("unbalanced-memo", "the memo postings", ore(memo)));
  }
  return issues;
}

/** The sum within each fund; most vouchers have one, whose sum is the whole. */
function sumsByFund(
  draft: Pick<VoucherDraft, "postings">,
  whole: number,
): Iterable<readonly [string, number]> {
  const first = draft.postings[0]?.fund;
  if (first === undefined) return [];
  if (draft.postings.every(({ fund }) => fund === first)) return [[first, whole]];
  const sums = new Map<string, number>();
  for (const { fund, amount } of draft.postings) sums.set(fund, (sums.get(fund) ?? 0) + amount);
  return sums;
}

function outOfBalance(code: LedgerErrorCode, what: string, sum: Ore): LedgerIssue {
  return {
    code,
    severity: "error",
    at: "postings",
    message: `${what} add up to ${formatOre(sum, "iso")} kr, not 0`,
    remedy: "Correct the amounts so that debit and credit are alike, also within each fund.",
  };
}

/** Whether the chart has what a voucher names, and it can be used on the day of booking. */
export function checkNames(
  journal: Journal,
  draft: Pick<VoucherDraft, "date" | "postings">,
  booked: LocalDate,
): LedgerIssue[] {
  const issues: LedgerIssue[] = [];
  for (const [index, posting] of draft.postings.entries()) {
    const at = (field: string): string => `postings[${index}].${field}`;
    const account = journal.accounts.get(posting.account);
    const project = journal.projects.get(posting.project);
    if (account === undefined) {
      issues.push(unknown("account-unknown", at("account"), "account", posting.account));
    } else if (
      booked < account.openFrom ||
      (account.closedFrom !== undefined && account.closedFrom <= booked)
    ) {
      issues.push({
        code: "account-closed",
        severity: "error",
        at: at("account"),
        message: `account "${account.id}" is not open on ${booked}`,
        remedy: "Use an account that is open on the day, or correct the date.",
      });
    }
    if (project === undefined) {
      issues.push(unknown("project-unknown", at("project"), "project", posting.project));
    } else if (
      draft.date < project.period.from ||
      (project.period.to !== undefined && project.period.to <= draft.date)
    ) {
      issues.push({
        code: "project-period",
        severity: "warning",
        at: at("project"),
        message: `${draft.date} is outside the period of project "${project.id}"`,
        remedy: "Check the date and the project; a late cost may be right.",
      });
    }
    if (!journal.funds.has(posting.fund)) {
      issues.push(unknown("fund-unknown", at("fund"), "fund", posting.fund));
    }
  }
  return issues;
}

function unknown(code: LedgerErrorCode, at: string, thing: string, given: string): LedgerIssue {
  return {
    code,
    severity: "error",
    at,
    message: `there is no ${thing} "${given}"`,
    remedy: `Add the ${thing}, or use one that is there.`,
  };
}

function checkPeriod(journal: Journal, draft: VoucherDraft): LedgerIssue[] {
  const booked = bookedDay(draft.date, journal.statuses);
  if (booked === draft.date) return [];
  return [
    {
      code: "period-locked",
      severity: "warning",
      at: "date",
      message: `${draft.date.slice(0, 7)} is not open; the voucher is booked ${booked} and keeps its date`,
      remedy: "Post it as it is, or reopen the period first.",
    },
  ];
}

function checkInvoice(journal: Journal, draft: VoucherDraft): LedgerIssue[] {
  if (draft.invoice === undefined) return [];
  const { invoices, reversals } = lookupsOf(journal);
  const place = invoices.get(invoiceKey(draft.invoice));
  if (place === undefined) return [];
  const earlier = voucherAt(journal, place);
  if (reversals.has(earlier.id)) return [];
  return [
    {
      code: "duplicate-invoice",
      severity: "warning",
      at: "invoice",
      message: `the supplier's invoice of this number is booked already as ${earlier.id}`,
      remedy: "Check that it is another invoice before it is posted.",
    },
  ];
}
