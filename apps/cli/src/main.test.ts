import { spawn } from "node:child_process";
import {
  chmodSync,
  existsSync,
  mkdirSync,
  mkdtempSync,
  readFileSync,
  rmSync,
  writeFileSync,
} from "node:fs";
import { createServer } from "node:net";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { fileURLToPath } from "node:url";

import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { z } from "zod";

const main = fileURLToPath(new URL("main.ts", import.meta.url));
const scratch = mkdtempSync(join(tmpdir(), "kompetanse-cli-"));
const data = join(scratch, "data");

function example(name: string): string {
  return fileURLToPath(new URL(`../examples/${name}`, import.meta.url));
}

interface Ended {
  readonly code: number | null;
  readonly stdout: string;
  readonly stderr: string;
}

/** Runs the command line as a process of its own, as a person or a schedule would. */
function kompetanse(args: readonly string[], folder = data): Promise<Ended> {
  return new Promise((resolve) => {
    const child = spawn(process.execPath, [main, ...args], {
      env: { ...process.env, KOMPETANSE_DATA: folder },
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

beforeAll(async () => {
  // The first command loads the demo region; the others find it there.
  const { code, stderr } = await kompetanse(["rollout", "btv"]);
  if (code !== 0) throw new Error(stderr);
}, 120_000);

afterAll(() => {
  rmSync(scratch, { recursive: true });
});

describe("kompetanse", { timeout: 60_000 }, () => {
  it("prints JSON on stdout and nothing else", async () => {
    const { code, stdout, stderr } = await kompetanse([
      "statement",
      "--project",
      "kompetanseregionen",
      "--json",
    ]);
    const Answer = z.object({
      totals: z.object({ externalFunds: z.string(), expenses: z.string() }),
    });

    expect(code).toBe(0);
    expect(stderr).toBe("");
    expect(Answer.parse(JSON.parse(stdout)).totals).toEqual({
      externalFunds: "2604400.00",
      expenses: "2622000.00",
    });
  });

  it("prints a share with both its numbers", async () => {
    const { stdout } = await kompetanse(["rollout", "btv"]);

    expect(stdout.replaceAll("\u00a0", " ")).toContain("42 av 53 (79,2 %)");
  });

  it("prints a region's municipalities before and after a merger", async () => {
    const org = (asOf: string) => kompetanse(["org", "--region", "midt-telemark", "--as-of", asOf]);
    const before = await org("2019-12-31");
    const after = await org("2020-01-01");

    expect([before.code, after.code]).toEqual([0, 0]);
    expect(before.stdout).toContain("Midt-Telemark, per 2019-12-31: 3 kommuner");
    expect(before.stdout).toMatch(/Bø +0821 [^]*Nome +0819 [^]*Sauherad +0822 /u);
    expect(before.stdout).toContain("Bø (0821) blir Midt-Telemark (3817, Vestfold og Telemark)");
    expect(after.stdout).toContain("Midt-Telemark, per 2020-01-01: 2 kommuner");
    expect(after.stdout).toMatch(/Midt-Telemark +3817 [^]*Nome +3816 /u);
    expect(after.stdout).toContain(
      "Midt-Telemark (3817) var Bø (0821, Telemark) og Sauherad (0822, Telemark)",
    );
  });

  it("explains a certificate by the steps that lead to it", async () => {
    const asked = ["certification", "explain", "kongsberg-100063", "legemiddelhandtering"];
    const { code, stdout } = await kompetanse([...asked, "--as-of", "2019-11-01"]);

    expect(code).toBe(0);
    expect(stdout).toContain("per 2019-11-01: gyldig, men går snart ut");
    expect(stdout).toContain("2015-12-15  alt er fullført: sertifisert, til og med 2019-12-14");
  });

  it("writes the final report whole", async () => {
    const out = join(scratch, "reports");
    const { code } = await kompetanse(["document", "final-report", "--out", out]);

    expect(code).toBe(0);
    const html = readFileSync(join(out, "final-report-kongsbergregionen-nb.html"), "utf8");
    expect(html.trimEnd().endsWith("</html>")).toBe(true);
  });

  it.each([
    [["report", "--unit", "atlantis"], /no unit called "atlantis"[^]*kongsberg/u],
    [["report", "--course", "romfart"], /no course called "romfart"[^]*brannvern/u],
    [["report", "--region", "btv"], /no region called "btv"[^]*kongsbergregionen/u],
    [["report", "--as-of", "31.12.2015"], /"31.12.2015" is not a date/u],
    [["report", "--as-of", "1999-12-31"], /does not exist on the date/u],
    [["statement", "--project", "x"], /no project called "x"[^]*kompetanseregionen/u],
    [["benefit", "x"], /no benefit case called "x"[^]*skien/u],
    [["document", "x", "--out", scratch], /no document called "x"[^]*final-report/u],
    [["org", "--region", "atlantis"], /no region called "atlantis"[^]*midt-telemark/u],
    [
      ["certification", "explain", "kongsberg-100063", "romfart"],
      /no certificate called "romfart"[^]*legemiddelhandtering/u,
    ],
    [["report", "--unknown"], /unknown option/u],
    [["dance"], /unknown command/u],
  ])("%j ends with 2, the name given and the names that exist", async (args, says) => {
    const { code, stdout, stderr } = await kompetanse(args);

    expect(stderr).toMatch(says);
    expect(stderr).not.toMatch(/^\s+at /mu);
    expect(stdout).toBe("");
    expect(code).toBe(2);
  });
});

describe("a store that cannot be used", { timeout: 60_000 }, () => {
  it("is left as it is where it is no store", async () => {
    const folder = join(scratch, "corrupt");
    mkdirSync(folder);
    const file = join(folder, "kompetanse.sqlite");
    writeFileSync(file, "this is a letter to the municipality, not a database".repeat(100));
    const before = readFileSync(file);
    const { code, stderr } = await kompetanse(["report"], folder);

    expect(code).toBe(3);
    expect(stderr.trimEnd().split("\n")).toHaveLength(2);
    expect(readFileSync(file)).toEqual(before);
  });

  it("is said of a folder that is a file", async () => {
    const file = join(scratch, "a-file");
    writeFileSync(file, "");
    const { code, stderr } = await kompetanse(["report"], join(file, "data"));

    expect(code).toBe(3);
    expect(stderr).not.toMatch(/^\s+at /mu);
  });

  // Root may write anywhere, so the system refuses nothing to refuse.
  it.skipIf(process.getuid?.() === 0)("is said of a folder that may not be written", async () => {
    const folder = join(scratch, "closed");
    mkdirSync(folder);
    chmodSync(folder, 0o500);

    expect((await kompetanse(["report"], folder)).code).toBe(3);
  });
});

describe("kompetanse serve", { timeout: 60_000 }, () => {
  it("says that the port is taken, and by what to choose another", async () => {
    const other = createServer();
    const port = await new Promise<number>((resolve) => {
      other.listen(0, "127.0.0.1", () => {
        const address = other.address();
        resolve(typeof address === "object" && address !== null ? address.port : 0);
      });
    });
    const { code, stderr } = await kompetanse(["serve", "--port", String(port)]);
    other.close();

    expect(stderr).toContain(`port ${port} is used by another program`);
    expect(code).toBe(3);
  });

  it("answers until Ctrl-C, and then ends cleanly", async () => {
    const child = spawn(process.execPath, [main, "serve", "--port", "0"], {
      env: { ...process.env, KOMPETANSE_DATA: data },
      stdio: ["ignore", "ignore", "pipe"],
    });
    const address = await new Promise<string>((resolve) => {
      let said = "";
      child.stderr.on("data", (chunk: Buffer) => {
        said += chunk.toString();
        const found = /ready: (\S+)/u.exec(said)?.[1];
        if (found !== undefined) resolve(found);
      });
    });
    const answer = await fetch(`${address}/api/v1/status`);
    const ended = new Promise<number | null>((resolve) => child.on("exit", resolve));
    child.kill("SIGINT");

    expect(answer.status).toBe(200);
    expect(await ended).toBe(0);
  });
});

describe("kompetanse reconcile", { timeout: 60_000 }, () => {
  // A.10 #1–3.
  it("finds three things in the report's expense table, without opening a store", async () => {
    const folder = join(scratch, "never-made");
    const { code, stdout } = await kompetanse(
      ["reconcile", example("prosjektets-utgifter.csv")],
      folder,
    );
    const text = stdout.replaceAll("\u00a0", " ");

    expect(code).toBe(0);
    expect(text).toContain("3 avvik");
    expect(text).toContain("trykt 1 261 000, men de andre kolonnene gir 1 146 000 (+115 000)");
    expect(text).toContain("trykt 1 185 000, men de andre kolonnene gir 1 260 000 (−75 000)");
    expect(text).toContain("trykt −132 400, men radene over gir −92 400 (−40 000)");
    expect(existsSync(folder)).toBe(false);
  });

  it("ends with 2 and every problem of the file, each with its place", async () => {
    const file = join(scratch, "bad.csv");
    writeFileSync(file, "x;a;b\nwages;1.234;two");
    const { code, stdout, stderr } = await kompetanse(["reconcile", file]);

    expect(code).toBe(2);
    expect(stdout).toBe("");
    expect(stderr).toMatch(/line 2, column a: "1.234" can be read as/u);
    expect(stderr).toMatch(/line 2, column b: "two" is not an amount/u);
  });

  it("ends with 2 where there is no such file", async () => {
    const { code, stderr } = await kompetanse(["reconcile", join(scratch, "nowhere.csv")]);

    expect(code).toBe(2);
    expect(stderr).toContain("there is no such file");
  });
});

describe("kompetanse fund", { timeout: 60_000 }, () => {
  // B.6: the whole remainder is Telemark's grant of 2015.
  it("leaves 132 400 on G3 at the end of 2015", async () => {
    const { code, stdout } = await kompetanse(["fund", "G3"]);

    expect(code).toBe(0);
    expect(stdout.replaceAll("\u00a0", " ")).toMatch(/^Igjen +0 +132 400$/mu);
  });

  it("ends with 2 and the funds that exist", async () => {
    const { code, stderr } = await kompetanse(["fund", "G9"]);

    expect(code).toBe(2);
    expect(stderr).toMatch(/no fund called "G9"[^]*G5/u);
  });
});

describe("kompetanse ledger", { timeout: 60_000 }, () => {
  it("says that the journal is as it was posted", async () => {
    const { code, stdout } = await kompetanse(["ledger", "verify", "--json"]);

    expect(code).toBe(0);
    expect(JSON.parse(stdout)).toMatchObject({ ok: true, count: 14 });
  });

  it("writes nothing but the journal to stdout", async () => {
    const { code, stdout } = await kompetanse(["ledger", "export", "--to", "hledger"]);

    expect(code).toBe(0);
    expect(stdout.startsWith("account Assets:10\n")).toBe(true);
    expect(stdout.match(/^\d{4}-\d\d-\d\d \(/gmu)).toHaveLength(14);
  });

  it("ends with 2 and the formats that exist", async () => {
    const { code, stderr } = await kompetanse(["ledger", "export", "--to", "xml"]);

    expect(code).toBe(2);
    expect(stderr).toMatch(/hledger, beancount/u);
  });
});

describe("kompetanse share and selfcost", { timeout: 60_000 }, () => {
  it("shares to the øre by the figures given, and says where they are from", async () => {
    const figures = ["--weights", "kongsberg=26711,notodden=12600,tinn=5900"];
    const origin = ["--source", "oppdiktede tall", "--as-of", "2015-01-01"];
    const { code, stdout } = await kompetanse([
      ...["share", "100000", "--key", "inhabitants"],
      ...figures,
      ...origin,
    ]);
    const text = stdout.replaceAll("\u00a0", " ");

    expect(code).toBe(0);
    expect(text).toMatch(/^Kongsberg .* 59 080,76$/mu);
    expect(text).toContain("oppdiktede tall, per 2015-01-01");
  });

  it("shares in months that end on the whole, and writes what invoices are made of", async () => {
    const key = ["share", "1 000", "--key", "equal", "--region", "kongsbergregionen"];
    const months = await kompetanse([...key, "--on", "2015-06-01", "--months", "2"]);
    const csv = await kompetanse([...key, "--on", "2015-06-01", "--invoice", "2015", "--csv"]);

    expect(months.stdout).toMatch(/^1 +71,43 .* 500,00$/mu);
    expect(months.stdout).toMatch(/^Sum +142,86 .* 1.000,00$/mu);
    expect(csv.stdout).toContain(
      "Kongsberg;942402465;Andel av felles kostnad;;2015-01-01;2015-12-31;0;142,86",
    );
  });

  it("rounds a fee up and carries the surplus", async () => {
    const { stdout } = await kompetanse([
      ...["selfcost", "--direct", "50 000", "--funded", "31 500"],
      ...["--payers", "24", "--step", "10", "--json"],
    ]);

    expect(JSON.parse(stdout)).toMatchObject({ fee: "780.00", carried: "-220.00" });
  });

  it("ends with 2 and everything that is missing", async () => {
    const { code, stderr } = await kompetanse(["share", "1.234", "--key", "fte"]);

    expect(code).toBe(2);
    expect(stderr).toMatch(/amount:[^]*--on:[^]*--weights:[^]*--source:[^]*--as-of:/u);
  });
});

describe("kompetanse benefit", { timeout: 60_000 }, () => {
  it("names inputs, units and bases in bokmål", async () => {
    const { stdout } = await kompetanse(["benefit", "skien"]);
    const text = stdout.replaceAll("\u00a0", " ");

    expect(text).toContain("Personer som trenger det hvert år: 500 personer i året");
    expect(text).toMatch(/^1 750 timer \(vanlig\) +1,0000 +0,5000 +2 625$/mu);
    expect(text).not.toMatch(/persons|conventional|Årsverk når/u);
  });

  it("adds nothing to the JSON but the simulation, and that only with a seed", async () => {
    const plain: unknown = JSON.parse((await kompetanse(["benefit", "skien", "--json"])).stdout);
    const seeded = await kompetanse(["benefit", "skien", "--seed", "1", "--json"]);
    const { simulation, ...rest } = z
      .looseObject({ simulation: z.looseObject({ seed: z.number() }) })
      .parse(JSON.parse(seeded.stdout));

    expect(rest).toEqual(plain);
    expect(simulation.seed).toBe(1);
  });

  // C.4: P10/P50/P90 1.18/1.37/1.57.
  it("reads the example model and gives its interval, without opening a store", async () => {
    const folder = join(scratch, "never-made-either");
    const { code, stdout } = await kompetanse(["benefit", example("skien.yaml")], folder);

    expect(code).toBe(0);
    expect(stdout).toContain("P10 1,18   P50 1,37   P90 1,57");
    expect(existsSync(folder)).toBe(false);
  });

  it("gives the example the same figures as the case that it is of", async () => {
    const Simulation = z.object({ simulation: z.object({ hours: z.unknown(), fte: z.unknown() }) });
    const simulated = async (name: string): Promise<z.infer<typeof Simulation>> =>
      Simulation.parse(
        JSON.parse((await kompetanse(["benefit", name, "--seed", "5", "--json"])).stdout),
      );

    expect(await simulated(example("skien.yaml"))).toEqual(await simulated("skien"));
  });

  it("calibrates to a claim, and takes the options after the name", async () => {
    const args = ["benefit", "calibrate", "skien", "--claim", "1.5", "--json"];
    const { code, stdout } = await kompetanse(args);
    const { alone } = z
      .object({ alone: z.array(z.looseObject({ input: z.string(), value: z.string() })) })
      .parse(JSON.parse(stdout));

    expect(code).toBe(0);
    expect(alone[0]).toMatchObject({ input: "travelHours", value: "1.75", plausible: true });
  });

  it("opens a figure to its formula, values and source", async () => {
    const { stdout } = await kompetanse(["benefit", "explain", "skien"]);
    const text = stdout.replaceAll("\u00a0", " ");

    expect(text).toContain("Frigjorte timer: 1 750 timer i året");
    expect(text).toContain("500 × (4 − 0,5)");
    expect(text).toContain("Et årsverk: 1 750 timer (vanlig)");
    expect(text).toMatch(/Kilde: .*A164/u);
  });

  // C.4: 787 500 kroner a year for five years after 200 000 are 3 305 810.09, back in 3.048 months.
  it("gives present value, payback, cost per completion and what measuring is worth", async () => {
    const { code, stdout } = await kompetanse([
      "benefit",
      "economy",
      example("skien-okonomi.yaml"),
    ]);
    const text = stdout.replaceAll("\u00a0", " ");

    expect(code).toBe(0);
    expect(text).toContain("medregnet: 3 305 810,09 kroner");
    expect(text).toContain("Nåverdi av det som synes i budsjettet: −200 000 kroner");
    expect(text).toContain("Tjent inn etter: 3,048 måneder");
    expect(text).toContain("Kostnad for hver fullføring, som nåverdi: 80 kroner");
    expect(text).toContain("Verdien av å måle før man bestemmer seg");
  });

  // 5.2 million over 53 000 is 98.113; 1.5 årsverk become 147.17.
  it("scales a claim to the country as the thought experiment it is", async () => {
    const scale = ["--driver", "inhabitants", "--sample", "53000", "--population", "5200000"];
    const shares = ["--uptake", "1", "--same-baseline", "1", "--source", "A165"];
    const { code, stdout } = await kompetanse([
      ...["benefit", "extrapolate", "skien"],
      ...scale,
      ...shares,
    ]);

    expect(code).toBe(0);
    expect(stdout).toMatch(/^Tankeeksperiment: /mu);
    expect(stdout).toMatch(/× 98,1132/u);
    expect(stdout).toMatch(/^påstanden +1,5 +147,17 +147,17 +147,17$/mu);
    expect(stdout).toMatch(/Andel av de andre med samme utgangspunkt: 1$/mu);
  });

  it("counts what the completions in the store have realised, the region as the sum", async () => {
    const args = ["benefit", "realised", "--from-store", "--year", "2015", "--json"];
    const { code, stdout } = await kompetanse(args);
    const View = z.object({
      region: z.object({ savers: z.number(), hours: z.string() }),
      byMunicipality: z.array(z.object({ savers: z.number(), hours: z.string() })),
      records: z.number(),
      excluded: z.array(z.object({ row: z.number(), reason: z.string() })),
    });
    const { region, byMunicipality, records, excluded } = View.parse(JSON.parse(stdout));
    const hours = byMunicipality.reduce((sum, each) => sum + Number(each.hours), 0);

    expect(code).toBe(0);
    expect(Number(region.hours)).toBe(hours);
    expect(region.savers + excluded.length).toBe(records);
    expect(hours).toBe(3.5 * region.savers);
  });

  it("begins a realisation plan, and says what it lacks", async () => {
    const file = join(scratch, "plan.yaml");
    const begun = await kompetanse([
      "benefit",
      "plan",
      "new",
      "effect-goals",
      "--basis",
      "net1695",
    ]);
    writeFileSync(file, begun.stdout);
    const { code, stdout } = await kompetanse(["benefit", "plan", file]);

    expect([begun.code, code]).toEqual([0, 0]);
    expect(stdout).toMatch(/^Kongsberg +0 +0 +0$/mu);
    expect(stdout).toMatch(/^mangler eier +21$/mu);
  });

  it("ends with 2 and every problem of a model", async () => {
    const file = join(scratch, "model.yaml");
    const model = readFileSync(example("skien.yaml"), "utf8")
      .replace("unit: h/person", "unit: parsec")
      .replace("low: 450", "low: 900")
      .replace(/source: antatt[^\n]*/u, "source: ''");
    writeFileSync(file, model);
    const { code, stdout, stderr } = await kompetanse(["benefit", file]);

    expect(code).toBe(2);
    expect(stdout).toBe("");
    expect(stderr).toMatch(/persons/u);
    expect(stderr).toMatch(/parsec/u);
    expect(stderr).toMatch(/travelHours/u);
    // Nobody owns any of its three benefits: that alone would have been taken, so it is no problem.
    const [problems = "", warnings = ""] = stderr.split("It would be taken with these");
    expect(problems).not.toMatch(/nobody owns/u);
    expect(warnings).toMatch(/nobody owns "participantTime"/u);
    const listed = problems.split("\n").filter((line) => line.startsWith("  – "));
    expect(problems).toContain(`the input has ${listed.length} problems:`);
  });

  it("takes a model that has warnings only", async () => {
    const { code, stderr } = await kompetanse(["benefit", example("skien.yaml")]);

    expect(code).toBe(0);
    expect(stderr).toContain("Obs: benefits.participantTime: ingen eier gevinsten");
    expect(stderr).not.toMatch(/nobody/u);
  });

  it.each([
    [["benefit", "calibrate", "skien", "--claim", "much"], /"much" is no number of årsverk/u],
    [["benefit", "skien", "--seed", "lucky"], /no whole number/u],
    [["benefit", "skien", "--claim", "2"], /benefit calibrate skien/u],
    [["benefit", "explain", "x"], /no benefit case called "x"/u],
    [["benefit", "economy", "skien"], /does not say how to value years[^]*horizonYears/u],
    [["benefit", "unit-cost"], /5 problems[^]*--covers/u],
    [["benefit", "extrapolate", "skien"], /6 problems[^]*--uptake[^]*no default/u],
    [["benefit", "realised"], /--from-store/u],
    [["benefit", "realised", "--from-store", "--year", "15"], /"15" is no year/u],
  ])("%j ends with 2", async (args, says) => {
    const { code, stdout, stderr } = await kompetanse(args);

    expect(code).toBe(2);
    expect(stdout).toBe("");
    expect(stderr).toMatch(says);
  });
});

describe("kompetanse ledger with files of accounts", { timeout: 60_000 }, () => {
  const file = (name: string, content: string): string => {
    const path = join(scratch, name);
    writeFileSync(path, content);
    return path;
  };

  it("exports SAF-T, and posts nothing when it comes back", async () => {
    const { code, stdout } = await kompetanse(["ledger", "export", "--to", "saf-t"]);
    const path = file("regnskap.xml", stdout);
    const back = await kompetanse(["ledger", "import", path, "--as", "saf-t", "--json"]);

    expect(code).toBe(0);
    expect(stdout).toContain("<AuditFileVersion>1.30</AuditFileVersion>");
    expect(back.code).toBe(0);
    expect(JSON.parse(back.stdout)).toMatchObject({ toPost: 0, already: 14, posted: [] });
  });

  it("refuses a table with an unclear amount, with both readings, and ends with 2", async () => {
    const csv = "Bilagsnr;Bilagsdato;Art;Beløp\n1;20.05.2015;10;1.234\n1;20.05.2015;25;-5,00\n";
    const path = file("bilag.csv", csv);
    const { code, stdout } = await kompetanse(["ledger", "import", path, "--as", "visma"]);

    expect(code).toBe(2);
    expect(stdout).toContain(
      "linje 2, kolonne Beløp: «1.234» kan leses som 1234 eller som 1,234 kroner",
    );
    expect(stdout).toContain("Ingenting er ført");
  });

  it("refuses a file that is no SAF-T in one sentence", async () => {
    const path = file("nei.xml", "<!DOCTYPE a []><a/>");
    const { code, stderr } = await kompetanse(["ledger", "import", path, "--as", "saf-t"]);

    expect(code).toBe(2);
    expect(stderr).toContain("has a document type (DOCTYPE)");
  });
});

describe("kompetanse budget and booking", { timeout: 60_000 }, () => {
  const file = (name: string, content: string): string => {
    const path = join(scratch, name);
    writeFileSync(path, content);
    return path;
  };

  it("holds a budget against the books, and lists what nobody budgeted for", async () => {
    const path = file(
      "budsjett.csv",
      "type;prosjekt;konto;periode;beløp\nvedtatt;kompetanseregionen;wages;2015-06;700 000\n",
    );
    const { code, stdout } = await kompetanse(["budget", path, "--on", "2015-12-31"]);
    const text = stdout.replaceAll("\u00a0", " ");

    expect(code).toBe(0);
    expect(text).toMatch(/^wages Lønn .* 700 000 +700 000 +0 +711 000 +11 000 /mu);
    expect(text).toContain("2015: bought-services Kjøpte tjenester");

    const beside = await kompetanse(["budget", path, "--side-by-side", "actual"]);
    const [, years] = beside.stdout.replaceAll("\u00a0", " ").split("\n\n");
    expect(years).toMatch(/^Konto +kompetanseregionen 2014 +kompetanseregionen 2015$/mu);
    expect(years).toMatch(/^wages Lønn .* 435 000 +711 000$/mu);
  });

  it("lays a project out plainly, with income and what is left positive", async () => {
    const { code, stdout } = await kompetanse([
      ...["statement", "--project", "kompetanseregionen", "--plain"],
    ]);
    const text = stdout.replaceAll("\u00a0", " ");

    expect(code).toBe(0);
    expect(text).toMatch(/^Inngående balanse +150 000 +503 000 +150 000$/mu);
    expect(text).toMatch(/^Sum utgifter +647 000 +1 975 000 +2 622 000$/mu);
    expect(text).toMatch(/^Inntekter +1 000 000 +1 604 400 +2 604 400$/mu);
    expect(text).toMatch(/^Utgående balanse +503 000 +132 400 +132 400$/mu);
  });

  it("reports to a fund's giver, with conditions, every cost and the journal's head", async () => {
    const { code, stdout } = await kompetanse(["fund", "G5", "--report", "--on", "2015-12-31"]);

    expect(code).toBe(0);
    expect(stdout).toContain("gitt til kurs: en-god-start");
    expect(stdout).toMatch(/Journalens avtrykk: [0-9a-f]{64} \(14 bilag\)/u);
  });

  it("shows what effort and transfers would be posted as, and posts nothing on a dry run", async () => {
    const minutes = file("referat.txt", "made-up minutes");
    const effort = await kompetanse([
      ...["ledger", "effort", "--project", "kompetanseregionen", "--fund", "G1"],
      ...["--activity", "kompetanseforum", "--municipality", "tinn", "--heads", "9"],
      ...["--meetings", "20", "--hours", "7,5", "--rate", "500", "--evidence", minutes],
      ...["--on", "2015-12-31", "--dry-run"],
    ]);
    const transfer = await kompetanse([
      ...["ledger", "transfer", "--fund", "G3", "--amount", "1.234", "--from", "x"],
      ...["--to", "x", "--dry-run"],
    ]);
    const verified = await kompetanse(["ledger", "verify", "--json"]);

    expect(effort.code).toBe(0);
    expect(effort.stdout).toContain("1350 timer, 150 for hver plass, verdt 675\u00a0000 kr");
    expect(transfer.code).toBe(2);
    expect(transfer.stderr).toMatch(/--amount:[^]*--to:/u);
    expect(JSON.parse(verified.stdout)).toMatchObject({ ok: true, count: 14 });
  });

  it("shows which months would be closed, and refuses to lock what is open, all of it at once", async () => {
    const why = ["--reason", "Årsavslutning", "--dry-run"];
    const close = await kompetanse(["ledger", "close", "2015", "--json", ...why]);
    const lock = await kompetanse(["ledger", "lock", "2015-12", "2015-13", ...why]);
    const periods = await kompetanse(["ledger", "periods"]);

    expect(close.code).toBe(0);
    expect(JSON.parse(close.stdout)).toMatchObject({ dryRun: true, changes: { length: 12 } });
    expect(lock.code).toBe(2);
    expect(lock.stderr).toMatch(/2015-13[^]*2015-12 is open, and only a closed period is locked/u);
    expect(periods.stdout).toBe("Alle perioder er åpne.\n");
  });

  it("prints the chart as a file that can be handed in again", async () => {
    const { stdout } = await kompetanse(["ledger", "chart", "--json"]);
    const again = await kompetanse(["ledger", "chart", file("chart.json", stdout), "--dry-run"]);

    expect(again.code).toBe(0);
    expect(again.stdout).toContain("Nye: ingen");
  });
});
