import { describe, expect, it } from "vitest";

import { connectMoodle } from "./connect-moodle.ts";
import { type SyncSource } from "./sync-source.ts";
import { sync } from "./sync.ts";
import { moodleFixtures } from "./testing/moodle-fixtures.ts";
import { factsIn, known, operator, syncDesk } from "./testing/sync-desk.ts";

const { recordedSite, whenChanged } = await moodleFixtures();
const beforeChanges = new Date((whenChanged - 60) * 1000).toISOString();

/** A real site, recorded twice: 404 rows and 326 completions fewer the second time. */
function snapshot(name: "a" | "b"): SyncSource {
  return connectMoodle(
    { kind: "moodle", url: "http://127.0.0.1:8088", token: { environment: "NONE" } },
    { token: "TOKEN", fetch: recordedSite(name).fetch },
  );
}

describe("a real site, read whole, then by its changes, then whole again", () => {
  it("ends as a store that read it once at the end, with the history that was known before", async () => {
    const desk = await syncDesk(beforeChanges);
    const first = await sync(desk, operator, snapshot("a"));
    expect(first).toMatchObject({
      kind: "full",
      verified: true,
      read: { courses: 16, participations: 7253 },
    });
    const knownBefore = await factsIn(desk);

    desk.wait(1);
    const delta = await sync(desk, operator, snapshot("b"));
    expect(delta).toMatchObject({ kind: "delta", verified: false, gone: { facts: 0 } });
    // 40 people completed course 19, and others were enrolled.
    expect(delta.added.observations).toBeGreaterThanOrEqual(40);

    // One course was deleted, and 341 completions with it: a person must look.
    desk.wait(24);
    const stopped = await sync(desk, operator, snapshot("b"));
    expect(stopped).toMatchObject({ status: "stopped", kind: "full", added: { observations: 0 } });
    expect(stopped.reasons.map(({ code, at }) => [code, at])).toEqual([
      ["rows-fell", undefined],
      ["course-emptied", "course 32"],
    ]);
    const accepted = await sync(desk, operator, snapshot("b"), { acceptLoss: true });
    expect(accepted).toMatchObject({
      run: stopped.run,
      status: "finished",
      gone: { courses: 1, accounts: 2 },
    });

    const fresh = await syncDesk(beforeChanges);
    await sync(fresh, operator, snapshot("b"));
    const shown = await factsIn(fresh);
    const gone = [...knownBefore].filter((fact) => !shown.has(fact));
    const completions = gone.filter((fact) => fact.includes(" completed "));
    expect(await factsIn(desk)).toEqual(new Set([...knownBefore, ...shown]));
    expect(completions.filter((fact) => fact.includes(" 32 completed "))).toHaveLength(341);
    expect(accepted.gone).toMatchObject({
      facts: gone.length,
      completions: completions.length,
    });
  }, 120_000);

  it("tells the two accounts that were deleted from those that are only not listed", async () => {
    const desk = await syncDesk(beforeChanges);
    await sync(desk, operator, snapshot("a"));
    desk.wait(24);
    await sync(desk, operator, snapshot("b"));
    const { gone } = await sync(desk, operator, snapshot("b"), { acceptLoss: true });

    expect(gone.accounts).toBe(2);
    const asked = await snapshot("b").whereabouts?.(["656", "1528", "1952"]);
    expect(asked).toMatchObject({ deleted: ["656", "1528"], present: ["1952"] });
  }, 120_000);

  it("changes nothing when it is read again", async () => {
    const desk = await syncDesk(beforeChanges);
    await sync(desk, operator, snapshot("a"));
    const before = [await known(desk), await desk.store.revision()];
    desk.wait(24);
    const again = await sync(desk, operator, snapshot("a"), { mode: "full" });

    expect(again).toMatchObject({ kind: "full", verified: true, added: { observations: 0 } });
    expect([await known(desk), await desk.store.revision()]).toEqual(before);
  }, 120_000);
});
