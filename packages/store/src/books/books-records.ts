import { Account, Fund, PeriodChange, Project, Voucher } from "@kompetanseregion/ledger";
import { type z } from "zod";

import { chunksOf, lastOfEach } from "../rows.ts";
import { type ChartKind } from "../schema/tables.ts";
import { besideTraining, type Database, type Session } from "../session.ts";
import { appendPeriodChanges } from "./append-period-changes.ts";
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
   *   its series and year, it does not point to the voucher before it, or it is booked in a period
   *   that is closed. Another process may have posted or closed meanwhile: read the journal again
   *   and post anew.
   */
  appendVouchers(vouchers: readonly Voucher[]): Promise<void>;
  /** The whole journal, in the order it was posted. */
  vouchers(): Promise<Voucher[]>;
  /**
   * Appends changes of periods to the `known` ones, all of them or none.
   *
   * @throws {StoreError} `conflict` if there are more changes than those known, or the journal no
   *   longer ends where a change says that it did. Read the journal again and close anew.
   */
  appendPeriodChanges(changes: readonly PeriodChange[], known: number): Promise<void>;
  /** Every change of a period's status, in the order they were made. */
  periodChanges(): Promise<PeriodChange[]>;
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
    appendPeriodChanges: (changes, known) =>
      session.write((db) => appendPeriodChanges(db, changes, known), besideTraining),
    periodChanges: async () => {
      const rows = await session.read
        .selectFrom("period_change")
        .select("document")
        .orderBy("place")
        .execute();
      return rows.map(({ document }) => PeriodChange.parse(JSON.parse(document)));
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
