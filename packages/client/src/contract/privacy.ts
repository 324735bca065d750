import { Instant, LocalDate } from "@kompetanseregion/domain";
import { z } from "zod";

import { Name } from "./parts.ts";
import { defineRoutes } from "./route.ts";

/** Everything that is stored about an employee, to be given to them. */
export const AccessPackage = z.object({
  employee: z.string(),
  madeAt: Instant,
  /** Table by table, as it is stored. */
  dossier: z.record(z.string(), z.array(z.record(z.string(), z.unknown()))),
  /** The same to be read, in bokmål, as Markdown. */
  readable: z.string(),
});
export type AccessPackage = z.infer<typeof AccessPackage>;

/** What an erasure would take away, or has taken. */
export const Erasure = z.object({
  at: Instant,
  by: z.string(),
  identities: z.int(),
  positions: z.int(),
  accounts: z.int(),
  /** Whether it is gone from the database's own files too. */
  scrubbed: z.boolean(),
  /** The place of the entry in the audit log. */
  auditEntry: z.int(),
});
export type Erasure = z.infer<typeof Erasure>;

/** Somebody who is held back from erasure. */
export const Hold = z.object({ employee: z.string(), reason: z.string(), since: LocalDate });
export type Hold = z.infer<typeof Hold>;

/** What the rules of retention would take away on a day; it names nobody. */
export const Retention = z.object({
  asOf: LocalDate,
  rules: z.object({ monthsAfterLeaving: z.int() }),
  /** Who left before this day is due. */
  leftBefore: LocalDate,
  /** How many are due and can be erased. */
  due: z.int().nonnegative(),
  /** How many are due and held back. */
  held: z.int().nonnegative(),
});
export type Retention = z.infer<typeof Retention>;

const ofEmployee = z.strictObject({ employee: Name });

/** What somebody may ask about themselves, done for them by who keeps their privacy. */
export const privacyRoutes = defineRoutes({
  holds: {
    method: "GET",
    path: "/api/v1/holds",
    summary: "The employees of one's units who are held back from erasure, and why",
    right: "keep-privacy",
    answer: z.object({ items: z.array(Hold) }),
    personal: true,
  },
  retention: {
    method: "GET",
    path: "/api/v1/retention",
    summary: "How many the rules of retention would take away today; changes nothing",
    right: "keep-privacy",
    answer: Retention,
  },
  applyRetention: {
    method: "POST",
    path: "/api/v1/retention/applied",
    summary: "Takes away what the rules say today, all but those held back",
    right: "keep-privacy",
    /** What the asker has seen: where it is otherwise by now, nothing is taken away. */
    body: z.strictObject({ leftBefore: LocalDate, due: z.int().nonnegative() }),
    answer: Retention,
    guard: "key",
  },
  accessPackage: {
    method: "GET",
    path: "/api/v1/privacy/{employee}/package",
    summary: "Everything that is stored about an employee, to be given to them; it is noted",
    right: "keep-privacy",
    params: ofEmployee,
    answer: AccessPackage,
    personal: true,
  },
  erasurePreview: {
    method: "GET",
    path: "/api/v1/privacy/{employee}/erasure",
    summary: "How much an erasure would take away, table by table; it is noted",
    right: "keep-privacy",
    params: ofEmployee,
    answer: z.object({
      /** How many rows there are about the employee in each table. */
      rows: z.record(z.string(), z.int().nonnegative()),
      /** Why the employee is held back from erasure, where they are. */
      heldBecause: z.string().optional(),
    }),
    personal: true,
  },
  erase: {
    method: "DELETE",
    path: "/api/v1/privacy/{employee}",
    summary: "Takes away for good what names an employee; the facts stay under a pseudonym",
    right: "keep-privacy",
    params: ofEmployee,
    answer: Erasure,
    guard: "tag",
  },
  hold: {
    method: "PUT",
    path: "/api/v1/privacy/{employee}/hold",
    summary: "Holds an employee back from erasure, for a reason that names nobody",
    right: "keep-privacy",
    params: ofEmployee,
    body: z.strictObject({ reason: z.string().min(1).max(500) }),
    answer: Hold,
    guard: "tag",
  },
  release: {
    method: "DELETE",
    path: "/api/v1/privacy/{employee}/hold",
    summary: "Ends a hold",
    right: "keep-privacy",
    params: ofEmployee,
    answer: z.object({ released: z.literal(true) }),
    guard: "tag",
  },
});
