import { formatOre, type Issue, negate, type Ore } from "@kompetanseregion/domain";

import {
  type BookAccount,
  type BookDimensionValue,
  type BookLine,
  type BookVoucher,
  countTotals,
  imbalance,
  kronerText,
} from "../accounts/book.ts";
import { ExchangeError } from "../problem/exchange-error.ts";

import { type SafTHeader, safTNamespace } from "./saf-t-header.ts";

/** Books to write as SAF-T. */
export interface SafTBook {
  readonly header: Omit<SafTHeader, "version">;
  /** Whom to ask about the file; a function rather than a person, such as `Sekretariatet`. */
  readonly contact: { readonly firstName: string; readonly lastName: string };
  readonly accounts: readonly BookAccount[];
  readonly dimensions: readonly BookDimensionValue[];
  readonly journals: readonly {
    readonly id: string;
    readonly name: string;
    /** Gives the vouchers from the first on, each time it is called: they are read twice. */
    readonly vouchers: () => Iterable<BookVoucher> | AsyncIterable<BookVoucher>;
  }[];
}

/** The longest texts, in characters, by the names that the schema has for them. */
const most = { code: 9, short: 18, middle1: 35, middle2: 70, long: 256 } as const;

/** Problems beyond which more of them help nobody. */
const mostIssues = 1_000;

/** Characters that are gathered before they are handed on. */
const block = 65_536;

/**
 * Writes books as SAF-T Financial 1.30, piece by piece.
 *
 * The vouchers are read twice: for the control totals, which stand first and with which everything
 * is found that does not fit, and then to be written. Nothing is shortened: what SAF-T has no room
 * for is refused before the first piece.
 *
 * @throws {ExchangeError} `does-not-fit` with every problem (the first 1 000) in `issues`: texts and
 *   ids that are too long or hold characters that XML has not, vouchers that do not balance.
 * @see Skatteetaten, Norwegian SAF-T Financial Schema 1.30
 */
export async function* writeSafT(book: SafTBook): AsyncGenerator<Uint8Array> {
  const issues: Issue[] = [];
  checkHead(book, issues);
  const totals = countTotals();
  for (const { vouchers } of book.journals) {
    for await (const voucher of vouchers()) {
      totals.add(voucher.lines);
      if (issues.length < mostIssues) checkVoucher(voucher, issues);
    }
  }
  if (issues.length > 0) throw doesNotFit(issues);

  const encoder = new TextEncoder();
  const { vouchers: count, debit, credit } = totals.total();
  let out = head(book);
  out += `<GeneralLedgerEntries>\n<NumberOfEntries>${count}</NumberOfEntries>\n`;
  out += `<TotalDebit>${kronerText(debit)}</TotalDebit>\n`;
  out += `<TotalCredit>${kronerText(credit)}</TotalCredit>\n`;
  for (const { id, name, vouchers } of book.journals) {
    out += `<Journal>\n${tag("JournalID", id)}${tag("Description", name)}<Type>GL</Type>\n`;
    for await (const voucher of vouchers()) {
      out += transaction(voucher);
      if (out.length > block) {
        yield encoder.encode(out);
        out = "";
      }
    }
    out += "</Journal>\n";
  }
  yield encoder.encode(`${out}</GeneralLedgerEntries>\n</AuditFile>\n`);
}

function head({ header, contact, accounts, dimensions }: SafTBook): string {
  const { software, selection } = header;
  let out = `<?xml version="1.0" encoding="UTF-8"?>\n<AuditFile xmlns="${safTNamespace}">\n<Header>\n`;
  out += tag("AuditFileVersion", "1.30") + tag("AuditFileCountry", "NO");
  out += tag("AuditFileDateCreated", header.created);
  out += tag("SoftwareCompanyName", software.company) + tag("SoftwareID", software.id);
  out += tag("SoftwareVersion", software.version);
  out += `<Company>\n${tag("RegistrationNumber", header.registration)}${tag("Name", header.company)}`;
  out += `<Contact>\n<ContactPerson>\n${tag("FirstName", contact.firstName)}`;
  out += `${tag("LastName", contact.lastName)}</ContactPerson>\n</Contact>\n</Company>\n`;
  out += `${tag("DefaultCurrencyCode", "NOK")}<SelectionCriteria>\n`;
  if (selection !== undefined) {
    out += tag("SelectionStartDate", selection.from) + tag("SelectionEndDate", selection.through);
  }
  out += "</SelectionCriteria>\n<TaxAccountingBasis>A</TaxAccountingBasis>\n</Header>\n";
  out += "<MasterFiles>\n";
  if (accounts.length > 0) out += "<GeneralLedgerAccounts>\n";
  for (const account of accounts) {
    out += `<Account>\n${tag("AccountID", account.id)}${tag("AccountDescription", account.name)}`;
    out += tag("GroupingCategory", account.grouping.category);
    out += `${tag("GroupingCode", account.grouping.code)}<AccountType>GL</AccountType>\n`;
    out += balance("Opening", account.opening) + balance("Closing", account.closing);
    out += "</Account>\n";
  }
  if (accounts.length > 0) out += "</GeneralLedgerAccounts>\n";
  if (dimensions.length > 0) out += "<AnalysisTypeTable>\n";
  for (const { type, typeName, id, name } of dimensions) {
    out += `<AnalysisTypeTableEntry>\n${tag("AnalysisType", type)}`;
    out += tag("AnalysisTypeDescription", typeName) + tag("AnalysisID", id);
    out += `${tag("AnalysisIDDescription", name)}</AnalysisTypeTableEntry>\n`;
  }
  if (dimensions.length > 0) out += "</AnalysisTypeTable>\n";
  return `${out}</MasterFiles>\n`;
}

function transaction(voucher: BookVoucher): string {
  let out = `<Transaction>\n${tag("TransactionID", voucher.id)}`;
  out += `<Period>${voucher.period.number}</Period>\n<PeriodYear>${voucher.period.year}</PeriodYear>\n`;
  out += tag("TransactionDate", voucher.date);
  if (voucher.enteredBy !== undefined) out += tag("SourceID", voucher.enteredBy);
  if (voucher.type !== undefined) out += tag("VoucherType", voucher.type);
  out += tag("Description", voucher.text);
  if (voucher.batch !== undefined) out += tag("BatchID", voucher.batch);
  out += tag("SystemEntryDate", voucher.entered) + tag("GLPostingDate", voucher.booked);
  for (const [index, line] of voucher.lines.entries()) out += lineText(voucher, line, index);
  return `${out}</Transaction>\n`;
}

function lineText(voucher: BookVoucher, line: BookLine, index: number): string {
  let out = `<Line>\n<RecordID>${index + 1}</RecordID>\n${tag("AccountID", line.account)}`;
  for (const [type, id] of Object.entries(line.dimensions)) {
    out += `<Analysis>\n${tag("AnalysisType", type)}${tag("AnalysisID", id)}</Analysis>\n`;
  }
  // A line must have a description; the voucher's own says that it has none.
  out += tag("Description", line.text ?? voucher.text);
  const side = line.amount < 0 ? "CreditAmount" : "DebitAmount";
  out += `<${side}>\n<Amount>${unsigned(line.amount)}</Amount>\n</${side}>\n`;
  if (line.reference !== undefined) out += tag("ReferenceNumber", line.reference);
  return `${out}</Line>\n`;
}

function balance(which: "Opening" | "Closing", amount: Ore): string {
  const name = `${which}${amount < 0 ? "Credit" : "Debit"}Balance`;
  return `<${name}>${unsigned(amount)}</${name}>\n`;
}

function unsigned(amount: Ore): string {
  return formatOre(amount < 0 ? negate(amount) : amount, "iso");
}

const escapes: Readonly<Record<string, string>> = {
  "&": "&amp;",
  "<": "&lt;",
  ">": "&gt;",
  // A reader would take it for a line feed.
  "\r": "&#13;",
};

function tag(name: string, value: string): string {
  return `<${name}>${value.replace(/[&<>\r]/gu, (character) => escapes[character] ?? "")}</${name}>\n`;
}

function checkHead(
  { header, contact, accounts, dimensions, journals }: SafTBook,
  issues: Issue[],
): void {
  const check = checker(issues);
  check("header", "software.company", header.software.company, most.middle2);
  check("header", "software.id", header.software.id, most.long);
  check("header", "software.version", header.software.version, most.short);
  check("header", "registration", header.registration, most.middle1);
  check("header", "company", header.company, most.long);
  check("contact", "firstName", contact.firstName, most.middle1);
  check("contact", "lastName", contact.lastName, most.middle2);
  for (const [index, account] of accounts.entries()) {
    check(`accounts[${index}]`, "id", account.id, most.middle2);
    check(`accounts[${index}]`, "name", account.name, most.long);
    check(`accounts[${index}]`, "grouping.category", account.grouping.category, most.long);
    check(`accounts[${index}]`, "grouping.code", account.grouping.code, most.middle1);
  }
  for (const [index, value] of dimensions.entries()) {
    check(`dimensions[${index}]`, "type", value.type, most.code);
    check(`dimensions[${index}]`, "typeName", value.typeName, most.long);
    check(`dimensions[${index}]`, "id", value.id, most.middle1);
    check(`dimensions[${index}]`, "name", value.name, most.long);
  }
  for (const [index, journal] of journals.entries()) {
    check(`journals[${index}]`, "id", journal.id, most.short);
    check(`journals[${index}]`, "name", journal.name, most.long);
  }
}

function checkVoucher(voucher: BookVoucher, issues: Issue[]): void {
  const check = checker(issues);
  const { id } = voucher;
  check(id, "id", id, most.middle2);
  check(id, "enteredBy", voucher.enteredBy, most.middle1);
  check(id, "type", voucher.type, most.middle2);
  check(id, "batch", voucher.batch, most.middle1);
  check(id, "text", voucher.text, most.long);
  for (const [index, line] of voucher.lines.entries()) {
    const at = `${id}.lines[${index}]`;
    check(at, "account", line.account, most.middle2);
    check(at, "text", line.text, most.long);
    check(at, "reference", line.reference, most.middle1);
    for (const [type, value] of Object.entries(line.dimensions)) {
      check(at, "dimension", type, most.code);
      check(at, type, value, most.long);
    }
  }
  const difference = imbalance(voucher.lines);
  if (difference !== 0n || voucher.lines.length === 0) {
    issues.push({
      code: "unbalanced",
      severity: "error",
      at: id,
      message: `debit less credit is ${kronerText(difference)} over ${voucher.lines.length} lines`,
      remedy: "Write whole vouchers.",
    });
  }
}

type Check = (at: string, field: string, value: string | undefined, limit: number) => void;

function checker(issues: Issue[]): Check {
  const add = (at: string, code: string, message: string, remedy: string): void => {
    issues.push({ code, severity: "error", at, message, remedy });
  };
  return (at, field, value, limit) => {
    if (value === undefined) return;
    // Counting code units first spares counting characters for nearly every value.
    if (value.length > limit && Array.from(value).length > limit) {
      const message = `${field} has more than the ${limit} characters that SAF-T has room for`;
      add(at, "too-long", message, "Shorten it, or export to another format.");
    }
    if (/(?![\t\n\r\u007F-\u009F])\p{Cc}|[\uFFFE\uFFFF]|\p{Cs}/u.test(value)) {
      const message = `${field} has a character that XML cannot hold`;
      add(at, "character", message, "Correct the text by a new voucher, or export elsewhere.");
    }
  };
}

function doesNotFit(issues: readonly Issue[]): ExchangeError {
  const [first] = issues;
  const place = `${first?.at ?? ""}: ${first?.message ?? ""}`;
  const message = issues.length === 1 ? place : `${issues.length} problems, the first ${place}`;
  return new ExchangeError("does-not-fit", message, {
    remedy: "Mend what is listed; nothing is written.",
    issues,
  });
}
