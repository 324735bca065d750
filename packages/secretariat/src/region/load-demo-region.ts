import { type LearningSource, type MunicipalityId, OrgUnitId } from "@kompetanseregion/domain";
import { type SiteDescription } from "@kompetanseregion/moodle/testing";
import {
  demoEmployees,
  demoRegion,
  findMunicipality,
  findRegion,
  projectReports,
} from "@kompetanseregion/regions";

import { localOperator } from "../actor/actor.ts";
import { bookReport } from "../books/book-report.ts";
import { demoAccess } from "../demo/demo-access.ts";
import { demoCourses } from "../demo/demo-courses.ts";
import { demoLearningSite } from "../demo/demo-learning-site.ts";
import { demoOrganisation, type DemoOrganisation } from "../demo/demo-organisation.ts";
import { demoRollout } from "../demo/demo-rollout.ts";
import { demoTrainingPlan } from "../demo/demo-training-plan.ts";
import { type Desk } from "../desk.ts";
import { sync } from "../learning/sync.ts";
import { keepRegion } from "./stored-region.ts";

const seed = 2016;

/** A learning source that is connected until it is closed. */
export interface Connection {
  readonly source: LearningSource;
  close(): Promise<void>;
}

/**
 * Serves a described Moodle site and connects to it.
 *
 * The description is asked for with the address at which the site will answer.
 */
export type Connect = (describe: (url: string) => SiteDescription) => Promise<Connection>;

/**
 * Fills an empty store: the organisation, what its people have learnt, what is planned, and the
 * report's books.
 *
 * The municipalities and the money are real, from the source report; the people are made up. What
 * they have learnt is read from a Moodle through the connector, as for any region.
 */
export async function loadDemoRegion(
  desk: Desk,
  options: { readonly connect: Connect; readonly say: (text: string) => void },
): Promise<void> {
  const { connect, say } = options;
  const region = findRegion(demoRegion);
  const organisation = organisationOf();

  say(
    `making up ${organisation.identities.length} employees, present and former, in ${organisation.units.length} units …`,
  );
  const { units, placements, identities, positions } = organisation;
  await desk.store.transaction(async (store) => {
    await store.organisation.save({ units, placements });
    await store.people.save({ identities, positions });
    await store.access.save(demoAccess(OrgUnitId.parse(region.id), positions));
    await store.learning.saveCourses(demoCourses.map(({ course }) => course));
    for (const change of [...demoTrainingPlan, ...demoRollout]) await store.plan.save(change);
  });
  say("booking the source report's grants and expenses …");
  for (const report of projectReports.filter((printed) => printed.region === region.id)) {
    await bookReport(desk, report);
  }

  say("reading the demo's Moodle …");
  const actor = localOperator(OrgUnitId.parse(region.id));
  const connection = await demoSource(connect);
  try {
    const report = await sync(desk, actor, connection.source, { onProgress: say });
    say(
      `read ${report.read.participations} participations; ${report.matching.matched} of ${report.matching.accounts} accounts are employees`,
    );
  } finally {
    await connection.close();
  }
  // Last, so that a load that was cut short is begun again and not taken for whole.
  await keepRegion(desk, { id: region.id, name: region.name, demo: true });
}

/** Connects to the demo's Moodle. */
export function demoSource(connect: Connect): Promise<Connection> {
  const organisation = organisationOf();
  return connect((url) =>
    demoLearningSite(organisation, { name: "Demo-Moodle for kompetanseregionen", url, seed }),
  );
}

function organisationOf(): DemoOrganisation {
  const employers = [...demoEmployees].map(([id, employees]: [MunicipalityId, number]) => ({
    municipality: findMunicipality(id),
    employees,
  }));
  return demoOrganisation({ region: findRegion(demoRegion), employers, seed });
}
