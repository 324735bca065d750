import { type Tables } from "../schema/tables.ts";
import { type Session } from "../session.ts";
import { bookkeeping } from "./bookkeeping.ts";
import { type SignInRecords } from "./sign-in-records.ts";
import { type ExternalIdentity } from "./sign-in-types.ts";

type ExternalIdentities = Pick<
  SignInRecords,
  "externalIdentity" | "externalIdentities" | "saveExternalIdentity" | "forgetStrangers"
>;

/** Whom issuers vouch for. */
export function externalIdentitiesIn(session: Session): ExternalIdentities {
  return {
    externalIdentity: async (issuer, subject) => {
      const row = await session.read
        .selectFrom("external_identity")
        .selectAll()
        .where("issuer", "=", issuer)
        .where("subject", "=", subject)
        .executeTakeFirst();
      return row && identityOf(row);
    },
    externalIdentities: async () => {
      const rows = await session.read
        .selectFrom("external_identity")
        .selectAll()
        .orderBy("reference")
        .execute();
      return rows.map(identityOf);
    },
    saveExternalIdentity: (identity) =>
      session.write(async (db) => {
        const columns = {
          reference: identity.reference,
          access_user: identity.user ?? null,
          seen_at: identity.seenAt,
          linked_by: identity.linkedBy ?? null,
          linked_at: identity.linkedAt ?? null,
        };
        await db
          .insertInto("external_identity")
          .values({ issuer: identity.issuer, subject: identity.subject, ...columns })
          .onConflict((oc) => oc.columns(["issuer", "subject"]).doUpdateSet(columns))
          .execute();
      }, bookkeeping),
    forgetStrangers: (before) =>
      session.write(async (db) => {
        const { numDeletedRows } = await db
          .deleteFrom("external_identity")
          .where("access_user", "is", null)
          .where("seen_at", "<", before)
          .executeTakeFirstOrThrow();
        return Number(numDeletedRows);
      }, bookkeeping),
  };
}

function identityOf(row: Tables["external_identity"]): ExternalIdentity {
  const { issuer, subject, reference } = row;
  return {
    issuer,
    subject,
    reference,
    ...(row.access_user !== null && { user: row.access_user }),
    seenAt: row.seen_at,
    ...(row.linked_by !== null && { linkedBy: row.linked_by }),
    ...(row.linked_at !== null && { linkedAt: row.linked_at }),
  };
}
