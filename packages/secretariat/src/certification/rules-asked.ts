import {
  type CertificationFact,
  type CertificationPolicy,
  type EmployeeId,
  type IsWithin,
  type LocalDate,
  type Obligation,
  obligedSince,
  type Position,
  requirementOf,
  type TrainingEvent,
  UnknownNameError,
} from "@kompetanseregion/domain";
import { z } from "zod";

import { type Actor } from "../actor/actor.ts";
import { demoPolicies } from "../demo/demo-policies.ts";
import { type Desk } from "../desk.ts";
import { storedRegion } from "../region/stored-region.ts";
import { CertificationRules } from "./certification-rules.ts";

const key = "certification-rules";

/** The rules for every certificate that the stored region has decided on. */
export async function rulesOfRegion(desk: Desk): Promise<readonly CertificationRules[]> {
  const kept = await desk.store.settings.get(key, z.array(CertificationRules));
  if (kept !== undefined) return kept;
  // The rules that are here are the demo's own: another region has not decided them.
  return (await storedRegion(desk)).demo ? demoPolicies : [];
}

/** Keeps the rules, and notes in the log who decided. */
export async function keepRules(
  desk: Desk,
  actor: Actor,
  rules: readonly CertificationRules[],
): Promise<void> {
  await desk.store.transaction(async (store) => {
    await store.settings.put(key, rules);
    await store.audit.append({
      at: desk.clock.now(),
      actor: actor.id,
      action: "decide-rules",
      scope: rules.map(({ certificate }) => certificate).join(", "),
      count: rules.length,
    });
  });
}

/**
 * The rules for the certificate, as the stored region has decided them.
 *
 * @throws {UnknownNameError} If the region has no rules for a certificate of that name.
 */
export async function rulesAsked(desk: Desk, certificate: string): Promise<CertificationRules> {
  const known = await rulesOfRegion(desk);
  const found = known.find((rules) => rules.certificate === certificate);
  if (found !== undefined) return found;
  throw new UnknownNameError(
    "certificate",
    certificate,
    known.map((rules) => rules.certificate),
    known.length === 0
      ? {
          remedy:
            "The region has made rules for no certificate yet: write them down and hand them in with `kompetanse certification decide`.",
        }
      : {},
  );
}

/** That the employee with the positions must have the certificate, by each obligation that holds. */
export function requirementsOf(
  obligations: readonly Obligation[],
  positions: readonly [Position, ...Position[]],
  isWithin: IsWithin,
  date: LocalDate,
): CertificationFact[] {
  const [{ employee }] = positions;
  return obligations.flatMap((obligation) => {
    const since = obligedSince(obligation, positions, isWithin, date);
    return since === undefined ? [] : [requirementOf(obligation, employee, since)];
  });
}

/** What the store knows of the employee and the policies' courses until the date, in its order. */
export async function trainingOf(
  desk: Desk,
  employee: EmployeeId,
  policies: readonly CertificationPolicy[],
  date: LocalDate,
): Promise<TrainingEvent[]> {
  const components = policies.flatMap((policy) => [
    ...policy.components,
    ...(policy.recertification?.components ?? []),
  ]);
  const courses = new Set<string>(
    components.filter(({ kind }) => kind === "course").map(({ id }) => id),
  );
  const events = await desk.store.learning.eventsOf(employee);
  const found = events.filter(({ course, on }) => courses.has(course) && on <= date);
  return found.toSorted((a, b) => (a.on < b.on ? -1 : a.on > b.on ? 1 : 0));
}
