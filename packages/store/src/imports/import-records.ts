import { type Instant, type OrgUnitId } from "@kompetanseregion/domain";

import { z } from "zod";

import { organisationIn } from "../organisation/organisation-records.ts";
import { peopleIn } from "../people/people-records.ts";
import { type Tables } from "../schema/tables.ts";
import { type Session } from "../session.ts";
import { StoreError } from "../store-error.ts";
import { withdrawRun } from "../sync/withdraw-run.ts";
import { BeforeImport, beforeImport, type ImportChanges, putBack } from "./before-import.ts";

/** Counts by name, never about one person. */
const ImportSummary = z.record(z.string(), z.number()).readonly();
export type ImportSummary = z.infer<typeof ImportSummary>;

/** A file of people and units, or of completions, that is to be taken in. */
export interface ImportDraft {
  readonly at: Instant;
  readonly actor: string;
  /** The employer that the file is about. */
  readonly unit: OrgUnitId;
  readonly format: string;
  /** SHA-256 of the file, hexadecimal: says that it is the same file, and nothing of what is in it. */
  readonly fileHash: string;
  readonly summary: ImportSummary;
  readonly changes: ImportChanges;
  /** For a list of completions: the run that has taken it up, and the courses that it added. */
  readonly learning?: NonNullable<BeforeImport["learning"]>;
}

/** An import as it is remembered. */
export interface ImportRun extends Omit<ImportDraft, "changes" | "learning"> {
  readonly id: number;
  /** Whether what stood there before is still known. */
  readonly canBeUndone: boolean;
  readonly undoneAt?: Instant;
}

/** Files of people and units: taken in whole or not at all, and taken back the last first. */
export interface ImportRecords {
  /** Writes the changes, and remembers what stood there. */
  apply(draft: ImportDraft): Promise<ImportRun>;
  /** Every import, the first first. */
  runs(): Promise<ImportRun[]>;
  /**
   * Takes the last import back that has not been.
   *
   * @throws {StoreError} `conflict` if there is none, or what stood there is no longer known since
   *   somebody was erased; `unknown-reference` if something has since come to refer to a unit that
   *   it founded.
   */
  undoLatest(at: Instant): Promise<ImportRun>;
}

/** The imports as the session sees them. */
export function importsIn(session: Session): ImportRecords {
  return {
    apply: ({ changes, learning, ...draft }) =>
      session.write(async (db) => {
        const before = JSON.stringify({
          ...(await beforeImport(db, changes)),
          ...(learning !== undefined && { learning }),
        });
        const inside: Session = { read: db, write: (work) => work(db) };
        await organisationIn(inside).save(changes);
        await peopleIn(inside).save(changes);
        const last = await db
          .selectFrom("import_run")
          .select((eb) => eb.fn.max("id").as("id"))
          .executeTakeFirst();
        const { at, actor, unit, format, fileHash } = draft;
        const summary = JSON.stringify(draft.summary);
        const id = (last?.id ?? 0) + 1;
        const row = { id, at, actor, unit, format, file_hash: fileHash, summary, undone_at: null };
        await db
          .insertInto("import_run")
          .values({ ...row, before })
          .execute();
        return runOf({ ...row, before });
      }),
    runs: async () => {
      const rows = await session.read.selectFrom("import_run").selectAll().orderBy("id").execute();
      return rows.map(runOf);
    },
    undoLatest: (at) =>
      session.write(async (db) => {
        const last = await db
          .selectFrom("import_run")
          .selectAll()
          .where("undone_at", "is", null)
          .orderBy("id", "desc")
          .limit(1)
          .executeTakeFirst();
        if (last === undefined) throw new StoreError("conflict", "there is no import to take back");
        if (last.before === null) {
          throw new StoreError(
            "conflict",
            "what stood before the import is no longer known, because somebody has been erased since",
          );
        }
        const before = BeforeImport.parse(JSON.parse(last.before));
        await putBack(db, before);
        if (before.learning !== undefined) await withdrawRun(db, { ...before.learning, at });
        const undone = { ...last, before: null, undone_at: at };
        await db
          .updateTable("import_run")
          .set({ before: null, undone_at: at })
          .where("id", "=", last.id)
          .execute();
        return runOf(undone);
      }),
  };
}

function runOf(row: Tables["import_run"]): ImportRun {
  const { id, at, actor, unit, format, before, undone_at: undoneAt } = row;
  return {
    id,
    at,
    actor,
    unit,
    format,
    fileHash: row.file_hash,
    summary: ImportSummary.parse(JSON.parse(row.summary)),
    canBeUndone: before !== null,
    ...(undoneAt !== null && { undoneAt }),
  };
}
