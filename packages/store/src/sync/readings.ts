import { type Instant } from "@kompetanseregion/domain";
import { z } from "zod";

import { refreshStatistics } from "../engine/refresh-statistics.ts";
import { beginRun, runNumber } from "../learning/runs.ts";
import { type ReadingKind, type RunStatus } from "../schema/tables.ts";
import { type Database } from "../session.ts";
import { StoreError } from "../store-error.ts";

/** What a source is read in. */
export const StagedPart = z.enum(["courses", "accounts", "facts"]);
/** What a source is read in. */
export type StagedPart = z.infer<typeof StagedPart>;

/** A run that reads a source, or has stopped before what it read counts. */
export interface Reading {
  readonly run: string;
  readonly source: string;
  readonly startedAt: Instant;
  /** `running`, also where its process is gone; `stopped` where a person must decide. */
  readonly status: RunStatus;
  readonly kind: ReadingKind;
  /** Since when, for a delta. */
  readonly since?: Instant;
  /** The process that reads. */
  readonly owner: string;
  /** When that process last said that it was at work. */
  readonly touchedAt: Instant;
  /** The parts that have been read to their end. */
  readonly whole: readonly StagedPart[];
}

/** What a reading begins with. */
export type ReadingStart = Omit<Reading, "run" | "status" | "whole" | "touchedAt">;

const stagedTables = {
  courses: "staged_course",
  accounts: "staged_account",
  facts: "staged_fact",
} as const satisfies Record<StagedPart, string>;

/** A source's readings that have not ended, the first first. */
export async function readingsOf(db: Database, source: string): Promise<Reading[]> {
  const rows = await db
    .selectFrom("reading")
    .innerJoin("run", "run.id", "reading.run")
    .select(["reading.run", "reading.kind", "reading.since", "reading.owner"])
    .select(["reading.touched_at", "reading.whole", "run.source", "run.started_at", "run.status"])
    .where("run.source", "=", source)
    .orderBy("reading.run")
    .execute();
  return rows.map((row) => ({
    run: String(row.run),
    source: row.source,
    startedAt: row.started_at,
    status: row.status,
    kind: row.kind,
    ...(row.since !== null && { since: row.since }),
    owner: row.owner,
    touchedAt: row.touched_at,
    whole: wholeIn(row.whole),
  }));
}

/** Begins a run and its reading. */
export async function beginReading(db: Database, start: ReadingStart): Promise<string> {
  const { source, startedAt, kind, since, owner } = start;
  const run = await beginRun(db, { source, startedAt });
  await db
    .insertInto("reading")
    .values({
      run: runNumber(run),
      kind,
      since: since ?? null,
      owner,
      touched_at: startedAt,
      whole: "[]",
    })
    .execute();
  return run;
}

/** Says who reads, and that it is at work. */
export async function touchReading(
  db: Database,
  run: string,
  { owner, at }: { readonly owner: string; readonly at: Instant },
): Promise<void> {
  const { numUpdatedRows } = await db
    .updateTable("reading")
    .set({ owner, touched_at: at })
    .where("run", "=", runNumber(run))
    .executeTakeFirstOrThrow();
  if (numUpdatedRows === 0n) throw ended(run);
}

/** Forgets what was staged of a part, so that it can be read anew. */
export async function clearPart(db: Database, run: string, part: StagedPart): Promise<void> {
  await db.deleteFrom(stagedTables[part]).where("run", "=", runNumber(run)).execute();
  await setWhole(db, run, (whole) => whole.filter((other) => other !== part));
}

/** Notes that a part has been read to its end. */
export async function finishPart(db: Database, run: string, part: StagedPart): Promise<void> {
  await refreshStatistics(db, [stagedTables[part]]);
  await setWhole(db, run, (whole) => [...whole.filter((other) => other !== part), part]);
}

/** Ends a reading: nothing of what was staged is left. */
export async function endReading(db: Database, run: string): Promise<void> {
  const id = runNumber(run);
  for (const table of Object.values(stagedTables)) {
    await db.deleteFrom(table).where("run", "=", id).execute();
  }
  await db.deleteFrom("reading").where("run", "=", id).execute();
}

/** Ends every reading of every source. */
export async function dropReadings(db: Database): Promise<void> {
  for (const table of Object.values(stagedTables)) await db.deleteFrom(table).execute();
  await db.deleteFrom("reading").execute();
}

async function setWhole(
  db: Database,
  run: string,
  change: (whole: readonly StagedPart[]) => readonly StagedPart[],
): Promise<void> {
  const row = await db
    .selectFrom("reading")
    .select("whole")
    .where("run", "=", runNumber(run))
    .executeTakeFirst();
  if (row === undefined) throw ended(run);
  await db
    .updateTable("reading")
    .set({ whole: JSON.stringify(change(wholeIn(row.whole))) })
    .where("run", "=", runNumber(run))
    .execute();
}

function wholeIn(text: string): StagedPart[] {
  return z.array(StagedPart).parse(JSON.parse(text));
}

function ended(run: string): StoreError {
  return new StoreError("unknown-reference", `run "${run}" is not reading`);
}
