import { type LocalDate } from "@kompetanseregion/domain";

import { type Read } from "../table/read-cell.ts";

import { type BookVoucher } from "./book.ts";

/**
 * The period of the books as systems write it: `201505`, `2015-05`, `05.2015`, or `5` in the
 * voucher's own year; the month of the voucher where it is left out. A year may have 13 and more
 * periods.
 */
export function readPeriod(text: string, date: LocalDate): Read<BookVoucher["period"]> {
  const [year = "", month = ""] = date.split("-");
  if (text === "") return period(year, month);
  const joined = /^(\d{4})[-./ ]?(\d{2})$/u.exec(text) ?? undefined;
  if (joined !== undefined) return period(joined[1], joined[2]);
  const turned = /^(\d{1,2})[-./](\d{4})$/u.exec(text) ?? undefined;
  if (turned !== undefined) return period(turned[2], turned[1]);
  return /^\d{1,2}$/u.test(text) ? period(year, text) : period();
}

function period(year?: string, number?: string): Read<BookVoucher["period"]> {
  const value = { number: Number(number), year: Number(year) };
  // SAF-T takes the years from 1970 to 2100.
  if (value.number <= 15 && value.year >= 1970 && value.year <= 2100) return { ok: true, value };
  return {
    ok: false,
    problem: {
      code: "not-a-date",
      message: "the cell is no period",
      remedy: "Write it like 201505 or 2015-05.",
    },
  };
}
