import { LocalDate, TrainingPlan } from "@kompetanseregion/domain";

import { type Actor, authorise } from "../actor/actor.ts";
import { type Desk } from "../desk.ts";
import { parseAsked } from "../input/parse-asked.ts";
import { storedRegion } from "../region/stored-region.ts";
import { planView } from "./plan-view.ts";
import { writeEntry } from "./write-entry.ts";

/** A year's plan as it is to be adopted. */
export interface PlanAsked {
  readonly year: number;
  /** In the order of priority; by their best need and then by id where left out. */
  readonly measures?: readonly string[] | undefined;
  /** Today where left out. */
  readonly adoptedOn?: string | undefined;
}

/**
 * Adopts the plan for a year (A29): the next version of it; those before stay on record.
 *
 * @throws {SecretariatError} `not-allowed`; `not-understood`, also for a measure that is not there,
 *   and for a plan of nothing.
 */
export async function adoptPlan(desk: Desk, actor: Actor, asked: PlanAsked): Promise<TrainingPlan> {
  authorise(actor, "write-plan");
  const { id: region } = await storedRegion(desk);
  const versions = (await desk.store.plan.entries("plan")).filter(
    ({ document }) => document.year === asked.year,
  );
  const plan = parseAsked(TrainingPlan, {
    region,
    year: asked.year,
    version: versions.length + 1,
    adoptedOn: asked.adoptedOn ?? desk.clock.today(),
    measures: asked.measures ?? (await byPriority(desk, actor)),
  });
  const id = `${plan.region} ${plan.year} ${plan.version}`;
  await writeEntry(desk, actor, { kind: "plan", id, document: plan, seen: 0 }, async (records) => {
    const known = new Set((await records.plan.entries("measure")).map((entry) => entry.id));
    const missing = plan.measures.filter((measure) => !known.has(measure));
    const twice = plan.measures.filter((one, index) => plan.measures.indexOf(one) !== index);
    return [
      ...(plan.measures.length === 0 ? [`the plan for ${plan.year} has no measure`] : []),
      ...missing.map((measure) => `there is no measure ${measure}`),
      ...twice.map((measure) => `${measure} stands twice`),
    ];
  });
  return plan;
}

/** The measures that are not delivered yet, each in the place of the need it answers best. */
async function byPriority(desk: Desk, actor: Actor): Promise<string[]> {
  const { needs, measures } = await planView(desk, actor, {
    asOf: LocalDate.parse(desk.clock.today()),
  });
  const rankOf = new Map(needs.map(({ id, rank }) => [id, rank]));
  const best = (ids: readonly (typeof needs)[number]["id"][]): number =>
    Math.min(...ids.map((id) => rankOf.get(id) ?? Infinity));
  return measures
    .filter(({ stage }) => stage !== "delivered")
    .toSorted((a, b) => best(a.needs) - best(b.needs) || (a.id < b.id ? -1 : 1))
    .map(({ id }) => id);
}
