import {
  type ExportedAccount,
  exportedAccounts,
  type ExportFormat,
  type ExportOptions,
  journalText,
} from "@kompetanseregion/ledger";

import { type Actor, authorise } from "../actor/actor.ts";
import { type Desk } from "../desk.ts";
import { openJournal } from "./open-journal.ts";

/** The journal as another program reads it. */
export interface JournalExport {
  readonly format: ExportFormat;
  /** How each account, and each fund where they are told apart, is called in the text. */
  readonly accounts: readonly ExportedAccount[];
  /** The text piece by piece, one for each voucher; it can be read once. */
  readonly text: Iterable<string>;
}

/** Writes the stored journal as hledger or beancount text, for a second opinion on every balance. */
export async function exportJournal(
  desk: Desk,
  actor: Actor,
  format: ExportFormat,
  options: ExportOptions = {},
): Promise<JournalExport> {
  authorise(actor, "read-books");
  const ledger = await openJournal(desk);
  return {
    format,
    accounts: exportedAccounts(ledger, options),
    text: journalText(ledger, format, options),
  };
}
