import { columnTypes, type Engine, type MigrationDatabase } from "./engine.ts";

/** How users prove who they are, how long that holds, and the tokens of their programs. */
export async function signIn({ schema }: MigrationDatabase, engine: Engine): Promise<void> {
  const { text } = columnTypes(engine);
  await schema
    .createTable("local_account")
    .addColumn("access_user", text, (c) => c.primaryKey().notNull().references("access_user.id"))
    .addColumn("passphrase", text, (c) => c.notNull())
    .addColumn("totp", text)
    // The last step a code was used for, so that none is used twice.
    .addColumn("totp_step", "integer", (c) => c.notNull())
    .addColumn("recovery", text, (c) => c.notNull())
    .addColumn("changed_at", text, (c) => c.notNull())
    .execute();
  await schema
    .createTable("one_time_link")
    .addColumn("hash", text, (c) => c.primaryKey().notNull())
    .addColumn("access_user", text, (c) => c.notNull().references("access_user.id"))
    .addColumn("expires_at", text, (c) => c.notNull())
    .execute();
  await schema
    .createTable("external_identity")
    .addColumn("issuer", text, (c) => c.notNull())
    .addColumn("subject", text, (c) => c.notNull())
    .addColumn("reference", text, (c) => c.notNull().unique())
    .addColumn("access_user", text, (c) => c.references("access_user.id"))
    .addColumn("seen_at", text, (c) => c.notNull())
    .addColumn("linked_by", text)
    .addColumn("linked_at", text)
    .addPrimaryKeyConstraint("external_identity_key", ["issuer", "subject"])
    .execute();
  await schema
    .createTable("sign_in_session")
    .addColumn("hash", text, (c) => c.primaryKey().notNull())
    .addColumn("id", text, (c) => c.notNull().unique())
    .addColumn("access_user", text, (c) => c.notNull().references("access_user.id"))
    .addColumn("method", text, (c) => c.notNull())
    .addColumn("started_at", text, (c) => c.notNull())
    .addColumn("seen_at", text, (c) => c.notNull())
    .execute();
  await schema
    .createTable("api_token")
    .addColumn("id", text, (c) => c.primaryKey().notNull())
    .addColumn("hash", text, (c) => c.notNull().unique())
    .addColumn("prefix", text, (c) => c.notNull())
    .addColumn("label", text, (c) => c.notNull())
    .addColumn("owner", text, (c) => c.notNull())
    .addColumn("units", text, (c) => c.notNull())
    .addColumn("persons", "integer", (c) => c.notNull())
    .addColumn("created_at", text, (c) => c.notNull())
    .addColumn("expires_at", text, (c) => c.notNull())
    .addColumn("used_on", text)
    .addColumn("ended_at", text)
    .addColumn("ended_by", text)
    .execute();
}
