import { type Issue } from "@kompetanseregion/domain";

import { type CheckCode } from "./check-code.ts";
import { type Rule } from "./rule.ts";

/** An id names one thing: goals, effects, decision points, phases and recommendations. */
export const duplicateId: Rule = ({ activities, effects, plan, transition }) => {
  const lists = {
    "activities.goals": activities.goals,
    "effects.goals": effects.goals,
    "plan.phases": plan.phases,
    "plan.decisionPoints": plan.decisionPoints,
    "transition.recommendations": transition.recommendations,
  };
  return Object.entries(lists).flatMap(([at, list]) =>
    repeated(list.map(({ id }) => id)).map((id): Issue<CheckCode> => ({
      code: "duplicate-id",
      severity: "error",
      at,
      message: `${id} is used more than once`,
      remedy: "Give each its own id; say the phase in the id where numbers start again.",
    })),
  );
};

/** Sub-goals of a goal are numbered apart. */
export const duplicateOrdinal: Rule = ({ activities: { goals } }) =>
  goals.flatMap(({ id, subGoals }) =>
    repeated(subGoals.map(({ ordinal }) => ordinal)).map((ordinal): Issue<CheckCode> => ({
      code: "duplicate-ordinal",
      severity: "error",
      at: `goal ${id}`,
      message: `sub-goal ${ordinal} is there more than once`,
      remedy: "Number the sub-goals in order.",
    })),
  );

/** Goals and decision points belong to a phase that exists. */
export const unknownPhase: Rule = ({ activities, plan }) => {
  const known = new Set(plan.phases.map(({ id }) => id));
  return [...activities.goals, ...plan.decisionPoints]
    .filter(({ phase }) => !known.has(phase))
    .map(({ id, phase }) => ({
      code: "unknown-phase",
      severity: "error",
      at: id,
      message: `there is no phase ${phase}`,
      remedy: "Use the id of one of the phases in chapter 3.",
    }));
};

/** A goal is not achieved while a part of it is not. */
export const goalStatus: Rule = ({ activities: { goals } }) =>
  goals
    .filter(
      ({ status, subGoals }) =>
        status === "achieved" && subGoals.some((sub) => sub.status !== "achieved"),
    )
    .map(({ id }) => ({
      code: "goal-status",
      severity: "error",
      at: `goal ${id}`,
      message: "the goal is called achieved, but a sub-goal is not",
      remedy: "Call the goal partly achieved, or report the sub-goal.",
    }));

/** A decision that is called decided has a date, and not one after the report. */
export const decisions: Rule = ({ plan: { decisionPoints }, generatedOn }) =>
  decisionPoints.flatMap(({ id, status, decidedOn }): Issue<CheckCode>[] => {
    if (status === "decided" && decidedOn === undefined) {
      return [
        {
          code: "decision-without-date",
          severity: "warning",
          at: id,
          message: "the decision is called decided, but has no date",
          remedy: "Register the resolution with its date, or call it undocumented.",
        },
      ];
    }
    if (decidedOn === undefined || decidedOn <= generatedOn) return [];
    return [
      {
        code: "decision-after-report",
        severity: "error",
        at: id,
        message: `the decision is dated ${decidedOn}, after the report of ${generatedOn}`,
        remedy: "Correct the date, or call the decision pending.",
      },
    ];
  });

function repeated<T>(values: readonly T[]): T[] {
  return [...new Set(values.filter((value, index) => values.indexOf(value) !== index))];
}
