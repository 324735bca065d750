import { osloDate } from "../time/instant.ts";
import { type TrainingEvent } from "../training/training-event.ts";
import { type ObservedParticipation } from "./learning-source.ts";

/**
 * The facts that a participation tells: up to three, each on its calendar date in Norway.
 *
 * Whose account it is, and which course, is for the caller to say: a platform knows neither our
 * employees nor our courses. A participation without any date tells no fact.
 *
 * @example
 * ```ts
 * const account = { account: "6", course: "28", precision: "second" } as const;
 * const completedAt = Instant.parse("2019-12-31T23:30:00Z");
 * trainingEventsOf({ ...account, completedAt }, { employee, course, provenance });
 * // => one fact: completed on 2020-01-01
 * ```
 */
export function trainingEventsOf(
  { enrolledAt, startedAt, completedAt, precision }: ObservedParticipation,
  about: Pick<TrainingEvent, "employee" | "course" | "provenance">,
): TrainingEvent[] {
  const facts = [
    { kind: "enrolled", at: enrolledAt },
    { kind: "started", at: startedAt },
    { kind: "completed", at: completedAt },
  ] as const;
  return facts.flatMap(({ kind, at }) =>
    at === undefined ? [] : [{ kind, ...about, on: osloDate(at), precision }],
  );
}
