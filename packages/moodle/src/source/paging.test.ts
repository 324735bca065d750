import { Instant } from "@kompetanseregion/domain";
import { describe, expect, it } from "vitest";

import { describedSite, impatientClock } from "../../fixtures/described-site.ts";
import { readUnderChange } from "../../fixtures/paging-schedule.ts";
import { MoodleError } from "../error/moodle-error.ts";
import { type FaultChooser } from "../testing/faults.ts";
import { moodleSite, type MoodleSite } from "../testing/moodle-site.ts";

import { moodleSource } from "./moodle-source.ts";
import { type MoodleSourceOptions } from "./options.ts";

const description = describedSite(300, 4);

function sourceOf(
  site: MoodleSite,
  options: Partial<MoodleSourceOptions> = {},
): ReturnType<typeof moodleSource> {
  const { url: baseUrl, token } = description;
  return moodleSource({ baseUrl, token, fetch: site.fetch, clock: impatientClock(), ...options });
}

async function count(items: AsyncIterable<unknown>): Promise<number> {
  let found = 0;
  for await (const _ of items) found += 1;
  return found;
}

describe("reading while rows come, go and move between pages", () => {
  it("loses and doubles no row in 60 random schedules, or says that it could not be verified", async () => {
    const seeds = Array.from({ length: 60 }, (_, seed) => seed + 1);
    const ends = await Promise.all(seeds.map((seed) => readUnderChange(seed, 0.15)));

    expect(ends.filter(({ verified, lost }) => verified && lost > 0)).toEqual([]);
    expect(ends.filter(({ doubled }) => doubled > 0)).toEqual([]);
    // Neither always nor never verified: the schedules test both.
    expect(ends.some(({ verified }) => verified)).toBe(true);
    expect(ends.some(({ calls, verified }) => verified && calls > 18)).toBe(true);
  }, 60_000);
});

describe("pages", () => {
  it("are halved when the site cannot answer that many rows", async () => {
    // PHP dies of every page above 300 rows, as one with too little memory does.
    const site = moodleSite(description);
    const fetch: typeof globalThis.fetch = async (input, init) => {
      const request = new Request(input, init);
      const sent = new URLSearchParams(await request.clone().text());
      if (Number(sent.get("perpage")) > 300 && sent.has("reportid"))
        return new Response("", { status: 500 });
      return site.handle(request);
    };
    const { url: baseUrl, token } = description;
    const source = moodleSource({
      baseUrl,
      token,
      fetch,
      clock: impatientClock(),
      pageSize: 1000,
      attempts: 1,
    });

    expect(await count(source.participations())).toBe(description.enrolments.length);
  });

  it("are as small as the site makes them, where it gives fewer rows than asked for", async () => {
    const site = moodleSite(description);
    const fetch: typeof globalThis.fetch = async (input, init) => {
      const sent = new URLSearchParams(await new Request(input, init).text());
      if (Number(sent.get("perpage")) > 100) sent.set("perpage", "100");
      return site.fetch(input, { ...init, body: sent });
    };
    const { url: baseUrl, token } = description;

    expect(await count(moodleSource({ baseUrl, token, fetch }).participations())).toBe(
      description.enrolments.length,
    );
  });

  it("without a unique sort are never taken for the whole", async () => {
    // The same question gets rows in another order each time: what PostgreSQL may do without a sort.
    let turn = 0;
    const site = moodleSite(description);
    const fetch: typeof globalThis.fetch = (input, init) => {
      turn += 7;
      const { enrolments } = description;
      const users = description.users.map((user, at) => ({
        ...user,
        username: `u${String((at * 131 + turn * 37) % 300).padStart(6, "0")}`,
      }));
      site.update({ users, enrolments });
      return site.fetch(input, init);
    };
    const { url: baseUrl, token } = description;
    const source = moodleSource({ baseUrl, token, fetch, pageSize: 50 });

    await expect(count(source.participations())).rejects.toMatchObject({ code: "not-verified" });
  });

  it("with other columns than the first are refused", async () => {
    const faults: FaultChooser = ({ number }) => (number === 7 ? "columns-moved" : undefined);
    const source = sourceOf(moodleSite(description, { faults }), { pageSize: 100 });

    await expect(count(source.participations())).rejects.toMatchObject({ code: "report-changed" });
  });
});

describe("a filter", () => {
  it("that a crashed run left on is taken off before reading", async () => {
    const site = moodleSite(description);
    const form = new URLSearchParams({
      wstoken: description.token,
      wsfunction: "core_reportbuilder_set_filters",
      moodlewsrestformat: "json",
      reportid: "15",
      parameters: "",
      values: '{"course:courseselector_values":[2]}',
    });
    await site.fetch(`${description.url}/webservice/rest/server.php`, {
      method: "POST",
      body: form,
    });

    expect(await count(sourceOf(site).participations())).toBe(description.enrolments.length);
  });

  it("is set two days before the instant, and left off afterwards", async () => {
    const site = moodleSite(description);
    const since = Instant.parse("2025-06-03T00:00:00Z");
    const read = await count(sourceOf(site).participations({ since }));
    const from = Date.UTC(2025, 5, 1) / 1000;
    const filters = site.calls.flatMap(({ parameters }) => parameters["values"] ?? []);

    expect(filters).toEqual([
      `{"completion:timecompleted_operator":3,"completion:timecompleted_from":${from},"completion:timecompleted_to":0}`,
      `{"enrolment:timecreated_operator":3,"enrolment:timecreated_from":${from},"enrolment:timecreated_to":0}`,
      "{}",
    ]);
    expect(read).toBeLessThan(description.enrolments.length / 3);
  });
});

describe("reports that cannot be read", () => {
  it("are refused, not gone around, when the completions report has lost a single column", async () => {
    const faults: FaultChooser = ({ wsFunction }) =>
      wsFunction === "core_reportbuilder_retrieve_report" ? "columns-moved" : undefined;
    const error: unknown = await count(
      sourceOf(moodleSite(description, { faults })).participations(),
    ).catch((reason: unknown) => reason);

    expect(error).toBeInstanceOf(MoodleError);
    expect(error).toMatchObject({ code: "report-changed" });
    expect(String(error)).toContain('report 15 lacks "Full name with link"');
  });

  it("are gone around when the settings say so", async () => {
    const small = describedSite(10, 2);
    const site = moodleSite(small);
    const source = sourceOf(site, { strategy: "functions" });

    expect(await count(source.participations())).toBe(small.enrolments.length);
    expect(site.calls.some(({ wsFunction }) => wsFunction.includes("reportbuilder"))).toBe(false);
  });

  it("need no date that is known already", async () => {
    const small = describedSite(10, 2);
    const site = moodleSite(small);
    const known = (): string => "2024-01-01T00:00:00Z";
    const source = sourceOf(site, { strategy: "functions", knownCompletion: known });
    await count(source.participations());
    const asked = site.calls.map(({ wsFunction }) => wsFunction);

    expect(asked).not.toContain("core_completion_get_course_completion_status");
  });
});
