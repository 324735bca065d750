import { execFile } from "node:child_process";
import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { fileURLToPath } from "node:url";

import { afterAll, beforeAll, describe, expect, it } from "vitest";

const main = fileURLToPath(new URL("main.ts", import.meta.url));
const data = mkdtempSync(join(tmpdir(), "kompetanse-plan-"));

interface Ended {
  readonly code: number | string | null | undefined;
  readonly stdout: string;
  readonly stderr: string;
}

/** Runs the command line as a process of its own. */
function kompetanse(...args: readonly string[]): Promise<Ended> {
  const env = { ...process.env, KOMPETANSE_DATA: data, DATABASE_URL: "" };
  return new Promise((resolve) => {
    execFile(process.execPath, [main, ...args], { env }, (error, stdout, stderr) => {
      resolve({ code: error === null ? 0 : error.code, stdout, stderr });
    });
  });
}

beforeAll(async () => {
  // The first command loads the demo region; the others find it there.
  const { code, stderr } = await kompetanse("plan", "check");
  if (code !== 0) throw new Error(stderr);
}, 120_000);
afterAll(() => {
  rmSync(data, { recursive: true });
});

describe("kompetanse need, measure and plan", { timeout: 120_000 }, () => {
  it("take a need to an evaluated run, and back to the need that it came from", async () => {
    const steps = [
      ["need", "add", "Smittevern", "--for", "assistent", "--municipality", "tinn"],
      ["need", "assess", "smittevern", "--fit", "4", "--benefit", "4", "--cost", "0"],
      ["need", "decide", "smittevern", "orderClassroom", "--because", "Det haster"],
      ["measure", "add", "Kurs i smittevern", "--need", "smittevern", "--delivery", "classroom"],
      ["measure", "order", "kurs-i-smittevern", "--on", "2026-01-05"],
      [
        ...["plan", "run", "brannvern", "--from", "2026-02-01", "--to", "2026-02-02"],
        ...["--delivery", "classroom", "--measure", "kurs-i-smittevern"],
      ],
      [...["plan", "evaluate", "brannvern-2026-02-01", "--asked", "20", "--answers"], "0,1,4,7,3"],
      ["measure", "deliver", "kurs-i-smittevern"],
    ];
    for (const step of steps) {
      expect(await kompetanse(...step)).toMatchObject({ code: 0, stdout: "" });
    }
    const { stdout } = await kompetanse("plan", "--json");

    expect(JSON.parse(stdout)).toMatchObject({
      needs: expect.arrayContaining([
        expect.objectContaining({ id: "smittevern", stage: "evaluated" }),
      ]) as unknown,
      runs: expect.arrayContaining([
        expect.objectContaining({
          id: "brannvern-2026-02-01",
          needs: ["smittevern"],
          // (2·1 + 3·4 + 4·7 + 5·3) ÷ 15 = 57 ÷ 15 = 3.8
          evaluation: expect.objectContaining({ average: 3.8 }) as unknown,
        }),
      ]) as unknown,
    });
  });

  it("show why a need stands where it does, and take a change back", async () => {
    const explained = await kompetanse("need", "explain", "kunstig-intelligens");
    expect(explained.stdout).toMatch(/Felles for kommunene +0,7143 +0,3000 +0,2143/u);

    await kompetanse("need", "withdraw", "kunstig-intelligens");
    expect(await kompetanse("need", "explain", "kunstig-intelligens")).toMatchObject({ code: 2 });
    await kompetanse("plan", "undo", "need", "kunstig-intelligens");
    expect(await kompetanse("need", "explain", "kunstig-intelligens")).toEqual(explained);
  });

  it("refuse what is not there, or says too little, and write nothing", async () => {
    const before = await kompetanse("plan", "--json");
    for (const wrong of [
      ["need", "add", "Uten avsender", "--for", "leder"],
      ["need", "add", "Fra Oslo", "--for", "leder", "--municipality", "oslo"],
      ["need", "assess", "nynorsk", "--fit", "5"],
      ["measure", "deliver", "klarsprak"],
      ["plan", "adopt", "1812"],
    ]) {
      const { code, stdout } = await kompetanse(...wrong);
      expect([wrong, code, stdout]).toEqual([wrong, 2, ""]);
    }
    expect(await kompetanse("plan", "--json")).toEqual(before);
  });
});
