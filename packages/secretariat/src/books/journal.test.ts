import { Instant, LocalDate, OrgUnitId } from "@kompetanseregion/domain";
import { kongsbergReport } from "@kompetanseregion/regions";
import { openStoreInMemory } from "@kompetanseregion/store";
import { beforeAll, describe, expect, it } from "vitest";

import { localOperator } from "../actor/actor.ts";
import { type Desk, deskOver } from "../desk.ts";
import { balancesView } from "./balances.ts";
import { bookReport } from "./book-report.ts";
import { courseCostsView } from "./course-costs.ts";
import { exportJournal } from "./export.ts";
import { fundStatements } from "./fund.ts";
import { verifyJournal } from "./verify.ts";

const clock = {
  now: () => Instant.parse("2026-11-01T09:00:00Z"),
  today: () => LocalDate.parse("2026-11-01"),
};
const operator = localOperator(OrgUnitId.parse("kongsbergregionen"));
const leader = {
  id: "leader",
  grants: [{ role: "leader", unit: OrgUnitId.parse("tinn") }],
} as const;

let desk: Desk;

beforeAll(async () => {
  desk = deskOver(await openStoreInMemory(), clock);
  await bookReport(desk, kongsbergReport);
});

describe("the balances of the report", () => {
  it("close at 0 with as much debit as credit (I3)", async () => {
    const { rows, total } = await balancesView(desk, operator, { by: "account" });

    expect(rows.find(({ key }) => key.account === "10")).toMatchObject({
      debit: "2754400.00",
      credit: "-2622000.00",
      closing: "132400.00",
    });
    expect(total).toMatchObject({ debit: "5376400.00", credit: "-5376400.00", closing: "0.00" });
  });

  it("open with what was there before the first day", async () => {
    const { total, rows } = await balancesView(desk, operator, {
      by: "project,fund",
      from: "2015-01-01",
      on: "2015-12-31",
      fund: "G1",
    });

    expect(rows).toHaveLength(1);
    expect(total).toMatchObject({ opening: "0.00", debit: "251500.00", credit: "-251500.00" });
  });

  it("are refused for what they cannot be told apart by, and for a day that is none", async () => {
    await expect(
      balancesView(desk, operator, { by: "account,colour", from: "2015-02-30" }),
    ).rejects.toThrow(/by\[1\].*from:/u);
  });
});

describe("what each course of the report cost", () => {
  it("is told by year, with who paid it and the rest that names no course", async () => {
    const { columns, rows, total } = await courseCostsView(desk, operator, "kompetanseregionen");

    expect(columns).toEqual(["2014", "2015", "all"]);
    expect(rows.map(({ course, cells }) => [course, cells.at(-1)?.amount])).toEqual([
      ["strategisk-kompetanseledelse", "364400.00"],
      ["en-god-start", "150000.00"],
      ["", "2107600.00"],
    ]);
    expect(rows[0]?.funds).toEqual([{ fund: "G4", giver: "KS", paid: "364400.00" }]);
    expect(total.at(-1)?.amount).toBe("2622000.00");
  });

  it("is refused for a project that is not there", async () => {
    await expect(courseCostsView(desk, operator, "x")).rejects.toThrow(/no project called "x"/u);
  });
});

describe("the funds of the report", () => {
  // B.6: restricted money first, then the oldest, on the same day pro rata.
  it("leave 251 500 on each grant of 2014 that year, and 132 400 on G3 in 2015", async () => {
    const { years, funds } = await fundStatements(desk, operator);
    const left = funds.map((fund) => [fund.id, ...fund.years.map((year) => year.carriedOut)]);

    expect(years).toEqual([2014, 2015]);
    expect(left).toEqual([
      ["F0", "0.00", "0.00"],
      ["G1", "251500.00", "0.00"],
      ["G2", "251500.00", "0.00"],
      ["G3", "0.00", "132400.00"],
      ["G4", "0.00", "0.00"],
      ["G5", "0.00", "0.00"],
    ]);
  });

  it("carry into a year what the year before carried out", async () => {
    const { funds } = await fundStatements(desk, operator, "G1");

    expect(funds.map(({ id }) => id)).toEqual(["G1"]);
    expect(funds[0]?.years).toMatchObject([
      { year: 2014, received: "500000.00", spent: "248500.00", carriedOut: "251500.00" },
      { year: 2015, carriedIn: "251500.00", spent: "251500.00", carriedOut: "0.00" },
    ]);
  });

  it("are named where the one asked for does not exist", async () => {
    await expect(fundStatements(desk, operator, "G9")).rejects.toMatchObject({
      code: "unknown-name",
      thing: "fund",
      known: ["F0", "G1", "G2", "G3", "G4", "G5"],
    });
  });

  it("are not shown to somebody who only leads a unit", async () => {
    await expect(fundStatements(desk, leader)).rejects.toMatchObject({ code: "not-allowed" });
  });
});

describe("the stored journal", () => {
  it("is what was posted", async () => {
    const vouchers = await desk.store.books.vouchers();

    expect(await verifyJournal(desk, operator)).toEqual({
      ok: true,
      count: vouchers.length,
      head: vouchers.at(-1)?.hash,
    });
  });

  it("is found changed at the voucher whose text was changed", async () => {
    const { books } = desk.store;
    const changed = (await books.vouchers()).map((voucher, place) =>
      place === 3 ? { ...voucher, text: `${voucher.text} ` } : voucher,
    );
    const tampered: Desk = {
      ...desk,
      store: { ...desk.store, books: { ...books, vouchers: () => Promise.resolve(changed) } },
    };

    expect(await verifyJournal(tampered, operator)).toMatchObject({
      ok: false,
      place: 3,
      why: "hash",
    });
  });

  it.each([
    ["hledger", "account Assets:10\n", /^ {4}Expenses:Wages {2}[\d.]+ NOK/mu],
    ["beancount", 'option "operating_currency" "NOK"\n', /^ {2}Expenses:Wages {2}[\d.]+ NOK/mu],
  ] as const)("goes out as %s with every voucher in it", async (format, begins, wages) => {
    const { text, accounts } = await exportJournal(desk, operator, format);
    const whole = [...text].join("");

    expect(whole.startsWith(begins)).toBe(true);
    expect(whole).toMatch(wages);
    for (const { id } of await desk.store.books.vouchers()) expect(whole).toContain(id);
    expect(accounts).toContainEqual({ name: "Expenses:Wages", account: "wages" });
  });

  it("tells funds apart where asked to", async () => {
    const { accounts } = await exportJournal(desk, operator, "hledger", { byFund: true });

    expect(accounts).toContainEqual({ name: "Expenses:Wages:G1", account: "wages", fund: "G1" });
  });
});
