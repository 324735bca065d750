import { PeriodChange } from "@kompetanseregion/ledger";

import { type Database } from "../session.ts";
import { StoreError } from "../store-error.ts";

const genesis = "0".repeat(64);

/** Appends changes of periods that follow those known, on the journal as it now ends. */
export async function appendPeriodChanges(
  db: Database,
  given: readonly PeriodChange[],
  known: number,
): Promise<void> {
  const changes = given.map((change) => PeriodChange.parse(change));
  const end = await db
    .selectFrom("voucher")
    .select(["place", "hash"])
    .orderBy("place", "desc")
    .limit(1)
    .executeTakeFirst();
  const { stored } = await db
    .selectFrom("period_change")
    .select((eb) => eb.fn.countAll().as("stored"))
    .executeTakeFirstOrThrow();
  // Some drivers count in text.
  if (Number(stored) !== known) {
    throw new StoreError("conflict", "periods were closed or opened by somebody else meanwhile");
  }
  for (const [index, change] of changes.entries()) {
    const { period, status, head, count } = change;
    if (count !== (end?.place ?? 0) || head !== (end?.hash ?? genesis)) {
      throw new StoreError("conflict", `vouchers were posted while ${period} was made ${status}`);
    }
    const place = known + index + 1;
    await db
      .insertInto("period_change")
      .values({ place, period, status, document: JSON.stringify(change) })
      .execute();
  }
}
