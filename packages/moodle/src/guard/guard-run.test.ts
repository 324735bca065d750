import { describe, expect, it } from "vitest";

import { recordedSite } from "../../fixtures/recorded-site.ts";
import { moodleSource } from "../source/moodle-source.ts";

import { guardRun, type RunCounts } from "./guard-run.ts";

async function countsOf(snapshot: "a" | "b"): Promise<RunCounts> {
  const source = moodleSource({
    baseUrl: "http://127.0.0.1:8088",
    token: "TOKEN",
    fetch: recordedSite(snapshot).fetch,
  });
  const accounts = new Set<string>();
  const courses: Record<string, { rows: number; completed: number }> = {};
  for await (const { account, course, completedAt } of source.participations()) {
    accounts.add(account);
    const counts = (courses[course] ??= { rows: 0, completed: 0 });
    counts.rows += 1;
    if (completedAt !== undefined) counts.completed += 1;
  }
  return { accounts: accounts.size, courses };
}

describe("a run that reads less than the one before", () => {
  it("stops for a person where a course vanished with its 341 completions, as from snapshot a to b", async () => {
    const issues = guardRun(await countsOf("a"), await countsOf("b"));

    expect(issues.map(({ code, at, message }) => [code, at, message])).toEqual([
      ["rows-fell", undefined, "participations fell from 7254 to 6870"],
      ["course-emptied", "course 32", "completions fell from 341 to 0"],
    ]);
  });

  it("stops where a teacher unlocked a course: 92 completions and then none", () => {
    const before = { accounts: 100, courses: { "18": { rows: 95, completed: 92 } } };
    const now = { accounts: 100, courses: { "18": { rows: 95, completed: 0 } } };

    expect(guardRun(before, now).map(({ code }) => code)).toEqual(["completions-fell"]);
  });

  it("passes where no more than 5 % are gone", () => {
    const before = { accounts: 100, courses: { "18": { rows: 100, completed: 80 } } };
    const now = { accounts: 95, courses: { "18": { rows: 95, completed: 76 } } };

    expect(guardRun(before, now)).toEqual([]);
    expect(guardRun(before, now, { fall: 0.01 }).length).toBeGreaterThan(0);
  });

  it("passes where there was nothing before", () => {
    expect(guardRun({ accounts: 0, courses: {} }, { accounts: 5, courses: {} })).toEqual([]);
  });
});
