import { execFileSync, spawn } from "node:child_process";
import { createWriteStream, mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { fileURLToPath } from "node:url";

import { afterAll, beforeAll, describe, expect, it } from "vitest";

import { workbook, zip } from "./testing/workbook.ts";

const main = fileURLToPath(new URL("main.ts", import.meta.url));
const scratch = mkdtempSync(join(tmpdir(), "kompetanse-import-"));

interface Ended {
  readonly code: number | null;
  readonly stdout: string;
  readonly stderr: string;
}

/** Runs the command line as a process of its own, as a person would. */
function kompetanse(...args: readonly string[]): Promise<Ended> {
  return new Promise((resolve) => {
    const child = spawn(process.execPath, [main, ...args], {
      env: { ...process.env, KOMPETANSE_DATA: join(scratch, "data") },
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

function file(name: string, content: string | Uint8Array): string {
  const path = join(scratch, name);
  writeFileSync(path, content);
  return path;
}

const take = (path: string, as: string, ...more: string[]): Promise<Ended> =>
  kompetanse("import", path, "--as", as, "--employer", "kongsberg", ...more);

const listHeader = ["Ansattnr", "E-post", "Kurs", "Fullført"];
const staffHeader = "Ansattnr;Navn;Stilling;Stillingsprosent;Sektor;Avdeling";
const oneRow = ["kongsberg-100007", "", "Brannvern på øya", "01.02.2020"];
const text = (rows: readonly (readonly string[])[], mark = ";"): string =>
  rows.map((row) => row.join(mark)).join("\r\n");

/** Two units of which each hangs under the other, as FINT tells it. */
function ring(): string {
  const link = (id: string) => [
    { href: `https://api.example/organisasjonselement/organisasjonsid/${id}` },
  ];
  const unit = (id: string, above: string) => ({
    organisasjonsId: { identifikatorverdi: id },
    navn: `Enhet ${id}`,
    _links: { self: link(id), overordnet: link(above) },
  });
  return JSON.stringify({
    organisasjonselement: [unit("1", "2"), unit("2", "1")],
    person: [],
    personalressurs: [],
    arbeidsforhold: [],
  });
}

beforeAll(async () => {
  const { code, stderr } = await kompetanse("demo", "--employees", "500");
  if (code !== 0) throw new Error(stderr);
}, 120_000);

afterAll(() => {
  rmSync(scratch, { recursive: true });
});

describe("a file that is as it should be", { timeout: 60_000 }, () => {
  it.each([
    ["UTF-8", Buffer.from(text([listHeader, oneRow])), "UTF-8, skilletegn «;»"],
    ["UTF-8 with a mark", Buffer.from(`\uFEFF${text([listHeader, oneRow])}`), "UTF-8"],
    ["Windows-1252", Buffer.from(text([listHeader, oneRow]), "latin1"), "Windows-1252"],
    ["tabs", Buffer.from(text([listHeader, oneRow], "\t")), "skilletegn «tabulator»"],
  ])("is read the same in %s", async (_, bytes, how) => {
    const { code, stdout } = await take(file("list", bytes), "completions", "--dry-run");

    expect(code).toBe(0);
    expect(stdout).toContain(how);
    expect(stdout).toContain("Brannvern på øya");
    expect(stdout).toContain("lest          1 fullføringer av 1 personer");
  });
});

describe.skipIf(process.platform === "win32")("Ctrl-C during an HR import", () => {
  it("ends with 130 and leaves the store as it was", async () => {
    const before = await kompetanse("import", "list", "--json");
    // Nobody has the whole of a pipe before it is closed, so that the import is under way.
    const path = join(scratch, "pipe.csv");
    execFileSync("mkfifo", [path]);
    const args = ["import", path, "--as", "hr-csv", "--employer", "kongsberg", "--accept-loss"];
    const child = spawn(process.execPath, [main, ...args], {
      env: { ...process.env, KOMPETANSE_DATA: join(scratch, "data") },
    });
    let said = "";
    child.stderr.on("data", (chunk: Buffer) => (said += chunk.toString()));
    const ended = new Promise((resolve) => child.once("close", resolve));
    const pipe = createWriteStream(path);
    await new Promise((resolve) => pipe.once("open", resolve));
    child.kill("SIGINT");
    pipe.end(`${staffHeader}\r\n1;Prøve Én;Assistent;100;Helse;Sykehjemmet`);

    expect(await ended).toBe(130);
    expect(said).toContain("Ctrl-C");
    expect(await kompetanse("import", "list", "--json")).toEqual(before);
  }, 60_000);
});

describe("a file with something wrong in it", { timeout: 60_000 }, () => {
  it.each([
    [
      "another delimiter than any that is used",
      "completions",
      text([listHeader, oneRow], "#"),
      "fila har ingen kolonne for «course»",
    ],
    [
      "two encodings",
      "completions",
      Buffer.concat([Buffer.from("Kurs;Fullført;Ansattnr\r\n"), Buffer.from("ø;;1", "latin1")]),
      "går over i noe annet",
    ],
    [
      "merged cells and nothing else",
      "completions",
      workbook([listHeader], {
        after: '<mergeCells count="1"><mergeCell ref="A1:B1"/></mergeCells>',
      }),
      "celler er slått sammen",
    ],
    [
      "more than 20 MB of workbook",
      "completions",
      Buffer.concat([Buffer.from("PK\u0003\u0004"), Buffer.alloc(20_000_001)]),
      "større enn 20000000 byte",
    ],
    [
      "a bomb that says how large it is",
      "completions",
      zip([{ name: "xl/workbook.xml", content: Buffer.alloc(201_000_000) }]),
      "for å fylle minnet",
    ],
    [
      "a bomb that says that it is small",
      "completions",
      zip([{ name: "xl/workbook.xml", content: Buffer.alloc(9_000_000), claims: 100 }]),
      "for å fylle minnet",
    ],
    ["units in a ring", "fint", ring(), "enheten ligger under seg selv"],
    [
      "another municipality on top",
      "hr-csv",
      `${staffHeader}\r\n1;Prøve Én;Assistent;100;Rollag kommune;Helse`,
      "fila er fra en annen kommune: øverste enhet er «Rollag kommune»",
    ],
    [
      "everybody else gone",
      "hr-csv",
      `${staffHeader}\r\n1;Prøve Én;Assistent;100;Helse;Sykehjemmet`,
      "ansatte ville sluttet på én gang",
    ],
    [
      "people of another municipality",
      "completions",
      text([
        listHeader,
        ...Array.from({ length: 12 }, (_, at) => [`${at}`, "", "Brannvern", "01.02.2020"]),
      ]),
      "12 av 12 personer i lista er ikke ansatt i kommunen",
    ],
    ["no text in it", "hr-csv", Buffer.from([0, 1, 2, 3, 4, 0, 0]), "fila er ikke tekst"],
  ])("such as %s is refused in plain words", async (_, as, content, said) => {
    const { code, stdout, stderr } = await take(file("bad", content), as);

    expect(stdout + stderr).toContain(said);
    expect(code).toBe(2);
    expect(stderr).toMatch(/[iI]ngenting er importert/u);
  });

  it("such as two people with one number leaves both out, and tells where", async () => {
    const rows = [
      "1;Prøve Én;Assistent;37,5;Helse;Hjemmet",
      "1;Prøve To;Assistent;50;Helse;Hjemmet",
    ];
    const rejected = join(scratch, "rejected.csv");
    const path = file("staff.csv", [staffHeader, ...rows].join("\r\n"));
    const { stderr } = await take(path, "hr-csv", "--dry-run", "--rejected", rejected);

    expect(stderr).toContain("linje 3: to ansatte har samme ansattnummer");
    expect(readFileSync(rejected, "utf8")).toContain('"linje 3";"employee-twice"');
    expect(readFileSync(rejected, "utf8")).not.toContain("Prøve");
  });

  it("such as a formula is read as what it last came to, and told", async () => {
    const path = file("formula.xlsx", workbook([listHeader, oneRow], { formulaIn: "C2" }));
    const { code, stderr } = await take(path, "completions", "--dry-run");

    expect(code).toBe(0);
    expect(stderr).toContain("celle C2: cella har en formel");
  });
});
