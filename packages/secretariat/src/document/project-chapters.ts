import {
  type Activities,
  type Communication,
  type Effects,
  type GoalStatus,
  type Organisation,
  type Plan,
  type Transition,
} from "@kompetanseregion/documents";
import { Period } from "@kompetanseregion/domain";
import { findMunicipality, kongsbergReport } from "@kompetanseregion/regions";

import { inDocument } from "./figure-source.ts";

const report = kongsbergReport;
type ReportedGoal = (typeof report.resultGoals)[number];
type Assessment = NonNullable<ReportedGoal["assessment"]>["status"];

/** Chapter 2: roles and seats, no names. */
export function organisationChapter(): Organisation {
  const [seat] = report.forumSeats;
  return {
    roles: report.projectRoles.map(({ role, holder }) => ({ role, holder })),
    ...(seat === undefined
      ? {}
      : {
          group: {
            name: "Kompetanseforum",
            seats: report.forumSeats.map((held) =>
              held.kind === "municipality"
                ? {
                    holder: findMunicipality(held.municipality).name,
                    kind: "municipality",
                    count: 1,
                  }
                : { holder: held.union, kind: "union", count: 1 },
            ),
            source: inDocument(seat.source),
          },
        }),
    paragraphs: [],
  };
}

/** Chapter 3: phases and decision points; the source gives no date of any decision. */
export function planChapter(): Plan {
  return {
    phases: report.phases.flatMap(({ id, name, actual, source }) =>
      actual === undefined
        ? []
        : [{ id, name, period: Period.parse(actual), source: inDocument(source) }],
    ),
    decisionPoints: report.decisionPoints.map(({ id, phase, body, text, decidedOn, source }) => ({
      id,
      phase,
      body,
      decision: text,
      status: decidedOn === undefined ? "undocumented" : "decided",
      ...(decidedOn === undefined ? {} : { decidedOn }),
      source: inDocument(source),
    })),
    paragraphs: [],
  };
}

/** Chapter 4: how people were told, from the source's own list (A80–A85). */
export function communicationChapter(): Communication {
  return {
    measures: report.communicationMeasures.map(({ channel, audience, measure }) => ({
      channel,
      audience,
      measure,
    })),
    paragraphs: [],
  };
}

/** Chapter 6: result goals and how far each part has come. */
export function activitiesChapter(): Activities {
  return {
    goals: report.resultGoals.map((goal) => ({
      id: goal.id,
      phase: goal.id.split(".")[0] ?? goal.id,
      label: goal.id.split(".").slice(1).join(".").replace("RM", "RM "),
      text: goal.text,
      status: statusOf(goal),
      subGoals: goal.subGoals.map((part, index) => ({
        ordinal: index + 1,
        text: part.text,
        status: goalStatus(part.assessment?.status),
        ...(part.assessment === undefined ? {} : { comment: part.assessment.statement }),
      })),
      evidence: [],
      ...(goal.assessment === undefined ? {} : { comment: goal.assessment.statement }),
    })),
    paragraphs: [],
  };
}

/** Chapter 7: effect goals; what cannot be measured yet says why. */
export function effectsChapter(): Effects {
  return {
    goals: report.effectGoals.map(({ id, text, assessment }) => ({
      id,
      text,
      status: "notMeasurableYet",
      reason: assessment?.statement ?? "Rapporten oppgir verken indikator eller nullpunkt.",
      indicators: [],
    })),
    paragraphs: [],
  };
}

/** Chapter 8: what is recommended, and the project that takes over. */
export function transitionChapter(): Transition {
  return {
    recommendations: report.recommendations.map(({ id, text }) => ({
      id,
      text,
      addressedTo: "Rådmannsutvalget",
      status: "proposed",
    })),
    successor: {
      name: "Digital Kompetanse",
      goals: report.digitalCompetenceGoals.map(({ text }) => text),
    },
    paragraphs: [],
  };
}

/** A goal with parts is as far as the part that is least far; nothing is typed in. */
function statusOf({ subGoals, assessment }: ReportedGoal): GoalStatus {
  if (subGoals.length === 0) return goalStatus(assessment?.status);
  const statuses = subGoals.map((part) => goalStatus(part.assessment?.status));
  if (statuses.every((status) => status === "achieved")) return "achieved";
  if (statuses.every((status) => status === "unknown")) return "unknown";
  return "partly";
}

function goalStatus(status: Assessment | undefined): GoalStatus {
  switch (status) {
    case undefined:
      return "unknown";
    case "attained":
      return "achieved";
    case "partial":
      return "partly";
    case "notAttained":
      return "notAchieved";
    case "notStarted":
    case "inProgress":
    case "notMeasurableYet":
      return "open";
  }
}
