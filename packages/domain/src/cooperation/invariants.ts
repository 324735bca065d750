import { type MunicipalityId } from "../organisation/municipality.ts";
import { type Issue } from "../problem/issue.ts";
import { type LocalDate } from "../time/local-date.ts";
import { type CourseRun, type CourseRunId, type Evaluation } from "../training/course-run.ts";
import { type TrainingMeasure } from "./measure.ts";
import { type NeedId, type TrainingNeed } from "./need.ts";

/** What a cooperation must or should be, and is not. */
export type CooperationProblem =
  /** MUST: an ordered measure is open to employees of every member (A34). */
  | "not-open-to-all"
  /** SHOULD: e-learning lies openly for others (A35). */
  | "not-shared"
  /** MUST: who delivers does not also order, or approve the delivery (A37). */
  | "same-side"
  /** A measure answers no need that is registered. */
  | "orphan-measure"
  /** A course run comes from no measure that answers a need (A42). */
  | "orphan-run"
  /** An ordered measure was due, and nobody has said that it is delivered (A77). */
  | "late"
  /** A run has ended and nobody has evaluated it (A116). */
  | "not-evaluated";

/** What is looked at. */
export interface Cooperation {
  /** The member municipalities on the date. */
  readonly members: readonly MunicipalityId[];
  readonly needs: readonly TrainingNeed[];
  readonly measures: readonly TrainingMeasure[];
  readonly runs: readonly CourseRun[];
  readonly evaluations: readonly Evaluation[];
}

type Problem = Issue<CooperationProblem>;

/** Everything that a cooperation has promised and does not keep on the date, all at once. */
export function checkCooperation(cooperation: Cooperation, date: LocalDate): Problem[] {
  const { members, measures, runs, evaluations } = cooperation;
  const evaluated = new Set(evaluations.map(({ run }) => run));
  const orphans = new Set<CourseRunId>(orphanRuns(cooperation));
  return [
    ...measures.flatMap((measure) => measureProblems(measure, members, date)),
    ...measures
      .filter(({ needs }) => !needs.some((need) => isRegistered(need, cooperation)))
      .map(({ id }) =>
        warning("orphan-measure", id, `${id} answers no registered need`, "Link it to a need."),
      ),
    ...runs.flatMap(({ id, period }) => [
      ...(orphans.has(id)
        ? [warning("orphan-run", id, `${id} traces back to no need`, "Link it to a measure.")]
        : []),
      ...(period.to !== undefined && period.to <= date && !evaluated.has(id)
        ? [warning("not-evaluated", id, `${id} has ended without evaluation`, "Evaluate it.")]
        : []),
    ]),
  ];
}

/** The course runs that do not trace back, through a measure, to a registered need. */
export function orphanRuns(
  cooperation: Pick<Cooperation, "needs" | "measures" | "runs">,
): CourseRunId[] {
  return cooperation.runs
    .filter(({ measure }) => needsBehind(measure, cooperation).length === 0)
    .map(({ id }) => id);
}

/** The registered needs that a measure answers: the way back from a run to why it is given. */
export function needsBehind(
  measure: string | undefined,
  cooperation: Pick<Cooperation, "needs" | "measures">,
): NeedId[] {
  const found = cooperation.measures.find(({ id }) => id === measure);
  return (found?.needs ?? []).filter((need) => isRegistered(need, cooperation));
}

function measureProblems(
  { id, order, delivery, deliveryMode, licence, openTo }: TrainingMeasure,
  members: readonly MunicipalityId[],
  date: LocalDate,
): Problem[] {
  const problems: Problem[] = [];
  const closed = members.filter((member) => !openTo.includes(member));
  if (order && closed.length > 0) {
    const message = `${id} is ordered for the region and not open to ${closed.join(", ")}`;
    problems.push(must("not-open-to-all", id, message, "Open it to every member municipality."));
  }
  if (deliveryMode !== "classroom" && licence !== "open") {
    const message = `${id} has e-learning that is not shared openly`;
    problems.push(warning("not-shared", id, message, "Publish it with an open licence."));
  }
  if (delivery && (delivery.by === order?.by || delivery.by === delivery.approvedBy)) {
    const message = `${id} is delivered by the side that ordered it or approved the delivery`;
    problems.push(must("same-side", id, message, "Let the commissioner approve it."));
  }
  if (order?.dueOn !== undefined && order.dueOn < date && delivery === undefined) {
    const message = `${id} was to be delivered by ${order.dueOn}`;
    problems.push(warning("late", id, message, "Register the delivery, or agree a new date."));
  }
  return problems;
}

function isRegistered(need: NeedId, { needs }: Pick<Cooperation, "needs">): boolean {
  return needs.some(({ id }) => id === need);
}

function must(code: CooperationProblem, at: string, message: string, remedy: string): Problem {
  return { code, severity: "error", at, message, remedy };
}

function warning(code: CooperationProblem, at: string, message: string, remedy: string): Problem {
  return { code, severity: "warning", at, message, remedy };
}
