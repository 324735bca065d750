import { deviationsFrom, type FinalReport } from "@kompetanseregion/documents";
import { type Language, LocalDate, addDays } from "@kompetanseregion/domain";
import { findMunicipality, kongsbergReport } from "@kompetanseregion/regions";

import { type Actor, authorise } from "../actor/actor.ts";
import { openBooks } from "../books/open-books.ts";
import { type Desk } from "../desk.ts";
import { regionAsked } from "../region/stored-region.ts";
import { benefitsChapter } from "./benefits-chapter.ts";
import { sourceReport } from "./check-printed.ts";
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
import { trainingChapter } from "./training-chapter.ts";

/**
 * The final report of the region's project: the source's goals and decisions, the books, the
 * training as of the project's last day, and the benefits, every figure with its source.
 *
 * @throws {UnknownNameError} If another region is asked for.
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

async function compose(
  desk: Desk,
  actor: Actor,
  region: { readonly id: FinalReport["region"]["id"]; readonly name: string },
): Promise<FinalReport> {
  const { project, forumSeats } = kongsbergReport;
  const books = await openBooks(desk, project.id);
  const end = LocalDate.parse(project.period.to);
  return {
    kind: "final-report",
    title: { nb: "Sluttrapport", nn: "Sluttrapport", en: "Final report" },
    project: project.name,
    region: {
      id: region.id,
      name: region.name,
      municipalities: forumSeats.flatMap((seat) =>
        seat.kind === "municipality" ? [findMunicipality(seat.municipality).name] : [],
      ),
    },
    period: books.project.period,
    approval: { body: "Rådmannsutvalget (RU)" },
    version: "1",
    generatedOn: desk.clock.today(),
    writtenIn: "nb",
    introduction: { keyFigures: keyFigures(books), paragraphs: [], backgroundDocuments: [] },
    organisation: organisationChapter(),
    plan: planChapter(),
    communication: communicationChapter(),
    financing: financingChapter(books),
    activities: activitiesChapter(),
    effects: effectsChapter(),
    transition: transitionChapter(),
    training: await trainingChapter(desk, actor, addDays(end, -1)),
    benefits: await benefitsChapter(desk, actor),
    deviations: deviationsFrom(sourceReport()),
  };
}
