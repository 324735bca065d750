import { execFileSync } from "node:child_process";
import { existsSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";

import { LocalDate, ore } from "@kompetanseregion/domain";
import fc from "fast-check";
import { strFromU8, strToU8, unzipSync, zipSync } from "fflate";
import { afterAll, describe, expect, it } from "vitest";

import { csvProfiles } from "../csv/csv-profile.ts";
import { writeCsv } from "../csv/write-csv.ts";
import { type Cell } from "../table/cell.ts";
import { readAmount } from "../table/read-cell.ts";

import { readXlsx, type XlsxOptions } from "./read-xlsx.ts";
import { writeXlsx } from "./write-xlsx.ts";

const folder = mkdtempSync(join(tmpdir(), "exchange-xlsx-"));
afterAll(() => {
  rmSync(folder, { recursive: true });
});

const date = (text: string): Cell => ({ date: LocalDate.parse(text) });

const columns = ["Enhet", "Dato", "Beløp", "Ferdig", "Antall"];
const rows: Cell[][] = [
  [
    "Bø i Telemark – «Ærlig Øst, Åsgårdstrand»",
    date("2015-12-31"),
    { ore: ore(-13_240_050) },
    true,
    42,
  ],
  ["=1+1", date("2016-02-29"), { ore: ore(5) }, false, 79.2],
  ["@SUM(A1)", date("2026-03-29"), { ore: ore(260_440_000) }, true, 0],
  ["+47 35 00 00 00", date("2026-10-25"), { ore: ore(1) }, null, -1],
];

async function code(promise: Promise<unknown>): Promise<unknown> {
  const error: unknown = await promise.then(
    () => undefined,
    (failure: unknown) => failure,
  );
  return error instanceof Error && "code" in error ? error.code : error;
}

/** The workbook with one of its parts changed, as an attacker or another program would. */
function changed(bytes: Uint8Array, part: string, change: (xml: string) => string): Uint8Array {
  const parts = unzipSync(bytes);
  return zipSync({ ...parts, [part]: strToU8(change(strFromU8(parts[part] ?? new Uint8Array()))) });
}

const firstSheet = "xl/worksheets/sheet1.xml";

describe("a workbook", () => {
  it("gives back what was written, with dates, øre and Norwegian letters", async () => {
    const back = await readXlsx(await writeXlsx([{ name: "Ark 1", columns, rows }]));

    expect(back).toMatchObject({ sheet: "Ark 1", formulas: [], merged: [] });
    expect(back.rows.map(({ line }) => line)).toEqual([1, 2, 3, 4, 5]);
    expect(back.rows.slice(1).map(({ cells }) => cells)).toEqual(
      rows.map((row) =>
        row.map((cell) =>
          typeof cell === "object" && cell !== null && "ore" in cell ? cell.ore / 100 : cell,
        ),
      ),
    );
  });

  it("keeps texts that every object has a property by", async () => {
    const words = ["constructor", "valueOf", "toString", "__proto__", "hasOwnProperty"];
    const bytes = await writeXlsx([
      { name: "Ark", columns: ["tekst"], rows: words.map((text) => [text]) },
    ]);
    const { rows } = await readXlsx(bytes);

    expect(rows.slice(1).map(({ cells: [text] }) => text)).toEqual(words);
  });

  it("keeps any text and any amount", async () => {
    const anyText = fc
      .string({
        unit: fc.oneof(
          fc.constantFrom(
            "_x0041_",
            "_",
            "x",
            "\u0001",
            "\r",
            "\n",
            "\t",
            " ",
            "=",
            "'",
            "æ",
            "&",
            "<",
          ),
          fc.string({ unit: "binary", minLength: 1, maxLength: 1 }),
        ),
        minLength: 1,
        maxLength: 10,
      })
      .map((text) => text.toWellFormed().replace(/\p{Noncharacter_Code_Point}/gu, "x"));
    const table = fc.array(fc.tuple(anyText, fc.maxSafeInteger()), { minLength: 1, maxLength: 20 });

    await fc.assert(
      fc.asyncProperty(table, async (lines) => {
        const bytes = await writeXlsx([
          {
            name: "Ark",
            columns: ["tekst", "beløp"],
            rows: lines.map(([text, amount]) => [text, { ore: ore(amount) }]),
          },
        ]);
        const back = await readXlsx(bytes);

        expect(
          back.rows.slice(1).map(({ cells: [text, amount] }) => {
            const read = readAmount(amount);
            return [text, read.ok ? read.value : read.problem];
          }),
        ).toEqual(lines.map(([text, amount]) => [text, ore(amount)]));
      }),
      { numRuns: 25 },
    );
  });

  it("has several sheets, and says which when asked for another", async () => {
    const bytes = await writeXlsx([
      { name: "A", columns: ["a"], rows: [["x"]] },
      { name: "B", columns: ["b"], rows: [] },
    ]);

    expect((await readXlsx(bytes, { sheet: "B" })).rows).toEqual([{ line: 1, cells: ["b"] }]);
    await expect(readXlsx(bytes, { sheet: "C" })).rejects.toMatchObject({
      code: "no-such-sheet",
      remedy: "Use one of these: A, B.",
    });
  });

  it("tells where formulas and merged cells are, and reads what was last computed", async () => {
    const bytes = changed(await writeXlsx([{ name: "A", columns, rows }]), firstSheet, (xml) =>
      xml
        .replace(/(<c r="E2"[^>]*>)/u, "$1<f>SUM(E3:E5)</f>")
        .replace("</sheetData>", '</sheetData><mergeCells><mergeCell ref="A3:B3"/></mergeCells>'),
    );

    expect(await readXlsx(bytes)).toMatchObject({ formulas: ["E2"], merged: ["A3:B3"] });
  });
});

describe("a workbook that is none", () => {
  it.each([
    ["no zip", new Uint8Array(100)],
    ["nothing", new Uint8Array(0)],
    ["another zip", zipSync({ "a.txt": strToU8("hei") })],
  ])("is refused: %s", async (_, bytes) => {
    expect(await code(readXlsx(bytes))).toBe("damaged");
  });

  const plain = writeXlsx([{ name: "A", columns: ["a"], rows: [["x"]] }]);
  const far = (from: string, to: string) => (xml: string) => xml.replace(from, to);

  it.each([
    ["damaged", "a row far away", far('<row r="2"', '<row r="99999999999"')],
    ["damaged", "a column far away", far('r="A2"', 'r="ZZZZZZZ2"')],
    ["damaged", "a cell in no place", far('r="A2"', 'r=""')],
    ["damaged", "a failed formula", far('r="A2" t="s"', 'r="A2" t="e"')],
    [
      "xml-doctype",
      "entities",
      (xml: string) => xml.replace("<worksheet", "<!DOCTYPE a [<!ENTITY b 'c'>]><worksheet"),
    ],
    ["xml-malformed", "broken XML", (xml: string) => xml.replace("</sheetData>", "")],
    ["xml-too-deep", "deep XML", (xml: string) => xml.replace("<sheetData>", "<a>".repeat(100))],
  ])("is refused as %s for %s", async (expected, _, change) => {
    expect(await code(readXlsx(changed(await plain, firstSheet, change)))).toBe(expected);
  });

  it("is refused while it is still small when it would unpack to much", async () => {
    const zeros = new Uint8Array(30_000_000);
    const bomb = zipSync({ "xl/workbook.xml": zeros });
    const small: XlsxOptions = { mostUnpacked: 10_000_000 };

    expect(bomb.length).toBeLessThan(40_000);
    expect(await code(readXlsx(bomb, small))).toBe("unpacks-too-large");

    // One that lies about its size, where the table of contents has it.
    const view = new DataView(bomb.buffer, bomb.byteOffset, bomb.byteLength);
    const at = bomb.findLastIndex((_, place) => {
      return place + 4 <= bomb.length && view.getUint32(place, true) === 0x02014b50;
    });
    view.setUint32(at + 24, 1_000, true);

    expect(await code(readXlsx(bomb, small))).toBe("unpacks-too-large");
    expect(await code(readXlsx(bomb, { mostBytes: 1_000 }))).toBe("too-large");
  });
});

const calc = ["/usr/bin/soffice", "/usr/local/bin/soffice"].find((path) => existsSync(path));
if (calc === undefined) {
  process.stdout.write(
    "skipped: LibreOffice Calc is not installed (apt-get install libreoffice-calc)\n",
  );
}

function convert(file: string, to: string, ...more: string[]): void {
  const profile = `-env:UserInstallation=file://${join(folder, "profile")}`;
  const how = [profile, "--headless", ...more, "--convert-to", to, "--outdir", folder, file];
  execFileSync(calc ?? "", how, { stdio: "ignore" });
}

describe.skipIf(calc === undefined)("what LibreOffice Calc sees", { timeout: 120_000 }, () => {
  it("of a workbook is the same dates, øre and letters", async () => {
    const file = join(folder, "bok.xlsx");
    writeFileSync(file, await writeXlsx([{ name: "Ark 1", columns, rows }]));
    // Every cell as it is shown, with the separators of an English reader.
    convert(file, "csv:Text - txt - csv (StarCalc):59,34,76,1,,0,false,true");

    expect(readFileSync(join(folder, "bok.csv"), "utf8").split("\n").slice(0, 5)).toEqual([
      "Enhet;Dato;Beløp;Ferdig;Antall",
      "Bø i Telemark – «Ærlig Øst, Åsgårdstrand»;31.12.2015;-132,400.50;TRUE;42",
      "=1+1;29.02.2016;0.05;FALSE;79.2",
      "@SUM(A1);29.03.2026;2,604,400.00;TRUE;0",
      "+47 35 00 00 00;25.10.2026;0.01;;-1",
    ]);
  });

  it("of CSV for Excel is numbers, dates and text that is no formula", async () => {
    const file = join(folder, "tabell.csv");
    const written = await Array.fromAsync(writeCsv({ columns, rows }, csvProfiles["excel-nb"]));
    writeFileSync(file, Buffer.concat(written));
    // Semicolons, UTF-8, a Norwegian reader, and numbers taken for what they are.
    convert(file, "xlsx", "--infilter=CSV:59,34,76,1,,1044,false,true");
    const { rows: seen, formulas } = await readXlsx(readFileSync(join(folder, "tabell.xlsx")));

    expect(formulas).toEqual([]);
    expect(seen.slice(1).map(({ cells }) => cells.slice(0, 3))).toEqual([
      ["Bø i Telemark – «Ærlig Øst, Åsgårdstrand»", date("2015-12-31"), -132_400.5],
      ["'=1+1", date("2016-02-29"), 0.05],
      ["'@SUM(A1)", date("2026-03-29"), 2_604_400],
      ["'+47 35 00 00 00", date("2026-10-25"), 0.01],
    ]);
  });
});
