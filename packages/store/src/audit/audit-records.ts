import { createHash } from "node:crypto";

import { type Instant } from "@kompetanseregion/domain";

import { type Session } from "../session.ts";

/** What somebody did that must be accounted for. It never holds a name or an e-mail address. */
export interface AuditDraft {
  readonly at: Instant;
  /** Who: an account's id, a token's id, or `cli`. */
  readonly actor: string;
  /** What, such as `person.view` or `import.run`. */
  readonly action: string;
  /** What it reached: a unit id, an employee's key, the name of a report. */
  readonly scope: string;
  /** How many persons or rows it reached; a whole number, 0 or more. */
  readonly count: number;
}

/** An entry in the log, chained to the one before. */
export interface AuditEntry extends AuditDraft {
  /** Its place in the log, from 1 and without gaps. */
  readonly number: number;
  /** The hash of the entry before; 64 zeros before the first. */
  readonly prev: string;
  /** SHA-256 of the entry and `prev`, hexadecimal. */
  readonly hash: string;
}

/** Whether the log is whole; where it is not, the first entry that does not follow. */
export type AuditVerdict =
  | { readonly ok: true; readonly entries: number; readonly head: string }
  /** The entry does not follow from the one before, or the one asked for is not there. */
  | { readonly ok: false; readonly at: number; readonly why: "changed" }
  | { readonly ok: false; readonly why: "head-missing"; readonly entries: number };

/** The log of who saw and changed what: entries are appended, and a changed one is found out. */
export interface AuditRecords {
  append(entry: AuditDraft): Promise<AuditEntry>;
  /** The entries in the order they were made, those about one scope only where it is given. */
  entries(options?: { readonly scope?: string }): Promise<AuditEntry[]>;
  /**
   * Recomputes the chain.
   *
   * It finds entries that were changed, removed from within or put in. Entries removed from the end
   * are found where a `head` is given that was written down elsewhere before: it is to be there.
   */
  verify(options?: { readonly head?: string }): Promise<AuditVerdict>;
}

const genesis = "0".repeat(64);
const pageSize = 5_000;

/** The audit log as the session sees it. */
export function auditIn(session: Session): AuditRecords {
  const entries: AuditRecords["entries"] = async ({ scope } = {}) => {
    const rows = await session.read
      .selectFrom("audit_entry")
      .selectAll()
      .$if(scope !== undefined, (query) => query.where("scope", "=", scope ?? ""))
      .orderBy("seq")
      .execute();
    return rows.map(({ seq, ...row }) => ({ number: seq, ...row }));
  };
  return {
    append: (draft) =>
      // No answer is made of the log, so what is kept for a revision may be kept on.
      session.write(
        async (db) => {
          const last = await db
            .selectFrom("audit_entry")
            .select(["seq", "hash"])
            .orderBy("seq", "desc")
            .limit(1)
            .executeTakeFirst();
          const number = (last?.seq ?? 0) + 1;
          const prev = last?.hash ?? genesis;
          const { at, actor, action, scope, count } = draft;
          const entry = { at, actor, action, scope, count, prev };
          const hash = hashOf(number, entry);
          await db
            .insertInto("audit_entry")
            .values({ seq: number, ...entry, hash })
            .execute();
          return { number, ...entry, hash };
        },
        { changes: () => false },
      ),
    entries,
    verify: async ({ head: wanted = genesis } = {}) => {
      let head = genesis;
      let entries = 0;
      let isThere = wanted === genesis;
      for (;;) {
        const page = await session.read
          .selectFrom("audit_entry")
          .selectAll()
          .where("seq", ">", entries)
          .orderBy("seq")
          .limit(pageSize)
          .execute();
        for (const entry of page) {
          const follows = entry.seq === entries + 1 && entry.prev === head;
          if (!follows || entry.hash !== hashOf(entry.seq, entry)) {
            return { ok: false, at: entry.seq, why: "changed" };
          }
          head = entry.hash;
          entries = entry.seq;
          isThere ||= head === wanted;
        }
        if (page.length < pageSize) break;
      }
      return isThere ? { ok: true, entries, head } : { ok: false, why: "head-missing", entries };
    },
  };
}

/** The tag names the form of what is hashed, so that a later form can stand beside it. */
function hashOf(number: number, entry: AuditDraft & { readonly prev: string }): string {
  const { at, actor, action, scope, count, prev } = entry;
  return createHash("sha256")
    .update(JSON.stringify(["kompetanse-audit/v1", prev, number, at, actor, action, scope, count]))
    .digest("hex");
}
