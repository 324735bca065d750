import { LocalDate, ore } from "@kompetanseregion/domain";
import fc from "fast-check";
import { describe, expect, it } from "vitest";

import { type Cell } from "../table/cell.ts";
import { type Bytes } from "../text/bytes.ts";

import { csvProfiles } from "./csv-profile.ts";
import { guardFormula, unguardFormula } from "./formula-guard.ts";
import { type CsvOptions, type CsvRow, readCsv } from "./read-csv.ts";
import { type TableOut, writeCsv } from "./write-csv.ts";

const utf8 = new TextEncoder();

function cp1252(text: string): Uint8Array {
  return Uint8Array.from(text, (character) => character.charCodeAt(0));
}

function utf16(text: string, endian: "le" | "be", mark: boolean): Uint8Array {
  const marked = mark ? `\uFEFF${text}` : text;
  const bytes = new DataView(new ArrayBuffer(marked.length * 2));
  for (let at = 0; at < marked.length; at += 1) {
    bytes.setUint16(at * 2, marked.charCodeAt(at), endian === "le");
  }
  return new Uint8Array(bytes.buffer);
}

async function read(
  bytes: Bytes,
  options?: CsvOptions,
): Promise<{ rows: CsvRow[]; found: string }> {
  const reading = await readCsv(bytes, options);
  const rows = await Array.fromAsync(reading.rows);
  const { encoding, mark, delimiter } = reading.found;
  return { rows, found: `${encoding}${mark ? " with mark" : ""} ${delimiter}` };
}

async function written(table: TableOut, profile: keyof typeof csvProfiles): Promise<string> {
  const chunks = await Array.fromAsync(writeCsv(table, csvProfiles[profile]));
  return new TextDecoder("utf-8", { ignoreBOM: true }).decode(
    Uint8Array.from(chunks.flatMap((chunk) => [...chunk])),
  );
}

async function code(promise: Promise<unknown>): Promise<unknown> {
  const error: unknown = await promise.then(
    () => undefined,
    (failure: unknown) => failure,
  );
  return error instanceof Error && "code" in error ? error.code : error;
}

const table: TableOut = {
  columns: ["Enhet", "Dato", "Beløp", "Andel", "Ferdig"],
  rows: [
    ["Bø; «Sør»", { date: LocalDate.parse("2015-12-31") }, { ore: ore(-13_240_050) }, 79.2, true],
    ["=SUM(A1)", null, { ore: ore(5) }, 0, false],
  ],
};

describe("writing CSV", () => {
  it("is what a Norwegian Excel opens, by one name", async () => {
    expect(await written(table, "excel-nb")).toBe(
      "\uFEFFEnhet;Dato;Beløp;Andel;Ferdig\r\n" +
        '"Bø; «Sør»";31.12.2015;-132400,50;79,2;ja\r\n' +
        "'=SUM(A1);;0,05;0;nei\r\n",
    );
  });

  it("is RFC 4180 by the other", async () => {
    expect(await written(table, "machine")).toBe(
      "Enhet,Dato,Beløp,Andel,Ferdig\r\n" +
        "Bø; «Sør»,2015-12-31,-132400.50,79.2,true\r\n" +
        "'=SUM(A1),,0.05,0,false\r\n",
    );
  });

  it("asks for no more rows than the reader takes", async () => {
    let asked = 0;
    const endless = function* (): Generator<Cell[]> {
      for (;;) yield [(asked += 1)];
    };
    const writing = writeCsv({ columns: ["n"], rows: endless() }, csvProfiles.machine);
    await writing.next();
    await writing.next();

    expect(asked).toBe(500);
    await writing.return(undefined);
  });
});

const nasty = fc.string({
  unit: fc.oneof(
    fc.constantFrom(..."=+-@＝＋－＠\t\r\n\0'\";,|  \u00a0\u200b\ufeffæøåÆØÅ1.".split("")),
    fc.string({ unit: "binary", minLength: 1, maxLength: 1 }),
  ),
  maxLength: 12,
});

describe("the guard against formulas", () => {
  it.each([
    ["=1+1", "'=1+1"],
    ["  @SUM(A1)", "'  @SUM(A1)"],
    ["＝cmd", "'＝cmd"],
    ["\t1", "'\t1"],
    ["-5", "'-5"],
    ["'=1", "''=1"],
    ["'s-Hertogenbosch", "'s-Hertogenbosch"],
    ["Bø = Bø", "Bø = Bø"],
  ])("writes %j as %j, and reads it back", (text, guarded) => {
    expect(guardFormula(text)).toBe(guarded);
    expect(unguardFormula(guarded)).toBe(text);
  });

  it("lets no cell begin a formula and loses nothing, in 20 000 cells", () => {
    let guarded = 0;
    fc.assert(
      fc.property(nasty, (text) => {
        const safe = guardFormula(text);
        if (safe !== text) guarded += 1;

        expect(safe.trimStart().replace(/^[\p{Cc}\p{Cf}\s]+/u, "")).not.toMatch(
          /^[=+\-@＝＋－＠]/u,
        );
        expect(safe).not.toMatch(/^[\t\r\n\0]/u);
        expect(unguardFormula(safe)).toBe(text);
      }),
      { numRuns: 20_000 },
    );

    expect(guarded).toBeGreaterThan(2_000);
  });
});

describe("reading CSV", () => {
  const text = "navn;beløp\r\nBø;1,5\r\nSauherad;2,5\r\n";
  const plain = [
    { line: 1, cells: ["navn", "beløp"] },
    { line: 2, cells: ["Bø", "1,5"] },
    { line: 3, cells: ["Sauherad", "2,5"] },
  ];

  it.each([
    ["utf-8 ;", utf8.encode(text)],
    ["utf-8 with mark ;", utf8.encode(`\uFEFF${text}`)],
    ["windows-1252 ;", cp1252(text)],
    ["utf-16le with mark ;", utf16(text, "le", true)],
    ["utf-16be with mark ;", utf16(text, "be", true)],
    ["utf-16le ;", utf16(text, "le", false)],
    ["utf-16be ;", utf16(text, "be", false)],
    ["utf-8 ,", utf8.encode('navn,beløp\nBø,"1,5"\nSauherad,"2,5"')],
    ["utf-8 \t", utf8.encode(text.replaceAll(";", "\t"))],
    ["utf-8 |", utf8.encode(text.replaceAll(";", "|").replaceAll("\r\n", "\r"))],
  ])("finds out that a file is %j", async (found, bytes) => {
    expect(await read(bytes)).toEqual({ rows: plain, found });
  });

  it("takes the delimiter that Excel wrote down", async () => {
    const { rows, found } = await read(utf8.encode("sep=,\r\na;b,c\r\n"));

    expect(found).toBe("utf-8 ,");
    expect(rows).toEqual([{ line: 2, cells: ["a;b", "c"] }]);
  });

  it("is not led astray by amounts with commas", async () => {
    const lines = Array.from({ length: 20 }, (_, at) => `Bilag ${at};1 200,50;300,25`);

    expect((await read(utf8.encode(lines.join("\n")))).found).toBe("utf-8 ;");
  });

  it("does not take a file for Windows-1252 because its first «ø» comes late", async () => {
    const long = `${"Bilag;1\n".repeat(20_000)}Bø;2\n`;
    const wide = await read(utf8.encode(long));
    const old = await read(cp1252(long));

    expect([wide.found, old.found]).toEqual(["utf-8 ;", "windows-1252 ;"]);
    expect([wide.rows.at(-1), old.rows.at(-1)]).toEqual(
      Array(2).fill({ line: 20_001, cells: ["Bø", "2"] }),
    );
  });

  it("counts lines through cells that hold several, and through empty ones", async () => {
    const { rows } = await read(utf8.encode('a;b\n"to\r\nlinjer";1\n\n"5"" rør";2\n'));

    expect(rows).toEqual([
      { line: 1, cells: ["a", "b"] },
      { line: 2, cells: ["to\r\nlinjer", "1"] },
      { line: 5, cells: ['5" rør', "2"] },
    ]);
  });

  it("keeps one row in memory, not the file", async () => {
    let given = 0;
    const source = function* (): Generator<Uint8Array> {
      for (;;) {
        given += 1;
        yield utf8.encode("a;b\n".repeat(1_000));
      }
    };
    const { rows } = await readCsv(source());
    for (let row = 0; row < 10; row += 1) await rows.next();
    await rows.return(undefined);

    expect(given).toBeLessThan(40);
  });

  it("gives back what was written, by either profile and however it is cut", async () => {
    const cell = nasty.map((text) => text.replaceAll("\0", "").toWellFormed());
    const anyTable = fc
      .integer({ min: 1, max: 4 })
      .chain((width) =>
        fc.array(fc.array(cell, { minLength: width, maxLength: width }), { minLength: 1 }),
      );
    const profile = fc.constantFrom(csvProfiles["excel-nb"], csvProfiles.machine);

    await fc.assert(
      fc.asyncProperty(
        anyTable,
        profile,
        fc.integer({ min: 1, max: 50 }),
        async (rows, how, cut) => {
          const head = rows[0]?.map((_, at) => `kolonne ${at}`) ?? [];
          const out = await Array.fromAsync(writeCsv({ columns: head, rows }, how));
          const bytes = Uint8Array.from(out.flatMap((chunk) => [...chunk]));
          const cuts = Array.from({ length: Math.ceil(bytes.length / cut) }, (_, at) =>
            bytes.subarray(at * cut, (at + 1) * cut),
          );
          const back = await read(cuts, { delimiter: how.delimiter });

          expect(back.rows.map((row) => row.cells)).toEqual([head, ...rows]);
        },
      ),
    );
  });

  it.each([
    ["too-large", utf8.encode("a;b\n".repeat(100)), { mostBytes: 100 }],
    ["row-too-long", utf8.encode(`a;b\n"${"x".repeat(200)}`), { mostCharacters: 100 }],
    ["too-many-columns", utf8.encode("a;b;c;d\n"), { mostColumns: 3 }],
    ["quotes", utf8.encode('a;b\n5" rør;1\n'), {}],
    ["quotes", utf8.encode('a;b\n"aldri lukket;1\n'), {}],
    ["not-text", Uint8Array.of(80, 75, 3, 4, 0, 0, 0, 0, 0, 1), {}],
    ["encoding", Uint8Array.of(...utf8.encode("Bø;"), ...cp1252("Bø;")), {}],
  ] as const)("refuses a file: %s", async (expected, bytes, options) => {
    expect(await code(read(bytes, options))).toBe(expected);
  });

  it("says on which line a quotation mark is wrong", async () => {
    await expect(read(utf8.encode('a;b\n1;2\n5" rør;1\n'))).rejects.toThrow(/^line 3 has a quot/u);
  });
});
