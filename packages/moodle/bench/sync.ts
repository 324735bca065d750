/** Calls, seconds and overhead of full and delta reads: `node bench/sync.ts`. */
import { Instant } from "@kompetanseregion/domain";

import { describedSite } from "../fixtures/described-site.ts";
import { moodleSource } from "../src/source/moodle-source.ts";
import { moodleSite } from "../src/testing/moodle-site.ts";

import { slowly } from "./slow-site.ts";

/** What one call per person and course takes, measured: 57 pairs a second with two at a time. */
const naivePairsASecond = 57;

async function measure(people: number, courses: number, concurrency: number): Promise<void> {
  const description = describedSite(people, courses);
  const site = moodleSite(description);
  const { fetch, worked } = slowly(site);
  const { url: baseUrl, token } = description;
  const source = moodleSource({ baseUrl, token, fetch, concurrency });

  const began = performance.now();
  let rows = 0;
  for await (const _ of source.courses()) rows += 1;
  for await (const _ of source.accounts()) rows += 1;
  for await (const _ of source.participations()) rows += 1;
  const took = performance.now() - began;
  const calls = site.calls.length;
  const pairs = description.enrolments.length;
  const naive = pairs / naivePairsASecond;
  console.log(
    `full, ${people} people x ${courses} courses, ${concurrency} at a time: ${rows} records (${pairs} rows) ` +
      `in ${calls} calls and ${(took / 1000).toFixed(1)} s; one call a pair: ${pairs} calls, ${naive.toFixed(0)} s ` +
      `(${(naive / (took / 1000)).toFixed(0)} times as long)`,
  );
  if (concurrency === 1) {
    const share = ((took - worked()) / worked()) * 100;
    console.log(
      `  of it the site ${(worked() / 1000).toFixed(1)} s; the client adds ${share.toFixed(1)} %`,
    );
  }
  const since = Instant.parse("2026-05-01T00:00:00Z");
  const deltaBegan = performance.now();
  let changed = 0;
  for await (const _ of source.participations({ since })) changed += 1;
  const deltaTook = ((performance.now() - deltaBegan) / 1000).toFixed(1);
  console.log(
    `  delta: ${changed} records in ${site.calls.length - calls} calls and ${deltaTook} s`,
  );
}

await measure(2000, 16, 1);
await measure(2000, 16, 2);
await measure(3300, 76, 2);
