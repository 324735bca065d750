import { openLedger } from "@kompetanseregion/ledger";
import { type ProjectReport } from "@kompetanseregion/regions";

import { type Desk } from "../desk.ts";
import { SecretariatError } from "../secretariat-error.ts";
import { reportBooks } from "./report-books.ts";

/**
 * Posts a printed report's tables into the store's journal; posting them again changes nothing.
 *
 * @throws {SecretariatError} `books-refused` if the journal refuses a voucher; nothing is posted.
 */
export async function bookReport(desk: Desk, report: ProjectReport): Promise<void> {
  const { books } = desk.store;
  const { accounts, funds, projects, drafts } = reportBooks(report);
  const posted = await books.vouchers();
  const ledger = openLedger({ accounts, funds, projects, vouchers: posted });
  const { vouchers, issues } = ledger.postAll(drafts, desk.clock.now());
  const errors = issues.filter(({ severity }) => severity === "error");
  if (errors.length > 0) {
    const list = errors.map(({ at, message }) => `${at ?? "the books"}: ${message}`).join("; ");
    throw new SecretariatError("books-refused", `the journal refuses the report: ${list}`, {
      remedy: "Correct the report's data in the regions package.",
    });
  }
  const known = new Set(posted.map(({ id }) => id));
  await books.saveChart({ accounts, funds, projects });
  await books.appendVouchers(vouchers.filter(({ id }) => !known.has(id)));
}
