import { describe, expect, it } from "vitest";

import { LocalDate } from "../time/local-date.ts";

import { EmployeeId } from "./employee.ts";
import { codeOn, Municipality, nameOn } from "./municipality.ts";
import { membersOn, Region } from "./region.ts";

const day = (text: string) => LocalDate.parse(text);

const nesbyen = Municipality.parse({
  id: "nesbyen",
  name: "Nesbyen",
  organisationNumber: "964951640",
  period: { from: "2013-01-01" },
  codes: [
    { code: "0616", period: { from: "2013-01-01", to: "2020-01-01" } },
    { code: "3040", period: { from: "2020-01-01", to: "2024-01-01" } },
    { code: "3322", period: { from: "2024-01-01" } },
  ],
  formerNames: [{ name: "Nes", period: { from: "2013-01-01", to: "2020-01-01" } }],
});

describe("a municipality", () => {
  it.each([
    ["2012-12-31", undefined, "Nesbyen"],
    ["2019-12-31", "0616", "Nes"],
    ["2020-01-01", "3040", "Nesbyen"],
    ["2026-11-22", "3322", "Nesbyen"],
  ])("has on %s the code %s and is called %s", (date, code, name) => {
    expect(codeOn(nesbyen, day(date))).toBe(code);
    expect(nameOn(nesbyen, day(date))).toBe(name);
  });
});

describe("a region", () => {
  it("has the members of the day, in its own order", () => {
    const region = Region.parse({
      id: "midt-telemark",
      name: "Midt-Telemark",
      members: [
        { municipality: "nome", period: { from: "2013-01-01" } },
        { municipality: "bo-telemark", period: { from: "2013-01-01", to: "2020-01-01" } },
        { municipality: "midt-telemark", period: { from: "2020-01-01" } },
      ],
    });

    expect(membersOn(region, day("2019-12-31"))).toEqual(["nome", "bo-telemark"]);
    expect(membersOn(region, day("2020-01-01"))).toEqual(["nome", "midt-telemark"]);
  });
});

describe("the key of an employee", () => {
  it("is never eleven digits, and the refusal does not repeat them", () => {
    const result = EmployeeId.safeParse("01017012345");

    expect(result.success).toBe(false);
    expect(JSON.stringify(result.error?.issues)).not.toContain("01017012345");
  });
});
