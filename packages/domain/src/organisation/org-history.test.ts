import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { z } from "zod";

import { fromEpochDay, LocalDate } from "../time/local-date.ts";
import { holds } from "../time/period.ts";

import { Position } from "./employee.ts";
import { OrgEvent } from "./org-event.ts";
import { orgHistory } from "./org-history.ts";
import { orgTreeOn, pathToTop, unitNameOn } from "./org-tree.ts";
import { OrgUnitId } from "./org-unit.ts";
import { positionsOn, successorsOn } from "./successors.ts";

const day = (text: string) => LocalDate.parse(text);
const id = (text: string) => OrgUnitId.parse(text);

function historyOf(...events: unknown[]) {
  return orgHistory(z.array(OrgEvent).parse(events));
}

function founded(unit: string, parent?: string, on = "2013-01-01") {
  return { kind: "founded", on, unit, unitKind: "department", name: unit, parent };
}

/** Bø and Sauherad become Midt-Telemark; their schools come along. */
const midtTelemark = [
  founded("region"),
  founded("bo", "region"),
  founded("sauherad", "region"),
  founded("bo-skole", "bo"),
  founded("gvarv-skole", "sauherad"),
  founded("midt-telemark", "region", "2020-01-01"),
  { kind: "merged", on: "2020-01-01", from: ["bo", "sauherad"], into: "midt-telemark" },
];

describe("an organisation through a merger", () => {
  const history = historyOf(...midtTelemark);

  it("is the old one the day before and the new one on the day", () => {
    const before = orgTreeOn(history, day("2019-12-31"));
    const after = orgTreeOn(history, day("2020-01-01"));

    expect(history.issues).toEqual([]);
    expect([...before.units.keys()]).toEqual([
      "bo",
      "bo-skole",
      "gvarv-skole",
      "region",
      "sauherad",
    ]);
    expect([...after.units.keys()]).toEqual(["bo-skole", "gvarv-skole", "midt-telemark", "region"]);
    expect(pathToTop(before, id("bo-skole"))).toEqual(["bo-skole", "bo", "region"]);
    expect(pathToTop(after, id("bo-skole"))).toEqual(["bo-skole", "midt-telemark", "region"]);
  });

  it("finds the successor of both", () => {
    expect(successorsOn(history, id("bo"), day("2019-12-31"))).toEqual(["bo"]);
    expect(successorsOn(history, id("bo"), day("2026-11-22"))).toEqual(["midt-telemark"]);
    expect(successorsOn(history, id("midt-telemark"), day("2019-12-31"))).toEqual([]);
  });
});

describe("an organisation through a split", () => {
  const history = historyOf(
    founded("top"),
    founded("helse", "top"),
    founded("hjemmetjeneste", "top", "2016-01-01"),
    founded("sykehjem", "top", "2016-01-01"),
    { kind: "split", on: "2016-01-01", from: "helse", into: ["hjemmetjeneste", "sykehjem"] },
    founded("omsorg", "top", "2018-01-01"),
    { kind: "merged", on: "2018-01-01", from: ["hjemmetjeneste", "omsorg"], into: "omsorg" },
  );

  it("leads to all successors and picks none", () => {
    expect(history.issues).toEqual([]);
    expect(successorsOn(history, id("helse"), day("2017-01-01"))).toEqual([
      "hjemmetjeneste",
      "sykehjem",
    ]);
    expect(successorsOn(history, id("helse"), day("2019-01-01"))).toEqual(["omsorg", "sykehjem"]);
  });

  it("keeps an employee whose part nobody has named, and asks", () => {
    const position = Position.parse({
      employee: "e1",
      unit: "helse",
      period: { from: "2015-01-01" },
      ftePercent: 100,
      primary: true,
      manager: false,
    });

    expect(positionsOn(history, [position], day("2015-06-01")).placed).toEqual([position]);
    expect(positionsOn(history, [position], day("2017-01-01"))).toMatchObject({
      placed: [],
      unplaced: [position],
      issues: [
        { code: "several-successors", remedy: expect.stringContaining("sykehjem") as string },
      ],
    });
  });
});

describe("events of one day", () => {
  it("work together: two units change places", () => {
    const history = historyOf(
      founded("top"),
      founded("a", "top"),
      founded("b", "a"),
      { kind: "moved", on: "2016-01-01", unit: "a", parent: "b" },
      { kind: "moved", on: "2016-01-01", unit: "b", parent: "top" },
    );

    expect(history.issues).toEqual([]);
    expect(pathToTop(orgTreeOn(history, day("2016-01-01")), id("a"))).toEqual(["a", "b", "top"]);
  });

  it.each([
    ["founded-twice", founded("a", "top")],
    ["no-such-unit", { kind: "moved", on: "2016-01-01", unit: "a", parent: "nowhere" }],
    ["cycle", { kind: "moved", on: "2016-01-01", unit: "top", parent: "b" }],
    ["never-existed", { kind: "closed", on: "2013-01-01", unit: "b" }],
    ["children-left", { kind: "closed", on: "2016-01-01", unit: "a" }],
    ["contradiction", { kind: "moved", on: "2013-01-01", unit: "b", parent: "top" }],
  ])("that cannot have happened are left out: %s", (code, event) => {
    const events = [founded("top"), founded("a", "top"), founded("b", "a")];
    const history = historyOf(...events, { ...event, name: "another" });

    expect(history.issues).toMatchObject([{ code, severity: "error" }]);
    expect({ ...history, issues: [] }).toEqual(historyOf(...events));
  });
});

describe("a unit that is renamed", () => {
  it("keeps its id and bore the old name before", () => {
    const { units } = historyOf(founded("nav"), {
      kind: "renamed",
      on: "2020-01-01",
      unit: "nav",
      name: "Nav",
    });

    expect(units.map((unit) => unitNameOn(unit, day("2019-12-31")))).toEqual(["nav"]);
    expect(units.map((unit) => unitNameOn(unit, day("2020-01-01")))).toEqual(["Nav"]);
  });
});

const days = Array.from({ length: 12 }, (_, index) => fromEpochDay(16_000 + index));
const anyUnit = fc.constantFrom(...["a", "b", "c", "d", "e", "f"].map(id));
const anyEvent: fc.Arbitrary<OrgEvent> = fc
  .tuple(fc.constantFrom(...days), anyUnit, anyUnit, anyUnit, fc.nat(8))
  .map(([on, unit, other, third, kind]): OrgEvent => {
    if (kind === 0) return { kind: "moved", on, unit, parent: other };
    if (kind === 1) return { kind: "renamed", on, unit, name: other };
    if (kind === 2) return { kind: "merged", on, from: [unit, other], into: third };
    if (kind === 3) return { kind: "split", on, from: unit, into: [other, third] };
    if (kind === 4) return { kind: "closed", on, unit };
    const place = { kind: "founded", on, unit, unitKind: "department", name: unit } as const;
    return kind === 5 ? place : { ...place, parent: other };
  });
const anyEvents = fc.array(anyEvent, { maxLength: 25 });

describe("any sequence of events", () => {
  it("leaves one parent per unit and day, which exists, and no cycle", () => {
    fc.assert(
      fc.property(anyEvents, (events) => {
        const history = orgHistory(events);
        for (const date of days) {
          const tree = orgTreeOn(history, date);
          const placed = history.placements.filter(({ period }) => holds(period, date));

          expect(new Set(placed.map(({ unit }) => unit)).size).toBe(placed.length);
          for (const [unit, parent] of tree.parents) {
            expect(tree.units.has(unit) && tree.units.has(parent)).toBe(true);
            const path = pathToTop(tree, unit);
            expect(tree.parents.has(path.at(-1) ?? unit)).toBe(false);
          }
        }
      }),
    );
  });

  it("never leaves a unit without a parent once it has had one", () => {
    fc.assert(
      fc.property(anyEvents, (events) => {
        const history = orgHistory(events);
        for (const { unit, period } of history.placements) {
          const end = history.units.find((one) => one.id === unit)?.period.to;
          const rest = days.filter((date) => date >= period.from && (!end || date < end));
          const parented = rest.filter((date) => orgTreeOn(history, date).parents.has(unit));

          expect(parented).toEqual(rest);
        }
      }),
    );
  });

  it("says the same in whatever order it is told", () => {
    const shuffled = anyEvents.chain((events) =>
      fc.tuple(fc.constant(events), fc.shuffledSubarray(events, { minLength: events.length })),
    );

    fc.assert(
      fc.property(shuffled, ([events, others]) => {
        expect(orgHistory(others)).toEqual(orgHistory(events));
      }),
    );
  });

  it("leaves yesterday as it was when something happens today", () => {
    fc.assert(
      fc.property(anyEvents, fc.constantFrom(...days), (events, today) => {
        const untilToday = orgHistory(events.filter(({ on }) => on < today));
        const history = orgHistory(events);
        for (const date of days.filter((one) => one < today)) {
          const asSeen = (from: typeof history) => {
            const { units, parents } = orgTreeOn(from, date);
            return [[...units.values()].map((unit) => [unit.id, unitNameOn(unit, date)]), parents];
          };

          expect(asSeen(history)).toEqual(asSeen(untilToday));
        }
      }),
    );
  });

  it("leads from what was merged or split to all that it became, and picks none", () => {
    fc.assert(
      fc.property(anyEvents, (events) => {
        const history = orgHistory(events);
        for (const { on, from, into } of history.successions) {
          const { units } = orgTreeOn(history, on);
          const successors = successorsOn(history, from, on);
          const standing = into.filter((unit) => units.has(unit));
          // One that carries on is its own successor; what was carved out of it stands beside it.
          const expected = units.has(from) ? [from] : standing;

          expect(successors).toEqual(expect.arrayContaining(expected));
          expect(successors.every((unit) => units.has(unit))).toBe(true);
        }
      }),
    );
  });

  it("loses no employee: every position is placed once, or asked about", () => {
    const anyPosition = fc.tuple(anyUnit, fc.constantFrom(...days)).map(([unit, from]) =>
      Position.parse({
        employee: "e",
        unit,
        period: { from },
        ftePercent: 50,
        primary: true,
        manager: false,
      }),
    );

    fc.assert(
      fc.property(anyEvents, fc.array(anyPosition), (events, positions) => {
        const history = orgHistory(events);
        for (const date of days) {
          const { placed, unplaced, issues } = positionsOn(history, positions, date);
          const held = positions.filter(({ period }) => holds(period, date));
          const { units } = orgTreeOn(history, date);

          expect(placed.length + unplaced.length).toBe(held.length);
          expect(issues).toHaveLength(unplaced.length);
          expect(placed.every(({ unit }) => units.has(unit))).toBe(true);
        }
      }),
    );
  });
});
