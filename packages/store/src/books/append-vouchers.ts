import { Voucher } from "@kompetanseregion/ledger";

import { chunksOf } from "../rows.ts";
import { type Database } from "../session.ts";
import { StoreError } from "../store-error.ts";

const genesis = "0".repeat(64);

/** Appends vouchers that follow one another and what is there. */
export async function appendVouchers(db: Database, given: readonly Voucher[]): Promise<void> {
  const last = await db
    .selectFrom("voucher")
    .select(["place", "hash"])
    .orderBy("place", "desc")
    .limit(1)
    .executeTakeFirst();
  const first = (last?.place ?? 0) + 1;
  const numbers = await lastNumbers(db);
  const closed = await closedPeriods(db);

  let prev = last?.hash ?? genesis;
  // Checked again: what is written here can never be mended, only reversed.
  const vouchers = given.map((voucher) => Voucher.parse(voucher));
  for (const voucher of vouchers) {
    const series = `${voucher.series}-${voucher.year}`;
    const next = (numbers.get(series) ?? 0) + 1;
    if (voucher.number !== next) {
      throw conflict(voucher, `the next number of series ${series} is ${next}`);
    }
    if (voucher.prev !== prev) throw conflict(voucher, "it does not point to the last voucher");
    const status = closed.get(voucher.booked.slice(0, 7));
    if (status !== undefined) throw conflict(voucher, `the period it is booked in is ${status}`);
    numbers.set(series, next);
    prev = voucher.hash;
  }

  await insertVouchers(db, first, vouchers);
}

async function lastNumbers(db: Database): Promise<Map<string, number>> {
  const rows = await db
    .selectFrom("voucher")
    .select(["series", "year"])
    .select((eb) => eb.fn.max("number").as("number"))
    .groupBy(["series", "year"])
    .execute();
  return new Map(rows.map(({ series, year, number }) => [`${series}-${year}`, number]));
}

/** The periods that nothing may be booked in, and whether they are closed or locked. */
async function closedPeriods(db: Database): Promise<Map<string, string>> {
  const rows = await db
    .selectFrom("period_change")
    .select(["period", "status"])
    .orderBy("place")
    .execute();
  const latest = new Map(rows.map(({ period, status }) => [period, status]));
  return new Map([...latest].filter(([, status]) => status !== "open"));
}

async function insertVouchers(
  db: Database,
  first: number,
  vouchers: readonly Voucher[],
): Promise<void> {
  const placed = vouchers.map((voucher, index) => ({ voucher, place: first + index }));
  for (const chunk of chunksOf(placed)) {
    await db
      .insertInto("voucher")
      .values(
        chunk.map(({ voucher, place }) => ({
          place,
          id: voucher.id,
          series: voucher.series,
          year: voucher.year,
          number: voucher.number,
          date: voucher.date,
          booked: voucher.booked,
          prev: voucher.prev,
          hash: voucher.hash,
          document: JSON.stringify(voucher),
        })),
      )
      .execute();
  }
  const postings = placed.flatMap(({ voucher, place }) =>
    voucher.postings.map((posting, line) => ({
      voucher: place,
      line,
      account: posting.account,
      amount: posting.amount,
      project: posting.project,
      fund: posting.fund,
      activity: posting.activity ?? null,
      municipality: posting.municipality ?? null,
    })),
  );
  for (const chunk of chunksOf(postings)) await db.insertInto("posting").values(chunk).execute();
}

function conflict({ id }: Voucher, why: string): StoreError {
  return new StoreError("conflict", `voucher ${id} does not follow: ${why}`);
}
