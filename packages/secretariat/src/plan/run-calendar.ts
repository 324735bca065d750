import { addDays } from "@kompetanseregion/domain";
import { writeCalendar } from "@kompetanseregion/exchange";

import { type Actor, authorise } from "../actor/actor.ts";
import { type Desk } from "../desk.ts";
import { storedRegion } from "../region/stored-region.ts";

/**
 * The course runs of the plan as a calendar that people subscribe to (iCalendar, RFC 5545).
 *
 * A run takes whole days, and one without an end shows the day it begins. A run keeps its id when
 * it is moved; one that is withdrawn leaves the feed, and with it the calendars that read it.
 *
 * @throws {SecretariatError} `not-allowed`; `no-region`.
 */
export async function runCalendar(desk: Desk, actor: Actor): Promise<string> {
  authorise(actor, "read-plan");
  const region = await storedRegion(desk);
  const courses = new Map(
    (await desk.store.learning.courses()).map((course) => [course.id, course.title]),
  );
  const runs = await desk.store.plan.entries("run");
  return writeCalendar(
    `Kurs – ${region.name}`,
    runs.map(({ document: { id, course, period }, version, at }) => ({
      uid: `${id}@${region.id}`,
      sequence: version - 1,
      starts: period.from,
      ends: period.to ?? addDays(period.from, 1),
      changed: at,
      title: courses.get(course) ?? course,
      cancelled: false,
    })),
  );
}
