/** What sites other than the recorded one were found to do, when tried with Moodle 4.2.3 and 4.5.6. */
import { type LearningSource } from "@kompetanseregion/domain";
import { describe, expect, it } from "vitest";

import { describedSite, impatientClock } from "../../fixtures/described-site.ts";
import { recorded } from "../../fixtures/recordings.ts";
import { MoodleError } from "../error/moodle-error.ts";
import { moodleSite, type MoodleSite } from "../testing/moodle-site.ts";
import { toResponse } from "../testing/replay.ts";

import { moodleSource } from "./moodle-source.ts";
import { type MoodleSourceOptions } from "./options.ts";

const description = describedSite(30, 4);

async function all<T>(items: AsyncIterable<T>): Promise<T[]> {
  const list: T[] = [];
  for await (const item of items) list.push(item);
  return list;
}

function sourceOf(
  site: MoodleSite,
  change: (answer: string, sent: URLSearchParams) => string = (answer) => answer,
  options: Partial<MoodleSourceOptions> = {},
): LearningSource {
  return moodleSource({
    baseUrl: description.url,
    token: description.token,
    clock: impatientClock(),
    fetch: async (input, init) => {
      const request = new Request(input, init);
      const sent = new URLSearchParams(await request.clone().text());
      const answer = await site.handle(request);
      return new Response(change(await answer.text(), sent), { headers: answer.headers });
    },
    ...options,
  });
}

describe("a course that the token's user may not see", () => {
  const hidden = { ...description.courses[0], visible: false };
  // Without moodle/course:viewhiddencourses, the list lacks it and the report does not.
  const withoutHidden = (answer: string, sent: URLSearchParams): string => {
    if (sent.get("wsfunction") !== "core_course_get_courses_by_field") return answer;
    const { courses } = JSON.parse(answer) as { courses: { id: number }[] };
    return JSON.stringify({ courses: courses.filter(({ id }) => id !== hidden.id) });
  };

  it("is told, as hidden, when participations in it have been read", async () => {
    const source = sourceOf(moodleSite(description), withoutHidden);
    const before = (await all(source.courses())).map(({ key }) => key);
    const participations = await all(source.participations());
    const after = await all(source.courses());
    const keys = new Set(after.map(({ key }) => key));

    expect(before).toEqual(["3", "4", "5"]);
    expect(participations).toHaveLength(description.enrolments.length);
    expect(participations.filter(({ course }) => !keys.has(course))).toEqual([]);
    expect(after.at(-1)).toEqual({ key: "2", title: "Kurs 0 <& mer>", visible: false });
  });
});

describe("columns that somebody has renamed", () => {
  const renamed = (answer: string): string =>
    answer.replace('"Time completed"', '"Fullført dato"').replace('"Username"', '"USERNAME "');

  it("are refused with the name that is missing and those that are there", async () => {
    const source = sourceOf(moodleSite(description), renamed);
    const failure = await all(source.participations()).catch((error: unknown) => error);

    expect(failure).toBeInstanceOf(MoodleError);
    expect(failure).toMatchObject({ code: "report-changed" });
    expect(String(failure)).toMatch(/lacks "Time completed" .*its columns are .*"Fullført dato"/u);
  });

  it("are read where the settings say what they are called; capitals make no difference", async () => {
    const source = sourceOf(moodleSite(description), renamed, {
      headerNames: { "Time completed": "Fullført dato" },
    });

    expect(await all(source.participations())).toHaveLength(description.enrolments.length);
  });
});

describe("another job with the same token", () => {
  it("that sets its filter while this one reads does not pass for people who are gone", async () => {
    const site = moodleSite(description);
    const theirs = new URLSearchParams({
      wstoken: description.token,
      wsfunction: "core_reportbuilder_set_filters",
      moodlewsrestformat: "json",
      reportid: "15",
      parameters: "",
      values: '{"course:courseselector_values":[2]}',
    });
    let interfered = false;
    const source = moodleSource({
      baseUrl: description.url,
      token: description.token,
      fetch: async (input, init) => {
        const request = new Request(input, init);
        const sent = new URLSearchParams(await request.clone().text());
        const answer = await site.handle(request);
        const setsOurs = sent.has("values") && sent.get("reportid") === "15";
        if (setsOurs && !interfered) {
          interfered = true;
          await site.fetch(input, { method: "POST", body: theirs });
        }
        return answer;
      },
    });

    // Each once, though the first reading saw only one course.
    expect(await all(source.participations())).toHaveLength(description.enrolments.length);
  });
});

describe("certificates", () => {
  const certificateCourses = { "Kursbevis legemiddelhåndtering": "LEGEMIDDEL" };
  const list = recorded("reportbuilder.list");
  const cut = ({ body }: { body: string }, sent: URLSearchParams): Response => {
    const { data } = JSON.parse(body) as { data: { rows: unknown[] } };
    const rows = data.rows.slice(0, Number(sent.get("perpage")));
    return Response.json({ data: { ...data, rows } });
  };

  /** The recorded site when somebody has taken a course again without a reset. */
  function recordedAt(step: string, options: Partial<MoodleSourceOptions>): LearningSource {
    return moodleSource({
      baseUrl: "http://127.0.0.1:8088",
      token: "TOKEN",
      reports: { completions: 15, users: 11 },
      ...options,
      fetch: async (input, init) => {
        const sent = new URLSearchParams(await new Request(input, init).text());
        const wsFunction = sent.get("wsfunction") ?? "";
        if (wsFunction === "core_webservice_get_site_info")
          return toResponse(recorded("snapshot_a.site_info"));
        if (wsFunction === "core_reportbuilder_list_reports") return toResponse(list);
        if (wsFunction === "core_course_get_courses_by_field")
          return toResponse(recorded("snapshot_a.courses"));
        if (wsFunction === "mod_customcert_list_issues")
          return toResponse(recorded(`${step}.certificates`));
        if (wsFunction === "core_user_get_users_by_field") return Response.json([]);
        if (sent.has("values")) return toResponse(recorded("reportbuilder.set_filters.clear"));
        const report = sent.get("reportid");
        if (report === "13") return cut(recorded("reportbuilder.tool_certificate"), sent);
        if (report === "14") return toResponse(recorded(`${step}.archive`));
        if (report === "15") return toResponse(recorded(`${step}.report_row`));
        return cut(recorded("reportbuilder.users"), sent);
      },
    });
  }

  it("tell of a course taken again, where Moodle keeps the first date for ever", async () => {
    const source = recordedAt("retake_without_reset.after", { certificateCourses });
    const read = (await all(source.participations())).filter(({ account }) => account === "51");

    expect(read.map(({ course, completedAt, origin }) => [course, completedAt, origin])).toEqual([
      ["27", "2020-12-08T01:07:00.000Z", undefined],
      ["27", "2026-11-22T16:48:32.000Z", "certificate"],
      ["27", "2020-12-08T01:09:33.000Z", "certificate"],
    ]);
  });

  it("are left alone where no course is named for them", async () => {
    const read = await all(recordedAt("retake_without_reset.after", {}).participations());

    expect(read.filter(({ origin }) => origin === "certificate")).toEqual([]);
  });
});
