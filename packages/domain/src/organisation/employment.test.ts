import { describe, expect, it } from "vitest";

import { LocalDate } from "../time/local-date.ts";

import { checkEmployment, Employment } from "./employment.ts";
import { LegalEntity } from "./legal-entity.ts";

const position = (unit: string, more: object = {}) => ({
  employee: "e1",
  unit,
  period: { from: "2014-08-01" },
  ftePercent: 50,
  primary: false,
  manager: false,
  ...more,
});

const employmentOf = (...positions: object[]) =>
  Employment.parse({
    employee: "e1",
    employer: "942402465",
    period: { from: "2014-08-01", to: "2020-01-01" },
    positions,
  });

const codesOn = (employment: Employment, date: string) =>
  checkEmployment(employment, LocalDate.parse(date)).map(({ code }) => code);

describe("an employment", () => {
  it("may have several positions, of which one is the main one", () => {
    const period = { from: "2014-08-01", to: "2020-01-01" };
    const employment = employmentOf(
      position("skole", { primary: true, period }),
      position("sfo", { ftePercent: 30, period }),
    );

    expect(codesOn(employment, "2015-06-30")).toEqual([]);
    expect(codesOn(employment, "2020-01-01")).toEqual([]);
  });

  it("is told everything odd about it at once", () => {
    expect(codesOn(employmentOf(), "2015-06-30")).toEqual(["no-position"]);
    expect(
      codesOn(employmentOf(position("skole"), position("sfo", { ftePercent: 80 })), "2021-06-30"),
    ).toEqual(["position-outside", "not-one-primary", "over-full-time"]);
  });

  it("has no position of somebody else", () => {
    expect(() => employmentOf(position("skole", { employee: "e2" }))).toThrow("somebody else's");
  });
});

describe("a legal entity", () => {
  const kongsberg = {
    organisationNumber: "942402465",
    name: "Kongsberg kommune",
    kind: "municipality",
    period: { from: "2013-01-01" },
    municipality: "kongsberg",
  };

  it("is named by a number whose check digit is right", () => {
    expect(LegalEntity.safeParse(kongsberg).success).toBe(true);
    expect(LegalEntity.safeParse({ ...kongsberg, organisationNumber: "942402466" }).success).toBe(
      false,
    );
  });

  it("is no establishment of itself", () => {
    expect(LegalEntity.safeParse({ ...kongsberg, partOf: "942402465" }).success).toBe(false);
  });
});
