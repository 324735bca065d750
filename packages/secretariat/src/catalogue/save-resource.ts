import { LearningResource, LegalRequirement } from "@kompetanseregion/domain";
import { type z } from "zod";

import { type Actor, authorise } from "../actor/actor.ts";
import { type Desk } from "../desk.ts";
import { parseAsked } from "../input/parse-asked.ts";
import { missingCourse } from "../plan/refer.ts";
import { writeEntry } from "../plan/write-entry.ts";

/**
 * Describes something to learn from, or says it anew; `seen` is the version that is changed.
 *
 * @throws {SecretariatError} `not-allowed`; `not-understood`, also for a course that is not there.
 * @throws {StoreError} `conflict` if it has been changed since the version that was seen.
 */
export async function saveResource(
  desk: Desk,
  actor: Actor,
  asked: z.input<typeof LearningResource>,
  seen?: number,
): Promise<LearningResource> {
  authorise(actor, "write-plan");
  const document = parseAsked(LearningResource, asked);
  await writeEntry(desk, actor, { kind: "resource", id: document.id, document, seen }, (records) =>
    missingCourse(records, document.course),
  );
  return document;
}

/**
 * Says what a law asks of training, and which courses cover it (A3).
 *
 * @throws {SecretariatError} `not-allowed`; `not-understood`, also for a course that is not there.
 */
export async function saveRequirement(
  desk: Desk,
  actor: Actor,
  asked: z.input<typeof LegalRequirement>,
): Promise<LegalRequirement> {
  authorise(actor, "write-plan");
  const document = parseAsked(LegalRequirement, asked);
  const entry = { kind: "requirement", id: document.id, document } as const;
  await writeEntry(desk, actor, entry, async (records) => {
    const reasons = await Promise.all(
      document.courses.map((course) => missingCourse(records, course)),
    );
    return reasons.flat();
  });
  return document;
}
