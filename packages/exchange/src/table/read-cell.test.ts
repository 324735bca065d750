import { LocalDate } from "@kompetanseregion/domain";
import { describe, expect, it } from "vitest";

import { type Read, readAmount, readDate } from "./read-cell.ts";

function answer(read: Read<unknown>): unknown {
  return read.ok ? read.value : read.problem.code;
}

describe("an amount in a cell", () => {
  it.each([
    ["1 145 000,50", undefined, 114_500_050],
    ["1.234", "comma", 123_400],
    ["1,234", "point", 123_400],
    ["-kr 1.234", "comma", -123_400],
    ["1,230", "comma", 123],
    ["1,234", "comma", "fraction"],
    ["1.234", undefined, "ambiguous"],
    ["1,234", undefined, "ambiguous"],
    ["Ola", undefined, "not-an-amount"],
    [1234.56, undefined, 123_456],
    // What Excel keeps of 0.1 + 0.2, and shows as 0,30.
    [0.1 + 0.2, undefined, 30],
    [1.234, undefined, "fraction"],
    [1e20, undefined, "overflow"],
    [true, undefined, "not-an-amount"],
    [null, undefined, "not-an-amount"],
  ] as const)("reads %j with decimal %s as %s", (cell, decimal, expected) => {
    expect(answer(readAmount(cell, decimal))).toBe(expected);
  });

  it("says both readings of 1.234", () => {
    const read = readAmount("1.234");

    expect(read).toMatchObject({
      problem: { message: '"1.234" can be read as 1234 or as 1,234 kroner' },
    });
  });

  it("does not repeat text that is no amount: it may be somebody's", () => {
    expect(JSON.stringify(readAmount("Kari Nordmann"))).not.toContain("Nordmann");
  });
});

describe("a date in a cell", () => {
  it.each([
    ["31.12.2015", undefined, "2015-12-31"],
    ["1.2.2015", undefined, "2015-02-01"],
    ["2015-12-31", undefined, "2015-12-31"],
    ["2015-12-31T00:00:00+01:00", undefined, "2015-12-31"],
    ["31.12.2015 00:00", undefined, "2015-12-31"],
    ["20151231", undefined, "2015-12-31"],
    ["31/12/2015", undefined, "2015-12-31"],
    ["01/02/2015", undefined, "ambiguous"],
    ["01/02/2015", "dmy", "2015-02-01"],
    ["01/02/2015", "mdy", "2015-01-02"],
    ["02/02/2015", undefined, "2015-02-02"],
    ["29.02.2015", undefined, "not-a-date"],
    ["31.12.15", undefined, "not-a-date"],
    ["i morgen", undefined, "not-a-date"],
    [42_369, undefined, "2015-12-31"],
    [0, undefined, "not-a-date"],
    [Number.NaN, undefined, "not-a-date"],
    [{ date: LocalDate.parse("2015-12-31") }, undefined, "2015-12-31"],
  ] as const)("reads %j in order %s as %s", (cell, order, expected) => {
    expect(answer(readDate(cell, order))).toBe(expected);
  });
});
