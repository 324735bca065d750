import { deviationsFrom, type FinalReport } from "@kompetanseregion/documents";
import { type Language, membersOn } from "@kompetanseregion/domain";
import { findMunicipality } from "@kompetanseregion/regions";

import { type Actor, authorise } from "../actor/actor.ts";
import { openBooksOf } from "../books/open-books.ts";
import { type Desk } from "../desk.ts";
import { regionProject } from "../project/keep-project.ts";
import { regionDescribed } from "../region/found-region.ts";
import { regionAsked, type StoredRegion } from "../region/stored-region.ts";
import { benefitsChapter } from "./benefits-chapter.ts";
import { printedReportOf } from "./check-printed.ts";
import { type DocumentDraft, draftOf } from "./draft.ts";
import { financingChapter, keyFigures } from "./financing-chapter.ts";
import {
  activitiesChapter,
  communicationChapter,
  effectsChapter,
  organisationChapter,
  planChapter,
  transitionChapter,
} from "./project-chapters.ts";
import { lastDayOf } from "./project-date.ts";
import { trainingChapter } from "./training-chapter.ts";

/**
 * The final report of the region's project: its goals and decisions, the books, the training as
 * of the project's last day, and the benefits, every figure with its source.
 *
 * @throws {UnknownNameError} If another region is asked for.
 * @throws {SecretariatError} `no-project` where the region has written down no project, `no-books`
 *   where its books hold nothing of it.
 */
export async function finalReport(
  desk: Desk,
  actor: Actor,
  options: { readonly region?: string | undefined; readonly language: Language },
): Promise<DocumentDraft> {
  authorise(actor, "write-document");
  const region = await regionAsked(desk, options.region);
  return draftOf(await compose(desk, actor, region), options.language, region.id);
}

async function compose(desk: Desk, actor: Actor, region: StoredRegion): Promise<FinalReport> {
  const { project } = await regionProject(desk);
  const books = await openBooksOf(desk, project);
  const lastDay = lastDayOf(project, desk);
  const printed = printedReportOf(region.id);
  const described = await regionDescribed(desk, undefined);
  const seats = (project.forum?.seats ?? []).flatMap((seat) =>
    seat.kind === "municipality" ? [seat.municipality] : [],
  );
  return {
    kind: "final-report",
    title: { nb: "Sluttrapport", nn: "Sluttrapport", en: "Final report" },
    project: project.name,
    region: {
      id: region.id,
      name: region.name,
      municipalities: (seats.length > 0 ? seats : membersOn(described, lastDay)).map(
        (municipality) => findMunicipality(municipality).name,
      ),
    },
    period: books.project.period,
    approval: { body: project.approvedBy },
    version: "1",
    generatedOn: desk.clock.today(),
    writtenIn: "nb",
    introduction: { keyFigures: keyFigures(books), paragraphs: [], backgroundDocuments: [] },
    organisation: organisationChapter(project),
    plan: planChapter(project),
    communication: communicationChapter(project),
    financing: financingChapter(books),
    activities: activitiesChapter(project),
    effects: effectsChapter(project),
    transition: transitionChapter(project),
    training: await trainingChapter(desk, actor, lastDay, project.courses),
    benefits: await benefitsChapter(desk, actor, project),
    deviations: printed === undefined ? [] : deviationsFrom(printed),
    ...(printed === undefined ? {} : { deviationMarks: printed.marks }),
  };
}
