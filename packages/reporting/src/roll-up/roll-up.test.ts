import {
  Course,
  LocalDate,
  OrgUnit,
  OrgUnitId,
  Placement,
  Position,
  type Scope,
  TrainingEvent,
} from "@kompetanseregion/domain";
import fc from "fast-check";
import { describe, expect, it } from "vitest";

import { naiveRollUp } from "../../fixtures/naive.ts";
import { byTop, randomQuestion } from "../../fixtures/random-question.ts";
import { randomRegion } from "../../fixtures/random-region.ts";
import { Random } from "../../fixtures/random.ts";
import { ReportingError } from "../problem/reporting-error.ts";
import { buildWorkforce, type WorkforceRecords } from "../workforce/build-workforce.ts";
import { rollUp, rollUpRows } from "./roll-up.ts";

const date = (text: string): LocalDate => LocalDate.parse(text);
const open = { from: "2010-01-01" };

function unit(id: string, period: { from: string; to?: string } = open): OrgUnit {
  return OrgUnit.parse({ id, kind: "department", name: id, period });
}

function place(
  id: string,
  parent: string,
  period: { from: string; to?: string } = open,
): Placement {
  return Placement.parse({ unit: id, parent, period });
}

function works(
  employee: string,
  at: string,
  period: { from: string; to?: string } = open,
): Position {
  const shape = { ftePercent: 100, primary: true, manager: false };
  return Position.parse({ employee, unit: at, period, ...shape });
}

function fact(employee: string, kind: string, on: string): TrainingEvent {
  const provenance = { source: "file:a", run: "r1", observedAt: "2019-01-01T00:00:00Z" };
  const course = "legemiddel";
  return TrainingEvent.parse({ employee, kind, on, course, precision: "day", provenance });
}

const courses = [Course.parse({ id: "legemiddel", title: "Legemiddelhåndtering", aliases: [] })];

/** A municipality with two departments; one nurse works in both. */
const kommune: WorkforceRecords = {
  units: [unit("kommune"), unit("hjemmetjeneste"), unit("sykehjem")],
  placements: [place("hjemmetjeneste", "kommune"), place("sykehjem", "kommune")],
  positions: [
    works("both", "hjemmetjeneste"),
    works("both", "sykehjem"),
    works("home", "hjemmetjeneste"),
    works("nursing", "sykehjem"),
  ],
  courses,
  events: [
    fact("both", "enrolled", "2015-01-10"),
    fact("both", "completed", "2015-02-01"),
    fact("home", "started", "2015-03-01"),
  ],
};

function see(...units: string[]): Scope {
  return { units: units.map((id) => OrgUnitId.parse(id)), persons: true };
}

function figures(records: WorkforceRecords, asOf: string, scope: Scope, restateOn?: string) {
  const { rows } = rollUp(buildWorkforce(records), {
    asOf: date(asOf),
    scope,
    ...(restateOn !== undefined && { restateOn: date(restateOn) }),
  });
  return rows.map((row) => [row.unit, row.employees, row.inProgress, row.completed]);
}

describe("a roll-up", () => {
  it("counts a person in two departments once in each, and once in the municipality", () => {
    expect(figures(kommune, "2015-06-01", see("kommune"))).toEqual([
      ["kommune", 3, 1, 1],
      ["hjemmetjeneste", 2, 1, 1],
      ["sykehjem", 2, 0, 1],
    ]);
  });

  it("knows what was known on the date, and no more", () => {
    expect(figures(kommune, "2015-01-15", see("kommune"))[0]).toEqual(["kommune", 3, 1, 0]);
    expect(figures(kommune, "2015-01-09", see("kommune"))[0]).toEqual(["kommune", 3, 0, 0]);
  });

  it("takes a completion back from the day it is revoked, and the person is in progress", () => {
    const events = [...kommune.events, fact("both", "revoked", "2015-04-01")];

    expect(figures({ ...kommune, events }, "2015-03-31", see("sykehjem"))).toEqual([
      ["sykehjem", 2, 0, 1],
    ]);
    expect(figures({ ...kommune, events }, "2015-04-01", see("sykehjem"))).toEqual([
      ["sykehjem", 2, 1, 0],
    ]);
  });

  it("counts on days before 1970 as on others", () => {
    const then = { from: "1950-01-01" };
    const records: WorkforceRecords = {
      units: [unit("kommune", then)],
      placements: [],
      positions: [works("a", "kommune", then), works("b", "kommune", then)],
      courses,
      events: [fact("a", "completed", "1960-05-01"), fact("b", "enrolled", "1961-05-01")],
    };

    expect(figures(records, "1960-12-31", see("kommune"))).toEqual([["kommune", 2, 0, 1]]);
    expect(figures(records, "1962-01-01", see("kommune"))).toEqual([["kommune", 2, 1, 1]]);
  });

  it("shows the completions of 2018 in the organisation of 2020, after the merger", () => {
    const records: WorkforceRecords = {
      units: [
        unit("bo", { from: "2010-01-01", to: "2020-01-01" }),
        unit("midt-telemark", { from: "2020-01-01" }),
        unit("bo-sykehjem"),
      ],
      placements: [
        place("bo-sykehjem", "bo", { from: "2010-01-01", to: "2020-01-01" }),
        place("bo-sykehjem", "midt-telemark", { from: "2020-01-01" }),
        // Who worked in the town hall itself: from the day it closed, Bø belongs here.
        place("bo", "midt-telemark", { from: "2020-01-01" }),
      ],
      positions: [
        works("nurse", "bo-sykehjem", { from: "2016-01-01", to: "2019-01-01" }),
        works("clerk", "bo", { from: "2016-01-01", to: "2019-01-01" }),
      ],
      courses,
      events: [fact("nurse", "completed", "2018-05-05"), fact("clerk", "completed", "2018-06-06")],
    };

    expect(figures(records, "2018-12-31", see("midt-telemark"), "2020-01-01")).toEqual([
      ["midt-telemark", 2, 0, 2],
      ["bo-sykehjem", 1, 0, 1],
    ]);
    expect(figures(records, "2018-12-31", see("midt-telemark"))).toEqual([]);
  });

  it("lets nothing outside the scope into the count", () => {
    expect(figures(kommune, "2015-06-01", see("sykehjem"))).toEqual([["sykehjem", 2, 0, 1]]);
    expect(figures(kommune, "2015-06-01", see())).toEqual([]);
  });

  it.each([
    ["outside-scope", "kommune"],
    ["unknown-unit", "nowhere"],
  ])("refuses a root with %s", (code, root) => {
    const options = {
      asOf: date("2015-06-01"),
      scope: see("sykehjem"),
      root: OrgUnitId.parse(root),
    };
    const ask = (): unknown => rollUp(buildWorkforce(kommune), options);

    expect(ask).toThrow(ReportingError);
    expect(ask).toThrow(expect.objectContaining({ code }) as Error);
  });

  it("is, cell by cell, what sets of persons give, for any region and question", () => {
    fc.assert(
      fc.property(fc.integer(), (seed) => {
        const region = randomRegion(seed, { units: 14, employees: 25, courses: 3 });
        const options = randomQuestion(new Random(seed + 1), region);
        const { rows } = rollUp(buildWorkforce(region), options);

        expect(byTop(rows)).toEqual(byTop(naiveRollUp(region, options)));
      }),
      { numRuns: 300 },
    );
  }, 60_000);

  it("is the same for every root within it", () => {
    fc.assert(
      fc.property(fc.integer(), (seed) => {
        const region = randomRegion(seed, { units: 14, employees: 25, courses: 3 });
        const random = new Random(seed + 1);
        const options = randomQuestion(random, region);
        const workforce = buildWorkforce(region);
        const whole = rollUp(workforce, options).rows;
        fc.pre(whole.length > 0);
        const root: OrgUnitId = random.pick(whole).unit;
        const figure = ({ employees, completed }: (typeof whole)[number]) => [employees, completed];

        const part = rollUp(workforce, { ...options, root }).rows;

        expect(part[0]?.unit).toBe(root);
        for (const row of part) {
          const same = whole.find(
            ({ unit: id, course }) => id === row.unit && course === row.course,
          );
          expect(same && figure(same)).toEqual(figure(row));
        }
      }),
      { numRuns: 100 },
    );
  }, 60_000);

  it("shows as many levels as are asked for, and says of them what the whole report says", () => {
    fc.assert(
      fc.property(fc.integer(), fc.integer({ min: 0, max: 4 }), (seed, levels) => {
        const region = randomRegion(seed, { units: 14, employees: 25, courses: 2 });
        const options = randomQuestion(new Random(seed + 1), region);
        const workforce = buildWorkforce(region);

        expect(rollUp(workforce, { ...options, levels }).rows).toEqual(
          rollUp(workforce, options).rows.filter(({ depth }) => depth <= levels),
        );
      }),
      { numRuns: 200 },
    );
  }, 60_000);

  it("gives the same rows one by one, as often as they are read", () => {
    const workforce = buildWorkforce(kommune);
    const options = { asOf: date("2015-06-01"), scope: see("hjemmetjeneste", "sykehjem") };
    const { rows } = rollUp(workforce, options);
    const stream = rollUpRows(workforce, options);

    expect([...stream]).toEqual(rows);
    expect([...stream]).toEqual(rows);
    expect(() => rollUpRows(workforce, { ...options, root: OrgUnitId.parse("kommune") })).toThrow(
      expect.objectContaining({ code: "outside-scope" }) as Error,
    );
  });

  it("does not depend on the order of the records", () => {
    fc.assert(
      fc.property(fc.integer(), (seed) => {
        const region = randomRegion(seed, { units: 14, employees: 25, courses: 3 });
        const random = new Random(seed + 1);
        const options = randomQuestion(random, region);
        const shuffled = {
          units: random.shuffled(region.units),
          placements: random.shuffled(region.placements),
          positions: random.shuffled(region.positions),
          courses: random.shuffled(region.courses),
          events: random.shuffled(region.events),
        };

        expect(JSON.stringify(rollUp(buildWorkforce(shuffled), options))).toBe(
          JSON.stringify(rollUp(buildWorkforce(region), options)),
        );
      }),
      { numRuns: 100 },
    );
  }, 60_000);
});
