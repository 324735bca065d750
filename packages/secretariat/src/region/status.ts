import { type LocalDate } from "@kompetanseregion/domain";

import { type Actor, authorise } from "../actor/actor.ts";
import { benefitCases } from "../benefit/benefit-case.ts";
import { dataRevision, type Desk } from "../desk.ts";
import { syncRuns, type SyncRunView } from "../learning/sync-runs.ts";
import { storedRegion } from "./stored-region.ts";

/** What the store holds: the first thing a page asks for. */
export interface StatusView {
  readonly region: { readonly id: string; readonly name: string };
  readonly demo: boolean;
  readonly revision: number;
  readonly today: LocalDate;
  readonly projects: { readonly id: string; readonly name: string }[];
  readonly benefitCases: { readonly id: string; readonly title: string }[];
  readonly courses: { readonly id: string; readonly title: string }[];
  readonly lastSync?: SyncRunView;
}

/** What the store holds, by name, and when it last read its learning source. */
export async function status(desk: Desk, actor: Actor): Promise<StatusView> {
  authorise(actor, "read-status");
  const { id, name, demo } = await storedRegion(desk);
  const { projects } = await desk.store.books.chart();
  const courses = await desk.store.learning.courses();
  const [lastSync] = await syncRuns(desk, actor);
  return {
    region: { id, name },
    demo,
    revision: await dataRevision(desk),
    today: desk.clock.today(),
    projects: projects.map((project) => ({ id: project.id, name: project.name })),
    benefitCases: benefitCases(),
    courses: courses.map((course) => ({ id: course.id, title: course.title })),
    ...(lastSync === undefined ? {} : { lastSync }),
  };
}
