import { CourseId, LocalDate, type OrgUnitId, type Period } from "@kompetanseregion/domain";
import fc from "fast-check";
import { describe, expect, it } from "vitest";

import { municipalRegion } from "../../fixtures/municipal-region.ts";
import { randomQuestion } from "../../fixtures/random-question.ts";
import { randomRegion } from "../../fixtures/random-region.ts";
import { Random } from "../../fixtures/random.ts";
import { ReportingError } from "../problem/reporting-error.ts";
import { rollUp, type RollUp } from "../roll-up/roll-up.ts";
import { buildWorkforce } from "../workforce/build-workforce.ts";
import { attack } from "./attack.ts";
import { suppressionPattern } from "./pattern.ts";
import { type SuppressedRollUp } from "./published.ts";
import { suppress } from "./suppress.ts";

function randomRollUp(seed: number): RollUp {
  const region = randomRegion(seed, { units: 10, employees: 80, courses: 2 });
  const { period: _, ...options } = randomQuestion(new Random(seed + 1), region);
  const scope = { units: region.units.map(({ id }) => id), persons: false };
  return rollUp(buildWorkforce(region), { ...options, scope });
}

/** A report with these numbers of employees and completions; all others have not started. */
function report(
  figures: readonly (readonly [string, string | undefined, number, number])[],
): RollUp {
  const region = randomRegion(1, { units: 1, employees: 0, courses: 1 });
  const { units, courses } = region;
  const [unit] = units;
  const [course] = courses;
  if (!unit || !course) throw new Error("the region is empty");
  const scope = { units: [unit.id], persons: false };
  const empty = rollUp(buildWorkforce(region), { asOf: LocalDate.parse("2015-01-01"), scope });
  return {
    ...empty,
    rows: figures.map(([id, parent, employees, completed]) => ({
      // The ids are the report's own; no other unit is looked up by them.
      unit: id as OrgUnitId,
      parent: parent as OrgUnitId | undefined,
      depth: parent === undefined ? 0 : 1,
      kind: "department",
      name: id,
      course: course.id,
      employees,
      enrolled: completed,
      inProgress: 0,
      completed,
      notStarted: employees - completed,
    })),
  };
}

/** A roll-up printed as it stands, as if nothing were small. */
function printed(whole: RollUp, k: number): SuppressedRollUp {
  const hidden = { numerator: 0, denominator: 1, counts: "hidden cells", outOf: "cells" };
  const rows = whole.rows.map((row) => ({ ...row, direct: false, overlap: false }));
  return { ...whole, rows, k, groupBelow: 10, hidden };
}

describe("suppression", () => {
  it("does not let 35 − 31 give away the four of Hjartdal", () => {
    const whole = report([
      ["region", undefined, 35, 20],
      ["hjartdal", "region", 4, 2],
      ["tinn", "region", 31, 18],
    ]);

    const naive = printed(whole, 5);
    expect(
      attack({
        ...naive,
        rows: naive.rows.map((row) =>
          row.unit === "hjartdal" ? { ...row, employees: "suppressed" } : row,
        ),
      }),
    ).toContainEqual(
      expect.objectContaining({ kind: "recovered", unit: "hjartdal", atLeast: 4, atMost: 4 }),
    );

    const safe = suppress(whole);
    expect(safe.rows.map(({ employees }) => employees)).toEqual([35, "suppressed", "suppressed"]);
    expect(attack(safe)).toEqual([]);
  });

  it("hides seven of whom nine are counted in two units: each then has two at the least", () => {
    const whole = report([
      ["region", undefined, 40, 20],
      ["sector", "region", 7, 3],
      ["four", "sector", 4, 2],
      ["five", "sector", 5, 3],
      ["many", "region", 33, 17],
    ]);

    const safe = suppress(whole, { k: 7 });

    expect(safe.rows.map(({ employees }) => employees)).toEqual([
      40,
      "suppressed",
      "suppressed",
      "suppressed",
      "suppressed",
    ]);
    expect(attack(safe, { insider: whole })).toEqual([]);
    const shown = safe.rows.map((row) =>
      row.unit === "sector"
        ? { ...row, employees: 7 }
        : row.unit === "many"
          ? { ...row, employees: 33 }
          : row,
    );
    expect(attack({ ...safe, rows: shown }, { insider: whole })).toContainEqual(
      expect.objectContaining({ kind: "narrow", unit: "four", atLeast: 2, atMost: 7 }),
    );
  });

  it("finds what a table for each year tells about the table of all years", () => {
    const table = (name: string, few: number, many: number): SuppressedRollUp => {
      const id = CourseId.parse(name);
      const whole = printed(
        report([
          ["region", undefined, 69, few + many],
          ["nine", "region", 9, few],
          ["many", "region", 60, many],
        ]),
        5,
      );
      return { ...whole, courses: [id], rows: whole.rows.map((row) => ({ ...row, course: id })) };
    };
    const hide = (shown: SuppressedRollUp): SuppressedRollUp => ({
      ...shown,
      rows: shown.rows.map((row): SuppressedRollUp["rows"][number] =>
        row.unit === "region"
          ? row
          : {
              ...row,
              enrolled: "suppressed",
              inProgress: "suppressed",
              completed: "suppressed",
              notStarted: "suppressed",
            },
      ),
    });
    const all = hide(table("all", 9, 18));
    const beside = [table("2014", 4, 10), table("2015", 5, 8)];
    const sums = [
      { whole: all.courses[0], parts: beside.flatMap(({ courses }) => courses) },
    ].flatMap(({ whole, parts }) => (whole === undefined ? [] : [{ whole, parts }]));

    expect(attack(all, { beside })).toEqual([]);
    expect(attack(all, { beside, sums })).toContainEqual(
      expect.objectContaining({ kind: "recovered", unit: "nine", course: "all", atLeast: 9 }),
    );
    expect(() => attack(all, { sums })).toThrow(ReportingError);
    const wrong = [table("2014", 4, 10), table("2015", 5, 9)];
    expect(() => attack(all, { beside: wrong, sums })).toThrow("no figures at all agree");
  });

  it("tells of what nine have done nothing, and of ten what they have", () => {
    const whole = report([
      ["region", undefined, 90, 30],
      ["nine", "region", 9, 9],
      ["ten", "region", 10, 0],
      ["many", "region", 71, 21],
    ]);

    expect(suppress(whole).rows.map(({ employees, completed }) => [employees, completed])).toEqual([
      [90, 30],
      [9, "suppressed"],
      [10, "suppressed"],
      [71, 21],
    ]);
    expect(suppress(whole, { groupBelow: 5 }).rows[1]?.completed).toBe(9);
  });

  it("lets it be told about large groups that no one in them has completed", () => {
    const whole = report([
      ["region", undefined, 400, 0],
      ["three", "region", 3, 0],
      ["many", "region", 397, 0],
    ]);
    const safe = suppress(whole);

    expect(safe.rows[0]?.completed).toBe(0);
    expect(safe.rows[1]?.completed).toBe("suppressed");
    expect(attack(safe, { insider: whole })).toEqual([]);
  });

  it.each([2, 0, -5, 4.5, Number.NaN])("refuses a smallest group of %d", (k) => {
    expect(() => suppress(report([["region", undefined, 9, 6]]), { k })).toThrow(ReportingError);
    expect(() => suppress(report([["region", undefined, 9, 6]]), { groupBelow: k })).toThrow(
      ReportingError,
    );
  });

  it("shows small counts in large groups", () => {
    const whole = report([
      ["region", undefined, 63, 22],
      ["hjartdal", "region", 3, 1],
      ["rollag", "region", 20, 2],
      ["tinn", "region", 40, 19],
    ]);
    const safe = suppress(whole);

    expect(safe.rows.map(({ employees, completed }) => [employees, completed])).toEqual([
      [63, 22],
      ["suppressed", "suppressed"],
      ["suppressed", "suppressed"],
      [40, 19],
    ]);
    expect(attack(safe)).toEqual([]);
  });

  it("leaves nothing to infer in any region, and changes no figure it shows", () => {
    fc.assert(
      fc.property(fc.integer(), fc.integer({ min: 3, max: 8 }), (seed, k) => {
        const whole = randomRollUp(seed);
        const safe = suppress(whole, { k });

        expect(attack(safe, { insider: whole })).toEqual([]);
        for (const [at, row] of safe.rows.entries()) {
          const { employees, completed } = row;
          const own = whole.rows[at];
          const isSmall = own !== undefined && own.employees > 0 && own.employees < 2 * k;
          expect([own?.employees, "suppressed"]).toContain(employees);
          expect(isSmall ? ["suppressed"] : [own?.completed, "suppressed"]).toContain(completed);
        }
      }),
      { numRuns: 300 },
    );
  }, 60_000);

  it("hides on every date who is few on any", () => {
    fc.assert(
      fc.property(fc.integer(), (seed) => {
        const region = municipalRegion(seed);
        const scope = { units: region.units.map(({ id }) => id), persons: false };
        const workforce = buildWorkforce(region);
        const pattern = suppressionPattern(workforce, { scope });
        for (const date of ["2014-06-30", "2015-06-30", "2015-07-31"]) {
          const whole = rollUp(workforce, { asOf: LocalDate.parse(date), scope });
          const safe = suppress(whole, { pattern });

          expect(attack(safe, { insider: whole })).toEqual([]);
          const few = (below: number) =>
            whole.rows.filter(({ employees }) => employees > 0 && employees < below);
          const hidden = (figure: "employees" | "completed") =>
            safe.rows.filter((row) => row[figure] === "suppressed").map(({ unit }) => unit);
          const has = (units: ReadonlySet<OrgUnitId>) =>
            safe.rows.map(({ unit }) => unit).filter((unit) => units.has(unit));
          expect(few(5).filter(({ unit }) => !pattern.withoutEmployees.has(unit))).toEqual([]);
          expect(few(10).filter(({ unit }) => !pattern.withoutFigures.has(unit))).toEqual([]);
          expect(hidden("employees")).toEqual(has(pattern.withoutEmployees));
          expect(hidden("completed")).toEqual(has(pattern.withoutFigures));
        }
      }),
      { numRuns: 100 },
    );
  }, 60_000);

  it("hides, from a day on, what the region has few of from then on, and no more than it would", () => {
    fc.assert(
      fc.property(fc.integer(), (seed) => {
        const region = municipalRegion(seed);
        const scope = { units: region.units.map(({ id }) => id), persons: false };
        const workforce = buildWorkforce(region);
        const since = LocalDate.parse("2015-01-01");
        const pattern = suppressionPattern(workforce, { scope, since });

        // As if nobody and nothing had been there before.
        const begun = <Item extends { readonly period: Period }>(items: Iterable<Item>): Item[] =>
          [...items].flatMap((item) => {
            const { from, to } = item.period;
            if (to !== undefined && to <= since) return [];
            return [{ ...item, period: { ...item.period, from: from < since ? since : from } }];
          });
        const later = buildWorkforce({
          ...region,
          units: begun(region.units),
          placements: begun(region.placements),
          positions: begun(region.positions),
        });
        const anew = suppressionPattern(later, { scope });
        const kept = new Set(begun(region.units).map(({ id }) => id));
        const ofKept = (ids: ReadonlySet<OrgUnitId>) => [...ids].filter((id) => kept.has(id));
        expect(ofKept(pattern.withoutEmployees)).toEqual([...anew.withoutEmployees]);
        expect(ofKept(pattern.withoutFigures)).toEqual([...anew.withoutFigures]);

        for (const date of ["2015-01-01", "2015-06-30"]) {
          const whole = rollUp(workforce, { asOf: LocalDate.parse(date), scope });
          expect(attack(suppress(whole, { pattern }), { insider: whole })).toEqual([]);
        }
      }),
      { numRuns: 50 },
    );
  }, 60_000);

  it("refuses a report of a day before its pattern", () => {
    const region = municipalRegion(1);
    const scope = { units: region.units.map(({ id }) => id), persons: false };
    const workforce = buildWorkforce(region);
    const pattern = suppressionPattern(workforce, { scope, since: LocalDate.parse("2015-01-01") });
    const before = rollUp(workforce, { asOf: LocalDate.parse("2014-12-31"), scope });

    expect(() => suppress(before, { pattern })).toThrow(
      expect.objectContaining({
        code: "before-pattern",
        message: "the pattern holds since 2015-01-01, and the report is of 2014-12-31",
      }),
    );
  });
});
