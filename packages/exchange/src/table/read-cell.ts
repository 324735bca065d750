import {
  addDays,
  formatOre,
  LocalDate,
  MoneyError,
  type Ore,
  parseOre,
  toOre,
} from "@kompetanseregion/domain";

import { type Cell, plainNumber } from "./cell.ts";

/** What is wrong with a cell: never with the cell's own text, which may be somebody's. */
export interface CellProblem {
  readonly code: "not-an-amount" | "ambiguous" | "fraction" | "overflow" | "not-a-date";
  readonly message: string;
  readonly remedy: string;
}

/** What a cell says, or what is wrong with it. */
export type Read<T> =
  { readonly ok: true; readonly value: T } | { readonly ok: false; readonly problem: CellProblem };

/** How a file writes decimals, where somebody has said so. */
export type DecimalMark = "comma" | "point";

/** How a file writes dates, where somebody has said so: `31/12/2015` or `12/31/2015`. */
export type DateOrder = "dmy" | "mdy";

/**
 * An amount in kroner.
 *
 * `1.234` and `1,234` are refused with both readings, unless the decimal mark is given. A number
 * of a spreadsheet is taken as it shows: with 15 digits.
 */
export function readAmount(cell: Cell | undefined, decimal?: DecimalMark): Read<Ore> {
  try {
    if (typeof cell === "number") {
      return { ok: true, value: toOre(plainNumber(Number(cell.toPrecision(15))), "exact") };
    }
    if (typeof cell === "string") return { ok: true, value: parseOre(settled(cell, decimal)) };
    if (typeof cell === "object" && cell !== null && "ore" in cell) {
      return { ok: true, value: cell.ore };
    }
    return notAnAmount();
  } catch (error) {
    if (!(error instanceof MoneyError)) throw error;
    if (error.code === "not-an-amount") return notAnAmount();
    const { code, message, remedy } = error;
    return { ok: false, problem: { code, message, remedy } };
  }
}

/** The amount in a way that has one reading, where the decimal mark is known. */
function settled(text: string, decimal: DecimalMark | undefined): string {
  const single = /^(?<before>[^.,]*\d)(?<mark>[.,])(?<after>\d{3})(?<end>[^.,\d]*)$/u.exec(text);
  const { before = "", mark = "", after = "", end = "" } = single?.groups ?? {};
  if (single === null || decimal === undefined) return text;
  const isDecimal = mark === (decimal === "comma" ? "," : ".");
  // Three decimals are a fraction of an øre, unless the last is 0.
  if (isDecimal && !after.endsWith("0")) {
    throw new MoneyError("fraction", "an amount has three decimals");
  }
  return isDecimal ? `${before}${mark}${after.slice(0, 2)}${end}` : `${before}${after}${end}`;
}

function notAnAmount(): Read<never> {
  return {
    ok: false,
    problem: {
      code: "not-an-amount",
      message: "the cell is no amount",
      remedy: "Write the amount like 1 145 000,50 or -1145000.50.",
    },
  };
}

/**
 * A calendar date: `31.12.2015`, `2015-12-31`, `20151231`, or a spreadsheet's date.
 *
 * With slashes, days and months that both can be the other are refused unless the order is given.
 * A number is taken for a date only where it stands in a spreadsheet, whose days count from 1900.
 */
export function readDate(cell: Cell | undefined, order?: DateOrder): Read<LocalDate> {
  if (typeof cell === "object" && cell !== null && "date" in cell) {
    return { ok: true, value: cell.date };
  }
  if (typeof cell === "number") return serialDate(cell);
  if (typeof cell !== "string") return notADate();
  const text = cell.trim();
  // A time behind the date is of no use here, and midnight is what most systems write.
  const day = /^(?<date>\S+?)(?:[T ]\d{1,2}[:.]\d{2}\S*)?$/u.exec(text)?.groups?.["date"] ?? "";
  const iso = /^(?<y>\d{4})-?(?<m>\d{2})-?(?<d>\d{2})$/u.exec(day)?.groups;
  if (iso) return dateOf(iso["y"], iso["m"], iso["d"]);
  const dotted = /^(?<d>\d{1,2})[.-](?<m>\d{1,2})[.-](?<y>\d{4})$/u.exec(day)?.groups;
  if (dotted) return dateOf(dotted["y"], dotted["m"], dotted["d"]);
  const slashed = /^(?<a>\d{1,2})\/(?<b>\d{1,2})\/(?<y>\d{4})$/u.exec(day)?.groups;
  if (!slashed) return notADate();
  const { a = "", b = "", y = "" } = slashed;
  if (order !== undefined) return order === "dmy" ? dateOf(y, b, a) : dateOf(y, a, b);
  const readings = [dateOf(y, b, a), dateOf(y, a, b)].filter(({ ok }) => ok);
  const [first] = readings;
  if (readings.length === 1 || a === b) return first ?? notADate();
  return readings.length === 0 ? notADate() : twoReadings();
}

function serialDate(serial: number): Read<LocalDate> {
  // The last day that Excel knows is 9999-12-31; its first 60 days are a day off.
  if (!(serial >= 61 && serial < 2_958_466)) return notADate();
  return { ok: true, value: addDays(LocalDate.parse("1899-12-30"), Math.floor(serial)) };
}

function dateOf(year = "", month = "", day = ""): Read<LocalDate> {
  const text = `${year}-${month.padStart(2, "0")}-${day.padStart(2, "0")}`;
  const { success, data } = LocalDate.safeParse(text);
  return success ? { ok: true, value: data } : notADate();
}

function twoReadings(): Read<never> {
  return {
    ok: false,
    problem: {
      code: "ambiguous",
      message: "the date has two readings: the day may be the first number or the second",
      remedy: "Write it like 31.12.2015 or 2015-12-31, or say in the column map which comes first.",
    },
  };
}

function notADate(): Read<never> {
  return {
    ok: false,
    problem: {
      code: "not-a-date",
      message: "the cell is no date",
      remedy: "Write it like 31.12.2015 or 2015-12-31.",
    },
  };
}

/** The text of a cell without blanks around it; empty where it says nothing. */
export function readText(cell: Cell | undefined): string {
  if (cell === undefined || cell === null) return "";
  if (typeof cell === "string") return cell.trim();
  if (typeof cell === "number") return plainNumber(cell);
  if (typeof cell === "boolean") return cell ? "true" : "false";
  return "date" in cell ? cell.date : formatOre(cell.ore, "iso");
}
