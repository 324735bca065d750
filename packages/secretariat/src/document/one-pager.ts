import { type NamedFigure, type OnePager } from "@kompetanseregion/documents";
import { type Language } from "@kompetanseregion/domain";

import { type Actor, authorise } from "../actor/actor.ts";
import { openBooksOf } from "../books/open-books.ts";
import { type Desk } from "../desk.ts";
import { regionProject } from "../project/keep-project.ts";
import { type RegionProject } from "../project/region-project.ts";
import { regionAsked } from "../region/stored-region.ts";
import { benefitsChapter } from "./benefits-chapter.ts";
import { type DocumentDraft, draftOf, frontOf } from "./draft.ts";
import { keyFigures } from "./financing-chapter.ts";
import { transitionChapter } from "./project-chapters.ts";
import { projectDate } from "./project-date.ts";
import { completedShare, trainingChapter } from "./training-chapter.ts";

/** What a document of the region is asked for by. */
export interface RegionQuery {
  readonly region?: string | undefined;
  /** The day that figures are of, `YYYY-MM-DD`; the project's last day where left out. */
  readonly asOf?: string | undefined;
  readonly language: Language;
}

/**
 * The cooperation on one page: training, money, benefits and what comes next.
 *
 * @throws {UnknownNameError} If another region is asked for.
 * @throws {SecretariatError} `not-a-date`, `no-project`, `no-books`.
 */
export async function onePagerDraft(
  desk: Desk,
  actor: Actor,
  query: RegionQuery,
): Promise<DocumentDraft> {
  authorise(actor, "write-document");
  const region = await regionAsked(desk, query.region);
  const { project } = await regionProject(desk);
  const asOf = projectDate(desk, project, query.asOf);
  const training = await trainingChapter(desk, actor, asOf, project.courses);
  const document: OnePager = {
    kind: "one-pager",
    front: frontOf(region.name, desk.clock.today(), { subject: project.name }),
    purpose: {
      nb: `Kommunene i ${region.name} utvikler de ansattes kompetanse sammen: de melder behov, prioriterer felles tiltak, deler kurs og måler hva det gir.`,
      nn: `Kommunane i ${region.name} utviklar kompetansen til dei tilsette saman: dei melder behov, prioriterer felles tiltak, deler kurs og måler kva det gir.`,
      en: `The municipalities of ${region.name} develop their employees' competence together: they put forward needs, prioritise common measures, share courses and measure what it gives.`,
    },
    training: {
      asOf,
      courses: training.courses.map(({ course, total }) => ({
        course,
        completed: completedShare(total),
      })),
    },
    money: keyFigures(await openBooksOf(desk, project)),
    benefits: await benefitFigures(desk, actor, project),
    next: transitionChapter(project).recommendations.map(({ text }) => text),
  };
  return draftOf(document, query.language, region.id);
}

async function benefitFigures(
  desk: Desk,
  actor: Actor,
  project: RegionProject,
): Promise<NamedFigure[]> {
  const { cases, rollout } = await benefitsChapter(desk, actor, project);
  return [
    // How it is worked out stands in the final report; here there is room for the figure.
    ...cases.map(({ name, hours: { value, source } }) => ({
      label: name,
      figure: { value, source },
    })),
    ...rollout.map(({ stage, reached }) => ({ label: stage, figure: reached })),
  ];
}
