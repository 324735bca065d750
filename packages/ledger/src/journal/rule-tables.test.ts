import { describe, expect, it } from "vitest";

import { Account } from "../chart/account.ts";
import { Project } from "../chart/project.ts";
import { Fund } from "../fund/fund.ts";

import { type Dictionary, numberOf } from "./columns.ts";
import { isGivenFor, paysAccount, ruleTables } from "./rule-tables.ts";

const byId = <Thing extends { readonly id: string }>(things: readonly Thing[]) =>
  new Map(things.map((thing) => [thing.id, thing]));

const accounts = [
  Account.parse({ id: "bank", name: "bank", cls: "asset", openFrom: "2014-01-01" }),
  Account.parse({ id: "bound", name: "bound", cls: "fund", openFrom: "2014-01-01" }),
  Account.parse({ id: "income", name: "income", cls: "income", openFrom: "2014-01-01" }),
  Account.parse({
    id: "wages",
    name: "wages",
    cls: "expense",
    art: "010",
    openFrom: "2014-02-03",
    closedFrom: "2016-01-01",
  }),
  Account.parse({ id: "effort", name: "effort", cls: "memo", openFrom: "2014-01-01" }),
];
const projects = [
  Project.parse({ id: "pre", name: "pre", period: { from: "2013-01-01", to: "2014-02-01" } }),
  Project.parse({ id: "main", name: "main", period: { from: "2014-02-01" } }),
];
const award = {
  funder: "a giver",
  name: "a grant",
  mode: "advance",
  awarded: 1,
  unused: "carry",
  onOverdraw: "block",
};
const funds = [
  Fund.parse({
    ...award,
    id: "free",
    restriction: { level: "none" },
    window: { from: "2014-01-01", to: "2015-01-01" },
  }),
  Fund.parse({
    ...award,
    id: "project",
    restriction: { level: "project", projects: ["main"] },
    window: { from: "2014-01-01" },
    eligible: { deny: ["010"] },
  }),
  Fund.parse({
    ...award,
    id: "course",
    restriction: { level: "activity", activities: ["good-start"] },
    window: { from: "2014-01-01" },
    caps: { coverageBp: 7000 },
  }),
];

function tables() {
  const dictionary: Dictionary = { names: [""], numbers: new Map([["", 0]]) };
  // Names that vouchers used before the chart did: numbers of the chart do not begin at 1.
  numberOf(dictionary, "good-start");
  numberOf(dictionary, "another-course");
  const made = ruleTables(
    { accounts: byId(accounts), projects: byId(projects), funds: byId(funds) },
    dictionary,
  );
  return { ...made, dictionary, number: (name: string) => numberOf(dictionary, name) };
}

describe("the chart as tables", () => {
  it("has each account at the number of its name, with what the rules ask of it", () => {
    const { accounts: rules, number } = tables();
    const rule = (id: string) => rules[number(id)];

    expect(rule("wages")).toEqual({
      account: accounts[3],
      openFrom: 20_140_203,
      closedFrom: 20_160_101,
      isMemo: false,
      isFundSide: true,
      isExpense: true,
    });
    expect(rule("bank")).toMatchObject({ openFrom: 20_140_101, closedFrom: 99_999_999 });
    expect(
      accounts.map(({ id }) => {
        const { isMemo, isFundSide, isExpense } = rule(id) ?? {};
        return [id, isMemo, isFundSide, isExpense];
      }),
    ).toEqual([
      ["bank", false, false, false],
      ["bound", false, true, false],
      ["income", false, true, false],
      ["wages", false, true, true],
      ["effort", true, false, false],
    ]);
  });

  it("has each project's days, and no end for one that goes on", () => {
    const { projects: rules, number } = tables();

    expect(rules[number("pre")]).toEqual({ from: 20_130_101, to: 20_140_201 });
    expect(rules[number("main")]).toEqual({ from: 20_140_201, to: 99_999_999 });
  });

  it("has each fund's days, its place in the chart, and whether it has caps", () => {
    const { funds: rules, number } = tables();

    expect(rules[number("free")]).toEqual({
      fund: funds[0],
      slot: 0,
      from: 20_140_101,
      to: 20_150_101,
      isCapped: false,
      pays: [],
      purposes: [],
    });
    expect(rules[number("project")]).toMatchObject({ slot: 1, to: 99_999_999, isCapped: false });
    expect(rules[number("course")]).toMatchObject({ slot: 2, isCapped: true });
  });

  it("has no holes, and nothing at a number that is another kind's", () => {
    const { accounts: inAccounts, projects: inProjects, funds: inFunds, number } = tables();

    expect(inAccounts[number("free")]).toBeUndefined();
    expect(inProjects[number("bank")]).toBeUndefined();
    expect(inFunds[number("main")]).toBeUndefined();
    for (const table of [inAccounts, inProjects, inFunds]) {
      expect(Object.keys(table)).toHaveLength(table.length);
    }
  });

  it("says what a fund pays, and asks the fund once", () => {
    const { accounts: rules, funds: of, number } = tables();
    const [wages, rule] = [rules[number("wages")], of[number("project")]];
    if (wages === undefined || rule === undefined) throw new Error("they are in the chart");
    const bank = rules[number("bank")]?.account ?? wages.account;

    expect(paysAccount(rule, number("wages"), wages.account)).toBe(false);
    expect(paysAccount(rule, number("bank"), bank)).toBe(true);
    // What was said of the number stands.
    expect(paysAccount(rule, number("wages"), bank)).toBe(false);
    expect(rule.pays[number("wages")]).toBe(false);
  });

  it("says what a fund is given for: anything, some projects, or some activities", () => {
    const { funds: of, dictionary, number } = tables();
    const isGiven = (fund: string, project: string, activity: string | undefined): boolean => {
      const rule = of[number(fund)];
      if (rule === undefined) throw new Error("it is in the chart");
      return isGivenFor(
        rule,
        project === "unknown" ? -1 : number(project),
        activity === undefined ? 0 : activity === "unknown" ? -1 : number(activity),
        dictionary.names,
      );
    };

    expect(isGiven("free", "unknown", "unknown")).toBe(true);
    expect(isGiven("project", "main", undefined)).toBe(true);
    expect(isGiven("project", "main", "unknown")).toBe(true);
    expect(isGiven("project", "pre", "good-start")).toBe(false);
    expect(isGiven("project", "unknown", "good-start")).toBe(false);
    expect(isGiven("course", "main", "good-start")).toBe(true);
    expect(isGiven("course", "pre", "good-start")).toBe(true);
    expect(isGiven("course", "unknown", "good-start")).toBe(true);
    expect(isGiven("course", "main", "another-course")).toBe(false);
    expect(isGiven("course", "main", undefined)).toBe(false);
    expect(isGiven("course", "main", "unknown")).toBe(false);
    expect(of[number("course")]?.purposes[number("good-start")]).toBe(true);
  });
});
