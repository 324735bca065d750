import {
  averageMark,
  checkCooperation,
  type CooperationProblem,
  type Criterion,
  type Evaluation,
  type LocalDate,
  type NeedDecision,
  type NeedId,
  needsBehind,
  prioritise,
  PriorityWeights,
  type Ratio,
  responseRate,
  type TrainingMeasure,
  type TrainingNeed,
  type TrainingPlan,
} from "@kompetanseregion/domain";

import { type Actor, authorise } from "../actor/actor.ts";
import { type Desk } from "../desk.ts";
import { dateAsked } from "../input/date-asked.ts";
import { storedRegion } from "../region/stored-region.ts";
import { type Member, membersOn } from "./members-on.ts";
import { cooperationOf, documentsOf, readPlan, type StoredPlan } from "./read-plan.ts";
import {
  type MeasureStage,
  measureStageOn,
  type NeedStage,
  needStageOn,
  outcomeOn,
  type RunStage,
  runStageOn,
} from "./stages.ts";

/** What counts until the forum has decided: every criterion the same. */
export const equalWeights: PriorityWeights = PriorityWeights.parse({
  generality: 1,
  strategicFit: 1,
  statutory: 1,
  benefit: 1,
  cost: 1,
});

/** Fewer answers than this, and the marks are not shown: they would tell who gave which. */
const fewestAnswers = 5;

/** What one criterion gave a need; decimals with four places, `0.2857`. */
export interface ScorePartView {
  readonly criterion: Criterion;
  /** From 0 to 1; none where nobody has rated it. */
  readonly value?: string;
  readonly weight: string;
  readonly contribution: string;
}

/** A need in its place. */
export interface NeedView extends TrainingNeed {
  /** The version of the entry, to change it from. */
  readonly version: number;
  readonly stage: NeedStage;
  /** 1 is first; needs with the same score share a place. */
  readonly rank: number;
  /** From 0 to 1, with four decimals. */
  readonly score: string;
  readonly parts: readonly ScorePartView[];
  readonly generality: Ratio;
  readonly statutory?: string;
  readonly decision?: NeedDecision;
  /** The measures that answer it. */
  readonly measures: readonly string[];
}

/** A measure, and the way back to why it is there. */
export interface MeasureView extends TrainingMeasure {
  readonly version: number;
  readonly stage: MeasureStage;
  readonly runs: readonly string[];
}

/** What the participants thought, and nothing that shows who thought what. */
export interface EvaluationView {
  readonly on: LocalDate;
  readonly responseRate: Ratio;
  /** How many marks there were to choose between. */
  readonly marks: number;
  /** The mean mark with one decimal, 1 the lowest; hidden where fewer than five answered. */
  readonly average: number | "suppressed";
}

/** A course run. */
export interface RunView {
  readonly id: string;
  readonly version: number;
  readonly course: string;
  readonly from: LocalDate;
  /** The first day after it. */
  readonly to?: LocalDate;
  readonly deliveryMode: TrainingMeasure["deliveryMode"];
  readonly measure?: string;
  readonly places?: number;
  readonly stage: RunStage;
  /** The registered needs that it traces back to; none makes it an orphan (A42). */
  readonly needs: readonly NeedId[];
  readonly evaluation?: EvaluationView;
}

/** Something that the cooperation has promised and does not keep. */
export interface PlanProblemView {
  readonly code: CooperationProblem;
  readonly severity: "error" | "warning";
  /** The measure or the run. */
  readonly at: string;
}

/** Everything that is planned, as of a date. */
export interface TrainingPlanView {
  readonly region: { readonly id: string; readonly name: string };
  readonly asOf: LocalDate;
  readonly members: readonly Member[];
  readonly weights: { readonly decided: boolean; readonly values: PriorityWeights };
  /** In the order of priority. */
  readonly needs: readonly NeedView[];
  readonly measures: readonly MeasureView[];
  /** The latest first. */
  readonly runs: readonly RunView[];
  readonly plans: readonly TrainingPlan[];
  readonly problems: readonly PlanProblemView[];
}

/**
 * What the cooperation plans: needs in the order of priority with what put them there, the measures
 * that answer them, the runs and how they were evaluated, and what is promised and not kept.
 *
 * Entries that are dated after the date asked about do not count; an entry that has been changed
 * since stands as it stands today.
 *
 * @throws {SecretariatError} `not-allowed`; `no-region`; `not-a-date`.
 */
export async function planView(
  desk: Desk,
  actor: Actor,
  query: { readonly asOf?: string | undefined } = {},
): Promise<TrainingPlanView> {
  authorise(actor, "read-plan");
  const { id, name } = await storedRegion(desk);
  const asOf = dateAsked(query.asOf, desk);
  const members = await membersOn(desk.store, asOf);
  const plan = knownOn(await readPlan(desk.store), asOf, desk.clock.today());
  const municipalities = members.map(({ municipality }) => municipality);
  const cooperation = { members: municipalities, ...cooperationOf(plan) };
  return {
    region: { id, name },
    asOf,
    members,
    weights: { decided: plan.weights !== undefined, values: plan.weights ?? equalWeights },
    needs: needViews(plan, municipalities, asOf),
    measures: plan.measures.map(({ document, version }) => ({
      ...document,
      version,
      stage: measureStageOn(document, asOf),
      runs: cooperation.runs.filter((run) => run.measure === document.id).map((run) => run.id),
    })),
    runs: runViews(plan, asOf),
    plans: plan.plans.toSorted((a, b) => b.year - a.year || b.version - a.version),
    problems: checkCooperation(cooperation, asOf).map(({ code, severity, at = "" }) => ({
      code,
      severity,
      at,
    })),
  };
}

/**
 * What was said by the date. A measure that was not ordered then is as old as the needs it answers;
 * a run that was to come, as old as its measure, and without one nobody can tell.
 */
function knownOn(plan: StoredPlan, date: LocalDate, today: LocalDate): StoredPlan {
  const needs = plan.needs.filter(({ document }) => document.registeredOn <= date);
  const registered = new Set(needs.map(({ id }) => id));
  const measures = plan.measures.filter(
    ({ document: { order, needs: answered } }) =>
      (order !== undefined && order.on <= date) ||
      answered.length === 0 ||
      answered.some((need) => registered.has(need)),
  );
  const proposed = new Set<string>(measures.map(({ id }) => id));
  const runs = plan.runs.filter(
    ({ document: { period, measure } }) =>
      period.from <= date || (measure === undefined ? date >= today : proposed.has(measure)),
  );
  return {
    ...plan,
    needs,
    measures,
    runs,
    evaluations: plan.evaluations.filter(({ on }) => on <= date),
    plans: plan.plans.filter(({ adoptedOn }) => adoptedOn === undefined || adoptedOn <= date),
  };
}

function needViews(
  plan: StoredPlan,
  members: readonly Member["municipality"][],
  date: LocalDate,
): NeedView[] {
  const versions = new Map(plan.needs.map(({ id, version }) => [id, version]));
  const ranked = prioritise(
    documentsOf(plan.needs),
    plan.assessments,
    members,
    plan.weights ?? equalWeights,
  );
  return ranked.map(({ need, rank, score, parts, generality, statutory }) => {
    const decision = outcomeOn(need, plan, date);
    return {
      ...need,
      version: versions.get(need.id) ?? 0,
      stage: needStageOn(need, plan, date),
      rank,
      score: score.toFixed(4),
      parts: parts.map(({ criterion, value, weight, contribution }) => ({
        criterion,
        ...(value === undefined ? {} : { value: value.toFixed(4) }),
        weight: weight.toFixed(4),
        contribution: contribution.toFixed(4),
      })),
      generality,
      ...(statutory === undefined ? {} : { statutory }),
      ...(decision === undefined ? {} : { decision }),
      measures: documentsOf(plan.measures)
        .filter(({ needs }) => needs.includes(need.id))
        .map(({ id }) => id),
    };
  });
}

function runViews(plan: StoredPlan, date: LocalDate): RunView[] {
  const cooperation = cooperationOf(plan);
  return plan.runs
    .toSorted((a, b) => (a.document.period.from < b.document.period.from ? 1 : -1))
    .map(({ document: run, version }) => {
      const evaluation = plan.evaluations.find((one) => one.run === run.id);
      const { from, to } = run.period;
      return {
        id: run.id,
        version,
        course: run.course,
        from,
        ...(to === undefined ? {} : { to }),
        deliveryMode: run.deliveryMode,
        ...(run.measure === undefined ? {} : { measure: run.measure }),
        ...(run.places === undefined ? {} : { places: run.places }),
        stage: runStageOn(run, plan, date),
        needs: needsBehind(run.measure, cooperation),
        ...(evaluation === undefined ? {} : { evaluation: evaluationView(evaluation) }),
      };
    });
}

function evaluationView(evaluation: Evaluation): EvaluationView {
  const rate = responseRate(evaluation);
  return {
    on: evaluation.on,
    responseRate: rate,
    marks: evaluation.answers.length,
    average:
      rate.numerator < fewestAnswers ? "suppressed" : (averageMark(evaluation) ?? "suppressed"),
  };
}
