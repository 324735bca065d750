import { mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { fileURLToPath } from "node:url";

import { CommanderError } from "commander";
import { afterAll, beforeAll, describe, expect, it, vi } from "vitest";
import { z } from "zod";

import { exitCodeOf, explain } from "../failure.ts";
import { findBrowser } from "../print-pdf.ts";
import { program } from "../program.ts";

const scratch = mkdtempSync(join(tmpdir(), "kompetanse-document-"));
const data = join(scratch, "data");
const out = join(scratch, "out");
const example = (name: string) => fileURLToPath(new URL(`../../examples/${name}`, import.meta.url));

interface Ended {
  readonly code: number;
  readonly stdout: string;
  readonly stderr: string;
}

/** Runs `kompetanse document …` in this process and ends as `main.ts` does. */
async function document(...args: readonly string[]): Promise<Ended> {
  const told = { stdout: "", stderr: "" };
  const spies = (["stdout", "stderr"] as const).map((stream) =>
    vi.spyOn(process[stream], "write").mockImplementation((text) => {
      told[stream] += String(text);
      return true;
    }),
  );
  try {
    await program().parseAsync(["node", "kompetanse", "--data", data, "document", ...args]);
    return { code: Number(process.exitCode ?? 0), ...told };
  } catch (error) {
    if (error instanceof CommanderError) return { code: 2, ...told };
    return { code: exitCodeOf(error), ...told, stderr: explain(error) };
  } finally {
    process.exitCode = undefined;
    for (const spy of spies) spy.mockRestore();
  }
}

const read = (name: string): string =>
  readFileSync(join(out, name), "utf8").replaceAll("\u00a0", " ");

afterAll(() => {
  rmSync(scratch, { recursive: true });
});

const Finding = z.object({
  number: z.string(),
  at: z.string().min(1),
  printed: z.string().min(1),
  computed: z.string().min(1),
  remedy: z.string().min(1),
});
const Check = z.object({
  findings: z.array(Finding),
  confirmed: z.array(z.object({ number: z.string().optional(), at: z.string() })),
  missing: z.array(z.unknown()),
});

describe("kompetanse document check", () => {
  it("lists the 28 findings of the source's final report, and the rows that are right", async () => {
    const { code, stdout } = await document(
      ...["check", "final-report", "--region", "kongsbergregionen", "--json"],
    );
    const { findings, confirmed, missing } = Check.parse(JSON.parse(stdout));
    const rows = [1, 2, 3, 6, 7, 8, 9, 10, 11, 16].map((row) => `A.10 #${row}`);
    const others = Array.from({ length: 18 }, (_, index) => `A.11 #${index + 21}`);

    expect(code).toBe(0);
    expect(findings.map(({ number }) => number).toSorted()).toEqual(
      [...rows, ...others].toSorted(),
    );
    expect(new Set(confirmed.flatMap(({ number }) => number ?? []))).toEqual(
      new Set([4, 5, 12, 13, 14, 15, 17, 18, 20].map((row) => `A.10 #${row}`)),
    );
    expect(missing).toEqual([]);
  });

  it("says them in bokmål, and ends with 5 where it is strict", async () => {
    const { code, stdout } = await document("check", "final-report", "--strict");

    expect(code).toBe(5);
    expect(stdout).toContain("28 funn");
    expect(stdout).toContain("Gjør: Rett summen til 1\u00a0146\u00a0000 kr.");
  });

  it("checks a document of one's own, and names what is wrong with its file", async () => {
    const file = join(scratch, "own.yaml");
    writeFileSync(
      file,
      "title: Egen rapport\ndated: '2016-01-19'\nshares:\n  - place: side 2\n    quote: 80 %\n    claimedPercent: 80\n    share: { numerator: 42, denominator: 53, counts: besøkt, outOf: kommuner }\n",
    );
    const own = await document("check", file);
    writeFileSync(file, "title: Egen rapport\n");
    const broken = await document("check", file);

    expect(own).toMatchObject({ code: 0 });
    expect(own.stdout).toMatch(/1 funn[^]*side 2[^]*42 av 53/u);
    expect(broken).toMatchObject({ code: 2 });
    expect(broken.stderr).toContain("dated");
  });

  it("knows no other region's final report", async () => {
    expect(await document("check", "final-report", "--region", "btv")).toMatchObject({ code: 2 });
  });
});

describe("kompetanse document", () => {
  beforeAll(async () => {
    // The first command loads the demo region; the others find it there.
    await document("one-pager", "--out", out, "--format", "md");
  }, 60_000);

  it.each([
    [["one-pager"], "one-pager-kongsbergregionen", "42 av 53 (79,2 %)"],
    [["status-report"], "status-report-kongsbergregionen-2015-12-31", "## Til beslutning"],
    [["training-plan", "--year", "2015"], "training-plan-kongsbergregionen-2015", "## Behov"],
    [["funder-report", "G3"], "funder-report-G3", "1 090 000"],
    [
      ["refund-claim", example("ou-krav.yaml")],
      "refund-claim-ou-midler-kompetanseledelse",
      "Krav om refusjon: **315 000 kr",
    ],
    [
      ["accessibility-statement", example("tilgjengelighet.yaml")],
      "accessibility-statement-kompetanse.example.no",
      "1.4.10",
    ],
    [["final-report"], "final-report-kongsbergregionen", "## Avvik og merknader"],
  ])("writes %j", { timeout: 60_000 }, async (asked, name, words) => {
    expect(await document(...asked, "--out", out, "--format", "md")).toMatchObject({ code: 0 });
    expect(read(`${name}-nb.md`)).toContain(words);
  });

  it(
    "writes every format whole, and leaves nothing half-written",
    { timeout: 60_000 },
    async () => {
      const { code } = await document(
        ...["refund-claim", example("ou-krav.yaml"), "--out", out, "--format", "html", "docx"],
      );
      const files = readdirSync(out);

      expect(code).toBe(0);
      expect(files).toContain("refund-claim-ou-midler-kompetanseledelse-nb.docx");
      expect(files).toContain("refund-claim-ou-midler-kompetanseledelse-nb.html");
      expect(files.filter((file) => file.endsWith(".part"))).toEqual([]);
    },
  );

  it("says what is wrong with a claim's file, all at once", async () => {
    const file = join(scratch, "claim.yaml");
    writeFileSync(file, "claimant: X\nfund: { name: Y }\ncosts: []\n");

    const { code, stderr } = await document("refund-claim", file, "--out", out);

    expect(code).toBe(2);
    expect(stderr).toMatch(/fund\.funder[^]*costs/u);
  });

  it("ends with 3 where a PDF is asked for and the browser that is named is not there", async () => {
    vi.stubEnv("KOMPETANSE_BROWSER", join(scratch, "no-browser"));
    const { code, stderr } = await document("one-pager", "--out", out, "--format", "pdf");
    vi.unstubAllEnvs();

    expect(code).toBe(3);
    expect(stderr).toContain("KOMPETANSE_BROWSER");
  });
});

const browser = await findBrowser(false);
if (browser === undefined) {
  process.stderr.write("not run: printing a PDF, for there is no browser here\n");
}

describe.skipIf(browser === undefined)("a document printed as PDF", () => {
  it("is tagged, and says its language and title", { timeout: 60_000 }, async () => {
    await document(
      ...["refund-claim", example("ou-krav.yaml"), "--out", out],
      ...["--format", "pdf", "--language", "nn"],
    );
    const pdf = readFileSync(
      join(out, "refund-claim-ou-midler-kompetanseledelse-nn.pdf"),
      "latin1",
    );

    expect(pdf).toMatch(/\/MarkInfo <<[^>]*\/Marked true/u);
    expect(pdf).toContain("/Lang (nn)");
    expect(pdf).toMatch(/\/Title \((?:Refusjonskrav|\u00fe\u00ff)/u);
    expect(pdf).toContain("/StructTreeRoot");
    expect(pdf).toContain("/Outlines");
  });
});
