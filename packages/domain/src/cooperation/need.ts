import { z } from "zod";

import { MunicipalityId } from "../organisation/municipality.ts";
import { LocalDate } from "../time/local-date.ts";

/** The lasting name of a need. */
export const NeedId = z
  .string()
  .regex(/^[a-z0-9]+(?:-[a-z0-9]+)*$/u, "a need id is lower-case words with hyphens")
  .brand<"NeedId">();
export type NeedId = z.infer<typeof NeedId>;

/** Where a need comes from (A31): a municipality, a professional network, a union, a directive. */
export const NeedSource = z.discriminatedUnion("kind", [
  z.object({ kind: z.literal("municipality"), municipality: MunicipalityId }).readonly(),
  z.object({ kind: z.literal("network"), network: z.string().min(1) }).readonly(),
  z.object({ kind: z.literal("union"), union: z.string().min(1) }).readonly(),
  z.object({ kind: z.literal("directive"), directive: z.string().min(1) }).readonly(),
]);
export type NeedSource = z.infer<typeof NeedSource>;

/** A need for competence, played in to the forum (A28–A31). */
export const TrainingNeed = z
  .object({
    id: NeedId,
    title: z.string().min(1),
    source: NeedSource,
    registeredOn: LocalDate,
    /** The municipalities that have this need: what makes it general. */
    sharedBy: z.array(MunicipalityId),
    /** The job it is for; competence is always for a function (A1). */
    forFunction: z.string().min(1),
  })
  .readonly();
export type TrainingNeed = z.infer<typeof TrainingNeed>;

/** What the forum can answer a need with (A33). */
export const NeedDecision = z
  .object({
    need: NeedId,
    on: LocalDate,
    outcome: z.enum([
      "recommendExisting",
      "orderELearning",
      "orderClassroom",
      "orderBlended",
      "declined",
      "postponed",
    ]),
    /** Why, in a sentence; the municipalities will ask. */
    because: z.string().min(1),
  })
  .readonly();
export type NeedDecision = z.infer<typeof NeedDecision>;

/** The latest decision about a need on or before a date; none while it is open. */
export function decisionOn(
  decisions: Iterable<NeedDecision>,
  need: NeedId,
  date: LocalDate,
): NeedDecision | undefined {
  return [...decisions]
    .filter((decision) => decision.need === need && decision.on <= date)
    .toSorted((a, b) => (a.on < b.on ? -1 : a.on > b.on ? 1 : 0))
    .at(-1);
}
