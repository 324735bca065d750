import { z } from "zod";

import { Period } from "../time/period.ts";
import { OrgUnitId } from "./org-unit.ts";

/**
 * Somebody or something that signs in: a person's sign-in or the operator at the machine.
 *
 * It is made by us and means nothing elsewhere; it is never a name, an e-mail address or a
 * national identity number, because it stands in the audit log for good.
 */
export const UserId = z
  .string()
  .regex(/^[a-z][a-z0-9-]{0,59}$/u, "a user id is lower-case letters, digits and hyphens")
  .refine((id) => !/\d{11}/u.test(id), "eleven digits look like a national identity number")
  .brand<"UserId">();
export type UserId = z.infer<typeof UserId>;

/**
 * What a user may be beside the roles that come with an employment ({@link UnitRoleKind}).
 *
 * - `regionAdmin`: runs the region for the municipalities, as their processor; sees no names.
 * - `municipalityAdmin`: keeps one municipality's people, accounts and access; sees their names.
 * - `funding`: the books and the benefits, nothing about people.
 * - `auditor`: reads reports, books and the audit log, without names.
 */
export const AdministrativeRole = z.enum([
  "regionAdmin",
  "municipalityAdmin",
  "funding",
  "auditor",
]);
export type AdministrativeRole = z.infer<typeof AdministrativeRole>;

/** That a user has a role on a unit and everything below it, for a period, and who said so. */
export const AccessGrant = z
  .object({
    user: UserId,
    role: AdministrativeRole,
    unit: OrgUnitId,
    period: Period,
    givenBy: UserId,
  })
  .readonly();
export type AccessGrant = z.infer<typeof AccessGrant>;
