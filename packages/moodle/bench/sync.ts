import { Instant } from "@kompetanseregion/domain";

import { describedSite } from "../fixtures/described-site.ts";
import { moodleSource } from "../src/source/moodle-source.ts";
import { moodleSite } from "../src/testing/moodle-site.ts";

import { slowly } from "./slow-site.ts";

/** What one call per person and course takes, measured: 57 pairs a second with two at a time. */
const naivePairsASecond = 57;

/** What a full and a delta read came to; times in milliseconds. */
export interface SyncFigures {
  readonly people: number;
  readonly courses: number;
  /** People in courses: what one call each would ask for. */
  readonly pairs: number;
  /** Participations that were read. */
  readonly read: number;
  readonly calls: number;
  readonly took: number;
  /** How long the site itself worked. */
  readonly worked: number;
  /** How long one call a pair would take, reckoned from what was measured on the recorded site. */
  readonly naive: number;
  readonly deltaRows: number;
  readonly deltaCalls: number;
}

/** Reads a described site whole, then what is new of it, from a server with a fixed cost a call. */
export async function measureSync(
  people: number,
  courses: number,
  concurrency: number,
): Promise<SyncFigures> {
  const description = describedSite(people, courses);
  const site = moodleSite(description);
  const { fetch, worked } = slowly(site);
  const { url: baseUrl, token } = description;
  const source = moodleSource({ baseUrl, token, fetch, concurrency });
  const count = async (items: AsyncIterable<unknown>): Promise<number> => {
    let found = 0;
    for await (const _ of items) found += 1;
    return found;
  };

  const began = performance.now();
  await count(source.courses());
  await count(source.accounts());
  const read = await count(source.participations());
  const took = performance.now() - began;
  const calls = site.calls.length;
  const workedWhole = worked();
  const since = Instant.parse("2026-05-01T00:00:00Z");
  const deltaRows = await count(source.participations({ since }));
  const pairs = description.enrolments.length;
  return {
    people,
    courses,
    pairs,
    read,
    calls,
    took,
    worked: workedWhole,
    naive: (pairs / naivePairsASecond) * 1000,
    deltaRows,
    deltaCalls: site.calls.length - calls,
  };
}
