import { type Answer, type Contract } from "@kompetanseregion/client";

import { type Key } from "../../language/catalogue.ts";

/** The plan as the server answers it. */
export type PlanView = Answer<Contract["plan"]>;

/** A need in its place. */
export type NeedView = PlanView["needs"][number];

/** The stages of a need, in the order it goes through them. */
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

const stages = [...needStages, "proposed", "ordered", "delivered"] as const;

/** The text for a stage; none where the server knows one that is new. */
export function stageWord(stage: string): `plan.stage.${(typeof stages)[number]}` | undefined {
  const known = stages.find((each) => each === stage);
  return known === undefined ? undefined : `plan.stage.${known}`;
}

const problems = ["not-shared", "late", "orphan-run", "orphan-measure", "not-evaluated"] as const;

/** The text for something that does not hold together; none where it is new. */
export function problemWord(
  code: string,
): (Key & `plan.problem.${(typeof problems)[number]}`) | undefined {
  const known = problems.find((each) => each === code);
  return known === undefined ? undefined : `plan.problem.${known}`;
}

/** Who registered a need. */
export function sourceOf(plan: PlanView, { source }: NeedView): string {
  switch (source.kind) {
    case "municipality":
      return nameOf(plan, source.municipality);
    case "network":
      return source.network;
    case "union":
      return source.union;
    case "directive":
      return source.directive;
  }
}

/** A municipality's name; its id where it is no member any more. */
function nameOf(plan: PlanView, municipality: string): string {
  return plan.members.find((member) => member.municipality === municipality)?.name ?? municipality;
}
