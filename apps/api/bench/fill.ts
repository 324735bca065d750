import { AccessGrant, Course, CourseId, LocalDate, UserId } from "@kompetanseregion/domain";
import { type Desk, loadMadeUpRegion } from "@kompetanseregion/secretariat";

/** How large the region of the load test is. */
export interface Size {
  readonly employees: number;
  readonly courses: number;
}

/** The user who sees names everywhere, so that a whole table can be had without hidden figures. */
export const everywhere = "overalt";

const source = "load-test";
/** Facts that are written at a time. */
const batch = 20_000;

/** Fills an empty store with a made-up region of so many employees and so many courses. */
export async function fill(desk: Desk, { employees, courses }: Size): Promise<void> {
  await loadMadeUpRegion(desk, { employees, seed: 2016 }, () => undefined);
  const { learning, access } = desk.store;
  const people = await learning.accounts("made-up:demo");
  const known = await learning.courses();
  const more = Array.from({ length: courses - known.length }, (_, index) =>
    Course.parse({ id: `kurs-${index + 1}`, title: `Kurs ${index + 1}`, aliases: [] }),
  );
  const now = desk.clock.now();
  await access.save({
    users: [{ id: UserId.parse(everywhere) }],
    grants: [
      AccessGrant.parse({
        user: everywhere,
        role: "municipalityAdmin",
        unit: "kongsbergregionen",
        period: { from: "2014-01-01" },
        givenBy: "local-operator",
      }),
    ],
  });
  await desk.store.transaction(async (records) => {
    await records.learning.saveCourses(more);
    const run = await records.learning.beginRun({ source, startedAt: now });
    await records.learning.saveObservedCourses(
      source,
      more.map(({ id, title }) => ({
        key: id,
        title,
        visible: true,
        course: CourseId.parse(id),
      })),
    );
    await records.learning.saveAccounts(
      source,
      run,
      people.map(({ key, name }) => ({ key, name, suspended: false })),
    );
    await records.learning.matchAccounts(
      source,
      people.map(({ key, employee }) => ({ account: key, employee })),
    );
    let waiting = [];
    for (const [person, { key }] of people.entries()) {
      for (const [course, { id }] of more.entries()) {
        // Two of five have enrolled, and two of three of them have completed.
        const chance = mixed(person, course);
        if (chance % 5 > 1) continue;
        const fact = { account: key, courseKey: id, precision: "day", observedAt: now } as const;
        waiting.push({ ...fact, kind: "enrolled" as const, on: dayOf(chance) });
        if (chance % 3 > 0) {
          waiting.push({ ...fact, kind: "completed" as const, on: dayOf(chance + 40) });
        }
      }
      if (waiting.length >= batch) {
        await records.learning.appendObservations(source, run, waiting);
        waiting = [];
      }
    }
    await records.learning.appendObservations(source, run, waiting);
    await records.learning.finishRun(run, { finishedAt: now, status: "finished" });
  });
}

/** A number that looks like chance and is the same each time. */
function mixed(person: number, course: number): number {
  return (Math.imul(person * 40 + course + 1, 2_654_435_761) >>> 0) >>> 8;
}

/** A day in 2024 or 2025. */
function dayOf(chance: number): LocalDate {
  const from = Date.parse("2024-01-01T00:00:00Z");
  return LocalDate.parse(new Date(from + (chance % 690) * 86_400_000).toISOString().slice(0, 10));
}
