import { type Tables } from "../schema/tables.ts";
import { type Session } from "../session.ts";
import { bookkeeping } from "./bookkeeping.ts";
import { type SignInRecords } from "./sign-in-records.ts";
import { type SignInSession } from "./sign-in-types.ts";

type Sessions = Pick<
  SignInRecords,
  | "startSession"
  | "session"
  | "sessions"
  | "touchSession"
  | "endSession"
  | "endSessionsOf"
  | "dropSessions"
>;

/** Who is signed in. */
export function sessionsIn(session: Session): Sessions {
  return {
    startSession: ({ hash, id, user, method, startedAt, seenAt }) =>
      session.write(async (db) => {
        await db
          .insertInto("sign_in_session")
          .values({ hash, id, access_user: user, method, started_at: startedAt, seen_at: seenAt })
          .execute();
      }, bookkeeping),
    session: async (hash) => {
      const row = await session.read
        .selectFrom("sign_in_session")
        .selectAll()
        .where("hash", "=", hash)
        .executeTakeFirst();
      return row && sessionOf(row);
    },
    sessions: async () => {
      const rows = await session.read
        .selectFrom("sign_in_session")
        .selectAll()
        .orderBy("started_at", "desc")
        .orderBy("id")
        .execute();
      return rows.map(sessionOf);
    },
    touchSession: (hash, at) =>
      session.write(async (db) => {
        await db
          .updateTable("sign_in_session")
          .set({ seen_at: at })
          .where("hash", "=", hash)
          .execute();
      }, bookkeeping),
    endSession: (id) =>
      session.write(async (db) => {
        const { numDeletedRows } = await db
          .deleteFrom("sign_in_session")
          .where("id", "=", id)
          .executeTakeFirstOrThrow();
        return numDeletedRows > 0n;
      }, bookkeeping),
    endSessionsOf: (user, except = "") =>
      session.write(async (db) => {
        const { numDeletedRows } = await db
          .deleteFrom("sign_in_session")
          .where("access_user", "=", user)
          .where("id", "!=", except)
          .executeTakeFirstOrThrow();
        return Number(numDeletedRows);
      }, bookkeeping),
    dropSessions: ({ startedBefore, seenBefore }) =>
      session.write(async (db) => {
        const { numDeletedRows } = await db
          .deleteFrom("sign_in_session")
          .where((eb) =>
            eb.or([eb("started_at", "<", startedBefore), eb("seen_at", "<", seenBefore)]),
          )
          .executeTakeFirstOrThrow();
        return Number(numDeletedRows);
      }, bookkeeping),
  };
}

function sessionOf(row: Tables["sign_in_session"]): SignInSession {
  const { hash, id, method } = row;
  return {
    hash,
    id,
    user: row.access_user,
    method,
    startedAt: row.started_at,
    seenAt: row.seen_at,
  };
}
