import { type Issue } from "@kompetanseregion/domain";
import {
  type AccountsMap,
  accountsMaps,
  type Bytes,
  type ControlTotals,
  kronerText,
  readAccounts,
  type TableFindings,
} from "@kompetanseregion/exchange";

import { type Actor, authorise } from "../actor/actor.ts";
import { openJournal } from "../books/open-journal.ts";
import { type Desk } from "../desk.ts";
import { draftsFrom, type Defaults } from "./drafts-from.ts";
import { gatherSafT } from "./gather-saf-t.ts";

/** How a file of accounts is written. */
export type AccountsFormat = "saf-t" | keyof typeof accountsMaps;

/** A file of accounts, and what it does not say. */
export interface AccountsImport extends Defaults {
  readonly bytes: Bytes;
  readonly format: AccountsFormat;
  /** The site's own column map, instead of the one to begin with; not for SAF-T. */
  readonly map?: AccountsMap;
  /** Whether to say only what would be posted. */
  readonly dryRun: boolean;
}

/** What came of a file of accounts: amounts are decimal kroner. */
export interface AccountsImportView {
  readonly format: AccountsFormat;
  readonly dryRun: boolean;
  /** How a table was understood. */
  readonly found?: TableFindings;
  readonly columns?: Readonly<Record<string, string>>;
  readonly unusedColumns?: readonly string[];
  /** What a SAF-T file holds that was not read, and how often. */
  readonly ignored?: Readonly<Record<string, number>>;
  readonly totals: {
    readonly vouchers: number;
    readonly lines: number;
    readonly debit: string;
    readonly credit: string;
  };
  /** Vouchers that are not in the journal yet. */
  readonly toPost: number;
  /** Vouchers that are there already, and say the same. */
  readonly already: number;
  /** The ids that the posted vouchers got; empty on a dry run and where an issue is an error. */
  readonly posted: readonly string[];
  /** Everything at once, by line and column or by transaction. */
  readonly issues: readonly Issue[];
}

/**
 * Reads a file of accounts and posts its vouchers: all of them, or nothing where one has an error.
 *
 * A voucher that is in the journal already, from an earlier import or because the file is our own
 * export, is not posted again; where it says something else than it did, that is an error.
 *
 * @throws {ExchangeError} Where the file as a whole cannot be read.
 */
export async function importAccounts(
  desk: Desk,
  actor: Actor,
  request: AccountsImport,
): Promise<AccountsImportView> {
  authorise(actor, "import");
  authorise(actor, "read-books");
  const { format, dryRun } = request;
  const read = await readFile(request);
  const ledger = await openJournal(desk);
  const { drafts, already, issues } = draftsFrom(ledger, read, request, actor.id);
  const all = [...read.issues, ...issues];
  const view = {
    format,
    dryRun,
    ...read.understood,
    totals: totalsView(read.totals),
    toPost: drafts.length,
    already,
  };
  if (all.some(isError)) return { ...view, posted: [], issues: all };
  const { vouchers, issues: refused } = ledger.postAll(drafts, desk.clock.now());
  all.push(...refused);
  if (all.some(isError)) return { ...view, posted: [], issues: all };
  if (dryRun || drafts.length === 0) return { ...view, posted: [], issues: all };
  await desk.store.transaction(async ({ books, audit }) => {
    await books.appendVouchers(vouchers);
    await audit.append({
      at: desk.clock.now(),
      actor: actor.id,
      action: "books.import",
      scope: format,
      count: vouchers.length,
    });
  });
  return { ...view, posted: vouchers.map(({ id }) => id), issues: all };
}

async function readFile({ bytes, format, map }: AccountsImport) {
  if (format === "saf-t") {
    const { source, vouchers, totals, issues, ignored } = await gatherSafT(bytes);
    return { source, vouchers, totals, issues, understood: { ignored } };
  }
  const reading = await readAccounts(bytes, map ?? accountsMaps[format]);
  const { found, columns, unused: unusedColumns, vouchers, totals, issues } = reading;
  const source = { system: format, ours: false };
  return { source, vouchers, totals, issues, understood: { found, columns, unusedColumns } };
}

function totalsView(totals: ControlTotals): AccountsImportView["totals"] {
  return { ...totals, debit: kronerText(totals.debit), credit: kronerText(totals.credit) };
}

function isError({ severity }: Issue): boolean {
  return severity === "error";
}
