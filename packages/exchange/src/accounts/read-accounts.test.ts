import { describe, expect, it } from "vitest";

import { writeXlsx } from "../xlsx/write-xlsx.ts";

import { AccountsMap, accountsMaps } from "./accounts-map.ts";
import { readAccounts } from "./read-accounts.ts";

const utf8 = new TextEncoder();

/** Columns as Visma Enterprise names them; the file as Excel saved it in 2015. */
const visma = [
  "Bilagsjournal;;;;;;;",
  "Bilagsnr;Bilagsart;Bilagsdato;Periode;Art;Prosjekt;Tekst;Beløp;Saksbehandler",
  "1;LØ;20.05.2015;201505;010;kompetanseregionen;Lønn mai;711.000,50;x",
  "1;LØ;20.05.2015;201505;bank;kompetanseregionen;Lønn mai;-711.000,50;x",
  "2;IF;31.12.2015;201513;270;kompetanseregionen;Kjøpte tjenester, Bø;1.234;x",
  "2;IF;31.12.2015;201513;bank;kompetanseregionen;Utbetaling;-1.234;x",
  ";;;;;;Sum;0,00;",
].join("\r\n");

function codes(reading: { issues: readonly { code: string; at?: string }[] }): string[] {
  return reading.issues.map(({ code, at }) => `${code} at ${at ?? ""}`);
}

describe("vouchers from Visma", () => {
  it("are read from an old file: title, Windows-1252, thirteenth period, points for thousands", async () => {
    const bytes = Uint8Array.from(visma, (character) => character.charCodeAt(0));
    const map = AccountsMap.parse({ ...accountsMaps.visma, decimal: "comma" });
    const reading = await readAccounts(bytes, map);

    expect(reading.issues).toEqual([]);
    expect(reading.found).toMatchObject({
      format: "csv",
      encoding: "windows-1252",
      delimiter: ";",
      headerLine: 2,
    });
    expect(reading.columns).toMatchObject({
      account: "Art",
      amount: "Beløp",
      PROSJEKT: "Prosjekt",
    });
    expect(reading.unused).toEqual(["Saksbehandler"]);
    expect(reading.totals).toEqual({
      vouchers: 2,
      lines: 4,
      debit: 71_223_450n,
      credit: 71_223_450n,
    });
    expect(reading.vouchers[1]).toEqual({
      journal: "IF",
      id: "2",
      date: "2015-12-31",
      booked: "2015-12-31",
      period: { number: 13, year: 2015 },
      entered: "2015-12-31",
      text: "Kjøpte tjenester, Bø",
      lines: [
        { account: "270", amount: 123_400, dimensions: { PROSJEKT: "kompetanseregionen" } },
        {
          account: "bank",
          amount: -123_400,
          dimensions: { PROSJEKT: "kompetanseregionen" },
          text: "Utbetaling",
        },
      ],
    });
  });

  it("tells everything that is wrong at once, by line and column", async () => {
    const wrong = visma
      .replaceAll("1.234;", "1 234;")
      .replace("711.000,50;x", "mye;x")
      .replace("31.12.2015;201513;bank", "1.13.2015;201513;")
      .replace("Sum;0,00", "Sum;5,00");
    const reading = await readAccounts(utf8.encode(wrong), accountsMaps.visma);

    expect(codes(reading)).toEqual([
      "not-an-amount at line 3, column Beløp",
      "missing-value at line 6, column Art",
      "not-a-date at line 6, column Bilagsdato",
      "control-total at line 7, column Beløp",
      "unbalanced at voucher 1, lines 4–4",
      "unbalanced at voucher 2, lines 5–5",
    ]);
  });

  it("does not guess at 1.234 where nobody has said what the point is", async () => {
    const reading = await readAccounts(utf8.encode(visma), accountsMaps.visma);

    expect(codes(reading)).toEqual([
      "ambiguous at line 5, column Beløp",
      "ambiguous at line 6, column Beløp",
    ]);
    expect(reading.issues[0]?.message).toBe('"1.234" can be read as 1234 or as 1,234 kroner');
  });

  it("names the columns that are missing, and how they are looked for", async () => {
    const reading = await readAccounts(utf8.encode("a;b\n1;2\n"), accountsMaps.visma);

    expect(reading.vouchers).toEqual([]);
    expect(reading.issues.map(({ message }) => message)).toContain(
      'the table has no column for "account"; it is looked for as Art, Konto, Artskonto',
    );
    expect(codes(reading)).toHaveLength(4);
  });
});

describe("transactions from Unit4", () => {
  it("are read from a workbook, with amounts as numbers", async () => {
    const bytes = await writeXlsx([
      {
        name: "Hovedbok",
        columns: [
          "voucher_no",
          "voucher_type",
          "voucher_date",
          "period",
          "account",
          "dim_3",
          "amount",
        ],
        rows: [
          [1001, "GL", "20.05.2015", 201505, "1010", "4711", 711_000.5],
          [1001, "GL", "20.05.2015", 201505, "1920", "4711", -711_000.5],
        ],
      },
    ]);
    const reading = await readAccounts(bytes, accountsMaps.unit4);

    expect(reading.issues).toEqual([]);
    expect(reading.found).toMatchObject({ format: "xlsx", sheet: "Hovedbok" });
    expect(reading.vouchers).toMatchObject([
      {
        journal: "GL",
        id: "1001",
        text: "Bilag 1001",
        lines: [
          { account: "1010", amount: 71_100_050, dimensions: { PROSJEKT: "4711" } },
          { account: "1920", amount: -71_100_050 },
        ],
      },
    ]);
  });

  it("have debit and credit apart where the site's own map says so", async () => {
    const map = AccountsMap.parse({
      columns: { voucher: "No", date: "Day", account: "Acct", debit: "Dr", credit: "Cr" },
      dimensions: {},
      dateOrder: "mdy",
    });
    const csv = "No,Day,Acct,Dr,Cr\n1,12/01/2015,a,1234.50,\n1,12/01/2015,b,,1234.50\n";
    const reading = await readAccounts(utf8.encode(csv), map);

    expect(reading.issues).toEqual([]);
    expect(reading.vouchers[0]).toMatchObject({
      date: "2015-12-01",
      lines: [{ amount: 123_450 }, { amount: -123_450 }],
    });
  });
});
