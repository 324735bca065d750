import { type Issue, LocalDate, type Ore } from "@kompetanseregion/domain";

import {
  type BookAccount,
  type BookDimensionValue,
  type BookVoucher,
  type ControlTotals,
} from "../accounts/book.ts";
import { ExchangeError } from "../problem/exchange-error.ts";
import { type Bytes } from "../text/bytes.ts";
import { readXml, type XmlLimits } from "../xml/read-xml.ts";

import { type Frame, safTFrames } from "./saf-t-frames.ts";
import { type SafTHeader } from "./saf-t-header.ts";
import { accountIn, voucherIn } from "./saf-t-records.ts";
import { safTTotals } from "./saf-t-totals.ts";

/** A part of a SAF-T file, in the file's order. */
export type SafTPart =
  | { readonly kind: "header"; readonly header: SafTHeader }
  | { readonly kind: "account"; readonly account: BookAccount }
  | { readonly kind: "dimension"; readonly value: BookDimensionValue }
  | { readonly kind: "voucher"; readonly voucher: BookVoucher }
  /** What a person must decide about; a voucher with an error is not among the vouchers. */
  | { readonly kind: "issue"; readonly issue: Issue }
  /** The last one. */
  | {
      readonly kind: "end";
      /** What the file has, vouchers with errors too. */
      readonly counted: ControlTotals;
      /** What the file says that it has. */
      readonly stated: { readonly vouchers?: number; readonly debit?: Ore; readonly credit?: Ore };
      /** Elements that have no place in these records, and how many there were. */
      readonly ignored: Readonly<Record<string, number>>;
    };

const versions = new Set(["1.10", "1.20", "1.30"]);

/**
 * Reads SAF-T Financial (Norwegian, 1.10 to 1.30) part by part, in bounded memory.
 *
 * Names and addresses of people, customers and suppliers are not read. Control totals and closing
 * balances are reckoned and held against what the file says; each difference is an issue.
 *
 * @throws {ExchangeError} `not-this-format`, `saf-t-version`, `xml-…`, `too-large`.
 */
export async function* readSafT(bytes: Bytes, limits: XmlLimits = {}): AsyncGenerator<SafTPart> {
  let parts: SafTPart[] = [];
  const ignored = new Map<string, number>();
  const totals = safTTotals();
  const issue = (found: Issue): void => {
    parts.push({ kind: "issue", issue: found });
  };
  const frames = safTFrames({
    begins: (frame, parent) => {
      // Its totals stand before the first of them.
      if (frame.name === "Journal" && parent !== undefined) totals.state(parent, issue);
    },
    ends: (frame, parent) => {
      switch (frame.name) {
        case "Header":
          parts.push({ kind: "header", header: headerIn(frame, issue) });
          break;
        case "Account":
          addAccount(frame);
          break;
        case "AnalysisTypeTableEntry":
          parts.push({ kind: "dimension", value: dimensionIn(frame) });
          break;
        case "Transaction":
          addVoucher(frame, parent);
          break;
        case "GeneralLedgerEntries":
          totals.state(frame, issue);
          break;
        case "Line":
        case "Analysis":
          parent?.children.push(frame);
          break;
        default:
          if (frame.ignored) ignored.set(frame.name, (ignored.get(frame.name) ?? 0) + 1);
      }
    },
  });
  const addAccount = (frame: Frame): void => {
    const account = accountIn(frame, issue);
    if (account === undefined) return;
    totals.account(account);
    parts.push({ kind: "account", account });
  };
  const addVoucher = (frame: Frame, journal: Frame | undefined): void => {
    const read = voucherIn(frame, journal?.fields.get("JournalID") ?? "", issue);
    const { voucher } = read;
    totals.voucher(read, issue);
    if (voucher !== undefined) parts.push({ kind: "voucher", voucher });
  };

  for await (const _ of readXml(bytes, frames, limits)) {
    const ready = parts;
    parts = [];
    yield* ready;
  }
  const { counted, stated } = totals.close(issue);
  yield* parts;
  yield { kind: "end", counted, stated, ignored: Object.fromEntries(ignored) };
}

function headerIn({ fields }: Frame, issue: (found: Issue) => void): SafTHeader {
  const version = fields.get("AuditFileVersion")?.trim() ?? "";
  if (!versions.has(version)) {
    throw new ExchangeError(
      "saf-t-version",
      `SAF-T of version "${version.slice(0, 9)}" is not read`,
      {
        remedy: "Export SAF-T Financial 1.30.",
      },
    );
  }
  const currency = fields.get("DefaultCurrencyCode")?.trim() ?? "NOK";
  if (currency !== "NOK") {
    issue({
      code: "currency",
      severity: "error",
      at: "Header, DefaultCurrencyCode",
      message: "the books are not in NOK",
      remedy: "Only books in Norwegian kroner are read.",
    });
  }
  const created = LocalDate.safeParse(fields.get("AuditFileDateCreated")?.trim());
  const from = LocalDate.safeParse(fields.get("SelectionCriteria/SelectionStartDate")?.trim());
  const through = LocalDate.safeParse(fields.get("SelectionCriteria/SelectionEndDate")?.trim());
  if (!created.success) {
    issue({
      code: "not-a-date",
      severity: "error",
      at: "Header, AuditFileDateCreated",
      message: "the day the file was made is missing or no date",
      remedy: "Ask the sender for a file that follows the schema.",
    });
  }
  return {
    version,
    created: created.data ?? LocalDate.parse("1970-01-01"),
    software: {
      company: fields.get("SoftwareCompanyName") ?? "",
      id: fields.get("SoftwareID") ?? "",
      version: fields.get("SoftwareVersion") ?? "",
    },
    registration: fields.get("Company/RegistrationNumber") ?? "",
    company: fields.get("Company/Name") ?? "",
    ...(from.success && through.success
      ? { selection: { from: from.data, through: through.data } }
      : {}),
  };
}

function dimensionIn({ fields }: Frame): BookDimensionValue {
  return {
    type: fields.get("AnalysisType") ?? "",
    typeName: fields.get("AnalysisTypeDescription") ?? "",
    id: fields.get("AnalysisID") ?? "",
    name: fields.get("AnalysisIDDescription") ?? "",
  };
}
