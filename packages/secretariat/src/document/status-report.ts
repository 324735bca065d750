import {
  type Activities,
  type FigureSource,
  shareFigure,
  type StatusReport,
} from "@kompetanseregion/documents";

import { type Actor, authorise } from "../actor/actor.ts";
import { openBooksOf } from "../books/open-books.ts";
import { type Desk } from "../desk.ts";
import { planView } from "../plan/plan-view.ts";
import { regionProject } from "../project/keep-project.ts";
import { regionAsked } from "../region/stored-region.ts";
import { type DocumentDraft, draftOf, frontOf } from "./draft.ts";
import { financingChapter, keyFigures } from "./financing-chapter.ts";
import { type RegionQuery } from "./one-pager.ts";
import { courseTitles, planRemarks } from "./plan-remarks.ts";
import { activitiesChapter, planChapter } from "./project-chapters.ts";
import { projectDate } from "./project-date.ts";
import { trainingChapter } from "./training-chapter.ts";

/**
 * Where the project stands, for the body that steers it: figures, goals, money, training, what
 * waits for a decision and what must be looked at.
 *
 * @throws {UnknownNameError} If another region is asked for.
 * @throws {SecretariatError} `not-a-date`, `no-project`, `no-books`.
 */
export async function statusReportDraft(
  desk: Desk,
  actor: Actor,
  query: RegionQuery,
): Promise<DocumentDraft> {
  authorise(actor, "write-document");
  const region = await regionAsked(desk, query.region);
  const { project } = await regionProject(desk);
  const asOf = projectDate(desk, project, query.asOf);
  const books = await openBooksOf(desk, project);
  const { statement } = financingChapter(books);
  const document: StatusReport = {
    kind: "status-report",
    front: frontOf(region.name, desk.clock.today(), {
      addressedTo: project.approvedBy,
      subject: project.name,
    }),
    asOf,
    keyFigures: keyFigures(books),
    goals: activitiesChapter(project).goals.map(goalState),
    ...(statement === undefined ? {} : { statement }),
    training: await trainingChapter(desk, actor, asOf, project.courses),
    undecided: planChapter(project).decisionPoints.flatMap(({ id, decision, status }) =>
      status === "decided" ? [] : [{ id, text: decision, status }],
    ),
    remarks: planRemarks(await planView(desk, actor, { asOf }), await courseTitles(desk)),
  };
  return draftOf(document, query.language, `${region.id}-${asOf}`);
}

function goalState({
  id,
  text,
  status,
  subGoals,
}: Activities["goals"][number]): StatusReport["goals"][number] {
  if (subGoals.length === 0) return { id, text, status };
  const source: FigureSource = {
    label: {
      nb: "Prosjektets målregister",
      nn: "Målregisteret til prosjektet",
      en: "The project's register of goals",
    },
    locator: id,
  };
  const achieved = subGoals.filter((part) => part.status === "achieved").length;
  return {
    id,
    text,
    status,
    reached: shareFigure(
      {
        numerator: achieved,
        denominator: subGoals.length,
        counts: "parts that are achieved",
        outOf: "parts",
      },
      source,
    ),
  };
}
