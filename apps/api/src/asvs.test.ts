import { existsSync, readFileSync } from "node:fs";
import { join } from "node:path";

import { describe, expect, it } from "vitest";

const root = join(import.meta.dirname, "../../..");
const page = readFileSync(join(root, "docs/asvs.md"), "utf8");

/** A requirement of the standard, and what answers it. */
interface Row {
  readonly id: string;
  readonly state: string;
  readonly file?: string;
  readonly title?: string;
}

const rows: Row[] = page
  .split("\n")
  .filter((line) => /^\| \d+\.\d+\.\d+ /u.test(line))
  .map((line) => {
    const [id = "", , state = "", , test = ""] = line
      .slice(1, -1)
      .split(/ \| | \|$/u)
      .map((cell) => cell.trim());
    const named = /^`(?<file>[^`]+)` › (?<title>.+)$/u.exec(test)?.groups;
    return { id, state, ...named };
  });
/** How many requirements of each chapter apply (platform design F). */
const chapters = [15, 10, 17, 4, 8, 30, 18, 7, 6, 8, 14, 8, 13, 9, 13, 16];

describe("the page about the OWASP ASVS", () => {
  it("answers the 196 requirements that apply, each once", () => {
    const ofChapter = (chapter: number): number =>
      rows.filter(({ id }) => id.startsWith(`${chapter}.`)).length;

    expect(new Set(rows.map(({ id }) => id)).size).toBe(196);
    expect(chapters.map((_, index) => ofChapter(index + 1))).toEqual(chapters);
  });

  it("names tests that exist", () => {
    const missing = rows.filter(({ file, title }) => {
      if (file === undefined || title === undefined) return false;
      const path = join(root, file);
      return !existsSync(path) || !readFileSync(path, "utf8").includes(title);
    });

    expect(missing).toEqual([]);
  });

  it("counts its rows right", () => {
    const having = (state: string): number => rows.filter((row) => row.state === state).length;
    const told = page.replaceAll(/\s+/gu, " ");

    expect(told).toContain(
      `State: ${having("met")} met, ${having("partly")} partly, ${having("operator")} operator, ${having("not met")} not met.`,
    );
    expect(told).toContain(
      `Named automated test: ${rows.filter(({ file }) => file !== undefined).length} of 196.`,
    );
  });
});
