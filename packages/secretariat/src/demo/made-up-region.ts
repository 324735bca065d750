import { type MunicipalityId, OrgUnitId } from "@kompetanseregion/domain";
import { csvProfiles, writeCsv } from "@kompetanseregion/exchange";

import { localOperator } from "../actor/actor.ts";
import { type Desk } from "../desk.ts";
import { sync } from "../learning/sync.ts";
import { keepRegion } from "../region/stored-region.ts";
import { demoAccess } from "./demo-access.ts";
import { demoCourses } from "./demo-courses.ts";
import { demoCompletionsTable, demoStaffTable } from "./demo-files.ts";
import { demoOrganisation, demoTo } from "./demo-organisation.ts";
import { demoPlan } from "./demo-plan.ts";
import { madeUpSource } from "./made-up-source.ts";

/** How large a made-up region is to be; the same seed makes the same one. */
export interface DemoSize {
  /** About how many are employed on the last day; as many again by a third have left. */
  readonly employees: number;
  readonly seed: number;
}

/** Fills an empty store with a made-up region of any size: units, people, courses, completions. */
export async function loadMadeUpRegion(
  desk: Desk,
  size: DemoSize,
  say: (text: string) => void,
): Promise<{ readonly units: number; readonly people: number; readonly facts: number }> {
  const plan = demoPlan(size);
  const organisation = demoOrganisation(plan);
  const { units, placements, identities, positions } = organisation;
  const region = OrgUnitId.parse(plan.region.id);
  say(`${identities.length} personer i ${units.length} enheter`);
  await desk.store.transaction(async (store) => {
    await store.organisation.save({ units, placements });
    await store.people.save({ identities, positions });
    await store.access.save(demoAccess(region, positions));
    await store.learning.saveCourses(demoCourses.map(({ course }) => course));
  });
  const source = madeUpSource(organisation, { id: "made-up:demo", seed: size.seed });
  const { added } = await sync(desk, localOperator(region), source, { onProgress: say });
  await keepRegion(desk, { id: plan.region.id, name: plan.region.name, demo: true });
  return { units: units.length, people: identities.length, facts: added.observations };
}

/** A file that a made-up employer would send. */
export interface MadeUpFile {
  readonly employer: MunicipalityId;
  readonly name: string;
  readonly content: AsyncIterable<Uint8Array>;
}

/**
 * The files that the employers of a made-up region would send: an HR table, and a list of so many
 * completions in all.
 */
export function* madeUpFiles(
  size: DemoSize & { readonly completions: number },
): Generator<MadeUpFile> {
  const plan = demoPlan(size);
  const organisation = demoOrganisation(plan);
  const profile = csvProfiles["excel-nb"];
  const total = plan.employers.reduce((sum, { employees }) => sum + employees, 0);
  for (const { municipality, employees } of plan.employers) {
    const employer = municipality.id;
    const completions = Math.round((size.completions * employees) / total);
    const staff = demoStaffTable(organisation, employer, demoTo);
    const list = demoCompletionsTable(organisation, employer, {
      asOf: demoTo,
      completions,
      seed: size.seed,
    });
    yield { employer, name: `${employer}-hr.csv`, content: writeCsv(staff, profile) };
    yield { employer, name: `${employer}-fullforinger.csv`, content: writeCsv(list, profile) };
  }
}
