import { type Instant } from "@kompetanseregion/domain";

import { type Tables } from "../schema/tables.ts";
import { besideTraining, type Session } from "../session.ts";
import { StoreError } from "../store-error.ts";
import { type PlanDocument, type PlanKind, planKinds } from "./plan-kinds.ts";

/** One version of one entry. */
export interface PlanVersion<Kind extends PlanKind> {
  readonly id: string;
  /** From 1, without gaps. */
  readonly version: number;
  /** None where this version withdraws the entry. */
  readonly document: PlanDocument<Kind> | undefined;
  readonly by: string;
  readonly at: Instant;
}

/** An entry as it stands. */
export interface PlanEntry<Kind extends PlanKind> extends PlanVersion<Kind> {
  readonly document: PlanDocument<Kind>;
}

/** What is to be written as an entry's next version. */
export interface PlanChange<Kind extends PlanKind> {
  readonly kind: Kind;
  readonly id: string;
  /** None withdraws the entry; what it said stays on record. */
  readonly document: PlanDocument<Kind> | undefined;
  /** The version that the writer saw, 0 for none; whatever stands is replaced where left out. */
  readonly seen?: number | undefined;
  readonly by: string;
  readonly at: Instant;
}

/** Needs, decisions, measures, runs and what else a plan holds: versions are added, none changed. */
export interface PlanRecords {
  /** The entries of a kind that stand, by id. */
  entries<Kind extends PlanKind>(kind: Kind): Promise<PlanEntry<Kind>[]>;
  /** Every version of an entry, the first first. */
  history<Kind extends PlanKind>(kind: Kind, id: string): Promise<PlanVersion<Kind>[]>;
  /**
   * Writes an entry's next version.
   *
   * @returns The number of the version.
   * @throws {StoreError} `conflict` if somebody has written since the version that was seen.
   */
  save<Kind extends PlanKind>(change: PlanChange<Kind>): Promise<number>;
}

/** The plan as the session sees it. */
export function planIn(session: Session): PlanRecords {
  return {
    entries: async <Kind extends PlanKind>(kind: Kind) => {
      const rows = await session.read
        .selectFrom("plan_entry")
        .selectAll()
        .where("kind", "=", kind)
        .orderBy("id")
        .orderBy("version")
        .execute();
      const latest = new Map(rows.map((row) => [row.id, row]));
      return [...latest.values()].map((row) => versionOf(kind, row)).filter(stands);
    },
    history: async <Kind extends PlanKind>(kind: Kind, id: string) => {
      const rows = await session.read
        .selectFrom("plan_entry")
        .selectAll()
        .where("kind", "=", kind)
        .where("id", "=", id)
        .orderBy("version")
        .execute();
      return rows.map((row) => versionOf(kind, row));
    },
    save: ({ kind, id, document, seen, by, at }) =>
      session.write(async (db) => {
        const last = await db
          .selectFrom("plan_entry")
          .select((eb) => eb.fn.max("version").as("version"))
          .where("kind", "=", kind)
          .where("id", "=", id)
          .executeTakeFirst();
        const stored = last?.version ?? 0;
        if (seen !== undefined && seen !== stored) {
          throw new StoreError(
            "conflict",
            `${kind} ${id} has version ${stored}, and what was changed is version ${seen}`,
          );
        }
        const version = stored + 1;
        const text = document === undefined ? null : JSON.stringify(document);
        await db
          .insertInto("plan_entry")
          .values({ kind, id, version, document: text, by, at })
          .execute();
        return version;
      }, besideTraining),
  };
}

function versionOf<Kind extends PlanKind>(
  kind: Kind,
  { id, version, document, by, at }: Tables["plan_entry"],
): PlanVersion<Kind> {
  return {
    id,
    version,
    document: document === null ? undefined : documentOf(kind, document),
    by,
    at,
  };
}

/** The schema of a kind makes the kind's documents; TypeScript does not follow that by itself. */
function documentOf<Kind extends PlanKind>(kind: Kind, text: string): PlanDocument<Kind> {
  return planKinds[kind].parse(JSON.parse(text)) as PlanDocument<Kind>;
}

function stands<Kind extends PlanKind>(entry: PlanVersion<Kind>): entry is PlanEntry<Kind> {
  return entry.document !== undefined;
}
