import { KompetanseError } from "@kompetanseregion/domain";
import { moodleSite, randomFaults, seededRandom } from "@kompetanseregion/moodle/testing";

import { connectMoodle } from "../connect-moodle.ts";
import { type SyncSource } from "../sync-source.ts";
import { sync } from "../sync.ts";
import { moodleFixtures } from "./moodle-fixtures.ts";
import { known, operator, type SyncDesk, syncDesk } from "./sync-desk.ts";

/** How a sync ended that met faults. */
export interface ScheduleEnd {
  /** `equal` to a run without faults; `unchanged`, with the code it stopped with; or `wrong`. */
  readonly end: "equal" | "unchanged" | "wrong";
  readonly code?: string;
}

const { describedSite, impatientClock } = await moodleFixtures();
const before = describedSite(30, 3);
/** In so small a site a few rows are more than the usual share. */
const guard = { fall: 0.2 };
/** The same site a day later: some have completed, some have left, one is new. */
const after = {
  ...before,
  users: before.users.slice(1),
  enrolments: before.enrolments
    .filter(({ user }, at) => user !== before.users[0]?.id && at % 40 !== 7)
    .map((one, at) =>
      at % 10 === 3 && one.timeCompleted === undefined
        ? { ...one, tracked: true, timeCompleted: one.timeCreated + 86_400 }
        : one,
    ),
};

function source(
  description: typeof before,
  faults: ReturnType<typeof randomFaults> | undefined,
  seed: number,
): SyncSource {
  const site = moodleSite(description, faults === undefined ? {} : { faults });
  return connectMoodle(
    {
      kind: "moodle",
      url: description.url,
      token: { environment: "NONE" },
      reading: { pageSize: 25, timeoutSeconds: 0.06 },
    },
    { token: description.token, fetch: site.fetch, clock: impatientClock(seed) },
  );
}

async function deskAtFirst(): Promise<SyncDesk> {
  const desk = await syncDesk("2026-05-01T03:00:00Z");
  await sync(desk, operator, source(before, undefined, 1));
  desk.wait(24);
  return desk;
}

let clean: Promise<Record<string, string>> | undefined;

async function cleanEnd(): Promise<Record<string, string>> {
  const desk = await deskAtFirst();
  const { status } = await sync(desk, operator, source(after, undefined, 1), { guard });
  if (status !== "finished") throw new Error("the guard stops the clean run: it shows nothing");
  const end = await known(desk);
  await desk.close();
  return end;
}

/** A store that knows the site is synced a day later, and calls fail at random on the way. */
export async function runSchedule(seed: number, share = 0.3): Promise<ScheduleEnd> {
  clean ??= cleanEnd();
  const desk = await deskAtFirst();
  const began = await known(desk);
  const revision = await desk.store.revision();
  // A third of the schedules are those of a bad hour: every fault, but seldom.
  const often = seededRandom(seed)() < 1 / 3 ? share / 6 : share;
  try {
    await sync(desk, operator, source(after, randomFaults(seed, often), seed), { guard });
    return { end: same(await known(desk), await clean) ? "equal" : "wrong" };
  } catch (error) {
    if (!(error instanceof KompetanseError)) throw error;
    const code = String(error.code);
    const isUnchanged =
      same(await known(desk), began) && (await desk.store.revision()) === revision;
    return { end: isUnchanged ? "unchanged" : "wrong", code };
  } finally {
    await desk.close();
  }
}

function same(one: Record<string, string>, other: Record<string, string>): boolean {
  return JSON.stringify(one) === JSON.stringify(other);
}
