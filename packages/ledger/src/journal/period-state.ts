import { addMonths, LocalDate } from "@kompetanseregion/domain";

import { BookPeriod } from "./voucher.ts";

/** How far a period has come: booked in freely, closed for ordinary vouchers, locked for good. */
export type PeriodStatus = "open" | "closed" | "locked";

/** The month a day lies in. */
export function periodOf(date: LocalDate): BookPeriod {
  return BookPeriod.parse(date.slice(0, 7));
}

/** The day a voucher is booked: its date, or the first day of the first open month after it. */
export function bookedDay(
  date: LocalDate,
  statuses: ReadonlyMap<BookPeriod, PeriodStatus>,
): LocalDate {
  if (isOpen(date, statuses)) return date;
  let first = LocalDate.parse(`${date.slice(0, 7)}-01`);
  while (!isOpen(first, statuses)) first = addMonths(first, 1);
  return first;
}

function isOpen(date: LocalDate, statuses: ReadonlyMap<BookPeriod, PeriodStatus>): boolean {
  return (statuses.get(date.slice(0, 7)) ?? "open") === "open";
}
