import { type Ledger, openLedger } from "@kompetanseregion/ledger";

import { type Desk } from "../desk.ts";

/** Opens the whole journal with its chart; what is stored is taken as it is. */
export async function openJournal({ store }: Desk): Promise<Ledger> {
  return openLedger({ ...(await store.books.chart()), vouchers: await store.books.vouchers() });
}
