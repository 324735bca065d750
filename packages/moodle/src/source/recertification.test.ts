import { type LearningSource, type ObservedParticipation } from "@kompetanseregion/domain";
import { describe, expect, it } from "vitest";

import { recorded } from "../../fixtures/recordings.ts";
import { replay, toResponse } from "../testing/replay.ts";

import { moodleSource } from "./moodle-source.ts";

/** The recorded site at one step: the person's row, the archive, and the courses. */
function siteAt(step: string): LearningSource {
  const answers = replay([
    recorded("snapshot_a.site_info"),
    recorded("snapshot_a.courses"),
    { ...recorded("reportbuilder.list"), params: { page: "0", perpage: "200" } },
  ]);
  return moodleSource({
    baseUrl: "http://127.0.0.1:8088",
    token: "TOKEN",
    fetch: async (input, init) => {
      const sent = new URLSearchParams(await new Request(input, init).text());
      const report = sent.get("reportid");
      if (sent.has("values")) return toResponse(recorded("reportbuilder.set_filters.clear"));
      if (report === "14") return toResponse(recorded(`${step}.archive`));
      if (report === "15") return toResponse(recorded(`${step}.report_row`));
      return report === null ? answers(input, init) : toResponse(usersWithoutRows());
    },
    reports: { completions: 15, users: 11 },
  });
}

/** The users report, of which only the columns are of interest here. */
function usersWithoutRows(): ReturnType<typeof recorded> {
  const users = recorded("snapshot_b.users_report.page001");
  const { data } = JSON.parse(users.body) as { data: { headers: string[] } };
  return { ...users, body: JSON.stringify({ data: { ...data, rows: [], totalrowcount: 0 } }) };
}

async function completions(step: string): Promise<(string | undefined)[]> {
  const read: ObservedParticipation[] = [];
  for await (const one of siteAt(step).participations()) read.push(one);
  return read.map(
    ({ account, course, completedAt }) => `${account} ${course} ${completedAt ?? "-"}`,
  );
}

describe("a certification that runs out, by local_recompletion", () => {
  const first = "85 27 2022-03-31T20:17:00.000Z";

  it("is a completion before", async () => {
    expect(await completions("recert.1_before")).toEqual([first]);
  });

  it("is told from the archive when it has been reset, and today's row has no date", async () => {
    expect(await completions("recert.2_after_reset")).toEqual(["85 27 -", first]);
  });

  it("is told beside the new one when the person has passed again", async () => {
    expect(await completions("recert.3_after_recompletion")).toEqual([
      "85 27 2026-11-22T16:49:00.000Z",
      first,
    ]);
  });
});

describe("a course taken again without a reset", () => {
  it("keeps its first date: Moodle tells of no other at the level of the course", async () => {
    const before = await completions("retake_without_reset.before");

    expect(before[0]).toBe("51 27 2020-12-08T01:07:00.000Z");
    expect((await completions("retake_without_reset.after"))[0]).toBe(before[0]);
  });
});
