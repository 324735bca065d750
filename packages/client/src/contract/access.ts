import {
  AccessGrant,
  Delegation,
  Instant,
  LocalDate,
  UnitRole,
  UnitRoleKind,
} from "@kompetanseregion/domain";
import { z } from "zod";

import { Name, pageOf, pageQuery } from "./parts.ts";
import { defineRoutes } from "./route.ts";

/** Who has which role on which unit, within what the asker may give. */
export const AccessList = z.object({
  grants: z.array(AccessGrant),
  unitRoles: z.array(UnitRole),
  delegations: z.array(Delegation),
});
export type AccessList = z.infer<typeof AccessList>;

/** Something that was done and must be accounted for. */
export const AuditEntry = z.object({
  /** Its place in the log, from 1 and without gaps. */
  number: z.int().positive(),
  at: Instant,
  actor: z.string(),
  action: z.string(),
  /** What it reached; an employee by a random name that leads nowhere. */
  scope: z.string(),
  count: z.int().nonnegative(),
});
export type AuditEntry = z.infer<typeof AuditEntry>;

const role = z.enum(["regionAdmin", "municipalityAdmin", "funding", "auditor"]);

/** Access, and the log of what was done by it. */
export const accessRoutes = defineRoutes({
  access: {
    method: "GET",
    path: "/api/v1/access",
    summary: "Who has which role on which unit",
    right: "give-access",
    answer: AccessList,
  },
  giveGrant: {
    method: "POST",
    path: "/api/v1/access/grants",
    summary: "Gives a user a role on a unit and everything below it",
    right: "give-access",
    body: z.strictObject({
      user: Name,
      role,
      unit: Name,
      /** The first day; today where left out. */
      from: LocalDate.optional(),
      /** The first day without it; no end where left out. */
      to: LocalDate.optional(),
    }),
    answer: AccessGrant,
    status: 201,
    guard: "key",
  },
  endGrant: {
    method: "DELETE",
    path: "/api/v1/access/grants/{user}/{role}/{unit}",
    summary: "Ends a user's role on a unit, today or on a date",
    right: "give-access",
    params: z.strictObject({ user: Name, role, unit: Name }),
    query: z.strictObject({
      /** The first day without it; today where left out. */
      to: LocalDate.optional(),
    }),
    answer: AccessGrant,
    guard: "tag",
  },
  appointDeputy: {
    method: "POST",
    path: "/api/v1/access/deputies",
    summary: "Lets an employee stand in for another for a period, a year at the most",
    right: "give-access",
    body: z.strictObject({
      /** Whose roles are lent, and to whom: employees by key. */
      principal: Name,
      deputy: Name,
      /** Only for this unit's roles; for all of the principal's where left out. */
      unit: Name.optional(),
      /** The first day; today where left out. */
      from: LocalDate.optional(),
      /** The first day without it. */
      to: LocalDate,
    }),
    answer: Delegation,
    status: 201,
    guard: "key",
  },
  giveUnitRole: {
    method: "POST",
    path: "/api/v1/access/unit-roles",
    summary: "Gives an employee a role in a unit and everything below it, with the employment",
    right: "give-access",
    body: z.strictObject({
      employee: Name,
      role: UnitRoleKind,
      unit: Name,
      /** The first day; today where left out. */
      from: LocalDate.optional(),
      /** The first day without it; no end where left out. */
      to: LocalDate.optional(),
    }),
    answer: UnitRole,
    status: 201,
    guard: "key",
  },
  ownDeputies: {
    method: "GET",
    path: "/api/v1/me/deputies",
    summary: "Who stands in for the asker, today or later",
    right: "read-status",
    answer: z.object({ items: z.array(Delegation) }),
    personal: true,
  },
  appointOwnDeputy: {
    method: "POST",
    path: "/api/v1/me/deputies",
    summary: "Lets an employee stand in for the asker for a period, a year at the most",
    right: "read-status",
    body: z.strictObject({
      deputy: Name,
      /** Only for this unit's roles; for all of one's own where left out. */
      unit: Name.optional(),
      /** The first day; today where left out. */
      from: LocalDate.optional(),
      /** The first day without it. */
      to: LocalDate,
    }),
    answer: Delegation,
    status: 201,
    guard: "key",
  },
  audit: {
    method: "GET",
    path: "/api/v1/audit",
    summary: "What was done, the latest first; each entry seals the one before",
    right: "read-audit",
    query: z.strictObject({
      /** Entries about this alone: a unit, a random name of an employee, a report. */
      scope: Name.optional(),
      /** Entries of this user alone. */
      actor: Name.optional(),
      /** Entries of this action, or of those that begin with it and a point: `privacy`. */
      action: Name.optional(),
      /** The first day, in Norway. */
      from: LocalDate.optional(),
      /** The last day. */
      through: LocalDate.optional(),
      ...pageQuery,
    }),
    answer: pageOf(AuditEntry),
    personal: true,
  },
  auditVerdict: {
    method: "GET",
    path: "/api/v1/audit/verdict",
    summary: "Recomputes the log's chain: whether an entry was changed or taken out",
    right: "read-audit",
    answer: z.object({
      ok: z.boolean(),
      /** How many entries there are; not there where one was changed. */
      entries: z.int().nonnegative().optional(),
      /** The first entry that does not follow. */
      at: z.int().optional(),
    }),
    personal: true,
  },
});
