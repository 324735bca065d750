import {
  type FigureSource,
  quantityFigure,
  shareFigure,
  type YearlyTrainingPlan,
} from "@kompetanseregion/documents";
import { calendarYear, type Language, type LocalDate } from "@kompetanseregion/domain";

import { type Actor, authorise } from "../actor/actor.ts";
import { type Desk } from "../desk.ts";
import { dateAsked } from "../input/date-asked.ts";
import { planView, type TrainingPlanView } from "../plan/plan-view.ts";
import { regionAsked } from "../region/stored-region.ts";
import { type DocumentDraft, draftOf, frontOf } from "./draft.ts";
import { courseTitles, planRemarks } from "./plan-remarks.ts";

/** Which year's plan, as of which day: this year's and today, or the last day of a year gone by. */
export interface TrainingPlanQuery {
  readonly region?: string | undefined;
  readonly year?: number | undefined;
  readonly asOf?: string | undefined;
  readonly language: Language;
}

/**
 * A year's training plan: the needs in order of priority, the measures that answer them, the runs
 * of the year, and what is promised and not kept.
 *
 * @throws {UnknownNameError} If another region is asked for.
 * @throws {SecretariatError} `not-a-date`.
 */
export async function trainingPlanDraft(
  desk: Desk,
  actor: Actor,
  query: TrainingPlanQuery,
): Promise<DocumentDraft> {
  authorise(actor, "write-document");
  const region = await regionAsked(desk, query.region);
  const thisYear = Number(desk.clock.today().slice(0, 4));
  const isOver = query.year !== undefined && query.year < thisYear;
  const asOf = dateAsked(query.asOf ?? (isOver ? `${query.year}-12-31` : undefined), desk);
  const year = query.year ?? Number(asOf.slice(0, 4));
  const view = await planView(desk, actor, { asOf });
  const titles = await courseTitles(desk);
  const adopted = view.plans.find((plan) => plan.year === year)?.adoptedOn;
  const document: YearlyTrainingPlan = {
    kind: "training-plan",
    front: frontOf(region.name, desk.clock.today(), { subject: String(year) }),
    year,
    ...(adopted === undefined ? {} : { adoptedOn: adopted }),
    needs: needsOf(view, asOf),
    measures: measuresOf(view, year, asOf),
    runs: runsOf(view, year, asOf, titles),
    remarks: planRemarks(view, titles),
  };
  return draftOf(document, query.language, `${region.id}-${year}`);
}

function planRegister(what: string, asOf: LocalDate): FigureSource {
  return {
    label: { nb: "Planregisteret", nn: "Planregisteret", en: "The plan register" },
    locator: {
      nb: `${what}, per ${asOf}`,
      nn: `${what}, per ${asOf}`,
      en: `${what}, as of ${asOf}`,
    },
  };
}

function needsOf(view: TrainingPlanView, asOf: LocalDate): YearlyTrainingPlan["needs"] {
  const titles = new Map<string, string>(view.measures.map(({ id, title }) => [id, title]));
  const source = planRegister("behov", asOf);
  return view.needs.map(({ rank, title, generality, score, statutory, decision, measures }) => ({
    rank,
    text: title,
    generality: shareFigure(generality, source),
    score: quantityFigure({ number: Number(score), unit: "points", decimals: 2 }, source),
    ...(statutory === undefined ? {} : { statutory }),
    outcome: decision?.outcome ?? "undecided",
    measures: measures.map((id) => titles.get(id) ?? id),
  }));
}

/** The measures of the adopted plan in its order; every one where none is adopted. */
function measuresOf(
  { measures, plans, members }: TrainingPlanView,
  year: number,
  asOf: LocalDate,
): YearlyTrainingPlan["measures"] {
  const source = planRegister("tiltak", asOf);
  const order = plans.find((plan) => plan.year === year)?.measures;
  const chosen =
    order === undefined
      ? measures
      : order.flatMap((id) => measures.filter((measure) => measure.id === id));
  return chosen.map(({ title, deliveryMode, stage, order: ordered, openTo }) => ({
    title,
    form: deliveryMode,
    stage,
    ...(ordered?.dueOn === undefined ? {} : { dueOn: ordered.dueOn }),
    openTo: shareFigure(
      {
        numerator: members.filter(({ municipality }) => openTo.includes(municipality)).length,
        denominator: members.length,
        counts: "municipalities that may take part",
        outOf: "municipalities",
      },
      source,
    ),
  }));
}

function runsOf(
  { runs }: TrainingPlanView,
  year: number,
  asOf: LocalDate,
  titles: ReadonlyMap<string, string>,
): YearlyTrainingPlan["runs"] {
  const { from: first, to: end } = calendarYear(year);
  const source = planRegister("kursgjennomføringer", asOf);
  return runs
    .filter(({ from }) => from >= first && (end === undefined || from < end))
    .toSorted((a, b) => (a.from < b.from ? -1 : 1))
    .map(({ course, from, deliveryMode, places, stage, evaluation }) => ({
      course: titles.get(course) ?? course,
      from,
      form: deliveryMode,
      ...(places === undefined
        ? {}
        : { places: quantityFigure({ number: places, unit: "seats" }, source) }),
      stage,
      ...(evaluation === undefined
        ? {}
        : { answered: shareFigure(evaluation.responseRate, source) }),
    }));
}
