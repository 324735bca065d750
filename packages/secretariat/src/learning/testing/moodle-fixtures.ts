import { createRequire } from "node:module";
import { pathToFileURL } from "node:url";

import { type Clock } from "@kompetanseregion/moodle";
import { type SiteDescription } from "@kompetanseregion/moodle/testing";

/** What the connector's own tests read: two snapshots of a real site, and made-up sites of any size. */
interface MoodleFixtures {
  /** The recorded site at the time of snapshot `a` or `b`. */
  readonly recordedSite: (snapshot: "a" | "b") => {
    readonly fetch: typeof globalThis.fetch;
    readonly calls: string[];
  };
  /** When the changes between the snapshots began, in seconds since 1970. */
  readonly whenChanged: number;
  readonly describedSite: (people: number, courses: number, seed?: number) => SiteDescription;
  /** A clock whose pauses take no time. */
  readonly impatientClock: (seed?: number) => Clock;
}

const moodle = createRequire(import.meta.url).resolve("@kompetanseregion/moodle/package.json");

async function load<T>(file: string): Promise<T> {
  const url = new URL(`fixtures/${file}`, pathToFileURL(moodle));
  // They are no part of what the package exports, and so have no types here but those above.
  return (await import(/* @vite-ignore */ url.href)) as T;
}

/** The connector's fixtures, from its folder. */
export async function moodleFixtures(): Promise<MoodleFixtures> {
  return {
    ...(await load<MoodleFixtures>("recorded-site.ts")),
    ...(await load<MoodleFixtures>("described-site.ts")),
  };
}
