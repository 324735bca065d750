import { randomUUID } from "node:crypto";

import { type EmployeeId, type LocalDate } from "@kompetanseregion/domain";

import { sql } from "kysely";

import { besideTraining, type Session } from "../session.ts";
import { type Dossier, dossierOf } from "./dossier.ts";

const noEnd = "9999-12-31";

/** That an employee is not to be erased for now, and why. */
export interface PersonHold {
  readonly employee: EmployeeId;
  /** A plain sentence, such as «sak om yrkesskade»; never a name. */
  readonly reason: string;
  readonly since: LocalDate;
}

/** What the law asks of a store about people: access, holds, and whose turn it is to be erased. */
export interface PrivacyRecords {
  /** Everything that is stored about an employee. */
  dossierOf(employee: EmployeeId): Promise<Dossier>;
  /**
   * The name by which the audit log speaks of an employee.
   *
   * It is made up the first time it is asked for. An erasure takes the link away: the log, which
   * can never be changed, then speaks of nobody.
   */
  subjectOf(employee: EmployeeId): Promise<string>;
  /**
   * Employees who still have a name here and have held no position since the day, by employee.
   *
   * Those who never held one are not among them: they may be about to begin.
   */
  leftBefore(date: LocalDate): Promise<EmployeeId[]>;
  /** Everybody who is not to be erased for now, by employee. */
  holds(): Promise<PersonHold[]>;
  /** Holds an employee back from erasure, or gives another reason. */
  hold(hold: PersonHold): Promise<void>;
  /** Ends a hold; says whether there was one. */
  release(employee: EmployeeId): Promise<boolean>;
}

/** The privacy records as the session sees them. */
export function privacyIn(session: Session): PrivacyRecords {
  return {
    dossierOf: (employee) => dossierOf(session.read, employee),
    subjectOf: (employee) =>
      session.write(
        async (db) => {
          await db
            .insertInto("audit_subject")
            .values({ subject: `person-${randomUUID()}`, employee })
            .onConflict((oc) => oc.column("employee").doNothing())
            .execute();
          const { subject } = await db
            .selectFrom("audit_subject")
            .select("subject")
            .where("employee", "=", employee)
            .executeTakeFirstOrThrow();
          return subject;
        },
        { changes: () => false },
      ),
    leftBefore: async (date) => {
      const rows = await session.read
        .selectFrom("identity")
        .select("identity.employee")
        .innerJoin("position", "position.employee", "identity.employee")
        .groupBy("identity.employee")
        // A position without an end counts as ending after every day there is.
        .having((eb) => eb.fn.max(eb.fn.coalesce("to_date", sql.lit(noEnd))), "<=", date)
        .orderBy("identity.employee")
        .execute();
      return rows.map(({ employee }) => employee);
    },
    holds: () => session.read.selectFrom("person_hold").selectAll().orderBy("employee").execute(),
    hold: (hold) =>
      session.write(async (db) => {
        await db
          .insertInto("person_hold")
          .values(hold)
          .onConflict((oc) => oc.column("employee").doUpdateSet({ reason: hold.reason }))
          .execute();
      }, besideTraining),
    release: (employee) =>
      session.write(async (db) => {
        const { numDeletedRows } = await db
          .deleteFrom("person_hold")
          .where("employee", "=", employee)
          .executeTakeFirstOrThrow();
        return numDeletedRows > 0n;
      }, besideTraining),
  };
}
