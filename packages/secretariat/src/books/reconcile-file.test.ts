import { describe, expect, it } from "vitest";

import { type FileReconciliationView, reconcileFile } from "./reconcile-file.ts";

const bytesOf = (text: string): Uint8Array => new TextEncoder().encode(text);

/** The report's table «Prosjektets utgifter» (A96–A104), as printed. */
const expenses = [
  "Prosjektets utgifter;rolle;2014;2015;Begge år",
  "Inngående Balanse;opening;-150 000;-503 000;",
  "Lønn og sosiale utgifter;line;435 000;711 000;1 261 000",
  "Administrative utgifter;line;74 000;36 000;110 000",
  "Møter, bevertning og reise;line;23 000;83 000;106 000",
  "Kjøpte tjenester;line;115 000;1 145 000;1 185 000",
  "Inntekter;line;-1 000 000;-1 604 400;-2 604 400",
  "Utgående balanse;closing;-503 000;-132 400;",
  "Total;closing;;;-132 400",
].join("\n");

function viewOf(bytes: Uint8Array, sumColumn?: string): FileReconciliationView {
  const checked = reconcileFile({ bytes, ...(sumColumn === undefined ? {} : { sumColumn }) });
  if (!checked.ok) throw new Error(checked.issues.map(({ message }) => message).join("; "));
  return checked.answer;
}

function issuesOf(text: string, sumColumn?: string): (readonly [string | undefined, string])[] {
  const checked = reconcileFile({
    bytes: bytesOf(text),
    ...(sumColumn === undefined ? {} : { sumColumn }),
  });
  return checked.ok ? [] : checked.issues.map(({ at, message }) => [at, message]);
}

const found = ({ findings }: FileReconciliationView): unknown[] =>
  findings.map(({ row, printed, computed, residual }) => [row, printed, computed, residual]);

// A.10 #1–3.
const three = [
  ["Lønn og sosiale utgifter", "1261000.00", "1146000.00", "115000.00"],
  ["Kjøpte tjenester", "1185000.00", "1260000.00", "-75000.00"],
  ["Total", "-132400.00", "-92400.00", "-40000.00"],
];

describe("a printed table in a file", () => {
  it("has the three findings of the report's expenses, and no other", () => {
    expect(found(viewOf(bytesOf(expenses)))).toEqual(three);
  });

  it("is explained first by two wrong sums, then by 115 000 counted as wages and one digit", () => {
    const [first, second] = viewOf(bytesOf(expenses)).explanations;

    expect(first).toMatchObject({ kind: "recomputed", closes: true });
    expect(second).toMatchObject({
      kind: "reclassified",
      moved: { amount: "115000.00", from: "Kjøpte tjenester", to: "Lønn og sosiale utgifter" },
      cells: [{ printed: "1185000.00", instead: "1145000.00", slip: "digit" }],
    });
  });

  it("says the same without its roles, where the rows' names tell them", () => {
    const plain = expenses.replaceAll(/;(?:rolle|opening|line|closing);/gu, ";");

    expect(found(viewOf(bytesOf(plain)))).toEqual(three);
  });

  it.each([
    ["with a byte order mark", bytesOf(`\uFEFF${expenses}`), "utf-8"],
    // Every letter of the table is in Latin-1, where the code point is the byte.
    ["in Windows-1252", Buffer.from(expenses, "latin1"), "windows-1252"],
    ["with Windows line ends", bytesOf(expenses.replaceAll("\n", "\r\n")), "utf-8"],
    ["with commas", bytesOf(expenses.replaceAll(",", "").replaceAll(";", ",")), "utf-8"],
    ["with empty columns after it", bytesOf(expenses.replaceAll("\n", ";;\n")), "utf-8"],
    ["with empty lines and rows", bytesOf(expenses.replaceAll("\n", "\n\n;;;;\n")), "utf-8"],
  ])("reads alike %s", (_, bytes, encoding) => {
    const view = viewOf(bytes);

    expect(found(view)).toEqual(three);
    expect(view.encoding).toBe(encoding);
  });

  it("takes the sum column that is named, and none where none is called a sum", () => {
    const text = "x;a;b;ab\nwages;1;2;4";

    expect(viewOf(bytesOf(text)).findings).toEqual([]);
    expect(found(viewOf(bytesOf(text), "ab"))).toEqual([["wages", "4.00", "3.00", "1.00"]]);
  });

  it("keeps a quoted amount with its comma, and blanks blank", () => {
    const [row] = viewOf(bytesOf('x,a,b\nwages,"1 145 000,50",–')).rows;

    expect(row?.cells).toEqual(["1145000.50", null]);
  });
});

describe("a file that cannot be checked", () => {
  it("gets every problem at once, each with line and column", () => {
    const text = "x;rolle;2014;2015\n;line;1;2\nwages;sum;1.234;2\ntravel;line;two;3;4";

    expect(issuesOf(text, "2016")).toEqual([
      ["line 2", "the row has no name"],
      ["line 3, column rolle", 'there is no role called "sum"'],
      ["line 3, column 2014", '"1.234" can be read as 1234 or as 1,234 kroner'],
      ["line 4", "the row has 5 cells, but the header has 4"],
      ["line 4, column 2014", '"two" is not an amount'],
      ["line 1", 'there is no column called "2016"'],
    ]);
  });

  it.each([
    ["", /no rows/u],
    ["x;a;b", /no rows/u],
    ["x;a;a\nwages;1;2", /two columns are called "a"/u],
    ["x;;b\nwages;1;2", /a column has no name/u],
    ["x\nwages", /names no column/u],
    ['x;a\n"wages;1', /not CSV/u],
    [`x;a\n${"wages;1\n".repeat(2_001)}`, /2001 cells/u],
  ])("such as %j is refused in words", (text, says) => {
    expect(issuesOf(text).map(([, message]) => message)).toContainEqual(
      expect.stringMatching(says),
    );
  });
});
