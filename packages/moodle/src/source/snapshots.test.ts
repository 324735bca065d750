import { instantFromEpochSeconds, type ObservedParticipation } from "@kompetanseregion/domain";
import { describe, expect, it } from "vitest";

import { recordedSite, whenChanged } from "../../fixtures/recorded-site.ts";
import { accompanying } from "../../fixtures/recordings.ts";
import { MoodleClient } from "../client/moodle-client.ts";

import { confirmDeleted } from "./confirm-deleted.ts";
import { moodleSource } from "./moodle-source.ts";

const site = { baseUrl: "http://127.0.0.1:8088", token: "TOKEN" };

async function all<T>(items: AsyncIterable<T>): Promise<T[]> {
  const list: T[] = [];
  for await (const item of items) list.push(item);
  return list;
}

/** The database's own completion times, by account and course, in seconds. */
function truth(snapshot: "a" | "b"): ReadonlyMap<string, number> {
  const rows = accompanying.find(
    ({ name }) => name === `truth.snapshot_${snapshot}.completions`,
  )?.rows;
  return new Map(rows?.map(([user, course, completed = 0]) => [`${user} ${course}`, completed]));
}

function key({ account, course }: ObservedParticipation): string {
  return `${account} ${course}`;
}

interface FullRead {
  readonly current: ObservedParticipation[];
  readonly archived: ObservedParticipation[];
}

const reads = new Map<string, Promise<FullRead>>();

function fullRead(snapshot: "a" | "b"): Promise<FullRead> {
  const read = reads.get(snapshot) ?? readAnew(snapshot);
  reads.set(snapshot, read);
  return read;
}

async function readAnew(snapshot: "a" | "b"): Promise<FullRead> {
  const { fetch } = recordedSite(snapshot);
  const read = await all(moodleSource({ ...site, fetch }).participations());
  const rows = snapshot === "a" ? 7253 : 6849;
  // The archive comes after the rows of today.
  return { current: read.slice(0, rows), archived: read.slice(rows) };
}

describe.each([
  // From the recordings' own page: rows and dates checked against the database.
  ["a", 7253, 4841, 1],
  ["b", 6849, 4515, 21],
] as const)("snapshot %s of a real site", (snapshot, rows, dates, archive) => {
  it(`gives ${rows} participations with ${dates} dates, each right to the minute`, async () => {
    const { current } = await fullRead(snapshot);
    const database = truth(snapshot);
    const dated = current.filter(({ completedAt }) => completedAt !== undefined);
    const wrong = current.filter((row) => {
      const seconds = database.get(key(row)) ?? 0;
      const minute = seconds === 0 ? undefined : (seconds - (seconds % 60)) * 1000;
      return (row.completedAt && Date.parse(row.completedAt)) !== minute;
    });

    expect(current).toHaveLength(rows);
    expect(new Set(current.map(key)).size).toBe(rows);
    expect(dated).toHaveLength(dates);
    expect(wrong).toEqual([]);
  });

  it(`gives ${archive} more from the archive of certifications that ran out`, async () => {
    const { archived } = await fullRead(snapshot);

    expect(archived).toHaveLength(archive);
    expect(archived.every(({ completedAt }) => completedAt !== undefined)).toBe(true);
  });

  it("gives courses without the front page, with names decoded", async () => {
    const { fetch } = recordedSite(snapshot);
    const courses = await all(moodleSource({ ...site, fetch }).courses());

    expect(courses).toHaveLength(snapshot === "a" ? 16 : 15);
    expect(courses).toContainEqual({
      key: "28",
      title: "Førstehjelp, HLR & brannvern < 2 timer",
      code: "HLR&BRANN",
      visible: true,
    });
  });

  it("gives every account that takes part, with its workplace tidied", async () => {
    const { fetch } = recordedSite(snapshot);
    const accounts = await all(moodleSource({ ...site, fetch }).accounts());
    const keys = new Set(accounts.map((account) => account.key));
    const { current } = await fullRead(snapshot);

    expect(keys.size).toBe(accounts.length);
    expect(current.filter(({ account }) => !keys.has(account))).toEqual([]);
    expect(accounts.filter(({ workplace = "" }) => /^\s|\s\s|\s$|&amp;/u.test(workplace))).toEqual(
      [],
    );
  });
});

describe("a delta after snapshot a", () => {
  const since = instantFromEpochSeconds(whenChanged);

  async function delta(
    overlapHours = 48,
  ): Promise<{ read: ObservedParticipation[]; calls: string[] }> {
    const { fetch, calls } = recordedSite("b");
    const source = moodleSource({ ...site, fetch, overlapHours });
    return { read: await all(source.participations({ since })), calls };
  }

  it("finds the 40 completions and the 3 new people that were made between them", async () => {
    const { read } = await delta();
    const changes = accompanying.find(({ name }) => name === "delta.changes")?.changes ?? [];
    const completions = new Set(read.filter(({ completedAt }) => completedAt).map(key));
    const people = new Set(read.map(({ account }) => account));

    expect(changes[0]?.userids).toHaveLength(40);
    expect(changes[0]?.userids?.filter((user) => !completions.has(`${user} 19`))).toEqual([]);
    expect(changes[2]?.userids?.filter((user) => !people.has(`${user}`))).toEqual([]);
  });

  it("takes 6 calls besides looking at the site and resolving the archive's names", async () => {
    const { calls } = await delta();
    const aboutFilters = calls.filter((name) => name === "core_reportbuilder_set_filters");

    // One to read the archive, one for completions, one for enrolments, one to leave none on.
    expect(aboutFilters).toHaveLength(4);
  });

  it("with what a knew, holds every date that b still shows, but for those back-dated", async () => {
    const a = await fullRead("a");
    const b = await fullRead("b");
    const { read } = await delta();
    const fact = (row: ObservedParticipation): string => `${key(row)} ${row.completedAt ?? ""}`;
    const known = new Set([...a.current, ...a.archived, ...read].map(fact));

    const unknown = [...b.current, ...b.archived].filter(
      (row) => row.completedAt !== undefined && !known.has(fact(row)),
    );
    // Three were given a date 60 days back, before any overlap of two days: the nightly full read
    // finds them.
    expect(unknown.map(key).toSorted()).toEqual(["1895 29", "195 29", "629 29"]);
  });

  it("with an overlap of 90 days holds every date that b still shows", async () => {
    const { current, archived } = await fullRead("b");
    const a = await fullRead("a");
    const { read } = await delta(90 * 24);
    const fact = (row: ObservedParticipation): string => `${key(row)} ${row.completedAt ?? ""}`;
    const known = new Set([...a.current, ...a.archived, ...read].map(fact));

    expect(
      [...current, ...archived].filter((row) => row.completedAt && !known.has(fact(row))),
    ).toEqual([]);
  });

  it("keeps the 346 completions that b no longer shows", async () => {
    const a = await fullRead("a");
    const b = await fullRead("b");
    const shown = new Set(
      [...b.current, ...b.archived].map((row) => `${key(row)} ${row.completedAt ?? ""}`),
    );
    const gone = a.current.filter(
      (row) => row.completedAt && !shown.has(`${key(row)} ${row.completedAt}`),
    );

    expect(gone.filter(({ course }) => course === "32")).toHaveLength(341);
    expect(gone.filter(({ course }) => course === "29")).toHaveLength(5);
  });
});

describe("accounts that a list no longer shows", () => {
  it("are asked for by number: two were deleted, two only suspended", async () => {
    const client = new MoodleClient({ ...site, fetch: recordedSite("b").fetch });

    expect(await confirmDeleted(client, ["656", "1528", "1952", "1531", "999999"])).toEqual({
      deleted: ["656", "1528"],
      present: ["1952", "1531"],
      unknown: ["999999"],
    });
  });
});
