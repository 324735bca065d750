import { addDays, addMonths, LocalDate } from "../time/local-date.ts";
import { type Validity } from "./policy.ts";

/**
 * The first day that a certificate earned on the day is no longer valid; none if it never ends.
 *
 * Twelve months from 2023-02-12 end before 2024-02-12, so the last valid day is 2024-02-11. Where
 * the month has no such day, its last day counts: twelve months from 29 February 2024 end before
 * 28 February 2025, so that a certificate never holds longer than was promised.
 * `running` is the first invalid day of a certificate that still runs, where there is one.
 */
export function expiryOf(
  validity: Validity,
  earned: LocalDate,
  running: LocalDate | undefined,
): LocalDate | undefined {
  switch (validity.mode) {
    case "forever":
      return undefined;
    case "fromCompletion":
      return addMonths(earned, validity.months);
    case "fromExpiry":
      return addMonths(running ?? earned, validity.months);
    case "fixedDate":
      return nextFixedExpiry(validity.lastDay, addMonths(earned, validity.minimumMonths), earned);
  }
}

/** The day after the first fixed day by which the minimum has been served. */
function nextFixedExpiry(lastDay: string, served: LocalDate, earned: LocalDate): LocalDate {
  let year = Number(served.slice(0, 4)) - 1;
  for (;;) {
    const expiry = addDays(LocalDate.parse(`${year}-${lastDay}`), 1);
    if (expiry >= served && expiry > earned) return expiry;
    year += 1;
  }
}
