import { EmployeeId, LocalDate, OrgUnitId } from "@kompetanseregion/domain";
import { expect, it } from "vitest";

import { type HrPosition } from "./hr-extract.ts";
import { positionOf } from "./position-of.ts";

const day = (text: string) => LocalDate.parse(text);
const about = {
  employee: EmployeeId.parse("bo-1001"),
  unit: OrgUnitId.parse("bo-sjukeheim"),
  from: day("2015-01-01"),
};
const given: HrPosition = { employeeNumber: "1001", unit: "H1", primary: true, manager: false };

it("ends the day after the last day that the HR system gives", () => {
  const position = positionOf({ ...given, through: day("2019-12-31") }, about);
  expect(position.period).toEqual({ from: "2015-01-01", to: "2020-01-01" });
});

it("keeps what the extract says, under the employee and unit given", () => {
  const said = { from: day("2016-03-01"), title: "Sjukepleiar", ftePercent: 79.5 };
  expect(positionOf({ ...given, ...said }, about)).toEqual({
    employee: "bo-1001",
    unit: "bo-sjukeheim",
    period: { from: "2016-03-01" },
    title: "Sjukepleiar",
    ftePercent: 79.5,
    primary: true,
    manager: false,
  });
});

it("is full time where the extract does not say", () => {
  expect(positionOf(given, about).ftePercent).toBe(100);
});

it("refuses a position that ends before it begins", () => {
  expect(() => positionOf({ ...given, through: day("2014-12-30") }, about)).toThrow();
});
