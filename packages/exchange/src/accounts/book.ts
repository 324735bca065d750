import { type LocalDate, type Ore } from "@kompetanseregion/domain";

/** A voucher as accounting systems send it to one another. */
export interface BookVoucher {
  /** The series or journal it is numbered in, such as `A`. */
  readonly journal: string;
  /** Its number there, unique within journal and year, such as `A-2014-7`. */
  readonly id: string;
  /** The date of the document. */
  readonly date: LocalDate;
  /** The day it is booked. */
  readonly booked: LocalDate;
  /** The period and year of the books it belongs to; a system may have a thirteenth period. */
  readonly period: { readonly number: number; readonly year: number };
  /** The day it was entered. */
  readonly entered: LocalDate;
  readonly text: string;
  /** Who entered it: a role or a key, never a name. */
  readonly enteredBy?: string;
  /** What kind of voucher the system calls it. */
  readonly type?: string;
  readonly batch?: string;
  readonly lines: readonly BookLine[];
}

/** A line of a voucher. */
export interface BookLine {
  readonly account: string;
  /** Debit positive, credit negative. */
  readonly amount: Ore;
  /** What it is for, by kind: `PROSJEKT` to `kompetanseregionen`. */
  readonly dimensions: Readonly<Record<string, string>>;
  /** Only where it says something other than the voucher. */
  readonly text?: string;
  /** The number of the invoice or other document behind it. */
  readonly reference?: string;
}

/** An account, with its balance before and after the vouchers. */
export interface BookAccount {
  readonly id: string;
  readonly name: string;
  /** The code list that the account is mapped to and the code in it, such as `KA_K` and `010`. */
  readonly grouping: { readonly category: string; readonly code: string };
  readonly opening: Ore;
  readonly closing: Ore;
}

/** A value of a dimension, such as one project. */
export interface BookDimensionValue {
  /** At most nine characters, such as `PROSJEKT`. */
  readonly type: string;
  readonly typeName: string;
  readonly id: string;
  readonly name: string;
}

/** Sums by which sender and receiver agree; bigints, for they may pass 2^53 øre. */
export interface ControlTotals {
  readonly vouchers: number;
  readonly lines: number;
  /** In øre. */
  readonly debit: bigint;
  /** In øre, positive. */
  readonly credit: bigint;
}

/** Adds up vouchers one by one. */
export function countTotals(): { add(lines: readonly BookLine[]): void; total(): ControlTotals } {
  let vouchers = 0;
  let counted = 0;
  let debit = 0n;
  let credit = 0n;
  return {
    add: (lines) => {
      vouchers += 1;
      counted += lines.length;
      for (const { amount } of lines) {
        if (amount > 0) debit += BigInt(amount);
        else credit -= BigInt(amount);
      }
    },
    total: () => ({ vouchers, lines: counted, debit, credit }),
  };
}

/** The sum of a voucher's lines in øre; 0 where it balances. */
export function imbalance(lines: readonly BookLine[]): bigint {
  return lines.reduce((sum, { amount }) => sum + BigInt(amount), 0n);
}

/** Øre in kroner with two decimals and a point; of any size. */
export function kronerText(ore: bigint): string {
  const size = ore < 0n ? -ore : ore;
  const digits = size.toString().padStart(3, "0");
  return `${ore < 0n ? "-" : ""}${digits.slice(0, -2)}.${digits.slice(-2)}`;
}
