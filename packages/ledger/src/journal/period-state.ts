import { addMonths, Instant, LocalDate } from "@kompetanseregion/domain";
import { z } from "zod";

import { LedgerError } from "../problem/ledger-error.ts";

import { BookPeriod, Sha256 } from "./voucher.ts";

const Id = z.string().min(1).max(200);

/** How far a period has come: booked in freely, closed for ordinary vouchers, locked for good. */
export const PeriodStatus = z.enum(["open", "closed", "locked"]);
export type PeriodStatus = z.infer<typeof PeriodStatus>;

/** That a period is to be opened, closed or locked, by whom and why. */
export const PeriodRequest = z
  .object({
    period: BookPeriod,
    status: PeriodStatus,
    /** A role or a pseudonymous key, never a name. */
    by: Id,
    /** The second person, who has to agree where a locked period is opened again. */
    approvedBy: Id.optional(),
    reason: z.string().min(1).max(2000),
  })
  .readonly();
export type PeriodRequest = z.infer<typeof PeriodRequest>;

/** A change of a period's status: appended to their log, never changed. */
export const PeriodChange = z
  .object({
    ...PeriodRequest.unwrap().shape,
    at: Instant,
    /** The sum of the period's trial balance at that moment; see `trialBalanceHash`. */
    trialBalance: Sha256,
    /** The journal's last hash at that moment, and how many vouchers it had. */
    head: Sha256,
    count: z.int().nonnegative(),
  })
  .readonly();
export type PeriodChange = z.infer<typeof PeriodChange>;

/** The month a day lies in. */
export function periodOf(date: LocalDate): BookPeriod {
  return date.slice(0, 7);
}

/** The first day of a period, and the first day after it. */
export function daysOf(period: BookPeriod): { readonly from: LocalDate; readonly to: LocalDate } {
  const from = LocalDate.parse(`${period}-01`);
  return { from, to: addMonths(from, 1) };
}

/** The day a voucher is booked: its date, or the first day of the first open month after it. */
export function bookedDay(
  date: LocalDate,
  statuses: ReadonlyMap<BookPeriod, PeriodStatus>,
): LocalDate {
  if (statuses.size === 0 || isOpen(date, statuses)) return date;
  let { to: first } = daysOf(periodOf(date));
  while (!isOpen(first, statuses)) first = addMonths(first, 1);
  return first;
}

/**
 * Refuses a change that leaves out a step or a second person.
 *
 * The steps are open → closed → locked; closed → open needs a reason, and leaving locked needs a
 * second person as well.
 *
 * @throws {LedgerError} `period-state`, `period-locked`.
 */
export function checkChange(before: PeriodStatus, request: PeriodRequest): void {
  const { period, status, by, approvedBy } = request;
  if (before === status) {
    throw new LedgerError("period-state", `period ${period} is ${status} already`, {
      remedy: "Leave it out.",
    });
  }
  if (before === "open" && status === "locked") {
    throw new LedgerError("period-state", `${period} is open, and only a closed period is locked`, {
      remedy: "Close it first, then lock it.",
    });
  }
  if (before === "locked" && (approvedBy === undefined || approvedBy === by)) {
    throw new LedgerError("period-locked", `${period} is locked, and only one person asks`, {
      remedy: "Have a second person approve that it is opened again.",
    });
  }
}

function isOpen(date: LocalDate, statuses: ReadonlyMap<BookPeriod, PeriodStatus>): boolean {
  return (statuses.get(periodOf(date)) ?? "open") === "open";
}
