import {
  type CourseRun,
  type Evaluation,
  type NeedAssessment,
  type NeedDecision,
  type PriorityWeights,
  type TrainingMeasure,
  type TrainingNeed,
  type TrainingPlan,
} from "@kompetanseregion/domain";
import { type PlanEntry, type Records } from "@kompetanseregion/store";

/** What stands in the plan, of every kind. */
export interface StoredPlan {
  readonly needs: readonly PlanEntry<"need">[];
  readonly assessments: readonly NeedAssessment[];
  readonly decisions: readonly NeedDecision[];
  /** None until the forum has decided how much each criterion counts. */
  readonly weights: PriorityWeights | undefined;
  readonly measures: readonly PlanEntry<"measure">[];
  readonly runs: readonly PlanEntry<"run">[];
  readonly evaluations: readonly Evaluation[];
  readonly plans: readonly TrainingPlan[];
}

/** Reads what stands in the plan. */
export async function readPlan({ plan }: Pick<Records, "plan">): Promise<StoredPlan> {
  const [weights] = await plan.entries("weights");
  return {
    needs: await plan.entries("need"),
    assessments: documentsOf(await plan.entries("assessment")),
    decisions: documentsOf(await plan.entries("decision")),
    weights: weights?.document,
    measures: await plan.entries("measure"),
    runs: await plan.entries("run"),
    evaluations: documentsOf(await plan.entries("evaluation")),
    plans: documentsOf(await plan.entries("plan")),
  };
}

/** What the entries say. */
export function documentsOf<Document>(
  entries: readonly { readonly document: Document }[],
): Document[] {
  return entries.map(({ document }) => document);
}

/** The measures, needs and runs as the domain checks them. */
export function cooperationOf(plan: StoredPlan): {
  readonly needs: TrainingNeed[];
  readonly measures: TrainingMeasure[];
  readonly runs: CourseRun[];
  readonly evaluations: readonly Evaluation[];
} {
  return {
    needs: documentsOf(plan.needs),
    measures: documentsOf(plan.measures),
    runs: documentsOf(plan.runs),
    evaluations: plan.evaluations,
  };
}
