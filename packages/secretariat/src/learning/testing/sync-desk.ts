import { mkdtempSync, readFileSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { gunzipSync } from "node:zlib";

import { Instant, type LocalDate, osloDate, OrgUnitId } from "@kompetanseregion/domain";
import { openStoreInMemory, type Store } from "@kompetanseregion/store";

import { localOperator } from "../../actor/actor.ts";
import { type Desk, deskOver } from "../../desk.ts";

/** Who syncs in the tests. */
export const operator = localOperator(OrgUnitId.parse("region"));

/** A desk whose clock stands where it is put. */
export interface SyncDesk extends Desk {
  /** Moves the clock by so many hours. */
  readonly wait: (hours: number) => void;
}

/** A desk over the store, an empty one in memory where none is given. */
export async function syncDesk(from: string, store?: Store): Promise<SyncDesk> {
  let now = Instant.parse(from);
  const clock = { now: () => now, today: (): LocalDate => osloDate(now) };
  return {
    ...deskOver(store ?? (await openStoreInMemory()), clock),
    wait: (hours) => {
      now = Instant.parse(new Date(Date.parse(now) + hours * 3_600_000).toISOString());
    },
  };
}

/** Everything a source has said, as `account course kind date`, in no order. */
export async function factsIn({ store }: Desk): Promise<ReadonlySet<string>> {
  const tables = await tablesIn(store);
  const key = (name: string): ReadonlyMap<unknown, string> =>
    new Map(tables.get(name)?.map((row) => [row["id"], String(row["key"])]));
  const [accounts, courses] = [key("account"), key("observed_course")];
  return new Set(
    tables.get("observation")?.map((row) => {
      const account = accounts.get(row["account"]) ?? "";
      const course = courses.get(row["observed_course"]) ?? "";
      return `${account} ${course} ${String(row["kind"])} ${String(row["on_date"])}`;
    }),
  );
}

/** The tables' rows, as an archive holds them. */
async function tablesIn(store: Store): Promise<Map<string, Record<string, unknown>[]>> {
  const folder = mkdtempSync(join(tmpdir(), "kompetanse-facts-"));
  try {
    const file = join(folder, "archive");
    await store.archive(file);
    const tables = new Map<string, Record<string, unknown>[]>();
    let columns: string[] = [];
    let rows: Record<string, unknown>[] = [];
    for (const line of gunzipSync(readFileSync(file)).toString("utf8").trimEnd().split("\n")) {
      // The store's own tests hold the archive's format.
      const read = JSON.parse(line) as unknown[] | { table?: string; columns?: string[] };
      if (Array.isArray(read)) {
        rows.push(Object.fromEntries(columns.map((column, at) => [column, read[at]])));
      } else if (read.table !== undefined && read.columns !== undefined) {
        columns = read.columns;
        rows = [];
        tables.set(read.table, rows);
      }
    }
    return tables;
  } finally {
    rmSync(folder, { recursive: true });
  }
}

/**
 * Every table's figures but those of how runs went: what two stores must share to know the same.
 */
export async function known({ store }: Desk): Promise<Record<string, string>> {
  const about = new Set(["run", "reading", "audit_entry", "revision"]);
  const fingerprints = await store.fingerprints();
  return Object.fromEntries(
    fingerprints.flatMap(({ table, rows, sha256 }) =>
      about.has(table) ? [] : [[table, `${rows} ${sha256}`]],
    ),
  );
}
