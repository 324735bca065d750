import { Account, Fund, Project, Voucher } from "@kompetanseregion/ledger";
import { type z } from "zod";

import { chunksOf, lastOfEach } from "../rows.ts";
import { type ChartKind } from "../schema/tables.ts";
import { besideTraining, type Database, type Session } from "../session.ts";
import { appendVouchers } from "./append-vouchers.ts";

/** What vouchers are booked on, each list by id. */
export interface Chart {
  readonly accounts: readonly Account[];
  readonly funds: readonly Fund[];
  readonly projects: readonly Project[];
}

/** The chart, and the journal that is booked on it. */
export interface BooksRecords {
  /** Adds or replaces accounts, funds and projects by id. */
  saveChart(chart: Partial<Chart>): Promise<void>;
  chart(): Promise<Chart>;
  /**
   * Appends posted vouchers, all of them or none.
   *
   * @throws {StoreError} `conflict` if one does not follow: its number is taken or leaves a gap in
   *   its series and year, or it does not point to the voucher before it. Another process may have
   *   posted meanwhile: read the journal again and post anew.
   */
  appendVouchers(vouchers: readonly Voucher[]): Promise<void>;
  /** The whole journal, in the order it was posted. */
  vouchers(): Promise<Voucher[]>;
}

const pageSize = 5_000;

/** The books as the session sees them. */
export function booksIn(session: Session): BooksRecords {
  return {
    saveChart: ({ accounts = [], funds = [], projects = [] }) =>
      session.write(async (db) => {
        await saveChart(db, "account", accounts);
        await saveChart(db, "fund", funds);
        await saveChart(db, "project", projects);
      }, besideTraining),
    chart: async () => ({
      accounts: await chartOf(session.read, "account", Account),
      funds: await chartOf(session.read, "fund", Fund),
      projects: await chartOf(session.read, "project", Project),
    }),
    appendVouchers: (vouchers) =>
      session.write((db) => appendVouchers(db, vouchers), besideTraining),
    vouchers: async () => {
      const journal: Voucher[] = [];
      for (;;) {
        const page = await session.read
          .selectFrom("voucher")
          .select("document")
          .where("place", ">", journal.length)
          .orderBy("place")
          .limit(pageSize)
          .execute();
        for (const { document } of page) journal.push(Voucher.parse(JSON.parse(document)));
        if (page.length < pageSize) return journal;
      }
    },
  };
}

async function saveChart(
  db: Database,
  kind: ChartKind,
  given: readonly { readonly id: string }[],
): Promise<void> {
  for (const chunk of chunksOf(lastOfEach(given, ({ id }) => id))) {
    await db
      .insertInto("chart")
      .values(chunk.map((item) => ({ kind, id: item.id, document: JSON.stringify(item) })))
      .onConflict((oc) =>
        oc.columns(["kind", "id"]).doUpdateSet((eb) => ({ document: eb.ref("excluded.document") })),
      )
      .execute();
  }
}

async function chartOf<T>(db: Database, kind: ChartKind, schema: z.ZodType<T>): Promise<T[]> {
  const rows = await db
    .selectFrom("chart")
    .select("document")
    .where("kind", "=", kind)
    .orderBy("id")
    .execute();
  return rows.map(({ document }) => schema.parse(JSON.parse(document)));
}
