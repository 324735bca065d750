import { readFileSync } from "node:fs";

import { LocalDate, ore } from "@kompetanseregion/domain";
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { validateXML } from "xmllint-wasm";

import { book } from "../../fixtures/book.ts";
import { type BookVoucher } from "../accounts/book.ts";
import { type Bytes } from "../text/bytes.ts";

import { readSafT, type SafTPart } from "./read-saf-t.ts";
import { type SafTBook, writeSafT } from "./write-saf-t.ts";

// Skatteetaten's schema is theirs to give out (github.com/Skatteetaten/saf-t); name a copy of it in
// SAF_T_XSD to hold our files against it.
const schemaFile = process.env["SAF_T_XSD"];
const utf8 = new TextEncoder();

async function text(given: SafTBook): Promise<string> {
  const pieces = await Array.fromAsync(writeSafT(given));
  return Buffer.concat(pieces).toString("utf8");
}

const xml = await text(book);

async function read(bytes: Bytes): Promise<SafTPart[]> {
  return Array.fromAsync(readSafT(bytes));
}

function only<K extends SafTPart["kind"]>(parts: SafTPart[], kind: K) {
  return parts.filter((part): part is Extract<SafTPart, { kind: K }> => part.kind === kind);
}

async function codesOf(changed: string): Promise<string[]> {
  return only(await read(utf8.encode(changed)), "issue").map(({ issue }) => issue.code);
}

async function refused(promise: Promise<unknown>): Promise<unknown> {
  return promise.then(
    () => undefined,
    (error: unknown) => (error instanceof Error && "code" in error ? error.code : error),
  );
}

function edited(from: string, to: string): string {
  expect(xml).toContain(from);
  return xml.replace(from, to);
}

if (schemaFile === undefined) {
  process.stderr.write("SAF-T by Skatteetaten's schema: skipped, SAF_T_XSD names no copy of it\n");
}

describe("SAF-T Financial 1.30", () => {
  it.skipIf(schemaFile === undefined)("is valid by Skatteetaten's own schema", async () => {
    const schema = readFileSync(schemaFile ?? "", "utf8");
    const { valid, errors } = await validateXML({ xml, schema });

    expect(errors).toEqual([]);
    expect(valid).toBe(true);
  });

  it("has the totals of its vouchers", () => {
    expect(xml).toContain("<NumberOfEntries>2</NumberOfEntries>");
    expect(xml).toContain("<TotalDebit>711001.00</TotalDebit>");
    expect(xml).toContain("<TotalCredit>711001.00</TotalCredit>");
  });

  it("loses nothing on the way out and in", async () => {
    const parts = await read(utf8.encode(xml));

    expect(only(parts, "issue")).toEqual([]);
    expect(only(parts, "header")).toEqual([
      { kind: "header", header: { version: "1.30", ...book.header } },
    ]);
    expect(only(parts, "account").map(({ account }) => account)).toEqual(book.accounts);
    expect(only(parts, "dimension").map(({ value }) => value)).toEqual(book.dimensions);
    expect(only(parts, "voucher").map(({ voucher }) => voucher)).toEqual([
      ...(book.journals[0]?.vouchers() as Iterable<BookVoucher>),
    ]);
    expect(parts.at(-1)).toEqual({
      kind: "end",
      counted: { vouchers: 2, lines: 5, debit: 71_100_100n, credit: 71_100_100n },
      stated: { vouchers: 2, debit: 71_100_100, credit: 71_100_100 },
      ignored: { Contact: 1 },
    });
  });

  it("loses nothing of any voucher, however the file is cut, and is valid", async () => {
    const day = fc
      .date({ min: new Date("1970-01-01"), max: new Date("2100-12-31"), noInvalidDate: true })
      .map((date) => LocalDate.parse(date.toISOString().slice(0, 10)));
    const words = (maxLength: number) =>
      fc
        .string({
          unit: fc.oneof(
            fc.constantFrom("æ", "ø", "å", " ", "&", "<", ">", "'", '"', "\r", "\n", "\t", "]]>"),
            fc.string({ unit: "binary", minLength: 1, maxLength: 1 }),
          ),
          minLength: 1,
          maxLength,
        })
        .map((value) =>
          value.toWellFormed().replace(/(?![\t\n\r\u007F-\u009F])\p{Cc}|[\uFFFE\uFFFF]/gu, "x"),
        );
    const amounts = fc.array(
      fc.maxSafeInteger().map((n) => Math.trunc(n / 10)),
      {
        minLength: 1,
        maxLength: 4,
      },
    );
    const voucher = fc
      .record({
        date: day,
        booked: day,
        entered: day,
        text: words(20),
        number: fc.nat(13),
        amounts,
      })
      .chain(({ number, amounts: some, ...rest }) =>
        fc
          .tuple(words(10), words(10), words(20))
          .map(([account, dimension, lineText]): BookVoucher => ({
            ...rest,
            journal: "A",
            id: "1",
            period: { number, year: 2015 },
            lines: [...some, 0 - some.reduce((sum, amount) => sum + amount, 0)].map((amount) => ({
              account,
              amount: ore(amount),
              dimensions: { PROSJEKT: dimension },
              ...(lineText === rest.text ? {} : { text: lineText }),
            })),
          })),
      );

    await fc.assert(
      fc.asyncProperty(
        fc.array(voucher, { maxLength: 5 }),
        fc.integer({ min: 1, max: 500 }),
        async (some, cut) => {
          const numbered = some.map((given, index) => ({ ...given, id: `A-${index}` }));
          const journals = [{ id: "A", name: "A", vouchers: () => numbered }];
          const bytes = utf8.encode(await text({ ...book, accounts: [], journals }));
          const cuts = Array.from({ length: Math.ceil(bytes.length / cut) }, (_, at) =>
            bytes.subarray(at * cut, (at + 1) * cut),
          );
          const parts = await read(cuts);

          expect(only(parts, "issue")).toEqual([]);
          expect(only(parts, "voucher").map((part) => part.voucher)).toEqual(numbered);
        },
      ),
      { numRuns: 100 },
    );
  });

  it("is refused before the first piece when something does not fit, with all of it", async () => {
    const [first] = book.journals[0]?.vouchers() as Iterable<BookVoucher>;
    const wrong = {
      ...first,
      text: "x".repeat(257),
      lines: [{ account: "010", amount: ore(100), dimensions: { PROSJEKTNUMMER: "\u0001" } }],
    } as BookVoucher;
    const pieces = writeSafT({
      ...book,
      journals: [{ id: "A", name: "A", vouchers: () => [wrong] }],
    });

    await expect(pieces.next()).rejects.toMatchObject({
      code: "does-not-fit",
      issues: [
        { code: "too-long", at: "A-2015-1" },
        { code: "too-long", at: "A-2015-1.lines[0]" },
        { code: "character", at: "A-2015-1.lines[0]" },
        { code: "unbalanced", message: "debit less credit is 1.00 over 1 lines" },
      ],
    });
  });

  it.each([
    ["control-total", "<NumberOfEntries>2<", "<NumberOfEntries>3<"],
    ["control-total", "<TotalCredit>711001.00<", "<TotalCredit>711001.01<"],
    ["closing-balance", "<ClosingDebitBalance>289000.00<", "<ClosingDebitBalance>289000.01<"],
    ["unbalanced", "<Amount>0.50<", "<Amount>0.51<"],
    ["not-an-amount", "<Amount>0.50<", "<Amount>0,50<"],
    ["fraction", "<Amount>0.50<", "<Amount>0.505<"],
    ["overflow", "<Amount>0.50<", "<Amount>99999999999999999.99<"],
    ["not-a-date", "<TransactionDate>2015-05-20<", "<TransactionDate>20.05.2015<"],
    ["missing-value", "<AccountID>bank</AccountID>\n<Analysis>", "<Analysis>"],
    [
      "account-unknown",
      "<AccountID>bank</AccountID>\n<Analysis>",
      "<AccountID>kasse</AccountID>\n<Analysis>",
    ],
    ["currency", ">NOK<", ">SEK<"],
  ])("tells %s of %s", async (expected, from, to) => {
    expect(await codesOf(edited(from, to))).toContain(expected);
  });

  it("tells everything that is wrong at once, and reads the vouchers that are sound", async () => {
    const broken = edited("<Amount>0.50<", "<Amount>0,50<").replace("2016-01-15", "15.1.2016");
    const parts = await read(utf8.encode(broken));

    expect(only(parts, "issue").map(({ issue }) => issue.at)).toEqual([
      "transaction A-2015-2, SystemEntryDate",
      "transaction A-2015-2, line 1, amount",
    ]);
    expect(only(parts, "voucher").map(({ voucher }) => voucher.id)).toEqual(["A-2015-1"]);
  });

  it("takes a negative debit for what it is, and reckons both sides as the file has them", async () => {
    const negative = edited(
      "<CreditAmount>\n<Amount>0.50</Amount>\n</CreditAmount>",
      "<DebitAmount>\n<Amount>-0.50</Amount>\n</DebitAmount>",
    )
      .replace("<TotalDebit>711001.00<", "<TotalDebit>711000.50<")
      .replace("<TotalCredit>711001.00<", "<TotalCredit>711000.50<");

    expect(await codesOf(negative)).toEqual([]);
  });

  it.each([
    ["xml-doctype", xml.replace("<AuditFile", '<!DOCTYPE a [<!ENTITY b "c">]><AuditFile')],
    [
      "xml-doctype",
      xml.replace("<AuditFile", '<!DOCTYPE a SYSTEM "file:///etc/passwd"><AuditFile'),
    ],
    ["xml-malformed", xml.replace("Fast lønn", "&b;")],
    ["xml-malformed", xml.slice(0, -20)],
    ["xml-malformed", ""],
    ["xml-too-deep", xml.replace("<Header>", "<a>".repeat(100))],
    ["xml-too-deep", xml.replace("Fast lønn", "x".repeat(3_000_000))],
    ["not-this-format", "<html></html>"],
    ["saf-t-version", xml.replace(">1.30<", ">2.00<")],
  ])("is refused as %s", async (expected, hostile) => {
    expect(await refused(read(utf8.encode(hostile)))).toBe(expected);
  });

  it("reads names with a prefix, and files in Windows-1252 that say so", async () => {
    const prefixed = xml
      .replaceAll(/<(\/?)(?=[A-Z])/gu, "<$1n1:")
      .replace('encoding="UTF-8"', 'encoding="ISO-8859-1"');
    const parts = await read(Uint8Array.from(prefixed, (character) => character.charCodeAt(0)));

    expect(only(parts, "account")[0]?.account.name).toBe("Fast lønn");
    expect(only(parts, "voucher")).toHaveLength(2);
  });
});
