import { sql } from "kysely";

import { makePartition } from "../municipality/partitions.ts";
import { placeAccounts } from "../municipality/place-accounts.ts";
import { columnTypes, type Engine, type MigrationDatabase } from "./engine.ts";

/**
 * Keeps facts by municipality first, so that a municipality's facts can be a partition, or on a
 * server of its own.
 *
 * All facts of an account are in one municipality: the account's, which the engine sees to. Facts
 * are only appended, as before; to move with their account is all that can happen to them.
 */
export async function municipalityFirst(db: MigrationDatabase, engine: Engine): Promise<void> {
  const { text } = columnTypes(engine);
  // The empty text until somebody's: it is part of keys.
  await db.schema
    .alterTable("account")
    .addColumn("municipality", text, (c) => c.notNull().defaultTo(""))
    .execute();
  await db.schema
    .createIndex("account_municipality")
    .unique()
    .on("account")
    .columns(["municipality", "id"])
    .execute();
  if (engine === "sqlite") await rebuildOnSqlite(db);
  else await partitionOnPostgres(db);
  await refuseOtherChanges(db, engine);
  await placeAccounts(db, engine);
  await createFactView(db);
}

const facts = sql.raw(
  "seq, account, observed_course, kind, on_date, at, precision, observed_at, run",
);

async function rebuildOnSqlite(db: MigrationDatabase): Promise<void> {
  const { text, counted, reference } = columnTypes("sqlite");
  const { schema } = db;
  await schema
    .createTable("new_observation")
    .addColumn("seq", counted)
    .addColumn("municipality", text, (c) => c.notNull())
    .addColumn("account", reference, (c) => c.notNull())
    .addColumn("observed_course", reference, (c) => c.notNull().references("observed_course.id"))
    .addColumn("kind", text, (c) => c.notNull())
    .addColumn("on_date", text, (c) => c.notNull())
    .addColumn("at", text)
    .addColumn("precision", text, (c) => c.notNull())
    .addColumn("observed_at", text, (c) => c.notNull())
    .addColumn("run", "integer", (c) => c.notNull().references("run.id"))
    .addUniqueConstraint("observation_once", once)
    .addForeignKeyConstraint(
      "observation_account",
      ["municipality", "account"],
      "account",
      ["municipality", "id"],
      (c) => c.onUpdate("cascade"),
    )
    .execute();
  await sql`insert into new_observation (municipality, ${facts}) select '', ${facts}
    from observation order by seq`.execute(db);
  await schema
    .createTable("new_absence")
    .addColumn("id", counted)
    // A fact is never removed, so that nothing but its number is needed to find it again.
    .addColumn("observation", reference)
    .addColumn("account", reference, (c) => c.references("account.id"))
    .addColumn("observed_course", reference, (c) => c.references("observed_course.id"))
    .addColumn("reason", text, (c) => c.notNull())
    .addColumn("since", text, (c) => c.notNull())
    .addColumn("run", "integer", (c) => c.notNull().references("run.id"))
    .addColumn("until", text)
    .addColumn("until_run", "integer", (c) => c.references("run.id"))
    .execute();
  await sql`insert into new_absence select * from absence order by id`.execute(db);
  await schema.dropTable("absence").execute();
  await schema.dropTable("observation").execute();
  await schema.alterTable("new_observation").renameTo("observation").execute();
  await schema.alterTable("new_absence").renameTo("absence").execute();
  for (const subject of ["observation", "account", "observed_course"]) {
    await schema.createIndex(`absence_${subject}`).on("absence").column(subject).execute();
  }
}

const once: ("municipality" | "account" | "observed_course" | "kind" | "on_date")[] = [
  "municipality",
  "account",
  "observed_course",
  "kind",
  "on_date",
];

async function partitionOnPostgres(db: MigrationDatabase): Promise<void> {
  await sql`alter table absence drop constraint absence_observation_fkey`.execute(db);
  await sql`alter table observation rename to old_observation`.execute(db);
  await sql`create sequence observation_number`.execute(db);
  // A partitioned table's keys must hold what it is partitioned by; the number alone finds a fact.
  await sql`create table observation (
    seq bigint not null default nextval('observation_number'),
    municipality text collate "C" not null,
    account bigint not null,
    observed_course bigint not null references observed_course (id),
    kind text collate "C" not null,
    on_date text collate "C" not null,
    at text collate "C",
    precision text collate "C" not null,
    observed_at text collate "C" not null,
    run integer not null references run (id),
    constraint observation_key primary key (seq, municipality),
    constraint observation_fact unique (municipality, account, observed_course, kind, on_date),
    constraint observation_account foreign key (municipality, account)
      references account (municipality, id) on update cascade
  ) partition by list (municipality)`.execute(db);
  await sql`alter sequence observation_number owned by observation.seq`.execute(db);
  await makePartition(db, "");
  await sql`insert into observation (municipality, ${facts}) select '', ${facts}
    from old_observation order by seq`.execute(db);
  await sql`select setval('observation_number',
    coalesce((select max(seq) from observation), 0) + 1, false)`.execute(db);
  await sql`drop table old_observation`.execute(db);
}

/** A fact may move with its account, which changes no other column; nothing else may happen to it. */
async function refuseOtherChanges(db: MigrationDatabase, engine: Engine): Promise<void> {
  const columns = ["seq", "account", "observed_course", "kind", "on_date"];
  const all = [...columns, "at", "precision", "observed_at", "run"];
  const isOther = sql.join(
    all.map((column) => sql`old.${sql.ref(column)} is distinct from new.${sql.ref(column)}`),
    sql` or `,
  );
  if (engine === "sqlite") {
    await sql`create trigger observation_no_update before update on observation
      when ${isOther} begin select raise(abort, 'append-only'); end`.execute(db);
    await sql`create trigger observation_no_delete before delete on observation
      begin select raise(abort, 'append-only'); end`.execute(db);
    return;
  }
  await sql`create trigger observation_no_update before update on observation
    for each row when (${isOther}) execute function refuse_change()`.execute(db);
  await sql`create trigger observation_append_only before delete or truncate on observation
    for each statement execute function refuse_change()`.execute(db);
}

/**
 * What was learnt, by municipality, employee and course in our own names: the same on one server
 * and over several, where counted keys would mean nothing.
 */
async function createFactView(db: MigrationDatabase): Promise<void> {
  await sql`create view fact as
    select observation.municipality, account.employee, observed_course.course, observation.kind,
      observation.on_date, observation.precision, account.source, observation.observed_at
    from observation
    join account on account.municipality = observation.municipality
      and account.id = observation.account
    join observed_course on observed_course.id = observation.observed_course
    where account.employee is not null and observed_course.course is not null
      and not exists (select 1 from absence
        where absence.observation = observation.seq and absence.reason = 'withdrawn'
          and absence.until is null)`.execute(db);
}
