import { type Instant } from "@kompetanseregion/domain";

import { type RunStatus } from "../schema/tables.ts";
import { type Database } from "../session.ts";
import { StoreError } from "../store-error.ts";
import { type Run, type RunSummary } from "./learning-types.ts";

/** Writes down that a run begins, under the next number. */
export async function beginRun(
  db: Database,
  { source, startedAt }: { readonly source: string; readonly startedAt: Instant },
): Promise<string> {
  const last = await db
    .selectFrom("run")
    .select("id")
    .orderBy("id", "desc")
    .limit(1)
    .executeTakeFirst();
  const id = (last?.id ?? 0) + 1;
  await db
    .insertInto("run")
    .values({
      id,
      source,
      started_at: startedAt,
      finished_at: null,
      status: "running",
      summary: "{}",
    })
    .execute();
  return String(id);
}

/** Writes down how a run ended. */
export async function finishRun(
  db: Database,
  id: string,
  end: {
    readonly finishedAt: Instant;
    readonly status: Exclude<RunStatus, "running">;
    readonly summary?: RunSummary;
  },
): Promise<void> {
  const { numUpdatedRows } = await db
    .updateTable("run")
    .set({
      finished_at: end.finishedAt,
      status: end.status,
      summary: JSON.stringify(end.summary ?? {}),
    })
    .where("id", "=", runNumber(id))
    .executeTakeFirstOrThrow();
  if (numUpdatedRows === 0n) throw unknownRun(id);
}

/** Removes a run that nothing came of. */
export async function deleteRun(db: Database, id: string): Promise<void> {
  await db.deleteFrom("run").where("id", "=", runNumber(id)).execute();
}

/** Every run, the first first. */
export async function runs(db: Database): Promise<Run[]> {
  const rows = await db.selectFrom("run").selectAll().orderBy("id").execute();
  return rows.map((row) => ({
    id: String(row.id),
    source: row.source,
    startedAt: row.started_at,
    ...(row.finished_at !== null && { finishedAt: row.finished_at }),
    status: row.status,
    // Written by finishRun from a RunSummary, and by nobody else.
    summary: JSON.parse(row.summary) as RunSummary,
  }));
}

/** The number behind a run's id. */
export function runNumber(id: string): number {
  if (!/^[1-9]\d{0,8}$/u.test(id)) throw unknownRun(id);
  return Number(id);
}

function unknownRun(id: string): StoreError {
  return new StoreError("unknown-reference", `there is no run "${id}"`);
}
