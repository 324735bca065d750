import { describe, expect, it } from "vitest";

import { accounts } from "../../fixtures/source-report.ts";
import { Account } from "./account.ts";
import { checkChart, kostraCode } from "./kostra.ts";

const account = (id: string, more: object): Account =>
  Account.parse({ id, name: id, cls: "expense", openFrom: "2014-01-01", ...more });

describe("KOSTRA codes", () => {
  it("have the name of the accounting year, and its source", () => {
    expect(kostraCode("art", "150", 2018)).toMatchObject({
      name: "Opplæring, kurs",
      source: expect.stringContaining("Kostra") as string,
    });
    expect(kostraCode("function", "120", 2019)?.name).toBe("Administrasjon");
  });

  it("are unknown in years that no table is of, and in the other kind", () => {
    expect(kostraCode("art", "150", 2013)).toBeUndefined();
    expect(kostraCode("art", "150", 2020)).toBeUndefined();
    expect(kostraCode("function", "150", 2018)).toBeUndefined();
  });

  it("of a table of one's own are taken as they are", () => {
    const table = {
      kind: "art",
      from: 2027,
      to: 2027,
      source: "the guide of 2027",
      read: account("a", {}).openFrom,
      codes: { "150": "Kurs" },
    } as const;

    expect(kostraCode("art", "150", 2027, [table])?.name).toBe("Kurs");
  });
});

describe("a chart of accounts", () => {
  it("as the source report's has only codes of its years", () => {
    expect(checkChart(accounts, 2014)).toEqual([]);
    expect(checkChart(accounts, 2015)).toEqual([]);
  });

  it("is told of codes that are unknown, and of accounts without an art", () => {
    const issues = checkChart(
      [
        account("a", { art: "999" }),
        account("b", {}),
        account("c", { art: "150", function: "999" }),
        account("bank", { cls: "asset" }),
      ],
      2018,
    );

    expect(issues.map(({ at, severity }) => `${severity} ${at ?? ""}`)).toEqual([
      "warning a.art",
      "warning b.art",
      "warning c.function",
    ]);
  });

  it("of a year that no table is of is held against the nearest, and that is said once", () => {
    const chart = [
      account("a", { art: "150" }),
      account("b", { art: "160", function: "120" }),
      account("c", { art: "999" }),
    ];

    expect(checkChart(chart, 2026).map(({ at, message }) => `${at ?? ""}: ${message}`)).toEqual([
      "kostra.art: there is no table of the KOSTRA arts of 2026; codes are held against 2019",
      "kostra.function: there is no table of the KOSTRA functions of 2026; codes are held against 2019",
      'c.art: no table of 2019 has the art 999 of account "c"',
    ]);
    expect(checkChart(chart, 2026, [])).toMatchObject([
      { message: "there is no table of the KOSTRA arts of 2026; codes are held against nothing" },
      { at: "kostra.function" },
    ]);
  });

  it("is asked whether a course on art 370 is a whole one that others run", () => {
    expect(checkChart([account("whole", { art: "370" })], 2018)).toMatchObject([
      { at: "whole.art", message: expect.stringContaining("whole services") as string },
    ]);
  });

  it("is looked at only where an account is open in the year", () => {
    const closed = account("old", { art: "999", closedFrom: "2015-01-01" });

    expect(checkChart([closed], 2014)).toHaveLength(1);
    expect(checkChart([closed], 2015)).toEqual([]);
    expect(checkChart([account("new", { art: "999", openFrom: "2016-01-01" })], 2015)).toEqual([]);
  });
});
