import { LedgerError } from "@kompetanseregion/ledger";

import { type Actor } from "../actor/actor.ts";
import { type Desk } from "../desk.ts";
import { type Checked } from "../input/checked.ts";
import { openJournal } from "./open-journal.ts";
import { authoriseBooking, type PostedView } from "./post-drafts.ts";

/**
 * Takes a voucher back by the equal and opposite one; the original stays.
 *
 * @returns Not `ok` where there is no such voucher, or it is taken back already.
 */
export async function reverseVoucher(
  desk: Desk,
  actor: Actor,
  asked: { readonly voucher: string; readonly reason: string; readonly dryRun: boolean },
): Promise<Checked<PostedView>> {
  authoriseBooking(actor);
  const ledger = await openJournal(desk);
  const { voucher, reason, dryRun } = asked;
  try {
    const reversal = ledger.reverse(
      { voucher, reason, actor: actor.id, text: `Tilbakefører ${voucher}` },
      desk.clock.now(),
    );
    if (!dryRun) {
      await desk.store.transaction(async ({ books, audit }) => {
        await books.appendVouchers([reversal]);
        await audit.append({
          at: desk.clock.now(),
          actor: actor.id,
          action: "books.reverse",
          scope: voucher,
          count: 1,
        });
      });
    }
    const { id, booked, text, hash } = reversal;
    return {
      ok: true,
      answer: { dryRun, vouchers: [{ id, booked, text, hash, already: false }], issues: [] },
    };
  } catch (error) {
    if (!(error instanceof LedgerError)) throw error;
    const { code, message, remedy } = error;
    return { ok: false, issues: [{ code, severity: "error", at: "voucher", message, remedy }] };
  }
}
