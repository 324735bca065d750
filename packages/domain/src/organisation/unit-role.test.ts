import { describe, expect, it } from "vitest";
import { z } from "zod";

import { LocalDate } from "../time/local-date.ts";

import { EmployeeId } from "./employee.ts";
import { Delegation, rolesOn, UnitRole } from "./unit-role.ts";

const employee = (text: string) => EmployeeId.parse(text);
const day = (text: string) => LocalDate.parse(text);

const roles = z.array(UnitRole).parse([
  { employee: "leader", unit: "skole", role: "leader", period: { from: "2015-01-01" } },
  { employee: "leader", unit: "sfo", role: "leader", period: { from: "2015-01-01" } },
  { employee: "adviser", unit: "kommune", role: "reportAccess", period: { from: "2015-01-01" } },
]);
const delegations = z.array(Delegation).parse([
  {
    principal: "leader",
    deputy: "adviser",
    unit: "skole",
    period: { from: "2015-07-01", to: "2015-08-01" },
  },
  { principal: "adviser", deputy: "third", period: { from: "2015-01-01" } },
]);

const heldBy = (who: string, date: string) => rolesOn(employee(who), roles, delegations, day(date));

describe("a deputy", () => {
  it("has the leader's role for the unit and the period, and no longer", () => {
    expect(heldBy("adviser", "2015-06-30")).toEqual([{ unit: "kommune", role: "reportAccess" }]);
    expect(heldBy("adviser", "2015-07-31")).toEqual([
      { unit: "kommune", role: "reportAccess" },
      { unit: "skole", role: "leader", standingInFor: "leader" },
    ]);
    expect(heldBy("adviser", "2015-08-01")).toHaveLength(1);
  });

  it("does not pass on what they only stand in for", () => {
    expect(heldBy("third", "2015-07-15")).toEqual([
      { unit: "kommune", role: "reportAccess", standingInFor: "adviser" },
    ]);
  });

  it("is somebody else", () => {
    const own = { principal: "a", deputy: "a", period: { from: "2015-01-01" } };

    expect(Delegation.safeParse(own).success).toBe(false);
  });
});
