import { sha256 } from "@noble/hashes/sha2.js";
import { bytesToHex, utf8ToBytes } from "@noble/hashes/utils.js";

import { balancesOf } from "./balances.ts";
import { hashText } from "./hash-chain.ts";
import { type Journal } from "./journal.ts";
import { checkChange, daysOf, type PeriodChange, type PeriodRequest } from "./period-state.ts";
import { type Verification } from "./verify.ts";
import { type BookPeriod, type Sha256 } from "./voucher.ts";

/**
 * The sum of what is booked in a period: its movements by account, project and fund, in order.
 *
 * SHA-256 of `komp-trial-balance/v1` and one line for each movement that is not 0, with its parts
 * apart by tabs. Equal sums say that nothing in the period has changed.
 */
function trialBalanceHash(journal: Journal, period: BookPeriod): Sha256 {
  const { rows } = balancesOf(journal, {
    ...daysOf(period),
    groupBy: ["account", "project", "fund"],
  });
  const lines = rows
    .filter(({ movement }) => movement !== 0)
    .map(({ key, movement }) =>
      [key.account ?? "", key.project ?? "", key.fund ?? "", movement].join("\t"),
    );
  return bytesToHex(sha256(utf8ToBytes(["komp-trial-balance/v1", ...lines].join("\n"))));
}

/** Changes a period's status, with the trial balance as it then stands. */
export function changePeriod(
  journal: Journal,
  request: PeriodRequest,
  at: PeriodChange["at"],
): PeriodChange {
  checkChange(journal.statuses.get(request.period) ?? "open", request);
  const change: PeriodChange = {
    ...request,
    at,
    trialBalance: trialBalanceHash(journal, request.period),
    head: hashText(journal.records, journal.records.length - 1),
    count: journal.records.length,
  };
  appendChange(journal, change);
  return change;
}

/** Appends a change that is made already, as it is. */
export function appendChange(journal: Journal, change: PeriodChange): void {
  journal.periodChanges.push(change);
  journal.statuses.set(change.period, change.status);
}

/** Holds the frozen figures of every period that is not open against the journal. */
export function verifyPeriods(journal: Journal): Verification | undefined {
  const latest = new Map(journal.periodChanges.map((change) => [change.period, change]));
  for (const change of journal.periodChanges) {
    const { records } = journal;
    if (change.count > records.length || hashText(records, change.count - 1) !== change.head) {
      return { ok: false, at: change.period, place: change.count - 1, why: "anchor" };
    }
  }
  for (const { period, status, trialBalance, count } of latest.values()) {
    if (status !== "open" && trialBalanceHash(journal, period) !== trialBalance) {
      return { ok: false, at: period, place: count, why: "trial-balance" };
    }
  }
  return undefined;
}
