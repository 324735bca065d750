import { Instant, type LearningSource } from "@kompetanseregion/domain";
import { describe, expect, it } from "vitest";

import { syncRuns } from "./sync-runs.ts";
import { sync } from "./sync.ts";
import { changingSite, enrolment, smallSite, sourceOf } from "./testing/changing-site.ts";
import { factsIn, known, operator, syncDesk } from "./testing/sync-desk.ts";

const began = "2024-05-01T03:00:00Z";

describe("which way a source is read", () => {
  it("is whole the first time, by its changes after that, and whole again after a day", async () => {
    const { source } = changingSite();
    const desk = await syncDesk(began);
    const kinds: string[] = [];
    for (const hours of [0, 1, 22, 1, 1]) {
      desk.wait(hours);
      const { kind, since } = await sync(desk, operator, source);
      kinds.push(since === undefined ? kind : `${kind} since ${since}`);
    }

    expect(kinds).toEqual([
      "full",
      "delta since 2024-05-01T03:00:00.000Z",
      "delta since 2024-05-01T04:00:00.000Z",
      "full",
      "delta since 2024-05-02T03:00:00.000Z",
    ]);
  });

  it("is whole earlier where the last whole read is older than is allowed", async () => {
    const { source } = changingSite();
    const desk = await syncDesk(began);
    await sync(desk, operator, source);
    desk.wait(3);

    expect((await sync(desk, operator, source, { fullEvery: 3 })).kind).toBe("full");
    expect((await sync(desk, operator, source, { mode: "full" })).kind).toBe("full");
  });

  it("never derives from the changes alone that something is gone", async () => {
    const { site, source } = changingSite();
    const desk = await syncDesk(began);
    await sync(desk, operator, source);
    site.update({ enrolments: [], users: [] });
    desk.wait(1);

    expect(await sync(desk, operator, source)).toMatchObject({
      kind: "delta",
      verified: false,
      gone: { courses: 0, accounts: 0, facts: 0 },
    });
  });

  it("takes up a person whom nobody knew, by the changes alone", async () => {
    const { site, source } = changingSite();
    const desk = await syncDesk(began);
    await sync(desk, operator, source);
    const newcomer = { ...smallSite.users[0], id: 9, username: "u9", firstname: "Ny" };
    site.update({
      users: [...smallSite.users, { lastname: "", email: "", ...newcomer }],
      enrolments: [...smallSite.enrolments, enrolment(9, 28, "2024-05-01T03:30:00Z")],
    });
    desk.wait(1);

    expect(await sync(desk, operator, source)).toMatchObject({
      kind: "delta",
      added: { accounts: 1, observations: 1 },
    });
  });

  it("derives nothing from a source that cannot show that it told everything", async () => {
    const { site, source } = changingSite({ ...smallSite, release: "4.0.12" });
    const desk = await syncDesk(began);
    await sync(desk, operator, source);
    site.update({ enrolments: smallSite.enrolments.slice(1) });
    desk.wait(24);

    expect(await sync(desk, operator, source)).toMatchObject({
      kind: "full",
      verified: false,
      status: "finished",
      gone: { facts: 0 },
    });
  });
});

describe("a source that has lost much", () => {
  const left = { enrolments: smallSite.enrolments.slice(1) };

  it("stops the run for a person, and nothing is changed", async () => {
    const { site, source } = changingSite();
    const desk = await syncDesk(began);
    await sync(desk, operator, source);
    const before = await known(desk);
    const revision = await desk.store.revision();
    site.update(left);
    desk.wait(24);
    const report = await sync(desk, operator, source);

    expect(report).toMatchObject({ status: "stopped", added: { observations: 0 } });
    expect(report.reasons.map(({ code }) => code)).toEqual(["rows-fell"]);
    for (const { remedy } of report.reasons) expect(remedy).not.toBe("");
    expect(await desk.store.learning.counts()).toMatchObject({ observations: 5 });
    // What was read is kept aside for the person to accept.
    expect(withoutStaged(await known(desk))).toEqual(withoutStaged(before));
    expect(await desk.store.revision()).toBe(revision);
    expect((await syncRuns(desk, operator))[0]).toMatchObject({ status: "stopped" });
  });

  it("is read whole again until it is accepted, and then compared with what was accepted", async () => {
    const { site, source } = changingSite();
    const desk = await syncDesk(began);
    await sync(desk, operator, source);
    site.update(left);
    desk.wait(24);
    await sync(desk, operator, source);
    desk.wait(1);
    const again = await sync(desk, operator, source);
    expect(again).toMatchObject({ status: "stopped", kind: "full" });
    desk.wait(1);
    const callsBefore = site.calls.length;
    const accepted = await sync(desk, operator, source, { acceptLoss: true });

    expect(accepted).toMatchObject({ run: again.run, status: "finished", gone: { facts: 2 } });
    // What the person has seen is what counts: nothing is read anew.
    expect(site.calls.slice(callsBefore).map(({ wsFunction }) => wsFunction)).not.toContain(
      "core_reportbuilder_set_filters",
    );
    desk.wait(1);
    expect(await sync(desk, operator, source)).toMatchObject({ kind: "delta" });
    desk.wait(24);
    expect(await sync(desk, operator, source)).toMatchObject({ kind: "full", status: "finished" });
    const entries = await desk.store.audit.entries();
    expect(entries.map(({ action }) => action)).toEqual([
      "sync",
      "sync.accept-loss",
      "sync",
      "sync",
    ]);
  });

  it("cannot be accepted unseen, nor after a day", async () => {
    const { site, source } = changingSite();
    const desk = await syncDesk(began);
    const unseen = sync(desk, operator, source, { acceptLoss: true });
    await expect(unseen).rejects.toMatchObject({ code: "nothing-to-accept" });
    await sync(desk, operator, source);
    site.update(left);
    desk.wait(24);
    await sync(desk, operator, source);
    desk.wait(25);

    const late = sync(desk, operator, source, { acceptLoss: true });
    await expect(late).rejects.toMatchObject({ code: "nothing-to-accept" });
  });
});

describe("a trial", () => {
  it("says what would change, and leaves no trace", async () => {
    const { site, source } = changingSite();
    const desk = await syncDesk(began);
    await sync(desk, operator, source);
    site.update({
      enrolments: [...smallSite.enrolments, enrolment(7, 29, "2024-05-01T08:00:00Z")],
    });
    desk.wait(24);
    const before = await desk.store.fingerprints();
    const trial = await sync(desk, operator, source, { dryRun: true });

    expect(trial).toMatchObject({ dryRun: true, kind: "full", added: { observations: 1 } });
    expect(await desk.store.fingerprints()).toEqual(before);
    const { added } = await sync(desk, operator, source);
    expect(added).toEqual(trial.added);
  });
});

describe("a course that the token's user may not see in the list", () => {
  it("counts all the same, because courses are read after the rows about them", async () => {
    const { site } = changingSite();
    // Without moodle/course:viewhiddencourses, the list lacks it and the report does not.
    const withoutHidden: typeof fetch = async (input, init) => {
      const answer = await site.fetch(input, init);
      const text = await answer.text();
      const told = JSON.parse(text) as { courses?: readonly { id: number }[] };
      if (told.courses === undefined) return new Response(text, { headers: answer.headers });
      return Response.json({ courses: told.courses.filter(({ id }) => id !== 28) });
    };
    const source = sourceOf({ ...site, fetch: withoutHidden }, smallSite);
    const desk = await syncDesk(began);

    expect(await sync(desk, operator, source)).toMatchObject({
      status: "finished",
      read: { courses: 2, participations: 3 },
      refused: [],
      added: { observations: 5 },
    });
  });
});

describe("what cannot count", () => {
  it("is left out with the reason: a hidden course, a date that has not come", async () => {
    const { source } = changingSite({
      ...smallSite,
      enrolments: [
        ...smallSite.enrolments,
        enrolment(7, 29, "2024-04-01T08:00:00Z", "2034-05-01T08:00:00Z"),
      ],
    });
    const visible: LearningSource = {
      ...source,
      courses: async function* () {
        for await (const course of source.courses()) if (course.key === "29") yield course;
      },
    };
    const desk = await syncDesk(began);
    const { refused, added } = await sync(desk, operator, visible);

    expect(refused.map(({ account, course, code, on }) => [account, course, code, on])).toEqual([
      ["6", "28", "unknown-course", "2024-01-10"],
      ["6", "28", "unknown-course", "2024-02-01"],
      ["7", "28", "unknown-course", "2024-01-10"],
      ["7", "29", "future-date", "2034-05-01"],
    ]);
    expect(added.observations).toBe(3);
    expect([...(await factsIn(desk))].filter((fact) => fact.includes(" 28 "))).toEqual([]);
  });
});

describe("a sync that fails or is broken off", () => {
  it("is noted as failed with its code, changes nothing, and holds nothing back", async () => {
    const { source } = changingSite(smallSite, { faults: () => "xml" });
    const desk = await syncDesk(began);
    const before = await known(desk);
    await expect(sync(desk, operator, source)).rejects.toMatchObject({ code: "not-json" });

    expect(await known(desk)).toEqual(before);
    expect(await desk.store.sync.readings(source.id)).toEqual([]);
    const [run] = await desk.store.learning.runs();
    expect(run).toMatchObject({ status: "failed", summary: { failure: "not-json" } });
  });

  it("goes on with the parts that were read whole, where a person broke it off", async () => {
    const { source } = changingSite();
    const desk = await syncDesk(began);
    const stop = new AbortController();
    const onProgress = (text: string): void => {
      if (text === "read 3 accounts") stop.abort(new Error("enough"));
    };
    const brokenOff = sync(desk, operator, source, { signal: stop.signal, onProgress });
    await expect(brokenOff).rejects.toThrow("enough");
    desk.wait(1);
    const told: string[] = [];
    const report = await sync(desk, operator, source, { onProgress: (text) => told.push(text) });

    expect(report).toMatchObject({ run: "1", resumed: true, added: { accounts: 3 } });
    expect(told).toEqual([
      "accounts: read before the run was cut short",
      "read 3 participations",
      "read 2 courses",
    ]);
  });

  it("begins anew where what was read is too old", async () => {
    const { source } = changingSite();
    const desk = await syncDesk(began);
    const stop = new AbortController();
    const onProgress = (): void => {
      stop.abort(new Error("enough"));
    };
    const brokenOff = sync(desk, operator, source, { signal: stop.signal, onProgress });
    await expect(brokenOff).rejects.toThrow("enough");
    desk.wait(7);

    expect(await sync(desk, operator, source)).toMatchObject({ run: "2", resumed: false });
    const [first] = await desk.store.learning.runs();
    expect(first).toMatchObject({ status: "failed", summary: { failure: "cut-short" } });
  });

  it("is refused while another is reading the same source", async () => {
    const { source } = changingSite();
    const desk = await syncDesk(began);
    const both = await Promise.allSettled([
      sync(desk, operator, source),
      sync(desk, operator, source),
    ]);

    expect(both.map(({ status }) => status)).toEqual(["fulfilled", "rejected"]);
    expect(both[1]).toMatchObject({ reason: { code: "sync-running" } });
  });

  it("is taken over from another machine only when that has been silent for half an hour", async () => {
    const { source } = changingSite();
    const desk = await syncDesk(began);
    const owner = "another-machine:1";
    const startedAt = Instant.parse("2024-05-01T03:00:00.000Z");
    await desk.store.sync.begin({ source: source.id, startedAt, kind: "full", owner });

    desk.wait(0.25);
    await expect(sync(desk, operator, source)).rejects.toMatchObject({ code: "sync-running" });
    desk.wait(0.5);
    expect(await sync(desk, operator, source)).toMatchObject({ run: "1", resumed: true });
  });
});

function withoutStaged(tables: object): object {
  return Object.fromEntries(Object.entries(tables).filter(([name]) => !name.startsWith("staged")));
}
