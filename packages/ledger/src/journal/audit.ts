import { type Issue } from "@kompetanseregion/domain";

import { checkFunds, type FundTotals } from "../fund/fund-rules.ts";
import { type LedgerErrorCode } from "../problem/ledger-error.ts";

import { dayNumber } from "./columns.ts";
import { decodeRecord } from "./decode.ts";
import { type Journal, voucherId } from "./journal.ts";
import { bookedDay, type PeriodStatus } from "./period-state.ts";
import { begin, isClean, type QuickCheck, quickCheck, settle, take } from "./quick-check.ts";
import { recordScan, scanHead } from "./record-scan.ts";
import { recordAt } from "./records.ts";
import { ruleTables } from "./rule-tables.ts";
import { checkNames, checkSums } from "./validate-draft.ts";
import { type BookPeriod } from "./voucher.ts";

type LedgerIssue = Issue<LedgerErrorCode>;

/**
 * Holds every posted voucher against the rules again: sums, also within each fund, accounts,
 * projects, periods, and the conditions of funds with what they had left at that point.
 *
 * The chart is that of today, and the periods are as they were when the voucher was posted. As
 * when it was posted, the conditions of funds are not held against a reversal. Whether the
 * vouchers are those that were posted is told by `verify`.
 *
 * @returns What is said to each voucher, in their order; `at` begins with the voucher's id.
 */
export function auditJournal(journal: Journal): LedgerIssue[] {
  const { columns, records } = journal;
  const totals = new Map([...journal.funds.keys()].map((id) => [id, { unspent: 0, spent: 0 }]));
  const { dictionary } = columns;
  const check = quickCheck(ruleTables(journal, dictionary), dictionary, totals.values());
  const periods = periodsThen(journal);
  const scan = recordScan();
  const issues: LedgerIssue[] = [];
  let row = 0;
  for (let place = 0; place < records.length; place += 1) {
    const { statuses, shut } = periods(place);
    scanHead(scan, recordAt(records, place));
    begin(check, scan.date, scan.booked, scan.isReversal);
    for (; columns.voucher[row] === place && row < columns.length; row += 1) {
      takeRow(check, journal, row);
    }
    const isInTime = scan.date === scan.booked && !shut.has(Math.floor(scan.date / 100));
    if (!isInTime || !isClean(check)) {
      for (const issue of auditVoucher(journal, place, statuses, totals)) issues.push(issue);
    }
    settle(check);
  }
  return issues;
}

function takeRow(check: QuickCheck, { columns }: Journal, row: number): void {
  take(check, {
    account: columns.account[row] ?? 0,
    project: columns.project[row] ?? 0,
    fund: columns.fund[row] ?? 0,
    activity: columns.activity[row] ?? 0,
    amount: columns.amount[row] ?? 0,
  });
}

function auditVoucher(
  journal: Journal,
  place: number,
  statuses: ReadonlyMap<BookPeriod, PeriodStatus>,
  totals: ReadonlyMap<string, FundTotals>,
): LedgerIssue[] {
  const content = decodeRecord(recordAt(journal.records, place));
  const id = voucherId(content);
  const found = [...checkSums(journal, content)];
  if (content.reverses === undefined) {
    found.push(
      ...checkNames(journal, content, content.booked),
      ...checkFunds(journal, content, (fund) => totals.get(fund)),
    );
  }
  const expected = bookedDay(content.date, statuses);
  if (dayNumber(expected) !== dayNumber(content.booked)) {
    found.push({
      code: "period-locked",
      severity: "error",
      at: "booked",
      message: `it is booked ${content.booked}, and ${expected} was the first open day from ${content.date}`,
      remedy: "Find out how it came into the journal; take it back where it is wrong.",
    });
  }
  return found.map((issue) => ({
    ...issue,
    at: [id, ...(issue.at === undefined ? [] : [issue.at])].join("."),
  }));
}

interface Periods {
  readonly statuses: ReadonlyMap<BookPeriod, PeriodStatus>;
  /** The months that are not open, as numbers: 2015-12 is 201512. */
  readonly shut: ReadonlySet<number>;
}

/** The state of the periods when the voucher of a place was posted; places only go up. */
function periodsThen({ periodChanges }: Journal): (place: number) => Periods {
  const statuses = new Map<BookPeriod, PeriodStatus>();
  const shut = new Set<number>();
  let made = 0;
  return (place) => {
    for (let next = periodChanges[made]; next && next.count <= place; next = periodChanges[made]) {
      statuses.set(next.period, next.status);
      const month = Number(next.period.replace("-", ""));
      if (next.status === "open") shut.delete(month);
      else shut.add(month);
      made += 1;
    }
    return { statuses, shut };
  };
}
