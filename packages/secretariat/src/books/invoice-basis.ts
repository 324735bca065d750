import { addMonths, formatOre, type Issue, LocalDate, type Period } from "@kompetanseregion/domain";
import { invoiceBasis, shareCost } from "@kompetanseregion/ledger";
import { findMunicipality } from "@kompetanseregion/regions";

import { type Checked } from "../input/checked.ts";
import { type ShareQuery, withShare } from "./share.ts";

/** What an invoice's basis says besides the share, as somebody writes it. */
export interface InvoiceQuery extends ShareQuery {
  /** A year or a month: `2015` or `2015-03`. */
  readonly period: string;
  readonly text: string;
  /** The buyer's reference, such as the agreement's paragraph. */
  readonly reference: string;
  /** The accounting system's VAT code. */
  readonly vatCode: string;
}

/** One line to invoice by; the amount is decimal kroner without VAT. */
export interface InvoiceLineView {
  readonly municipality: string;
  readonly name: string;
  readonly organisationNumber?: string;
  readonly text: string;
  readonly reference: string;
  readonly period: Period;
  readonly amount: string;
  readonly vatCode: string;
}

/**
 * The basis of one invoice for each municipality that pays a share of a cost; the invoice itself is
 * made in the accounting system.
 *
 * @returns Not `ok` as `shareAmount`, or where the period is none.
 * @throws {UnknownNameError} If there is no such region.
 */
export function invoiceLines(query: InvoiceQuery): Checked<InvoiceLineView[]> {
  const { text, reference, vatCode } = query;
  const period = periodOf(query.period);
  const checked = withShare(query, ({ amount, key, on, members }) => {
    const shares = shareCost(amount, { key, on, ...(members === undefined ? {} : { members }) });
    return invoiceBasis(shares, {
      municipalities: shares.map(({ municipality }) => findMunicipality(municipality)),
      text,
      reference,
      vatCode,
      period: period ?? { from: on },
    }).map((line) => ({ ...line, amount: formatOre(line.amount, "iso") }));
  });
  if (period !== undefined) return checked;
  const issue: Issue = {
    code: "period",
    severity: "error",
    at: "--invoice",
    message: `"${query.period}" is no period`,
    remedy: "Write a month as 2015-12, or a whole year as 2015.",
  };
  return { ok: false, issues: [issue, ...(checked.ok ? [] : checked.issues)] };
}

function periodOf(written: string): Period | undefined {
  const isYear = /^\d{4}$/u.test(written);
  const from = LocalDate.safeParse(isYear ? `${written}-01-01` : `${written}-01`);
  return from.success ? { from: from.data, to: addMonths(from.data, isYear ? 12 : 1) } : undefined;
}
