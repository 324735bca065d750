import { addMonths, type EmployeeId, type LocalDate } from "@kompetanseregion/domain";
import { z } from "zod";

import { type Actor, authorise } from "../actor/actor.ts";
import { type Desk } from "../desk.ts";
import { SecretariatError } from "../secretariat-error.ts";

const settingKey = "retention";

/**
 * How long what names a person is kept.
 *
 * The default is a proposal: twelve months after the last position. The municipality sets its own
 * (arkivloven may forbid deleting; PVN-2014-18).
 */
export const RetentionRules = z
  .object({
    /** Months after the last position ended until the name is taken away. */
    monthsAfterLeaving: z.int().min(0).max(600).default(12),
  })
  .readonly();
export type RetentionRules = z.infer<typeof RetentionRules>;

/** What the rules would take away on a day. */
export interface RetentionPlan {
  readonly asOf: LocalDate;
  readonly rules: RetentionRules;
  /** Who left before this day is due. */
  readonly leftBefore: LocalDate;
  /** How many are due and can be erased. */
  readonly due: number;
  /** How many are due and held back. */
  readonly held: number;
}

/** The rules that hold here: those that were set, or the proposal. */
async function retentionRules(desk: Desk): Promise<RetentionRules> {
  const set = await desk.store.settings.get(settingKey, RetentionRules);
  return set ?? RetentionRules.parse({});
}

/**
 * Sets the rules.
 *
 * @throws {SecretariatError} `not-allowed` to all but who runs the region.
 */
export async function setRetention(
  desk: Desk,
  actor: Actor,
  rules: RetentionRules,
): Promise<RetentionRules> {
  requireRegion(actor);
  const checked = RetentionRules.parse(rules);
  await desk.store.settings.put(settingKey, checked);
  await desk.store.audit.append({
    at: desk.clock.now(),
    actor: actor.id,
    action: "privacy.rules",
    scope: `${checked.monthsAfterLeaving} months after leaving`,
    count: 1,
  });
  return checked;
}

/**
 * What the rules would take away today; it names nobody and changes nothing.
 *
 * @throws {SecretariatError} `not-allowed`.
 */
export async function retentionPlan(desk: Desk, actor: Actor): Promise<RetentionPlan> {
  requireRegion(actor);
  const { plan } = await due(desk);
  return plan;
}

/**
 * Takes away what the rules say today, all but those held back.
 *
 * Where the actor has looked first, `seen` is what the rules said then.
 *
 * @throws {SecretariatError} `not-allowed`; `changed-since` if the rules say otherwise by now, and
 *   nothing is taken away then.
 */
export async function applyRetention(
  desk: Desk,
  actor: Actor,
  seen?: { readonly leftBefore: string; readonly due: number },
): Promise<RetentionPlan> {
  requireRegion(actor);
  const { plan, employees } = await due(desk);
  if (seen !== undefined && (seen.leftBefore !== plan.leftBefore || seen.due !== plan.due)) {
    throw new SecretariatError(
      "changed-since",
      `${plan.due} who left before ${plan.leftBefore} are due, not ${seen.due} before ${seen.leftBefore}`,
      { remedy: "Look at what is due now, and decide again." },
    );
  }
  await desk.store.erase(employees);
  await desk.store.audit.append({
    at: desk.clock.now(),
    actor: actor.id,
    action: "privacy.retention",
    scope: `left before ${plan.leftBefore}`,
    count: employees.length,
  });
  return plan;
}

async function due(
  desk: Desk,
): Promise<{ readonly plan: RetentionPlan; readonly employees: EmployeeId[] }> {
  const rules = await retentionRules(desk);
  const asOf = desk.clock.today();
  const leftBefore = addMonths(asOf, -rules.monthsAfterLeaving);
  const left = await desk.store.privacy.leftBefore(leftBefore);
  const held = new Set((await desk.store.privacy.holds()).map(({ employee }) => employee));
  const employees = left.filter((employee) => !held.has(employee));
  const plan = {
    asOf,
    rules,
    leftBefore,
    due: employees.length,
    held: left.length - employees.length,
  };
  return { plan, employees };
}

/** The rules reach every municipality, so a municipality's own administrator does not run them. */
function requireRegion(actor: Actor): void {
  authorise(actor, "keep-privacy");
  if (actor.grants.some(({ role }) => role === "regionAdmin")) return;
  throw new SecretariatError("not-allowed", `${actor.id} does not run the region`, {
    remedy: "Ask the region's administrator.",
  });
}
