import { addDays, calendarYear, holds, type Period } from "@kompetanseregion/domain";
import {
  type BookAccount,
  type BookVoucher,
  type SafTHeader,
  writeSafT,
} from "@kompetanseregion/exchange";
import { type Account, type Ledger, type Voucher } from "@kompetanseregion/ledger";

import { type Actor, authorise } from "../actor/actor.ts";
import { openJournal } from "../books/open-journal.ts";
import { type Desk } from "../desk.ts";
import { storedRegion } from "../region/stored-region.ts";
import { bookDimensions, bookVoucher, ourSoftware } from "./saf-t-words.ts";

/** What to export. */
export interface SafTExportQuery {
  /** The year of booking; the whole journal where left out. */
  readonly year?: number;
  /** The organisation number of whoever keeps the books. */
  readonly registration?: string;
}

/**
 * Writes the stored journal as SAF-T Financial 1.30, piece by piece.
 *
 * Accounts are mapped to the KOSTRA arts of municipalities (`KA_K`) by their own art; those without
 * one are mapped to `NA`.
 *
 * @throws {ExchangeError} `does-not-fit`, before the first piece, with everything that SAF-T has no
 *   room for.
 */
export async function exportSafT(
  desk: Desk,
  actor: Actor,
  { year, registration = "" }: SafTExportQuery = {},
): Promise<AsyncIterable<Uint8Array>> {
  authorise(actor, "read-books");
  const region = await storedRegion(desk);
  const ledger = await openJournal(desk);
  const within = year === undefined ? undefined : calendarYear(year);
  const inside = [...ledger.eachVoucher()].filter(
    ({ booked }) => within === undefined || holds(within, booked),
  );
  const bySeries = Map.groupBy(inside, ({ series }) => series);
  return writeSafT({
    header: {
      created: desk.clock.today(),
      software: { company: "Kompetanseregion", id: ourSoftware, version: "1" },
      registration,
      company: region.name,
      ...selection(within ?? bookedDays(inside)),
    },
    contact: { firstName: "Sekretariatet", lastName: region.name },
    accounts: bookAccounts(ledger, within),
    dimensions: bookDimensions(ledger),
    journals: [...bySeries].map(([id, vouchers]) => ({
      id,
      name: `Serie ${id}`,
      *vouchers(): Generator<BookVoucher> {
        for (const voucher of vouchers) yield bookVoucher(voucher);
      },
    })),
  });
}

/** The days from the first booking until after the last; none where nothing is booked. */
function bookedDays(vouchers: readonly Voucher[]): Period | undefined {
  const days = vouchers.map(({ booked }) => booked).toSorted();
  const [from] = days;
  const last = days.at(-1);
  return from === undefined || last === undefined ? undefined : { from, to: addDays(last, 1) };
}

function selection(within: Period | undefined): Pick<SafTHeader, "selection"> {
  if (within?.to === undefined) return {};
  return { selection: { from: within.from, through: addDays(within.to, -1) } };
}

function bookAccounts(ledger: Ledger, within: Period | undefined): BookAccount[] {
  const { rows } = ledger.balances({
    groupBy: ["account"],
    ...(within?.to === undefined ? {} : { from: within.from, to: within.to }),
  });
  return rows.flatMap(({ key, opening, closing }): BookAccount[] => {
    const account = ledger.accounts.get(key.account ?? "");
    if (account === undefined) return [];
    return [
      { id: account.id, name: account.name, grouping: groupingOf(account), opening, closing },
    ];
  });
}

function groupingOf({ art }: Account): BookAccount["grouping"] {
  return { category: "KA_K", code: art ?? "NA" };
}
