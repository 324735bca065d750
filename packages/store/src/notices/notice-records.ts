import {
  type CertificateId,
  type EmployeeId,
  type Instant,
  type LocalDate,
} from "@kompetanseregion/domain";

import { type Tables } from "../schema/tables.ts";
import { type Session } from "../session.ts";

/** That somebody's certificate expires, told at a stage before it. */
export interface Notice {
  readonly certificate: CertificateId;
  /** The last day it is valid. */
  readonly expiry: LocalDate;
  /** Days before the expiry: 60, 30, 7 or 0. */
  readonly stage: number;
}

/** The notices that go to one employee in one message. */
export interface Digest {
  /** Its own lasting id. */
  readonly id: string;
  readonly employee: EmployeeId;
  /** The ISO week, such as `2026-W45`: an employee gets at most one digest in it. */
  readonly week: string;
  readonly notices: readonly Notice[];
  readonly at: Instant;
}

/** Which reminders have left. */
export interface NoticeRecords {
  /**
   * Takes the right to send a digest, before it is sent: whoever has it sends it once or, cut
   * short, never.
   *
   * @returns The notices that may be sent, those left out that were taken before; none where the
   *   employee has a digest of that week already.
   */
  reserve(digest: Digest): Promise<Notice[]>;
  /** Notes that a reserved digest has been sent. */
  sent(digest: string, at: Instant): Promise<void>;
  /** Gives the right back for a digest that is known not to have left. */
  release(digest: string): Promise<void>;
  /** Everything that was reserved, by employee and expiry. */
  all(): Promise<readonly Tables["notice"][]>;
}

/** The notices as the session sees them. */
export function noticesIn(session: Session): NoticeRecords {
  return {
    reserve: (digest) =>
      // No report is made of notices, so what is kept for a revision may be kept on.
      session.write(async (db) => {
        const { id, employee, week, at } = digest;
        const earlier = await db
          .selectFrom("notice")
          .selectAll()
          .where("employee", "=", employee)
          .execute();
        if (earlier.some((notice) => notice.week === week)) return [];
        const free = digest.notices.filter(
          ({ certificate, expiry, stage }) =>
            !earlier.some(
              (notice) =>
                notice.certificate === certificate &&
                notice.expiry === expiry &&
                notice.stage === stage,
            ),
        );
        if (free.length === 0) return [];
        await db
          .insertInto("notice")
          .values(
            free.map((notice) => ({
              employee,
              ...notice,
              digest: id,
              week,
              reserved_at: at,
              sent_at: null,
            })),
          )
          .execute();
        return free;
      }, unseen),
    sent: (digest, at) =>
      session.write(async (db) => {
        await db.updateTable("notice").set({ sent_at: at }).where("digest", "=", digest).execute();
      }, unseen),
    release: (digest) =>
      session.write(async (db) => {
        await db
          .deleteFrom("notice")
          .where("digest", "=", digest)
          .where("sent_at", "is", null)
          .execute();
      }, unseen),
    all: () =>
      session.read
        .selectFrom("notice")
        .selectAll()
        .orderBy("employee")
        .orderBy("expiry")
        .orderBy("certificate")
        .orderBy("stage")
        .execute(),
  };
}

const unseen = { changes: () => false };
