import { CourseId, EmployeeId, LocalDate, MunicipalityId } from "@kompetanseregion/domain";
import fc from "fast-check";
import { describe, expect, it } from "vitest";

import { BenefitError } from "../problem/benefit-error.ts";
import { type CompletionRecord, realise, type RealiseOptions } from "./realise.ts";

const activity = CourseId.parse("legemiddelhandtering");
const skien = MunicipalityId.parse("skien");
const porsgrunn = MunicipalityId.parse("porsgrunn");
const day = (text: string): LocalDate => LocalDate.parse(text);

const options: RealiseOptions = {
  activity,
  counterfactual: [{ period: { from: day("2014-01-01") }, hours: 4 }],
  municipalities: [skien, porsgrunn],
  expectedHours: 1750,
  basis: "conventional1750",
};

function record(person: number, changes: Partial<CompletionRecord> = {}): CompletionRecord {
  return {
    person: EmployeeId.parse(`person-${person}`),
    activity,
    cycle: "2015",
    on: day("2015-06-01"),
    loggedMinutes: 30,
    required: true,
    certificateValid: false,
    outcome: "passed",
    municipality: skien,
    ...changes,
  };
}

const many = (count: number, from: number, changes: Partial<CompletionRecord> = {}) =>
  Array.from({ length: count }, (_, index) => record(from + index, changes));

describe("500 planned and 520 records, of them 31 duplicates, 22 not required, 40 who came anyway", () => {
  const found = realise(
    [
      ...many(427, 0),
      ...many(40, 427, { outcome: "attendedAnyway" }),
      ...many(22, 467, { required: false }),
      ...many(31, 0),
    ],
    options,
  );

  it("leave 427 savers and 1 474.5 hours, 0.843 årsverk", () => {
    expect(found.savers).toBe(427);
    expect(found.hours.toFixed()).toBe("1474.5");
    expect(found.addedHours.toFixed()).toBe("20");
    expect(found.fte.fte.toFixed(3)).toBe("0.843");
  });

  it("are 84.3 % of what was planned", () => {
    expect(found.ratio?.times(100).toFixed(1)).toBe("84.3");
  });

  it("list every record that saves nothing, with the reason", () => {
    expect(found.excludedByReason).toMatchObject({
      duplicate: 31,
      notRequired: 22,
      attendedAnyway: 40,
    });
    expect(found.excluded).toHaveLength(93);
    expect(found.excluded[0]).toEqual({ row: 427, reason: "attendedAnyway" });
    expect(found.excluded.at(-1)).toEqual({ row: 519, reason: "duplicate" });
  });
});

describe("a completion", () => {
  it.each([
    [{ activity: CourseId.parse("en-god-start") }, "otherActivity"],
    [{ municipality: MunicipalityId.parse("oslo") }, "outside"],
    [{ required: false }, "notRequired"],
    [{ certificateValid: true }, "certificateValid"],
    [{ on: day("2013-12-31") }, "noCounterfactual"],
    [{ outcome: "attendedAnyway" }, "attendedAnyway"],
  ] as const)("with %j saves nothing: %s", (changes, reason) => {
    const { savers, excluded } = realise([record(1, changes)], options);

    expect(savers).toBe(0);
    expect(excluded).toEqual([{ row: 0, reason }]);
  });

  it("counts again in the next cycle, with the hours of its own day", () => {
    const { hours, savers } = realise(
      [record(1), record(1, { cycle: "2018", on: day("2018-01-01"), loggedMinutes: 20 })],
      {
        ...options,
        counterfactual: [
          { period: { from: day("2014-01-01"), to: day("2018-01-01") }, hours: 4 },
          { period: { from: day("2018-01-01") }, hours: 3 },
        ],
      },
    );

    expect(savers).toBe(2);
    expect(hours.toDecimalPlaces(6).toFixed()).toBe("6.166667");
  });

  it("that was not required does not use up the person's cycle", () => {
    expect(realise([record(1, { required: false }), record(1)], options).savers).toBe(1);
  });

  it.each([-1, 0.5, Number.NaN])("of %d minutes is refused", (loggedMinutes) => {
    expect(() => realise([record(1, { loggedMinutes })], options)).toThrow(BenefitError);
  });
});

describe("realised hours", () => {
  it("add up over municipalities, and are the same in any order without duplicates", () => {
    const records = fc.uniqueArray(fc.nat(50), { maxLength: 30 }).map((people) =>
      people.map((person) =>
        record(person, {
          municipality: person % 3 === 0 ? porsgrunn : skien,
          loggedMinutes: person,
          outcome: person % 5 === 0 ? "attendedAnyway" : "passed",
        }),
      ),
    );
    fc.assert(
      fc.property(records, (list) => {
        const found = realise(list, options);
        const parts = [...found.byMunicipality.values()].map(({ hours }) => hours.toNumber());

        expect(parts.reduce((a, b) => a + b, 0)).toBeCloseTo(found.hours.toNumber(), 9);
        expect(realise(list.toReversed(), options).hours.toFixed()).toBe(found.hours.toFixed());
        expect(found.savers + found.excluded.length).toBe(list.length);
      }),
    );
  });

  it("are refused where a day has two numbers of hours", () => {
    const counterfactual = [
      { period: { from: day("2014-01-01") }, hours: 4 },
      { period: { from: day("2015-01-01") }, hours: 3 },
    ];

    expect(() => realise([], { ...options, counterfactual })).toThrow(/overlap/u);
  });

  it("have no ratio where nothing was expected", () => {
    expect(realise([], { ...options, expectedHours: 0 }).ratio).toBeUndefined();
  });
});

describe("a record without logged minutes", () => {
  it("takes the hours that hold where nothing is logged", () => {
    const { loggedMinutes: _, ...unlogged } = record(1);
    const { hours } = realise([unlogged, record(2)], { ...options, unloggedHours: "0.55" });

    expect(hours.toFixed()).toBe("6.95");
  });

  it("is refused where nothing is said about it", () => {
    const { loggedMinutes: _, ...unlogged } = record(1);

    expect(() => realise([unlogged], options)).toThrow("row 0 logs no minutes");
  });
});

describe("a completion that was taken back", () => {
  it("loses its own time, and lets the person complete again", () => {
    const { savers, hours, addedHours, excluded } = realise(
      [record(1, { outcome: "withdrawn" }), record(1)],
      options,
    );

    expect([savers, hours.toFixed(), addedHours.toFixed()]).toEqual([1, "3", "0.5"]);
    expect(excluded).toEqual([{ row: 0, reason: "withdrawn" }]);
  });
});
