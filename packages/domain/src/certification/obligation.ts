import { z } from "zod";

import { type Position } from "../organisation/employee.ts";
import { OrgUnitId } from "../organisation/org-unit.ts";
import { addDays, LocalDate } from "../time/local-date.ts";
import { holds, Period } from "../time/period.ts";
import { type CertificationFact } from "./fact.ts";
import { CertificateId } from "./policy.ts";

/**
 * Whom an obligation is about, by rule and never by list.
 *
 * - `everyone`: whoever has a position in the subtree (A125: all employees, not only new ones).
 * - `position`: those with one of the titles there.
 * - `managers`: those with staff responsibility there (A120).
 * - `newHires`: those whose first position there began on or after a date (A124).
 */
export const Audience = z.discriminatedUnion("rule", [
  z.object({ rule: z.literal("everyone"), unit: OrgUnitId }).readonly(),
  z
    .object({
      rule: z.literal("position"),
      unit: OrgUnitId,
      titles: z.array(z.string().min(1)).min(1),
    })
    .readonly(),
  z.object({ rule: z.literal("managers"), unit: OrgUnitId }).readonly(),
  z.object({ rule: z.literal("newHires"), unit: OrgUnitId, since: LocalDate }).readonly(),
]);
export type Audience = z.infer<typeof Audience>;

/** When an obligation is to be fulfilled. */
export const Due = z.discriminatedUnion("by", [
  z
    .object({
      by: z.literal("date"),
      on: LocalDate,
      /** Days that everybody has at least, also who comes just before the date, or after it. */
      newcomerDays: z.int().nonnegative(),
    })
    .readonly(),
  z.object({ by: z.literal("days"), days: z.int().nonnegative() }).readonly(),
]);
export type Due = z.infer<typeof Due>;

/** That some employees must have a certificate. A new version is a new obligation in its period. */
export const Obligation = z
  .object({
    id: z.string().min(1),
    version: z.int().positive(),
    certificate: CertificateId,
    audience: Audience,
    due: Due,
    period: Period,
  })
  .readonly();
export type Obligation = z.infer<typeof Obligation>;

/** Whether a unit lies in the subtree of another, or is that other. */
export type IsWithin = (unit: OrgUnitId, top: OrgUnitId) => boolean;

/**
 * The first day on or before the date when the employee came under the obligation and is still
 * under it on the date; none if they are not. The positions are all those of one employee.
 */
export function obligedSince(
  obligation: Obligation,
  positions: readonly Position[],
  isWithin: IsWithin,
  date: LocalDate,
): LocalDate | undefined {
  const { audience, period } = obligation;
  if (!holds(period, date)) return undefined;
  const there = positions
    .filter((position) => isWithin(position.unit, audience.unit))
    .toSorted((a, b) => (a.period.from < b.period.from ? -1 : 1));
  const meant = there.filter((position) => isMeant(audience, position, there[0]));
  let since: LocalDate | undefined;
  let until: LocalDate | undefined;
  for (const { period: held } of meant) {
    if (held.from > date) break;
    // Positions that follow each other without a day between them are one stay.
    if (since === undefined || (until !== undefined && held.from > until)) {
      since = held.from;
      until = held.to;
    } else if (until !== undefined && (held.to === undefined || held.to > until)) {
      until = held.to;
    }
  }
  if (since === undefined || (until !== undefined && date >= until)) return undefined;
  return since < period.from ? period.from : since;
}

function isMeant(audience: Audience, position: Position, first: Position | undefined): boolean {
  switch (audience.rule) {
    case "everyone":
      return true;
    case "position":
      return position.title !== undefined && audience.titles.includes(position.title);
    case "managers":
      return position.manager;
    case "newHires":
      return first !== undefined && first.period.from >= audience.since;
  }
}

/** The last day to fulfil the obligation for somebody who came under it on the day. */
export function dueDateOf({ due }: Obligation, since: LocalDate): LocalDate {
  if (due.by === "days") return addDays(since, due.days);
  const earliest = addDays(since, due.newcomerDays);
  return earliest > due.on ? earliest : due.on;
}

/** The fact that an employee came under the obligation on the day. */
export function requirementOf(
  obligation: Obligation,
  employee: Position["employee"],
  since: LocalDate,
): CertificationFact {
  const { certificate } = obligation;
  const dueOn = dueDateOf(obligation, since);
  return { kind: "required", employee, certificate, on: since, dueOn };
}
