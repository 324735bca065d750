import {
  calendarYear,
  LocalDate,
  Municipality,
  MunicipalityId,
  ore,
} from "@kompetanseregion/domain";
import fc from "fast-check";
import { describe, expect, it } from "vitest";

import { kr } from "../../fixtures/source-report.ts";
import { LedgerError } from "../problem/ledger-error.ts";

import { invoiceBasis } from "./invoice-basis.ts";
import { selfCostFee, settleSelfCost } from "./self-cost.ts";
import { shareCost, shareMonths } from "./share-cost.ts";
import { SharingKey } from "./sharing-key.ts";

const on = LocalDate.parse("2015-06-30");
const names = ["tinn", "notodden", "kongsberg"];
const [tinn, notodden, kongsberg] = names;

const inhabitants = (weights: number[], more = {}): SharingKey =>
  SharingKey.parse({
    kind: "weights",
    basis: "inhabitants",
    asOf: "2015-01-01",
    source: "illustrative figures",
    weights: weights.map((weight, index) => ({ municipality: names[index], weight })),
    ...more,
  });
const equal = SharingKey.parse({ kind: "equal", municipalities: names });

describe("sharing a joint cost", () => {
  it("gives each its part, and loses no øre", () => {
    expect(shareCost(ore(100_00), { key: equal, on }).map(({ amount }) => amount)).toEqual([
      33_34, 33_33, 33_33,
    ]);
  });

  it("shares a mixed key from the top down", () => {
    const key = SharingKey.parse({
      kind: "mix",
      parts: [
        { bp: 5000, key: equal },
        { bp: 5000, key: inhabitants([1, 2, 3]) },
      ],
    });

    expect(shareCost(kr(600), { key, on })).toEqual([
      { municipality: tinn, amount: kr(150) },
      { municipality: notodden, amount: kr(200) },
      { municipality: kongsberg, amount: kr(250) },
    ]);
  });

  it("takes part-time positions: 12.5 and 37.5 are one to three", () => {
    const key = SharingKey.parse({ ...inhabitants([12.5, 37.5]), basis: "fte" });

    expect(shareCost(kr(4), { key, on }).map(({ amount }) => amount)).toEqual([kr(1), kr(3)]);
  });

  const members = names.map((name) => MunicipalityId.parse(name));
  const renew = "Update the key's figures, with their date and source.";

  it.each([
    [
      { key: inhabitants([1, 2], { validMonths: 3 }), on },
      ["key-stale", "the inhabitants of 2015-01-01 cannot be used on 2015-06-30", renew],
    ],
    [
      { key: inhabitants([1, 2], { validMonths: 3 }), on: LocalDate.parse("2015-04-01") },
      ["key-stale", "the inhabitants of 2015-01-01 cannot be used on 2015-04-01", renew],
    ],
    [
      { key: inhabitants([1, 2], { asOf: "2015-07-01" }), on },
      ["key-stale", "the inhabitants of 2015-07-01 cannot be used on 2015-06-30", renew],
    ],
    [
      { key: inhabitants([1, 2]), on, members },
      [
        "key-stale",
        'the sharing key has no figure for "kongsberg"',
        "Add the municipality to the key, with 0 if it pays nothing.",
      ],
    ],
    [
      { key: inhabitants([0, 0]), on },
      ["weights", "no weight is above 0", "Give whole weights of 0 or more, at least one above 0."],
    ],
    [
      { key: inhabitants([0.000_000_1, 1]), on },
      [
        "weights",
        'the weight of "tinn" has over six decimals',
        "Round the figure to at most six decimals.",
      ],
    ],
  ])("refuses figures that are missing, old or none: %#", (request, [code, message, remedy]) => {
    expect(() => shareCost(kr(100), request)).toThrow(
      expect.objectContaining({ name: LedgerError.name, code, message, remedy }),
    );
  });

  it("takes figures of the day itself, until they are too old, and those without an end for ever", () => {
    const dayOf = (date: string) => ({ on: LocalDate.parse(date) });
    const amounts = (validMonths: number | undefined, date: string): number[] =>
      shareCost(kr(3), { key: inhabitants([1, 2], { validMonths }), ...dayOf(date) }).map(
        ({ amount }) => amount,
      );

    expect(amounts(3, "2015-01-01")).toEqual([kr(1), kr(2)]);
    expect(amounts(3, "2015-03-31")).toEqual([kr(1), kr(2)]);
    expect(amounts(undefined, "2035-03-31")).toEqual([kr(1), kr(2)]);
    expect(shareCost(kr(3), { key: inhabitants([1, 2, 0]), on, members })).toHaveLength(3);
  });

  it("refuses a mix that is not all of it", () => {
    expect(SharingKey.safeParse({ kind: "mix", parts: [{ bp: 4000, key: equal }] }).success).toBe(
      false,
    );
  });

  it("month by month ends on the year shared as one", () => {
    const months = fc.array(fc.nat(1_000_000), { minLength: 1, maxLength: 24 });
    const weights = fc.tuple(fc.nat(30_000), fc.nat(30_000), fc.integer({ min: 1, max: 30_000 }));

    fc.assert(
      fc.property(months, weights, (costs, list) => {
        const request = { key: inhabitants(list), on };
        const shares = shareMonths(costs.map(ore), request);
        const whole = shareCost(ore(costs.reduce((sum, cost) => sum + cost, 0)), request);

        for (const [index, { amount }] of whole.entries()) {
          expect(shares.reduce((sum, month) => sum + (month[index]?.amount ?? 0), 0)).toBe(amount);
        }
        for (const [month, cost] of costs.entries()) {
          expect((shares[month] ?? []).reduce((sum, { amount }) => sum + amount, 0)).toBe(cost);
        }
      }),
    );
  });

  it("becomes a basis to invoice by, without lines of 0", () => {
    const municipalities = names.map((id) =>
      Municipality.parse({
        id,
        name: id.toUpperCase(),
        organisationNumber: "942402465",
        period: { from: "1964-01-01" },
        codes: [{ code: "0604", period: { from: "1964-01-01" } }],
      }),
    );
    const shares = shareCost(kr(90), { key: inhabitants([0, 1, 2]), on });
    const request = {
      municipalities,
      text: "Driftsfase 2016",
      reference: "§ 6",
      period: calendarYear(2016),
      vatCode: "6",
    };

    expect(invoiceBasis(shares, request)).toMatchObject([
      {
        municipality: notodden,
        name: "NOTODDEN",
        amount: kr(30),
        organisationNumber: "942402465",
      },
      { municipality: kongsberg, name: "KONGSBERG", amount: kr(60) },
    ]);
    expect(() => invoiceBasis(shares, { ...request, municipalities: [] })).toThrow(
      expect.objectContaining({
        code: "key-stale",
        message: 'there is no municipality "notodden" to invoice',
        remedy: "Give every municipality that is in the shares.",
      }),
    );
  });
});

describe("a fee at self-cost (I15)", () => {
  const basis = {
    direct: kr(95_000),
    indirect: kr(8_200),
    funded: kr(40_000),
    broughtForward: ore(0),
    payers: 30,
    step: kr(10),
  };

  it("is what is left to pay, shared and rounded up to the step", () => {
    // (95 000 + 8 200 − 40 000) / 30 = 2 106.67, up to 2 110.
    expect(selfCostFee(basis)).toEqual({
      fee: kr(2_110),
      collected: kr(63_300),
      toRecover: kr(63_200),
      carried: kr(-100),
    });
  });

  it("is not rounded where it is a whole step already, and may be of any øre", () => {
    expect(selfCostFee({ ...basis, funded: kr(39_900) })).toMatchObject({
      fee: kr(2_110),
      carried: 0,
    });
    expect(selfCostFee({ ...basis, payers: 1, step: ore(1) })).toMatchObject({ fee: kr(63_200) });
    expect(selfCostFee({ ...basis, funded: kr(103_200) })).toMatchObject({ fee: 0, carried: 0 });
  });

  it("is 0 where everything is funded, and the rest is given back later", () => {
    expect(selfCostFee({ ...basis, funded: kr(110_000) })).toMatchObject({
      fee: 0,
      carried: kr(-6_800),
    });
  });

  it("never profits: over a course's life the fees stay within a step for each payer", () => {
    const run = fc.record({ cost: fc.nat(50_000_000), payers: fc.integer({ min: 1, max: 200 }) });
    const step = fc.integer({ min: 1, max: 10_000 });

    fc.assert(
      fc.property(fc.array(run, { minLength: 1, maxLength: 20 }), step, (runs, size) => {
        let broughtForward = ore(0);
        let fees = 0;
        let costs = 0;
        for (const { cost, payers } of runs) {
          const result = selfCostFee({
            direct: ore(cost),
            indirect: ore(0),
            funded: ore(0),
            broughtForward,
            payers,
            step: ore(size),
          });
          fees += result.collected;
          costs += cost;
          broughtForward = result.carried;

          expect(fees - costs).toBe(0 - broughtForward);
          expect(broughtForward).toBeLessThanOrEqual(0);
          // A surplus grows only by rounding, and by less than a step for each payer.
          expect(result.collected === 0 || 0 - broughtForward < size * payers).toBe(true);
        }
      }),
    );
  });

  it.each([
    [0, 1],
    [1.5, 1],
    [1, 0],
  ])("is refused for %d payers and a step of %d øre", (payers, step) => {
    expect(() => selfCostFee({ ...basis, payers, step: ore(step) })).toThrow(
      expect.objectContaining({
        code: "quantity",
        message: `${payers} payers and a step of ${step} øre give no fee`,
        remedy: "Give at least one payer and a step of at least one øre.",
      }),
    );
  });

  it("settles a run with interest, and lets a deficit be borne where it may not be recovered", () => {
    const run = {
      cost: kr(100_000),
      funded: kr(0),
      collected: kr(96_000),
      broughtForward: kr(1_000),
      interestBp: 237,
    };

    expect(settleSelfCost({ ...run, recoverDeficit: true })).toEqual({
      interest: 23_70,
      carried: 5_023_70,
      borne: 0,
    });
    expect(settleSelfCost({ ...run, funded: kr(1_000), recoverDeficit: true })).toMatchObject({
      carried: 4_023_70,
    });
    // Half an øre of interest, on what is owed and on what is held.
    expect(
      [50, -50].map((broughtForward) =>
        settleSelfCost({
          ...run,
          broughtForward: ore(broughtForward),
          interestBp: 100,
          recoverDeficit: true,
        }),
      ),
    ).toMatchObject([{ interest: 1 }, { interest: -1 }]);
    expect(settleSelfCost({ ...run, recoverDeficit: false })).toMatchObject({
      carried: 0,
      borne: 5_023_70,
    });
    expect(settleSelfCost({ ...run, collected: kr(110_000), recoverDeficit: false })).toMatchObject(
      { carried: -8_976_30, borne: 0 },
    );
  });
});
