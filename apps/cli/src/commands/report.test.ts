import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";

import { CommanderError } from "commander";
import { afterAll, beforeAll, describe, expect, it, vi } from "vitest";
import { z } from "zod";

import { exitCodeOf, explain } from "../failure.ts";
import { program } from "../program.ts";

const scratch = mkdtempSync(join(tmpdir(), "kompetanse-report-"));

interface Ended {
  readonly code: number;
  readonly stdout: string;
  readonly stderr: string;
}

/** Runs `kompetanse report …` in this process and ends as `main.ts` does. */
async function report(...args: readonly string[]): Promise<Ended> {
  const told = { stdout: "", stderr: "" };
  const spies = (["stdout", "stderr"] as const).map((stream) =>
    vi.spyOn(process[stream], "write").mockImplementation((text) => {
      told[stream] += String(text);
      return true;
    }),
  );
  try {
    await program("en").parseAsync(["node", "kompetanse", "--data", scratch, "report", ...args]);
    return { code: 0, ...told };
  } catch (error) {
    if (error instanceof CommanderError) return { code: 2, ...told };
    return { code: exitCodeOf(error), ...told, stderr: explain(error) };
  } finally {
    for (const spy of spies) spy.mockRestore();
  }
}

/** The administrator of Kongsberg, who sees names; without a user it is who runs the region. */
const asKongsberg = ["--user", "kommuneadmin"];
const asked = ["--unit", "kongsberg", "--course", "brannvern", "--as-of", "2015-12-31"];

const Figures = z.object({
  unit: z.string(),
  employees: z.number(),
  enrolled: z.number(),
  inProgress: z.number(),
  completed: z.number(),
  notStarted: z.number(),
});
type Figures = z.infer<typeof Figures>;

let kongsberg: Figures;

beforeAll(async () => {
  // The first command loads the demo region; the others find it there.
  const { stdout } = await report(...asked, ...asKongsberg, "--json");
  const { rows } = z.object({ rows: z.array(Figures) }).parse(JSON.parse(stdout));
  kongsberg = Figures.parse(rows[0]);
}, 120_000);

afterAll(() => {
  rmSync(scratch, { recursive: true });
});

const rowsOfCsv = (stdout: string): string[][] =>
  stdout
    .trimEnd()
    .split("\r\n")
    .map((line) => line.split(";"));

describe("kompetanse report", { timeout: 60_000 }, () => {
  it("prints the same figures as CSV and as JSON", async () => {
    const [head = [], first = []] = rowsOfCsv((await report(...asked, "--csv")).stdout);

    expect(Object.fromEntries(head.map((name, at) => [name, first[at]]))).toMatchObject(
      Object.fromEntries(Object.entries(kongsberg).map(([name, value]) => [name, String(value)])),
    );
  });

  it("prints shares of the employees and of the enrolled as a funnel", async () => {
    const { stdout } = await report(...asked, "--funnel", "--depth", "0");
    const { enrolled, completed } = kongsberg;

    expect(stdout).toContain("Fullført av påmeldte");
    expect(stdout.replaceAll("\u00a0", " ")).toMatch(
      new RegExp(
        `Kongsberg +\\d+ +${enrolled} av [\\d ]+ \\(.*\\) +${completed} av ${enrolled} `,
        "u",
      ),
    );
  });

  it("ends a trend with the figures of the date", async () => {
    const { stdout } = await report(...asked, "--trend", "3", "--csv");
    const { employees, inProgress, completed } = kongsberg;

    expect(rowsOfCsv(stdout).map(([, , date]) => date)).toEqual([
      "date",
      "2015-10-31",
      "2015-11-30",
      "2015-12-31",
    ]);
    expect(rowsOfCsv(stdout).at(-1)?.slice(3)).toEqual(
      [employees, inProgress, completed].map(String),
    );
  });

  it("says in whose organisation restated figures are", async () => {
    const { code, stdout } = await report(...asked, ...asKongsberg, "--restate", "2026-01-01");

    expect(code).toBe(0);
    expect(stdout).toContain("per 2015-12-31, i organisasjonen per 2026-01-01");
  });

  it("explains a cell by parts that add up to it", async () => {
    const { stdout } = await report(
      ...["explain", "kongsberg,brannvern,completed", "--as-of", "2015-12-31"],
      ...[...asKongsberg, "--json"],
    );
    const { value, parts, rest } = z
      .object({
        value: z.number(),
        rest: z.number(),
        parts: z.array(z.object({ value: z.number() })),
      })
      .parse(JSON.parse(stdout));

    expect(value).toBe(kongsberg.completed);
    expect(parts.reduce((sum, part) => sum + part.value, rest)).toBe(value);
  });

  it("lists as many persons as the cell counts, by name, and says that it is logged", async () => {
    const people = ["people", ...asked, ...asKongsberg, "--status", "completed"];
    const rows = rowsOfCsv((await report(...people, "--csv")).stdout);

    expect(rows[0]).toEqual(["employee", "name", "status", "since", "units"]);
    expect(rows).toHaveLength(1 + kongsberg.completed);
    expect(rows.slice(1).every(([, name]) => name !== "")).toBe(true);
    expect((await report(...people)).stdout).toContain(
      `${kongsberg.completed} ansatte per 2015-12-31. Oppslaget er loggført.`,
    );
  });

  it("prints an employee's log with the source of each fact", async () => {
    const log = ["log", "kongsberg-100063", "--as-of", "2019-11-01"];
    const { stdout } = await report(...log, ...asKongsberg);

    expect(stdout).toMatch(/legemiddelhandtering +completed +2015-12-15 +moodle:demo +1\n/u);
  });

  it("follows up a due date: those in time and late are the completed", async () => {
    const due = [...asKongsberg, "--due", "2015-06-30", "--json"];
    const { stdout } = await report("follow-up", ...asked, ...due);
    const Row = Figures.omit({ enrolled: true, completed: true }).extend({
      onTime: z.number(),
      late: z.number(),
    });
    const { rows } = z.object({ rows: z.array(Row) }).parse(JSON.parse(stdout));

    expect(rows.length).toBeGreaterThan(10);
    expect(Number(rows[0]?.onTime) + Number(rows[0]?.late)).toBe(kongsberg.completed);
    expect(
      rows.filter(
        (row) => row.employees !== row.onTime + row.late + row.inProgress + row.notStarted,
      ),
    ).toEqual([]);
  });

  it("lists certificates that run out within a week, with the days left", async () => {
    const { stdout } = await report(
      ...["expiring", "--certificate", "legemiddelhandtering", "--days", "7"],
      ...["--as-of", "2019-11-01", ...asKongsberg],
    );

    expect(stdout).toMatch(/kongsberg-\d+ .* 2019-11-0[1-8] +[0-7] +kongsberg\//u);
    expect(stdout).toMatch(/\n\d+ går ut innen 7 dager fra 2019-11-01\.\n$/u);
  });

  it("counts who must have a certificate and how they stand, and opens each figure", async () => {
    const certificate = ["--certificate", "legemiddelhandtering", "--as-of", "2019-11-01"];
    const inKongsberg = [...certificate, "--unit", "kongsberg", ...asKongsberg];
    const [head = [], first = []] = rowsOfCsv(
      (await report("certification", ...inKongsberg, "--csv")).stdout,
    );
    const figure = (name: string): number => Number(first[head.indexOf(name)]);

    expect(figure("expired")).toBeGreaterThan(0);
    expect(figure("inOrder") + figure("lacking")).toBe(figure("concerned"));
    for (const status of ["mustHave", "expired", "lacking"]) {
      const people = await report("people", ...inKongsberg, "--status", status, "--csv");
      expect(rowsOfCsv(people.stdout)).toHaveLength(1 + figure(status));
    }
    const { stdout } = await report(
      ...["explain", "kongsberg,legemiddelhandtering,expired", "--certificate"],
      ...["--as-of", "2019-11-01", ...asKongsberg],
    );
    expect(stdout).toContain(`expired per 2019-11-01: ${figure("expired")} av `);
    expect(stdout).toMatch(/Reglene: versjon 1, /u);
  });

  it("counts who has nothing, lists them by name, and hides small groups from others", async () => {
    const on = ["untrained", "--as-of", "2015-12-31"];
    const [, [, , , , employees, without] = []] = rowsOfCsv(
      (await report(...on, "--unit", "kongsberg", ...asKongsberg, "--csv")).stdout,
    );
    const people = await report(...on, "--people", "--unit", "kongsberg", ...asKongsberg, "--csv");

    expect(Number(employees)).toBe(kongsberg.employees);
    expect(rowsOfCsv(people.stdout)).toHaveLength(1 + Number(without));
    expect((await report(...on)).stdout).toContain("skjult");
  });

  it("tells the use of a year, for the levels asked for", async () => {
    const { stdout } = await report("usage", "--year", "2015", "--depth", "0");

    expect(stdout).toMatch(/^Bruk i 2015, ansatte per 2015-12-31\n\n/u);
    expect(stdout).toMatch(/Kongsbergregionen +\d+ +\d+ +\d+\n$/u);
  });

  it.each([
    [["people", ...asked], /may not read people/u],
    [["log", "kongsberg-100063"], /may not read people/u],
    [["follow-up", ...asked, "--due", "2015-06-30"], /may not read people/u],
    [["expiring", "--certificate", "legemiddelhandtering"], /may not read people/u],
    [["people", "--certificate", "legemiddelhandtering"], /may not read people/u],
    [["people", ...asKongsberg], /--course <id> or --certificate <id>/u],
    [["untrained", "--people"], /may not read people/u],
    [["certification", "--certificate", "romfart"], /no certificate called "romfart"/u],
    [
      ["explain", "kongsberg,legemiddelhandtering,expired", "--certificate"],
      /only for those who may see persons/u,
    ],
    [["people", "--unit", "tinn", "--course", "brannvern", ...asKongsberg], /outside|scope/u],
    [["log", "tinn-100007", ...asKongsberg], /no employee with that key/u],
    [["people", ...asked, ...asKongsberg, "--status", "done"], /"done" is no status/u],
    [["people", ...asked, "--user", "nobody"], /no user called "nobody"/u],
    [["explain", "kongsberg,brannvern"], /unit,course,status/u],
    [["explain", "kongsberg,romfart,completed"], /no course called "romfart"[^]*brannvern/u],
    [["follow-up", "--course", "brannvern"], /required option '--due <date>'/u],
    [["expiring", "--certificate", "romfart", ...asKongsberg], /no certificate called "romfart"/u],
    [
      ["expiring", "--certificate", "legemiddelhandtering", "--days", "soon", ...asKongsberg],
      /is no number of days/u,
    ],
    [["usage", "--year", "2999"], /2999 is no year that has begun/u],
    [["--trend", "many"], /is no number of months/u],
    [["--restate", "1 June"], /"1 June" is not a date/u],
  ])("%j ends with 2, says why, and prints nothing", async (args, says) => {
    const { code, stdout, stderr } = await report(...args);

    expect(stderr).toMatch(says);
    expect(stdout).toBe("");
    expect(code).toBe(2);
  });
});
