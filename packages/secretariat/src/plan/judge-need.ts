import { NeedAssessment, NeedDecision, PriorityWeights } from "@kompetanseregion/domain";
import { type z } from "zod";

import { type Actor, authorise } from "../actor/actor.ts";
import { type Desk } from "../desk.ts";
import { parseAsked } from "../input/parse-asked.ts";
import { missingEntries } from "./refer.ts";
import { writeEntry } from "./write-entry.ts";

/**
 * Says what the forum thinks of a need: fit, law, benefit and cost (A32).
 *
 * @throws {SecretariatError} `not-allowed`; `not-understood`, also for a need that is not there.
 */
export async function assessNeed(
  desk: Desk,
  actor: Actor,
  asked: z.input<typeof NeedAssessment>,
): Promise<NeedAssessment> {
  authorise(actor, "write-plan");
  const assessment = parseAsked(NeedAssessment, asked);
  const entry = { kind: "assessment", id: assessment.need, document: assessment } as const;
  await writeEntry(desk, actor, entry, (records) =>
    missingEntries(records, "need", [assessment.need]),
  );
  return assessment;
}

/** What the forum answers a need with. */
export interface DecisionAsked {
  readonly need: string;
  readonly outcome: string;
  readonly because: string;
  /** Today where left out. */
  readonly on?: string | undefined;
}

/**
 * Decides about a need, with the reason (A33). A later decision replaces none; one of the same day
 * corrects.
 *
 * @throws {SecretariatError} `not-allowed`; `not-understood`, also for a need that is not there.
 */
export async function decideNeed(
  desk: Desk,
  actor: Actor,
  asked: DecisionAsked,
): Promise<NeedDecision> {
  authorise(actor, "write-plan");
  const decision = parseAsked(NeedDecision, { ...asked, on: asked.on ?? desk.clock.today() });
  const id = `${decision.need} ${decision.on}`;
  await writeEntry(desk, actor, { kind: "decision", id, document: decision }, (records) =>
    missingEntries(records, "need", [decision.need]),
  );
  return decision;
}

/**
 * Says how much each criterion counts; until then they count the same (A32).
 *
 * @throws {SecretariatError} `not-allowed`; `not-understood`.
 */
export async function weighCriteria(
  desk: Desk,
  actor: Actor,
  asked: z.input<typeof PriorityWeights>,
): Promise<PriorityWeights> {
  authorise(actor, "write-plan");
  const weights = parseAsked(PriorityWeights, asked);
  await writeEntry(desk, actor, { kind: "weights", id: "forum", document: weights });
  return weights;
}
