import { type Issue } from "@kompetanseregion/domain";
import {
  type BookPeriod,
  LedgerError,
  type PeriodChange,
  type PeriodStatus,
} from "@kompetanseregion/ledger";

import { type Actor, authorise } from "../actor/actor.ts";
import { type Desk } from "../desk.ts";
import { type Checked } from "../input/checked.ts";
import { openJournal } from "./open-journal.ts";
import { authoriseBooking } from "./post-drafts.ts";

/** Which periods are to be closed, locked or opened again, and why. */
export interface PeriodsAsked {
  /** Months as YYYY-MM; YYYY for all twelve of a year. */
  readonly periods: readonly string[];
  readonly status: PeriodStatus;
  /** A sentence that stays in their log. */
  readonly reason: string;
  /** The second person, who has to agree where a locked period is opened again. */
  readonly approver?: Actor;
  readonly dryRun: boolean;
}

/** What came of it: every change, in order of time. */
export interface PeriodsChanged {
  readonly dryRun: boolean;
  readonly changes: readonly PeriodChange[];
}

/** How a period stands, by its latest change. A period that is not listed is open. */
export type PeriodView = PeriodChange;

/**
 * Every period that was ever closed, by its latest change, in order of time.
 *
 * @throws {SecretariatError} `not-allowed`.
 */
export async function periodsView(desk: Desk, actor: Actor): Promise<PeriodView[]> {
  authorise(actor, "read-books");
  const changes = await desk.store.books.periodChanges();
  const latest = new Map(changes.map((change) => [change.period, change]));
  return [...latest.values()].sort((a, b) => (a.period < b.period ? -1 : 1));
}

/**
 * Closes, locks or opens periods: all of them, or none where one may not be. Each freezes its trial
 * balance, which `verify` holds the journal against; a late voucher is booked in the first month
 * that is open.
 *
 * @returns Not `ok` with every period that is not one, leaves out a step or lacks a second person.
 * @throws {SecretariatError} `not-allowed` where the actor or the second person may not book.
 * @throws {StoreError} `conflict` if somebody has posted or closed since the journal was read.
 */
export async function setPeriods(
  desk: Desk,
  actor: Actor,
  asked: PeriodsAsked,
): Promise<Checked<PeriodsChanged>> {
  authoriseBooking(actor);
  const { approver, dryRun } = asked;
  if (approver !== undefined) authoriseBooking(approver);
  const { months, issues } = monthsOf(asked);
  const ledger = await openJournal(desk);
  const known = ledger.periodChanges.length;
  const at = desk.clock.now();
  for (const period of months) {
    const request = { period, status: asked.status, by: actor.id, reason: asked.reason };
    const approved = approver === undefined ? {} : { approvedBy: approver.id };
    const issue = refusalOf(() => ledger.setPeriod({ ...request, ...approved }, at), period);
    if (issue !== undefined) issues.push(issue);
  }
  if (issues.length > 0) return { ok: false, issues };
  const changes = ledger.periodChanges.slice(known);
  if (!dryRun) await store(desk, actor, { changes, known, status: asked.status });
  return { ok: true, answer: { dryRun, changes } };
}

async function store(
  desk: Desk,
  actor: Actor,
  {
    changes,
    known,
    status,
  }: {
    readonly changes: readonly PeriodChange[];
    readonly known: number;
    readonly status: PeriodStatus;
  },
): Promise<void> {
  await desk.store.transaction(async ({ books, audit }) => {
    await books.appendPeriodChanges(changes, known);
    await audit.append({
      at: desk.clock.now(),
      actor: actor.id,
      action: actionOf[status],
      scope: changes.map(({ period }) => period).join(","),
      count: changes.length,
    });
  });
}

const actionOf = {
  open: "books.reopen",
  closed: "books.close",
  locked: "books.lock",
} as const satisfies Record<PeriodStatus, string>;

/** The months that are meant, each once and in order, and what is no period. */
function monthsOf({ periods, reason }: PeriodsAsked): { months: BookPeriod[]; issues: Issue[] } {
  const issues: Issue[] = [];
  const months = new Set<BookPeriod>();
  for (const period of periods) {
    if (/^\d{4}$/u.test(period)) {
      for (let month = 1; month <= 12; month += 1) {
        months.add(`${period}-${String(month).padStart(2, "0")}`);
      }
    } else if (/^\d{4}-(?:0[1-9]|1[0-2])$/u.test(period)) {
      months.add(period);
    } else {
      issues.push({
        code: "period",
        severity: "error",
        at: period,
        message: `"${period}" is no period`,
        remedy: "Write a month as 2015-12, or a whole year as 2015.",
      });
    }
  }
  if (reason.trim() === "") {
    issues.push({
      code: "missing",
      severity: "error",
      at: "reason",
      message: "no reason is given",
      remedy: "Say why, in a sentence that stays with the books.",
    });
  }
  return { months: [...months].sort(), issues };
}

function refusalOf(change: () => PeriodChange, at: string): Issue | undefined {
  try {
    change();
    return undefined;
  } catch (error) {
    if (!(error instanceof LedgerError)) throw error;
    const { code, message, remedy } = error;
    return { code, severity: "error", at, message, remedy };
  }
}
