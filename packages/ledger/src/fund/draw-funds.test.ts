import { LocalDate, ore, type Ore } from "@kompetanseregion/domain";
import fc from "fast-check";
import { describe, expect, it } from "vitest";

import { accounts, funds as reported, kr } from "../../fixtures/source-report.ts";
import { Account } from "../chart/account.ts";

import { drawFunds } from "./draw-funds.ts";
import { refusals } from "./fund-conditions.ts";
import { Fund } from "./fund.ts";

const [bank] = accounts;
const services = Account.parse({ ...bank, id: "services", cls: "expense", art: "270" });
const wages = Account.parse({ ...bank, id: "wages", cls: "expense", art: "010" });
const place = { date: LocalDate.parse("2015-06-01"), project: "hovedprosjekt", funds: reported };
const left = new Map<string, Ore>(
  Object.entries({ F0: 0, F1: 251_500, F2: 251_500, F3: 1_090_000, F4: 364_400, F5: 150_000 }).map(
    ([id, kroner]) => [id, kr(kroner)],
  ),
);

describe("choosing the funds that pay a cost", () => {
  it("takes the money that is given for the course first, then the oldest, in equal parts", () => {
    expect(
      drawFunds({
        ...place,
        cost: kr(250_000),
        account: services,
        activity: "en-god-start",
        available: left,
      }),
    ).toEqual({
      draws: [
        { fund: "F5", amount: kr(150_000) },
        { fund: "F1", amount: kr(50_000) },
        { fund: "F2", amount: kr(50_000) },
      ],
      uncovered: 0,
    });
  });

  it("never takes OU-midler for wages", () => {
    const { draws } = drawFunds({
      ...place,
      cost: kr(600_000),
      account: wages,
      activity: "en-god-start",
      available: left,
    });

    expect(draws).toEqual([
      { fund: "F1", amount: kr(251_500) },
      { fund: "F2", amount: kr(251_500) },
      { fund: "F3", amount: kr(97_000) },
    ]);
  });

  it("says what nobody can pay", () => {
    expect(drawFunds({ ...place, cost: kr(10), account: services, available: new Map() })).toEqual({
      draws: [],
      uncovered: kr(10),
    });
  });

  const scenario = fc
    .array(
      fc.record({
        level: fc.constantFrom("none", "project", "activity"),
        mine: fc.boolean(),
        from: fc.constantFrom("2013-01-01", "2014-01-01", "2015-01-01", "2016-01-01"),
        denied: fc.boolean(),
        left: fc.integer({ min: -1000, max: 10_000_000 }),
      }),
      { maxLength: 50 },
    )
    .map((list) => ({
      left: new Map(list.map((fund, index) => [`fund${index}`, ore(fund.left)])),
      funds: list.map(({ level, mine, from, denied }, index) =>
        Fund.parse({
          ...reported[1],
          id: `fund${index}`,
          restriction: {
            level,
            projects: [mine ? "hovedprosjekt" : "drift"],
            activities: [mine ? "en-god-start" : "another"],
          },
          ...(denied && { eligible: { deny: ["270"] } }),
          window: { from, to: "2017-01-01" },
        }),
      ),
    }));

  it("loses no øre, overdraws nobody, and leaves no one who comes first with money", () => {
    const order = ({ restriction, window }: Fund): string =>
      `${{ activity: 0, project: 1, none: 2 }[restriction.level]} ${window.from}`;

    fc.assert(
      fc.property(scenario, fc.nat(50_000_000), ({ funds, left: available }, cost) => {
        const what = { date: place.date, project: place.project, activity: "en-god-start" };
        const { draws, uncovered } = drawFunds({
          ...what,
          cost: ore(cost),
          account: services,
          funds,
          available,
        });
        const byId = new Map(funds.map((fund) => [fund.id, fund]));
        const drawn = new Map(draws.map(({ fund, amount }) => [fund, amount]));
        const rest = (fund: Fund): number =>
          Math.max(0, available.get(fund.id) ?? 0) - (drawn.get(fund.id) ?? 0);
        const usable = funds.filter(
          (fund) => refusals(fund, { ...what, account: services }).length === 0,
        );
        const last = draws.map(({ fund }) => byId.get(fund)).map((fund) => fund && order(fund));

        expect(draws.reduce((sum, { amount }) => sum + amount, 0) + uncovered).toBe(cost);
        expect(draws.every(({ fund }) => usable.some(({ id }) => id === fund))).toBe(true);
        expect(usable.filter((fund) => rest(fund) < 0)).toEqual([]);
        expect(last).toEqual(last.toSorted());
        // Whoever stands before the last that pays is empty; nothing is uncovered while money is left.
        const emptied = usable.filter((fund) => order(fund) < (last.at(-1) ?? ""));
        expect(emptied.filter((fund) => rest(fund) > 0)).toEqual([]);
        expect(uncovered > 0 ? usable.filter((fund) => rest(fund) > 0) : []).toEqual([]);
      }),
      { numRuns: Number(process.env["SCENARIOS"] ?? 200) },
    );
  });
});
