import { describe, expect, it } from "vitest";

import { fuzzOnce } from "../../fixtures/fuzz.ts";
import { mutate } from "../../fixtures/mutate.ts";
import { cases } from "../../fixtures/recordings.ts";
import { Courses, ReportPage, SiteInfo, Users } from "../answers/answers.ts";
import { MoodleError } from "../error/moodle-error.ts";
import { readAnswer } from "../error/read-answer.ts";

describe("20 000 mutated answers", () => {
  it("of a described site give a failure with a code or valid records, and nothing else", async () => {
    const problems: string[] = [];
    let mutated = 0;
    for (let seed = 1; mutated < 4000; seed += 1) {
      const run = await fuzzOnce(seed * 1000);
      mutated += run.mutated;
      if (run.problem !== undefined) problems.push(run.problem);
    }

    expect(problems).toEqual([]);
  }, 60_000);

  it("of a real site are parsed or refused with a code, and change no prototype", () => {
    const small = cases.filter(
      ({ body, contentType }) =>
        body.length > 2 && body.length < 3000 && contentType.includes("json"),
    );
    const shapes = [Courses, ReportPage, SiteInfo, Users];
    const others: unknown[] = [];
    for (let seed = 1; seed <= 16_000; seed += 1) {
      const body = mutate(small[seed % small.length]?.body ?? "", seed);
      try {
        const json = readAnswer({ status: 200, contentType: "application/json", body }, "fuzz");
        shapes[seed % shapes.length]?.safeParse(json);
      } catch (error) {
        if (!(error instanceof MoodleError)) others.push(error);
      }
    }

    expect(others).toEqual([]);
    expect("polluted" in {}).toBe(false);
  });
});
