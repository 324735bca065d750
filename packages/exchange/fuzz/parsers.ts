import { unzipSync, zipSync } from "fflate";

import { book } from "../fixtures/book.ts";
import { accountsMaps } from "../src/accounts/accounts-map.ts";
import { readAccounts } from "../src/accounts/read-accounts.ts";
import { readCsv } from "../src/csv/read-csv.ts";
import { completionListMap, readCompletionList } from "../src/hr/completion-list.ts";
import { readFint } from "../src/hr/fint.ts";
import { hrTableMap, readHrTable } from "../src/hr/hr-table.ts";
import { readStamdata3 } from "../src/hr/stamdata3.ts";
import { readVismaHrm } from "../src/hr/visma-hrm.ts";
import { ExchangeError } from "../src/problem/exchange-error.ts";
import { readSafT } from "../src/saf-t/read-saf-t.ts";
import { writeSafT } from "../src/saf-t/write-saf-t.ts";
import { readXlsx } from "../src/xlsx/read-xlsx.ts";
import { writeXlsx } from "../src/xlsx/write-xlsx.ts";

interface Parser {
  readonly name: string;
  readonly seed: Uint8Array;
  readonly read: (bytes: Uint8Array) => Promise<unknown>;
}

const utf8 = (text: string): Uint8Array => new TextEncoder().encode(text);

/** Every parser, with a sound file of its kind. */
export async function parsers(): Promise<Parser[]> {
  const table =
    "Bilagsnr;Bilagsdato;Art;Beløp\n1;20.05.2015;a;1 234,50\n1;20.05.2015;b;-1 234,50\n";
  const people = 'Ansattnr;Navn;Sektor;Fra dato\n1;"Ada ""A"" Prøve";Helse;01.02.2015\n';
  const visma =
    '<personsXML><person><givenName>Ada</givenName><ssn>1</ssn><employments><employment><employeeId>1</employeeId><positions><position isPrimaryPosition="true"><chart><unit id="1" name="A"/></chart></position></positions></employment></employments></person></personsXML>';
  const stamdata =
    '<A><Resource><FirstName>Ada</FirstName><Employments><Employment ResourceId="1"><Relations><Relation ElementType="ORGANISATION"><Value>1</Value></Relation></Relations></Employment></Employments></Resource></A>';
  const fint =
    '{"organisasjonselement":[{"organisasjonsId":{"identifikatorverdi":"1"},"navn":"A"}],"personalressurs":[],"person":[],"arbeidsforhold":[{}]}';
  const saft = Buffer.concat(await Array.fromAsync(writeSafT(book)));
  const xlsx = await writeXlsx([{ name: "A", columns: ["a", "b"], rows: [["x", 1]] }]);
  return [
    {
      name: "csv",
      seed: utf8(people),
      read: async (b) => Array.fromAsync((await readCsv(b)).rows),
    },
    { name: "xlsx", seed: xlsx, read: (b) => readXlsx(b) },
    // Damage to a packed file seldom gets past its checksums, so its sheet is also damaged inside.
    { name: "xlsx-sheet", seed: sheetOf(xlsx), read: (b) => readXlsx(withSheet(xlsx, b)) },
    { name: "saf-t", seed: saft, read: (b) => Array.fromAsync(readSafT(b)) },
    { name: "accounts", seed: utf8(table), read: (b) => readAccounts(b, accountsMaps.visma) },
    { name: "hr-table", seed: utf8(people), read: (b) => readHrTable(b, hrTableMap) },
    { name: "visma-hrm", seed: utf8(visma), read: readVismaHrm },
    { name: "stamdata3", seed: utf8(stamdata), read: readStamdata3 },
    { name: "fint", seed: utf8(fint), read: readFint },
    {
      name: "completions",
      seed: utf8("Ansattnr;Kurs;Fullført\n1;Arkiv;20.05.2015\n"),
      read: (b) => readCompletionList(b, completionListMap),
    },
  ];
}

const sheetPath = "xl/worksheets/sheet1.xml";

function sheetOf(xlsx: Uint8Array): Uint8Array {
  return unzipSync(xlsx)[sheetPath] ?? new Uint8Array();
}

function withSheet(xlsx: Uint8Array, sheet: Uint8Array): Uint8Array {
  return zipSync({ ...unzipSync(xlsx), [sheetPath]: sheet }, { level: 0 });
}

/** A generator of whole numbers below a bound, the same for the same seed (mulberry32). */
export function randomFrom(seed: number): (below: number) => number {
  let state = seed;
  return (below) => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return Math.floor((((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32) * below);
  };
}

const pieces = [
  "\0",
  '"',
  ";",
  "\n",
  "\r",
  "<",
  ">",
  "&",
  "<![CDATA[",
  "<!--",
  "]]>",
  "9".repeat(40),
  "-",
  "\uFEFF",
  "ø",
  "{",
  "[",
  "<!DOCTYPE a>",
  "é".repeat(30),
].map(utf8);

/** The file with one to eight changes: bytes flipped, cut out, doubled, or odd pieces put in. */
export function mutated(seed: Uint8Array, random: (below: number) => number): Uint8Array {
  let bytes = seed;
  for (let changes = 1 + random(8); changes > 0; changes -= 1) {
    const at = random(bytes.length + 1);
    const end = at + random(Math.min(64, bytes.length - at) + 1);
    const middle = [
      () => Uint8Array.of(random(256)),
      () => new Uint8Array(),
      () => Buffer.concat([bytes.subarray(at, end), bytes.subarray(at, end)]),
      () => pieces[random(pieces.length)] ?? new Uint8Array(),
    ][random(4)]?.();
    bytes = Buffer.concat([bytes.subarray(0, at), middle ?? new Uint8Array(), bytes.subarray(end)]);
  }
  return bytes;
}

/** Reads one input; whatever else than an answer or a refusal comes of it is thrown on. */
export async function isHandled(parser: Parser, bytes: Uint8Array): Promise<boolean> {
  try {
    await parser.read(bytes);
    return true;
  } catch (error) {
    if (error instanceof ExchangeError) return false;
    throw error;
  }
}
