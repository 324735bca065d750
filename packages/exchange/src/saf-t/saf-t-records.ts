import { type Issue, LocalDate, MoneyError, ore, type Ore, toOre } from "@kompetanseregion/domain";

import {
  type BookAccount,
  type BookLine,
  type BookVoucher,
  imbalance,
  kronerText,
} from "../accounts/book.ts";

import { type Frame } from "./saf-t-frames.ts";

type Tell = (found: Issue) => void;

/** The account of a record; `undefined` with its problems told where it cannot be read. */
export function accountIn({ fields }: Frame, tell: Tell): BookAccount | undefined {
  const id = fields.get("AccountID") ?? "";
  const at = `account ${id}`;
  const opening = balanceIn(fields, "Opening", at, tell);
  const closing = balanceIn(fields, "Closing", at, tell);
  if (id === "") {
    tell(missing("an account without an id", "AccountID"));
    return undefined;
  }
  if (opening === undefined || closing === undefined) return undefined;
  return {
    id,
    name: fields.get("AccountDescription") ?? "",
    grouping: {
      // Before 1.30 the account could be mapped to the standard chart instead.
      category: fields.get("GroupingCategory") ?? "StandardAccountID",
      code: fields.get("GroupingCode") ?? fields.get("StandardAccountID") ?? "",
    },
    opening,
    closing,
  };
}

function balanceIn(
  fields: Frame["fields"],
  which: "Opening" | "Closing",
  at: string,
  tell: Tell,
): Ore | undefined {
  const debit = fields.get(`${which}DebitBalance`);
  const credit = fields.get(`${which}CreditBalance`);
  return sidesIn(debit, credit, `${at}, ${which.toLowerCase()} balance`, tell);
}

/** What was read of a transaction. */
export interface ReadVoucher {
  readonly voucher?: BookVoucher;
  readonly lines: readonly BookLine[];
  /** The sums of both sides, in øre. */
  readonly sides: { readonly debit: bigint; readonly credit: bigint };
  /** Whether every line could be read. */
  readonly whole: boolean;
}

/**
 * The voucher of a record, with the lines that could be read.
 *
 * Where anything is wrong, all of it is told and there is no voucher.
 */
export function voucherIn(frame: Frame, journal: string, tell: Tell): ReadVoucher {
  const { fields, children } = frame;
  let problems = 0;
  const told: Tell = (found) => {
    problems += 1;
    tell(found);
  };
  const id = fields.get("TransactionID") ?? "";
  const at = `transaction ${id}`;
  if (id === "") told(missing("a transaction without an id", "TransactionID"));
  const text = fields.get("Description") ?? "";
  const date = dateIn(fields, "TransactionDate", at, told);
  const booked = dateIn(fields, "GLPostingDate", at, told);
  const entered = dateIn(fields, "SystemEntryDate", at, told);
  const number = wholeIn(fields, "Period", at, told);
  const year = wholeIn(fields, "PeriodYear", at, told);
  const lines: BookLine[] = [];
  const sides = { debit: 0n, credit: 0n };
  for (const [index, line] of children.entries()) {
    const read = lineIn(line, `${at}, line ${index + 1}`, text, told);
    if (read === undefined) continue;
    lines.push(read);
    // As the file has it: a debit may be negative.
    if (line.fields.has("DebitAmount/Amount")) sides.debit += BigInt(read.amount);
    else sides.credit -= BigInt(read.amount);
  }
  const whole = lines.length === children.length;
  if (children.length === 0) told(missing(`${at} has no lines`, "Line"));
  const difference = imbalance(lines);
  if (whole && difference !== 0n) {
    told({
      code: "unbalanced",
      severity: "error",
      at,
      message: `debit less credit is ${kronerText(difference)} kroner`,
      remedy: "Correct the voucher in the accounting system, and export once more.",
    });
  }
  const read = { lines, sides, whole };
  if (!date || !booked || !entered || number === undefined || year === undefined) return read;
  if (problems > 0) return read;
  const enteredBy = fields.get("SourceID");
  const type = fields.get("VoucherType");
  const batch = fields.get("BatchID");
  return {
    ...read,
    voucher: {
      journal,
      id,
      date,
      booked,
      period: { number, year },
      entered,
      text,
      ...(enteredBy === undefined ? {} : { enteredBy }),
      ...(type === undefined ? {} : { type }),
      ...(batch === undefined ? {} : { batch }),
      lines,
    },
  };
}

function lineIn(
  { fields, children }: Frame,
  at: string,
  voucherText: string,
  tell: Tell,
): BookLine | undefined {
  const account = fields.get("AccountID") ?? "";
  if (account === "") tell(missing(`${at} has no account`, "AccountID"));
  const debit = fields.get("DebitAmount/Amount");
  const credit = fields.get("CreditAmount/Amount");
  const amount = sidesIn(debit, credit, `${at}, amount`, tell);
  if (account === "" || amount === undefined) return undefined;
  const dimensions: Record<string, string> = {};
  for (const analysis of children) {
    const type = analysis.fields.get("AnalysisType") ?? "";
    if (type !== "") dimensions[type] = analysis.fields.get("AnalysisID") ?? "";
  }
  const text = fields.get("Description") ?? "";
  const reference = fields.get("ReferenceNumber");
  return {
    account,
    amount,
    dimensions,
    ...(text === "" || text === voucherText ? {} : { text }),
    ...(reference === undefined ? {} : { reference }),
  };
}

function sidesIn(
  debit: string | undefined,
  credit: string | undefined,
  at: string,
  tell: Tell,
): Ore | undefined {
  if ((debit === undefined) === (credit === undefined)) {
    tell({
      code: "amount-side",
      severity: "error",
      at,
      message: debit === undefined ? "there is no amount" : "it is both debit and credit",
      remedy: "Ask the sender for a file that follows the schema.",
    });
    return undefined;
  }
  const read = amountIn(debit ?? credit ?? "", at, tell);
  return read === undefined || debit !== undefined ? read : ore(0 - read);
}

/** An amount as the schema has it: digits and a point, no more than two decimals that count. */
export function amountIn(text: string, at: string, tell: Tell): Ore | undefined {
  const plain = text.trim();
  const [, sign, whole = "", decimals = ""] =
    /^([+-]?)(\d{1,13})(?:\.(\d{1,2}))?$/u.exec(plain) ?? [];
  if (whole !== "") {
    // Below 2^53 by its length, so that nothing is rounded.
    const size = Number(whole) * 100 + Number(decimals.padEnd(2, "0"));
    return ore(sign === "-" ? 0 - size : size);
  }
  const isDecimal = /^[+-]?(?:\d{1,40}(?:\.\d{0,40})?|\.\d{1,40})$/u.test(plain);
  try {
    if (isDecimal) return toOre(plain.replace(/^\+/u, "").replace(/\.$/u, ""), "exact");
  } catch (error) {
    if (!(error instanceof MoneyError)) throw error;
    const { code, message, remedy } = error;
    tell({ code, severity: "error", at, message, remedy });
    return undefined;
  }
  tell({
    code: "not-an-amount",
    severity: "error",
    at,
    message: "the value is no amount with a decimal point",
    remedy: "Ask the sender for a file that follows the schema.",
  });
  return undefined;
}

function dateIn(
  fields: Frame["fields"],
  name: string,
  at: string,
  tell: Tell,
): LocalDate | undefined {
  // xs:date may carry a zone, which a date of the books has no use for.
  const text = fields
    .get(name)
    ?.trim()
    .replace(/(?:Z|[+-]\d{2}:\d{2})$/u, "");
  const read = LocalDate.safeParse(text);
  if (read.success) return read.data;
  tell({
    code: "not-a-date",
    severity: "error",
    at: `${at}, ${name}`,
    message: text === undefined ? "the date is missing" : "the value is no date",
    remedy: "Ask the sender for a file that follows the schema.",
  });
  return undefined;
}

function wholeIn(
  fields: Frame["fields"],
  name: string,
  at: string,
  tell: Tell,
): number | undefined {
  const text = fields.get(name)?.trim() ?? "";
  if (/^\d{1,4}$/u.test(text)) return Number(text);
  tell({
    code: "not-a-number",
    severity: "error",
    at: `${at}, ${name}`,
    message: "the value is missing or no whole number",
    remedy: "Ask the sender for a file that follows the schema.",
  });
  return undefined;
}

function missing(message: string, field: string): Issue {
  return {
    code: "missing-value",
    severity: "error",
    at: field,
    message,
    remedy: "Ask the sender for a file that follows the schema.",
  };
}
