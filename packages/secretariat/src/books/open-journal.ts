import { type Account, type Ledger, openLedger } from "@kompetanseregion/ledger";

import { type Desk } from "../desk.ts";
import { nodeSha256 } from "./node-sha256.ts";

/**
 * Opens the whole journal with its chart, and with accounts that are about to be added to it; what
 * is stored is taken as it is.
 */
export async function openJournal({ store }: Desk, more: readonly Account[] = []): Promise<Ledger> {
  const { accounts, funds, projects } = await store.books.chart();
  const known = new Set(accounts.map(({ id }) => id));
  return openLedger({
    accounts: [...accounts, ...more.filter(({ id }) => !known.has(id))],
    funds,
    projects,
    vouchers: await store.books.vouchers(),
    periodChanges: await store.books.periodChanges(),
    sha256: nodeSha256,
  });
}
