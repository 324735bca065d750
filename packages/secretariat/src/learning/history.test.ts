import { describe, expect, it } from "vitest";

import { sync } from "./sync.ts";
import { changingSite, enrolment, seconds, smallSite, sourceOf } from "./testing/changing-site.ts";
import { factsIn, operator, type SyncDesk, syncDesk } from "./testing/sync-desk.ts";

const [first, second, third] = smallSite.enrolments;
if (first === undefined || second === undefined || third === undefined) throw new Error("three");
const began = "2024-05-01T03:00:00Z";

const completion = "6 28 completed 2024-02-01";

/** A desk that has read the site once, and reads it again a day later. */
async function readTwice(
  change: Parameters<ReturnType<typeof changingSite>["site"]["update"]>[0],
): Promise<{
  desk: SyncDesk;
  readAgain: (back?: typeof change) => ReturnType<typeof sync>;
}> {
  const { site, source } = changingSite();
  const desk = await syncDesk(began);
  await sync(desk, operator, source);
  site.update(change);
  return {
    desk,
    readAgain: (back) => {
      if (back !== undefined) site.update(back);
      desk.wait(24);
      // Each run is a process of its own and looks at the site anew.
      return sync(desk, operator, sourceOf(site, smallSite), { guard: { fall: 1 } });
    },
  };
}

describe("what is known of a completion survives", () => {
  it("a certification that runs out and is taken again, its first date in the archive", async () => {
    const again = enrolment(6, 28, "2024-01-10T08:00:00Z", "2024-05-01T10:00:00Z");
    const { desk, readAgain } = await readTwice({
      enrolments: [again, second, third],
      archive: [
        {
          user: 6,
          course: 28,
          timeEnrolled: seconds("2024-01-10T08:00:00Z"),
          timeCompleted: seconds("2024-02-01T10:00:00Z"),
        },
      ],
    });
    const report = await readAgain();

    expect(report).toMatchObject({ added: { observations: 1 }, gone: { completions: 0 } });
    expect(await factsIn(desk)).toContain(completion);
    expect(await factsIn(desk)).toContain("6 28 completed 2024-05-01");
  });

  it("a reset that leaves no trace on the platform", async () => {
    const { desk, readAgain } = await readTwice({
      enrolments: [enrolment(6, 28, "2024-01-10T08:00:00Z"), second, third],
    });

    expect(await readAgain()).toMatchObject({ gone: { facts: 1, completions: 1 } });
    expect(await factsIn(desk)).toContain(completion);
    expect(await readAgain()).toMatchObject({ gone: { facts: 0 } });
  });

  it("taking the course again without a reset, where the platform keeps the first date", async () => {
    const { desk, readAgain } = await readTwice({});
    const before = await factsIn(desk);

    expect(await readAgain()).toMatchObject({ added: { observations: 0 }, gone: { facts: 0 } });
    expect(await factsIn(desk)).toEqual(before);
  });

  it("leaving the course and coming back", async () => {
    const { desk, readAgain } = await readTwice({ enrolments: [second, third] });
    expect(await readAgain()).toMatchObject({ gone: { facts: 2, completions: 1 } });
    const back = enrolment(6, 28, "2024-05-02T08:00:00Z", "2024-02-01T10:00:00Z");

    // Moodle shows the first completion again, under a new enrolment.
    expect(await readAgain({ enrolments: [back, second, third] })).toMatchObject({
      added: { observations: 1 },
      returned: { facts: 1, completions: 1 },
    });
    expect([...(await factsIn(desk))].filter((fact) => fact.startsWith("6 28")).toSorted()).toEqual(
      [completion, "6 28 enrolled 2024-01-10", "6 28 enrolled 2024-05-02"],
    );
  });

  it("criteria that are unlocked, which hides every completion of the course for a while", async () => {
    const hidden = smallSite.enrolments.map(({ timeCompleted: _, ...rest }) => rest);
    const { desk, readAgain } = await readTwice({ enrolments: hidden });
    const before = await factsIn(desk);

    expect(await readAgain()).toMatchObject({ gone: { completions: 2 } });
    expect(await readAgain({ enrolments: smallSite.enrolments })).toMatchObject({
      added: { observations: 0 },
      returned: { completions: 2 },
    });
    expect(await factsIn(desk)).toEqual(before);
  });

  it("the person being deleted, which is asked for by number", async () => {
    const users = smallSite.users.map((user) =>
      user.id === 6 ? { ...user, deleted: true } : user,
    );
    const { desk, readAgain } = await readTwice({ users, enrolments: [second, third] });

    expect(await readAgain()).toMatchObject({ gone: { accounts: 1, completions: 1 } });
    expect(await factsIn(desk)).toContain(completion);
    expect(await desk.store.learning.accounts("moodle:laering.example.no")).toHaveLength(3);
  });

  it("the course being removed", async () => {
    const { site, source } = changingSite();
    const desk = await syncDesk(began);
    await sync(desk, operator, source);
    site.update({ courses: smallSite.courses.slice(1), enrolments: [third] });
    desk.wait(24);
    // That is never right without a person having looked.
    const stopped = await sync(desk, operator, sourceOf(site, smallSite), { guard: { fall: 1 } });
    expect(stopped.reasons.map(({ code }) => code)).toEqual(["course-emptied"]);

    const accepted = await sync(desk, operator, source, { acceptLoss: true });
    expect(accepted).toMatchObject({ gone: { courses: 1, completions: 1 } });
    expect(await factsIn(desk)).toContain(completion);
  });
});
