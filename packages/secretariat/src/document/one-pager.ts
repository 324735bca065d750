import { type NamedFigure, type OnePager } from "@kompetanseregion/documents";
import { addDays, type Language, LocalDate } from "@kompetanseregion/domain";
import { kongsbergReport } from "@kompetanseregion/regions";

import { type Actor, authorise } from "../actor/actor.ts";
import { openBooks } from "../books/open-books.ts";
import { type Desk } from "../desk.ts";
import { dateAsked } from "../input/date-asked.ts";
import { regionAsked } from "../region/stored-region.ts";
import { benefitsChapter } from "./benefits-chapter.ts";
import { type DocumentDraft, draftOf, frontOf } from "./draft.ts";
import { keyFigures } from "./financing-chapter.ts";
import { transitionChapter } from "./project-chapters.ts";
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
 * @throws {SecretariatError} `not-a-date`.
 */
export async function onePagerDraft(
  desk: Desk,
  actor: Actor,
  query: RegionQuery,
): Promise<DocumentDraft> {
  authorise(actor, "write-document");
  const region = await regionAsked(desk, query.region);
  const asOf = projectDate(desk, query.asOf);
  const training = await trainingChapter(desk, actor, asOf);
  const document: OnePager = {
    kind: "one-pager",
    front: frontOf(region.name, desk.clock.today(), { subject: kongsbergReport.project.name }),
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
    money: keyFigures(await openBooks(desk, kongsbergReport.project.id)),
    benefits: await benefitFigures(desk, actor),
    next: transitionChapter().recommendations.map(({ text }) => text),
  };
  return draftOf(document, query.language, region.id);
}

/** The day asked for, or the last one of the project. */
export function projectDate(desk: Desk, asked: string | undefined): LocalDate {
  if (asked !== undefined) return dateAsked(asked, desk);
  return addDays(LocalDate.parse(kongsbergReport.project.period.to), -1);
}

async function benefitFigures(desk: Desk, actor: Actor): Promise<NamedFigure[]> {
  const { cases, rollout } = await benefitsChapter(desk, actor);
  return [
    // How it is worked out stands in the final report; here there is room for the figure.
    ...cases.map(({ name, hours: { value, source } }) => ({
      label: name,
      figure: { value, source },
    })),
    ...rollout.map(({ stage, reached }) => ({ label: stage, figure: reached })),
  ];
}
