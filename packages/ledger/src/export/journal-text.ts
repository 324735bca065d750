import { type Ore } from "@kompetanseregion/domain";

import { type Ledger } from "../journal/ledger.ts";
import { type Voucher } from "../journal/voucher.ts";

import { accountNames, type AccountNames, type ExportOptions } from "./account-names.ts";

/** A text format that other programs read. ledger reads what is written for hledger. */
export type ExportFormat = "beancount" | "hledger";

/**
 * The journal as text that hledger and ledger, or beancount, can check: a second opinion on every
 * balance. Amounts are exact, debit positive, in NOK; the day is the day of booking.
 *
 * What the other tools cannot take in a name or a text is replaced; fund, project, activity and
 * municipality are tags of each posting.
 *
 * @returns The text piece by piece, one piece for each voucher, so that any journal can be
 *   written without being held in memory.
 */
export function* journalText(
  ledger: Ledger,
  format: ExportFormat,
  options: ExportOptions = {},
): Generator<string> {
  const names = accountNames(ledger, options);
  yield head(ledger, format, names);
  const write = format === "hledger" ? hledgerVoucher : beancountVoucher;
  for (const voucher of ledger.eachVoucher()) yield write(voucher, names);
}

/** The accounts of {@link journalText}, to find its names again in what another tool answers. */
export function exportedAccounts(
  ledger: Ledger,
  options: ExportOptions = {},
): AccountNames["used"] {
  return accountNames(ledger, options).used;
}

function head(ledger: Ledger, format: ExportFormat, names: AccountNames): string {
  const lines = names.used.map(({ name, account }) =>
    format === "hledger"
      ? `account ${name}`
      : `${ledger.accounts.get(account)?.openFrom ?? "0001-01-01"} open ${name} NOK`,
  );
  const title = format === "hledger" ? [] : ['option "operating_currency" "NOK"'];
  return `${[...title, ...lines].join("\n")}\n`;
}

function hledgerVoucher(voucher: Voucher, names: AccountNames): string {
  // A semicolon begins a comment, and a bar parts payee from note.
  const text = oneLine(voucher.text).replace(/[;|]/gu, ",");
  let out = `\n${voucher.booked} (${voucher.id}) ${text}\n`;
  for (const posting of voucher.postings) {
    const tags = tagsOf(posting)
      .map(([tag, value]) => `${tag}: ${value.replace(/[,:;]/gu, "-")}`)
      .join(", ");
    out += `    ${names.nameOf(posting)}  ${amountText(posting.amount)} NOK  ; ${tags}\n`;
  }
  return out;
}

function beancountVoucher(voucher: Voucher, names: AccountNames): string {
  let out = `\n${voucher.booked} * "${voucher.id}" ${quoted(voucher.text)}\n`;
  for (const posting of voucher.postings) {
    out += `  ${names.nameOf(posting)}  ${amountText(posting.amount)} NOK\n`;
    for (const [tag, value] of tagsOf(posting)) out += `    ${tag}: ${quoted(value)}\n`;
  }
  return out;
}

function tagsOf(posting: Voucher["postings"][number]): [string, string][] {
  const { fund, project, activity, municipality } = posting;
  const tags: [string, string][] = [
    ["fund", fund],
    ["project", project],
  ];
  if (activity !== undefined) tags.push(["activity", activity]);
  if (municipality !== undefined) tags.push(["municipality", municipality]);
  return tags;
}

function quoted(text: string): string {
  return `"${oneLine(text).replace(/[\\"]/gu, "\\$&")}"`;
}

function oneLine(text: string): string {
  return text.replace(/[\p{Cc}\p{Zl}\p{Zp}]+/gu, " ").trim();
}

/** As `formatOre` writes `iso`, without a decimal number in between: a journal has millions. */
function amountText(amount: Ore): string {
  const size = Math.abs(amount);
  const rest = size % 100;
  const kroner = (size - rest) / 100;
  return `${amount < 0 ? "-" : ""}${kroner}.${rest < 10 ? "0" : ""}${rest}`;
}
