import { CourseRun, Evaluation } from "@kompetanseregion/domain";
import { type z } from "zod";

import { type Actor, authorise } from "../actor/actor.ts";
import { type Desk } from "../desk.ts";
import { parseAsked } from "../input/parse-asked.ts";
import { missingCourse, missingEntries } from "./refer.ts";
import { writeEntry } from "./write-entry.ts";

/** A course run as it is planned. */
export interface RunAsked {
  /** The course and the first day where left out. */
  readonly id?: string | undefined;
  readonly course: string;
  readonly from: string;
  /** The first day after it; open where left out. */
  readonly to?: string | undefined;
  readonly deliveryMode: z.input<typeof CourseRun>["deliveryMode"];
  /** What it was ordered as; a run without one is an orphan (A42). */
  readonly measure?: string | undefined;
  readonly places?: number | undefined;
  /** The version that is changed; left out for a new run. */
  readonly seen?: number | undefined;
}

/**
 * Plans one time that a course is given.
 *
 * @throws {SecretariatError} `not-allowed`; `not-understood` with every problem.
 * @throws {SecretariatError} `already-so` if there is such a run already.
 * @throws {StoreError} `conflict` if it has been changed since the version that was seen.
 */
export async function planRun(desk: Desk, actor: Actor, asked: RunAsked): Promise<CourseRun> {
  authorise(actor, "write-plan");
  const { id, course, from, to, deliveryMode, measure, places, seen = 0 } = asked;
  const run = parseAsked(CourseRun, {
    id: id ?? `${course}-${from}`,
    course,
    period: { from, ...(to === undefined ? {} : { to }) },
    deliveryMode,
    ...(measure === undefined ? {} : { measure }),
    ...(places === undefined ? {} : { places }),
  });
  await writeEntry(
    desk,
    actor,
    { kind: "run", id: run.id, document: run, seen },
    async (records) => [
      ...(await missingCourse(records, run.course)),
      ...(await missingEntries(records, "measure", run.measure === undefined ? [] : [run.measure])),
    ],
  );
  return run;
}

/**
 * Notes what the participants of a run thought, in numbers only (A116).
 *
 * @throws {SecretariatError} `not-allowed`; `not-understood`, also for a run that is not there, or
 *   that has not begun.
 */
export async function evaluateRun(
  desk: Desk,
  actor: Actor,
  asked: {
    readonly run: string;
    readonly asked: number;
    readonly answers: readonly number[];
    readonly on?: string | undefined;
  },
): Promise<Evaluation> {
  authorise(actor, "write-plan");
  const evaluation = parseAsked(Evaluation, { ...asked, on: asked.on ?? desk.clock.today() });
  const entry = { kind: "evaluation", id: evaluation.run, document: evaluation } as const;
  await writeEntry(desk, actor, entry, async ({ plan }) => {
    const run = (await plan.entries("run")).find(({ id }) => id === evaluation.run)?.document;
    if (run === undefined) return [`there is no run ${evaluation.run}`];
    return run.period.from > evaluation.on
      ? [`${run.id} begins on ${run.period.from}, after ${evaluation.on}`]
      : [];
  });
  return evaluation;
}
