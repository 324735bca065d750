import { type PlanKind, type Records } from "@kompetanseregion/store";

import { type Actor, authorise } from "../actor/actor.ts";
import { type Desk } from "../desk.ts";
import { writeEntry } from "./write-entry.ts";

/** An entry of the plan, by what it is and its id. */
export interface EntryNamed {
  readonly kind: PlanKind;
  readonly id: string;
}

/**
 * Withdraws an entry; what it said stays on record, and `undoPlanChange` brings it back.
 *
 * @throws {SecretariatError} `not-allowed`; `not-understood` if there is no such entry, or others
 *   refer to it: they are named.
 */
export async function withdrawEntry(
  desk: Desk,
  actor: Actor,
  { kind, id }: EntryNamed,
): Promise<void> {
  authorise(actor, "write-plan");
  await writeEntry(desk, actor, { kind, id, document: undefined }, async (records) => {
    const entries = await records.plan.entries(kind);
    return entries.some((entry) => entry.id === id)
      ? referringTo(records, { kind, id })
      : [`there is no ${kind} ${id}`];
  });
}

/**
 * Takes the latest change of an entry back: what stood before it stands again, as a new version.
 *
 * @returns Whether the entry stands now; not, where it was new.
 * @throws {SecretariatError} `not-allowed`; `not-understood` if there is no such entry, or it was
 *   new and others refer to it by now.
 */
export async function undoPlanChange(
  desk: Desk,
  actor: Actor,
  { kind, id }: EntryNamed,
): Promise<{ readonly stands: boolean }> {
  authorise(actor, "write-plan");
  const history = await desk.store.plan.history(kind, id);
  const before = history.at(-2)?.document;
  const seen = history.at(-1)?.version;
  await writeEntry(desk, actor, { kind, id, document: before, seen }, (records) => {
    if (history.length === 0) return Promise.resolve([`there is no ${kind} ${id}`]);
    return before === undefined ? referringTo(records, { kind, id }) : Promise.resolve([]);
  });
  return { stands: before !== undefined };
}

/** What stands and refers to the entry, each as a reason to keep it. */
async function referringTo(
  { plan }: Pick<Records, "plan">,
  { kind, id }: EntryNamed,
): Promise<string[]> {
  switch (kind) {
    case "need": {
      const measures = await plan.entries("measure");
      return measures
        .filter(({ document }) => document.needs.some((need) => need === id))
        .map((measure) => `the measure ${measure.id} answers it`);
    }
    case "measure": {
      const runs = await plan.entries("run");
      return runs
        .filter(({ document }) => document.measure === id)
        .map((run) => `the run ${run.id} comes from it`);
    }
    case "run": {
      const evaluations = await plan.entries("evaluation");
      return evaluations.filter((one) => one.id === id).map(() => "it has been evaluated");
    }
    case "assessment":
    case "decision":
    case "weights":
    case "plan":
    case "evaluation":
    case "resource":
    case "requirement":
    case "rollout":
    case "agreement":
      return [];
  }
}
