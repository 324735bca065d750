import { type ProjectReport } from "@kompetanseregion/regions";

import { RegionProject } from "./region-project.ts";

/** The project that a printed final report tells of, with where each thing stands in it. */
export function projectOfReport(report: ProjectReport): RegionProject {
  const { project, forumSeats } = report;
  const [seat] = forumSeats;
  return RegionProject.parse({
    ...project,
    approvedBy: report.approvedBy,
    recommendedTo: report.recommendedTo,
    roles: report.projectRoles.map(({ role, holder }) => ({ role, holder })),
    ...(seat !== undefined && {
      forum: { name: report.forumName, seats: forumSeats, source: seat.source },
    }),
    phases: report.phases.flatMap(({ id, name, actual, source }) =>
      actual === undefined ? [] : [{ id, name, period: actual, source }],
    ),
    decisionPoints: report.decisionPoints.map(({ id, phase, body, text, decidedOn, source }) => ({
      id,
      phase,
      body,
      text,
      decidedOn,
      source,
    })),
    communication: report.communicationMeasures.map(({ channel, audience, measure }) => ({
      channel,
      audience,
      measure,
    })),
    goals: report.resultGoals.map(({ id, text, assessment, subGoals }) => ({
      id,
      phase: id.split(".")[0],
      label: id.split(".").slice(1).join(".").replace("RM", "RM "),
      text,
      ...assessed(assessment),
      parts: subGoals.map((part) => ({ text: part.text, ...assessed(part.assessment) })),
    })),
    effects: report.effectGoals.map(({ id, text, assessment }) => ({
      id,
      text,
      reason: assessment?.statement,
    })),
    recommendations: report.recommendations.map(({ id, text }) => ({ id, text })),
    successor: {
      name: report.successor.name,
      goals: report.successor.goals.map(({ text }) => text),
    },
    courses: report.courses.map(({ id }) => id),
    benefitClaims: report.toldBeside.benefitClaims,
    rollout: report.toldBeside.rollout,
  });
}

type Assessment = ProjectReport["resultGoals"][number]["assessment"];

function assessed(assessment: Assessment): { status?: string; comment?: string } {
  return assessment === undefined
    ? {}
    : { status: assessment.status, comment: assessment.statement };
}
