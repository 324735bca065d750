import { type EmployeeId } from "@kompetanseregion/domain";
import { type QueryExecutorProvider, type RawBuilder, sql } from "kysely";

import { chunksOf } from "../rows.ts";
import { type Engine } from "../schema/engine.ts";
import { makePartition } from "./partitions.ts";

/** Which accounts to place; those that lie in no municipality where nothing is said. */
export interface Unplaced {
  /** The accounts' own numbers. */
  readonly accounts?: readonly number[];
  /** Whose, among those that lie in no municipality. */
  readonly employees?: readonly EmployeeId[];
}

/**
 * Moves accounts, and with them their facts, to the municipality of whom they are matched to: that
 * of the primary position, else of the latest. An account that is nobody's, or whose employee has
 * held no position, lies in none.
 *
 * It is where facts are kept, so that they need not be looked for everywhere, and answers no report:
 * an employee who moves takes new positions, and the facts stay where they are.
 */
export async function placeAccounts(
  db: QueryExecutorProvider,
  engine: Engine,
  { accounts, employees }: Unplaced = {},
): Promise<void> {
  if (accounts !== undefined) {
    for (const chunk of chunksOf(accounts)) {
      await place(db, engine, sql`account.id in (${sql.join(chunk)})`);
    }
  } else if (employees !== undefined) {
    for (const chunk of chunksOf(employees)) {
      await place(
        db,
        engine,
        sql`account.municipality = '' and account.employee in (${sql.join(chunk)})`,
      );
    }
  } else await place(db, engine, sql`account.municipality = '' and account.employee is not null`);
}

async function place(
  db: QueryExecutorProvider,
  engine: Engine,
  which: RawBuilder<unknown>,
): Promise<void> {
  const { rows } = await sql<{ id: number; home: string }>`
    select id, home from (select account.id, account.municipality, coalesce((
      select org_unit.municipality from position
      join org_unit on org_unit.id = position.unit
      where position.employee = account.employee and org_unit.municipality is not null
      order by position.is_primary desc, position.from_date desc, org_unit.id limit 1
    ), '') as home from account where ${which}) as placed
    where home <> municipality order by id`.execute(db);
  for (const [home, moving] of Map.groupBy(rows, (row) => row.home)) {
    if (engine === "postgres") await makePartition(db, home);
    for (const chunk of chunksOf(moving)) {
      const ids = sql.join(chunk.map(({ id }) => id));
      await sql`update account set municipality = ${home} where id in (${ids})`.execute(db);
    }
  }
}
