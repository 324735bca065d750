import { OrgUnitId } from "@kompetanseregion/domain";
import { type CompiledQuery } from "kysely";
import { z } from "zod";

import { type Tables } from "../schema/tables.ts";
import { type Session } from "../session.ts";
import { bookkeeping } from "./bookkeeping.ts";
import { type SignInRecords } from "./sign-in-records.ts";
import { type ApiToken } from "./sign-in-types.ts";

type ApiTokens = Pick<
  SignInRecords,
  "addToken" | "tokenByHash" | "tokens" | "touchToken" | "endToken"
>;

/** What programs sign in with. */
export function apiTokensIn(session: Session): ApiTokens {
  // Composed once: every request of a program asks it, and composing it costs more than the answer.
  let asked: CompiledQuery<Tables["api_token"]> | undefined;
  return {
    addToken: (token) =>
      session.write(async (db) => {
        await db
          .insertInto("api_token")
          .values({
            id: token.id,
            hash: token.hash,
            prefix: token.prefix,
            label: token.label,
            owner: token.owner,
            units: JSON.stringify(token.units),
            persons: token.persons ? 1 : 0,
            created_at: token.createdAt,
            expires_at: token.expiresAt,
            used_on: token.usedOn ?? null,
            ended_at: token.endedAt ?? null,
            ended_by: token.endedBy ?? null,
          })
          .execute();
      }, bookkeeping),
    tokenByHash: async (hash) => {
      const db = session.read;
      asked ??= db.selectFrom("api_token").selectAll().where("hash", "=", "").compile();
      const [row] = (await db.executeQuery<Tables["api_token"]>({ ...asked, parameters: [hash] }))
        .rows;
      return row && tokenOf(row);
    },
    tokens: async () => {
      const rows = await session.read
        .selectFrom("api_token")
        .selectAll()
        .orderBy("created_at", "desc")
        .orderBy("id")
        .execute();
      return rows.map(tokenOf);
    },
    touchToken: (id, on) =>
      session.write(async (db) => {
        await db.updateTable("api_token").set({ used_on: on }).where("id", "=", id).execute();
      }, bookkeeping),
    endToken: (id, { at, by }) =>
      session.write(async (db) => {
        const { numUpdatedRows } = await db
          .updateTable("api_token")
          .set({ ended_at: at, ended_by: by })
          .where("id", "=", id)
          .where("ended_at", "is", null)
          .executeTakeFirstOrThrow();
        return numUpdatedRows > 0n;
      }, bookkeeping),
  };
}

const Units = z.array(OrgUnitId);

function tokenOf(row: Tables["api_token"]): ApiToken {
  const { id, hash, prefix, label, owner } = row;
  return {
    id,
    hash,
    prefix,
    label,
    owner,
    units: Units.parse(JSON.parse(row.units)),
    persons: row.persons === 1,
    createdAt: row.created_at,
    expiresAt: row.expires_at,
    ...(row.used_on !== null && { usedOn: row.used_on }),
    ...(row.ended_at !== null && { endedAt: row.ended_at }),
    ...(row.ended_by !== null && { endedBy: row.ended_by }),
  };
}
