import {
  type Activities,
  type Communication,
  type Effects,
  type FigureSource,
  type GoalStatus,
  type Organisation,
  type Plan,
  type Transition,
} from "@kompetanseregion/documents";
import { type SourceReference } from "@kompetanseregion/domain";
import { findMunicipality } from "@kompetanseregion/regions";

import { type RegionProject } from "../project/region-project.ts";
import { inDocument } from "./figure-source.ts";

type ProjectGoal = RegionProject["goals"][number];

/** Chapter 2: roles and seats, no names. */
export function organisationChapter({ roles, forum }: RegionProject): Organisation {
  return {
    roles,
    ...(forum === undefined
      ? {}
      : {
          group: {
            name: forum.name,
            seats: forum.seats.map((held) =>
              held.kind === "municipality"
                ? {
                    holder: findMunicipality(held.municipality).name,
                    kind: "municipality",
                    count: 1,
                  }
                : { holder: held.union, kind: "union", count: 1 },
            ),
            source: sourceOf(forum.source, forum.name),
          },
        }),
    paragraphs: [],
  };
}

/** Chapter 3: phases and decision points; one without a date is said to be undocumented. */
export function planChapter({ phases, decisionPoints }: RegionProject): Plan {
  return {
    phases: phases.map(({ source, ...phase }) => ({
      ...phase,
      source: sourceOf(source, phase.id),
    })),
    decisionPoints: decisionPoints.map(({ id, phase, body, text, decidedOn, source }) => ({
      id,
      phase,
      body,
      decision: text,
      status: decidedOn === undefined ? "undocumented" : "decided",
      ...(decidedOn === undefined ? {} : { decidedOn }),
      source: sourceOf(source, id),
    })),
    paragraphs: [],
  };
}

/** Chapter 4: how people were told. */
export function communicationChapter({ communication }: RegionProject): Communication {
  return { measures: communication, paragraphs: [] };
}

/** Chapter 6: result goals and how far each part has come. */
export function activitiesChapter({ goals }: RegionProject): Activities {
  return {
    goals: goals.map((goal) => ({
      id: goal.id,
      phase: goal.phase,
      label: goal.label ?? goal.id,
      text: goal.text,
      status: statusOf(goal),
      subGoals: goal.parts.map(({ text, status, comment }, index) => ({
        ordinal: index + 1,
        text,
        status: goalStatus(status),
        ...(comment === undefined ? {} : { comment }),
      })),
      evidence: [],
      ...(goal.comment === undefined ? {} : { comment: goal.comment }),
    })),
    paragraphs: [],
  };
}

/** Chapter 7: effect goals; what cannot be measured yet says why. */
export function effectsChapter({ effects }: RegionProject): Effects {
  return {
    goals: effects.map(({ id, text, reason }) => ({
      id,
      text,
      status: "notMeasurableYet",
      reason: reason ?? "Rapporten oppgir verken indikator eller nullpunkt.",
      indicators: [],
    })),
    paragraphs: [],
  };
}

/** Chapter 8: what is recommended, and the project that takes over. */
export function transitionChapter(project: RegionProject): Transition {
  const { recommendations, recommendedTo, approvedBy, successor } = project;
  return {
    recommendations: recommendations.map(({ id, text }) => ({
      id,
      text,
      addressedTo: recommendedTo ?? approvedBy,
      status: "proposed",
    })),
    ...(successor === undefined ? {} : { successor }),
    paragraphs: [],
  };
}

/** Where a line was read; what the region wrote down itself is in its own register. */
function sourceOf(source: SourceReference | undefined, locator: string): FigureSource {
  if (source !== undefined) return inDocument(source);
  return {
    label: {
      nb: "Prosjektets egne opplysninger",
      nn: "Prosjektet sine eigne opplysningar",
      en: "The project's own record",
    },
    locator,
  };
}

/** A goal with parts is as far as the part that is least far; nothing is typed in. */
function statusOf({ parts, status }: ProjectGoal): GoalStatus {
  if (parts.length === 0) return goalStatus(status);
  const statuses = parts.map((part) => goalStatus(part.status));
  if (statuses.every((part) => part === "achieved")) return "achieved";
  if (statuses.every((part) => part === "unknown")) return "unknown";
  return "partly";
}

function goalStatus(status: ProjectGoal["status"]): GoalStatus {
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
