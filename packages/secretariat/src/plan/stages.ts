import {
  type CourseRun,
  decisionOn,
  type LocalDate,
  type NeedDecision,
  type TrainingMeasure,
  type TrainingNeed,
} from "@kompetanseregion/domain";

import { cooperationOf, type StoredPlan } from "./read-plan.ts";

/** How far a need has come, from the first day to the last. */
export const needStages = [
  "registered",
  "assessed",
  "decided",
  "planned",
  "running",
  "held",
  "evaluated",
  "postponed",
  "declined",
] as const;
export type NeedStage = (typeof needStages)[number];

/** How far a measure has come. */
export type MeasureStage = "proposed" | "ordered" | "delivered";

/** How far a course run has come. */
export type RunStage = "planned" | "running" | "held" | "evaluated";

/** How far a run has come by the date: it is held once it has ended. */
export function runStageOn(run: CourseRun, { evaluations }: StoredPlan, date: LocalDate): RunStage {
  if (run.period.from > date) return "planned";
  if (run.period.to === undefined || run.period.to > date) return "running";
  return evaluations.some((evaluation) => evaluation.run === run.id && evaluation.on <= date)
    ? "evaluated"
    : "held";
}

/** How far a measure has come by the date. */
export function measureStageOn(
  { order, delivery }: TrainingMeasure,
  date: LocalDate,
): MeasureStage {
  if (delivery !== undefined && delivery.on <= date) return "delivered";
  return order !== undefined && order.on <= date ? "ordered" : "proposed";
}

/**
 * How far a need has come by the date: as far as the farthest of the runs of its measures, or of
 * the measures; or what the forum has said of it.
 */
export function needStageOn(need: TrainingNeed, plan: StoredPlan, date: LocalDate): NeedStage {
  const decided = decisionOn(plan.decisions, need.id, date)?.outcome;
  if (decided === "declined" || decided === "postponed") return decided;
  const { measures, runs } = cooperationOf(plan);
  const answering = measures.filter(({ needs }) => needs.includes(need.id));
  const stages = runs
    .filter((run) => answering.some(({ id }) => id === run.measure))
    .map((run) => runStageOn(run, plan, date));
  for (const stage of ["evaluated", "held", "running", "planned"] as const) {
    if (stages.includes(stage)) return stage;
  }
  if (answering.length > 0) return "planned";
  if (decided !== undefined) return "decided";
  return plan.assessments.some((assessment) => assessment.need === need.id)
    ? "assessed"
    : "registered";
}

/** What the forum has said of a need by the date; none while it is open. */
export function outcomeOn(
  need: TrainingNeed,
  plan: StoredPlan,
  date: LocalDate,
): NeedDecision | undefined {
  return decisionOn(plan.decisions, need.id, date);
}
