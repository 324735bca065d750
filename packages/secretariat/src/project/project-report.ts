import {
  attainmentOf,
  type DecisionPoint,
  type GoalStatus,
  type LocalisedText,
  type LocalDate,
  Period,
  phaseAttainment,
  type Ratio,
  type ResultGoal,
  UnknownNameError,
} from "@kompetanseregion/domain";
import { type ProjectReport, projectReports } from "@kompetanseregion/regions";

import { type Actor, authorise } from "../actor/actor.ts";
import { type Desk } from "../desk.ts";
import { storedRegion } from "../region/stored-region.ts";
import { cite } from "../source/cite.ts";

/** How far something is said to have come; `unassessed` where nobody has said. */
export type AssessedStatus = GoalStatus | "unassessed";

/** A stretch of the project. */
export interface PhaseView {
  readonly id: string;
  readonly name: LocalisedText;
  /** The phase that this one is a part of. */
  readonly partOf?: string;
  readonly from: LocalDate;
  /** The first day after it. */
  readonly to?: LocalDate;
  /** Parts of its own goals that are attained, of all of them; none where it has no goals. */
  readonly attained?: Ratio;
}

/** A point where the project goes on only if somebody decides that it shall. */
export interface DecisionPointView {
  readonly id: string;
  readonly phase: string;
  readonly body: DecisionPoint["body"];
  readonly text: string;
  readonly plannedOn?: LocalDate;
  /** None where the sources do not say when, or whether, it was decided. */
  readonly decidedOn?: LocalDate;
  readonly source: string;
}

/** A result goal with its parts. */
export interface GoalView {
  readonly id: string;
  readonly phase: string;
  readonly text: string;
  /** Other names that the sources use for it. */
  readonly aliases: readonly string[];
  readonly status: AssessedStatus;
  /** Parts attained, of all; a goal without parts is one. */
  readonly attained: Ratio;
  /** What the source says, where the goal has no parts. */
  readonly statement?: string;
  readonly parts: readonly {
    readonly id: string;
    readonly text: string;
    /** What the document calls it, where that is not its number. */
    readonly printedAs?: string;
    readonly status: AssessedStatus;
    readonly statement?: string;
  }[];
  readonly source: string;
}

/** What a project set out to do, decided, attained and recommends. */
export interface ProjectReportView {
  readonly project: { readonly id: string; readonly name: string };
  readonly phases: readonly PhaseView[];
  readonly decisions: readonly DecisionPointView[];
  readonly goals: readonly GoalView[];
  /** Parts of the result goals that are attained, and that somebody has assessed. */
  readonly attained: Ratio;
  readonly assessed: Ratio;
  readonly effects: readonly {
    readonly id: string;
    readonly text: string;
    readonly parts: readonly { readonly id: string; readonly text: string }[];
    readonly status: AssessedStatus;
    readonly statement?: string;
    /** What is measured; none where nothing is. */
    readonly indicator?: string;
    readonly source: string;
  }[];
  readonly recommendations: readonly {
    readonly id: string;
    readonly text: string;
    readonly source: string;
  }[];
  /** The goals of the project that takes over. */
  readonly successor?: {
    readonly name: string;
    readonly goals: readonly { readonly id: string; readonly text: string }[];
  };
}

/**
 * A project's goals with their attainment, its decision points and its recommendations.
 *
 * Attainment is counted from the parts and never typed in. A project that no register of goals is
 * known of is answered with empty lists.
 *
 * @throws {SecretariatError} `not-allowed`; `no-region`.
 * @throws {UnknownNameError} If the books have no such project.
 */
export async function projectReport(
  desk: Desk,
  actor: Actor,
  id: string,
): Promise<ProjectReportView> {
  authorise(actor, "read-plan");
  const region = await storedRegion(desk);
  const { projects } = await desk.store.books.chart();
  const project = projects.find((one) => one.id === id);
  if (project === undefined) {
    throw new UnknownNameError(
      "project",
      id,
      projects.map((one) => one.id),
    );
  }
  const named = { id: project.id, name: project.name };
  const report = projectReports.find(
    (printed) => printed.region === region.id && printed.project.id === id,
  );
  return report === undefined ? { project: named, ...nothing } : reported(named, report);
}

const none: Ratio = {
  numerator: 0,
  denominator: 0,
  counts: "goal parts attained",
  outOf: "goal parts",
};

const nothing = {
  phases: [],
  decisions: [],
  goals: [],
  attained: none,
  assessed: { ...none, counts: "goal parts assessed" },
  effects: [],
  recommendations: [],
};

function reported(project: ProjectReportView["project"], report: ProjectReport): ProjectReportView {
  const { phases, decisionPoints, resultGoals, effectGoals, recommendations, successor } = report;
  const goals = resultGoals.map(goalView);
  return {
    project,
    phases: phases.flatMap(({ id, name, partOf, actual }) => {
      if (actual === undefined) return [];
      const { from, to } = Period.parse(actual);
      const { attained } = phaseAttainment(resultGoals, id);
      return [
        {
          id,
          name,
          ...(partOf === undefined ? {} : { partOf }),
          from,
          ...(to === undefined ? {} : { to }),
          ...(attained.denominator === 0 ? {} : { attained }),
        },
      ];
    }),
    decisions: decisionPoints.map(({ source, id, phase, body, text, plannedOn, decidedOn }) => ({
      id,
      phase,
      body,
      text,
      ...(plannedOn === undefined ? {} : { plannedOn }),
      ...(decidedOn === undefined ? {} : { decidedOn }),
      source: cite(source),
    })),
    goals,
    attained: sumOf(resultGoals, "attained"),
    assessed: sumOf(resultGoals, "assessed"),
    effects: effectGoals.map(({ id, text, subEffects, assessment, indicator, source }) => ({
      id,
      text,
      parts: subEffects,
      ...assessed(assessment),
      ...(indicator === undefined ? {} : { indicator }),
      source: cite(source),
    })),
    recommendations: recommendations.map(({ id, text, source }) => ({
      id,
      text,
      source: cite(source),
    })),
    successor: {
      name: successor.name,
      goals: successor.goals.map(({ id, text }) => ({ id, text })),
    },
  };
}

type ReportedGoal = ProjectReport["resultGoals"][number];

function goalView(goal: ReportedGoal): GoalView {
  const { status = "unassessed", attained } = attainmentOf(goal);
  return {
    id: goal.id,
    phase: goal.phase,
    text: goal.text,
    aliases: goal.aliases,
    status,
    attained,
    ...(goal.assessment === undefined ? {} : { statement: goal.assessment.statement }),
    parts: goal.subGoals.map(({ id, text, printedAs, assessment }) => ({
      id,
      text,
      ...(printedAs === undefined ? {} : { printedAs }),
      ...assessed(assessment),
    })),
    source: cite(goal.source),
  };
}

function assessed(assessment: ResultGoal["assessment"]): {
  readonly status: AssessedStatus;
  readonly statement?: string;
} {
  if (assessment === undefined) return { status: "unassessed" };
  return { status: assessment.status, statement: assessment.statement };
}

function sumOf(goals: readonly ResultGoal[], of: "assessed" | "attained"): Ratio {
  const ratios = goals.map((goal) => attainmentOf(goal)[of]);
  return {
    numerator: ratios.reduce((sum, { numerator }) => sum + numerator, 0),
    denominator: ratios.reduce((sum, { denominator }) => sum + denominator, 0),
    counts: of === "attained" ? "goal parts attained" : "goal parts assessed",
    outOf: "goal parts",
  };
}
