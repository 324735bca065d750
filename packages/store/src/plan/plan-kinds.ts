import {
  AgreementEvent,
  CourseRun,
  Evaluation,
  LearningResource,
  LegalRequirement,
  NeedAssessment,
  NeedDecision,
  PriorityWeights,
  RolloutEvent,
  TrainingMeasure,
  TrainingNeed,
  TrainingPlan,
} from "@kompetanseregion/domain";
import { type z } from "zod";

/** What a plan is made of, with how a platform is taken into use, each with its documents' shape. */
export const planKinds = {
  need: TrainingNeed,
  assessment: NeedAssessment,
  decision: NeedDecision,
  weights: PriorityWeights,
  measure: TrainingMeasure,
  plan: TrainingPlan,
  run: CourseRun,
  evaluation: Evaluation,
  resource: LearningResource,
  requirement: LegalRequirement,
  rollout: RolloutEvent,
  agreement: AgreementEvent,
} as const;

/** A kind of entry in a plan. */
export type PlanKind = keyof typeof planKinds;

/** What an entry of a kind says. */
export type PlanDocument<Kind extends PlanKind> = z.infer<(typeof planKinds)[Kind]>;
