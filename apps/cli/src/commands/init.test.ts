import { spawn } from "node:child_process";
import { mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { fileURLToPath } from "node:url";

import { afterAll, beforeAll, describe, expect, it } from "vitest";

const main = fileURLToPath(new URL("../main.ts", import.meta.url));
const scratch = mkdtempSync(join(tmpdir(), "kompetanse-init-"));
const folder = join(scratch, "region");

interface Ended {
  readonly code: number | null;
  readonly stdout: string;
  readonly stderr: string;
}

/** Runs the command line where a region of one's own is set up, with nothing else configured. */
function kompetanse(
  args: readonly string[],
  { cwd = folder, env = {} }: { cwd?: string; env?: Record<string, string> } = {},
): Promise<Ended> {
  const { PATH = "", LD_LIBRARY_PATH } = process.env;
  return new Promise((resolve) => {
    const child = spawn(process.execPath, [main, ...args], {
      cwd,
      env: { PATH, LD_LIBRARY_PATH, XDG_CONFIG_HOME: scratch, ...env },
      stdio: ["ignore", "pipe", "pipe"],
    });
    let stdout = "";
    let stderr = "";
    child.stdout.on("data", (chunk: Buffer) => (stdout += chunk.toString()));
    child.stderr.on("data", (chunk: Buffer) => (stderr += chunk.toString()));
    child.on("close", (code) => {
      resolve({ code, stdout, stderr });
    });
  });
}

let made: Ended;
beforeAll(async () => {
  const sender = "Kompetansekontoret <post@example.no>";
  made = await kompetanse(
    ["init", folder, "--from", "midt-telemark", "--sender", sender, "--language", "nb"],
    { cwd: scratch },
  );
}, 120_000);

afterAll(() => {
  rmSync(scratch, { recursive: true });
});

describe("a region of one's own", { timeout: 120_000 }, () => {
  it("is made without a question where there is no terminal, and is told of with what comes next", () => {
    expect(made).toMatchObject({ code: 0, stderr: "" });
    expect(made.stdout).toMatch(/^\nMidt-Telemark: 2 kommuner, ingen ansatte ennå\./u);
    expect(readdirSync(folder).toSorted()).toEqual([
      "data",
      "kompetanse.config.schema.json",
      "kompetanse.config.yaml",
    ]);
    expect(readFileSync(join(folder, "kompetanse.config.yaml"), "utf8")).toContain(
      "region: midt-telemark",
    );
  });

  it("is worked with from its folder at once, and loads no demo", async () => {
    const org = await kompetanse(["org", "--as-of", "2026-01-01"]);
    const units = await kompetanse(["export", "units", "--as", "machine"]);
    const report = await kompetanse(["report", "--json"]);

    expect([org.code, units.code, report.code]).toEqual([0, 0, 0]);
    expect(org.stdout).toContain("Midt-Telemark, per 2026-01-01: 2 kommuner");
    expect(units.stdout).toContain("nome,region:midt-telemark,municipality,Nome");
    expect(JSON.parse(report.stdout)).toMatchObject({ unit: "region:midt-telemark", rows: [] });
  });

  it("has a calendar that is empty until a course run is planned", async () => {
    const { code, stdout } = await kompetanse(["export", "calendar"]);

    expect(code).toBe(0);
    expect(stdout).toMatch(/^BEGIN:VCALENDAR\r\n[^]*END:VCALENDAR/u);
  });

  it("takes in an employer's list", async () => {
    const file = join(scratch, "ansatte.csv");
    writeFileSync(file, "Ansattnr;Navn;Sektor;Fra dato\n1;Oppdiktet Navn;Helse;01.02.2015\n");
    const asked = ["import", file, "--as", "hr-csv", "--employer", "nome", "--json"];
    const { code, stdout } = await kompetanse(asked);

    expect(code).toBe(0);
    expect(JSON.parse(stdout)).toMatchObject({ outcome: "imported", employer: "nome" });
  });

  it("explains every value and where it is from, in the language asked for", async () => {
    const own = await kompetanse(["config", "check"], { env: { PORT: "9000" } });
    const english = await kompetanse(["--language", "en", "config", "check", "--json"]);

    expect(own.stdout).toMatch(/store\.folder +data +fil: store\.folder +datamappa med lageret/u);
    expect(own.stdout).toMatch(/server\.port +9000 +miljø: PORT/u);
    expect(JSON.parse(english.stdout)).toMatchObject({
      values: expect.arrayContaining([
        expect.objectContaining({ name: "language", value: "en", by: "--language" }),
      ]) as unknown,
    });
  });

  it("sends nobody anything before it is told to, and nothing where nobody is due", async () => {
    const dry = await kompetanse(["send", "--json"]);
    const real = await kompetanse(["send", "--deliver"]);

    expect(JSON.parse(dry.stdout)).toMatchObject({ dryRun: true, due: 0, sent: 0 });
    expect(real).toMatchObject({ code: 0, stderr: "" });
    expect(real.stdout).toContain("Skal varsles: 0. Sendt: 0.");
    expect(readdirSync(join(folder, "mail"))).toEqual([]);
  });

  it("is examined by the doctor, who finds a wrong region with the remedy", async () => {
    const well = await kompetanse(["doctor", "--json"]);
    const other = join(scratch, "other.yaml");
    writeFileSync(other, `region: btv\nstore:\n  folder: ${join(folder, "data")}\n`);
    const ill = await kompetanse(["--config", other, "doctor"]);

    expect(well.code).toBe(0);
    expect(JSON.parse(well.stdout)).toMatchObject({
      findings: expect.arrayContaining([
        expect.objectContaining({ check: "region", state: "ok" }),
        expect.objectContaining({ check: "mail", state: "ok" }),
        expect.objectContaining({ check: "moodle", state: "off" }),
      ]) as unknown,
    });
    expect(ill.code).toBe(3);
    expect(ill.stdout).toMatch(
      /✗ region +midt-telemark ≠ btv\n +→ Konfigurasjonen er for en annen/u,
    );
  });

  it.each([
    [["init", "a"], /ingen terminal å spørre i: bruk --from/u],
    [["init", ".", "--from", "btv"], /finnes fra før/u],
    [["init", "a", "--from", "atlantis"], /ingen region som heter «atlantis»[^]*midt-telemark/u],
    [["init", "a", "--from", "btv", "--name", "B"], /kan ikke brukes sammen med/u],
    [["sync"], /ingen læringskilde er nevnt/u],
    [["export", "names"], /ingen tabell som heter «names»[^]*training/u],
    [["--config", "none.yaml", "org"], /none\.yaml/u],
  ])("refuses %j", async (args, said) => {
    const { code, stdout, stderr } = await kompetanse(args);

    expect([code, stdout]).toEqual([2, ""]);
    expect(stderr).toMatch(said);
  });

  it("refuses a wrong configuration with everything that is wrong", async () => {
    const wrong = join(scratch, "wrong.yaml");
    writeFileSync(wrong, "language: dansk\nserver: {port: 99999}\n");
    const { code, stderr } = await kompetanse(["--config", wrong, "config", "check"]);

    expect(code).toBe(2);
    expect(stderr).toMatch(/2 problemer[^]*wrong\.yaml: language[^]*wrong\.yaml: server\.port/u);
  });
});
