import { beforeAll, describe, expect, it } from "vitest";

import { type Desk } from "../desk.ts";
import { explainCell } from "./explain-cell.ts";
import { actorAs, smallRegion } from "./testing/small-region.ts";
import { trainingReport } from "./training-report.ts";
import { trainingTrend } from "./training-trend.ts";
import { platformUsage } from "./usage-report.ts";

const leader = actorAs("leader", "kongsbergregionen");
const leaderInTinn = actorAs("leader", "tinn");
const secretariat = actorAs("regionAdmin", "kongsbergregionen");
const superUser = actorAs("superUser", "kongsbergregionen");

let desk: Desk;

beforeAll(async () => {
  desk = await smallRegion();
});

describe("an explained cell", () => {
  const asked = { course: "brannvern", status: "completed", asOf: "2015-12-31" };

  it("adds up: its parts and those who are counted in several of them", async () => {
    const cell = await explainCell(desk, leader, { ...asked, unit: "kongsberg" });

    expect(cell).toMatchObject({ name: "kongsberg", value: 9, employees: 22 });
    expect(cell.parts.map(({ unit, value }) => [unit, value])).toEqual([
      ["kongsberg/skole", 1],
      ["kongsberg/sykehjem", 9],
    ]);
    // k11 has completed and works in both.
    expect(cell.rest).toBe(-1);
  });

  it.each(["employees", "enrolled", "inProgress", "completed", "notStarted"] as const)(
    "has the value of the report for %s, with its parts, for whoever asks",
    async (status) => {
      for (const actor of [leader, leaderInTinn, secretariat]) {
        const unit = actor === leaderInTinn ? "tinn" : "kongsbergregionen";
        const { rows } = await trainingReport(desk, actor, {
          unit,
          asOf: asked.asOf,
          courses: [asked.course],
        });
        for (const row of rows) {
          const cell = await explainCell(desk, actor, { ...asked, unit: row.unit, status });

          expect([cell.value, cell.employees]).toEqual([row[status], row.employees]);
          expect(cell.parts.map((part) => [part.unit, part.value])).toEqual(
            rows
              .filter(({ parent }) => parent === row.unit)
              .map((part) => [part.unit, part[status]]),
          );
          if (cell.rest === undefined) continue;
          const parts = cell.parts.reduce((sum, { value }) => sum + Number(value), 0);
          expect(parts + cell.rest).toBe(cell.value);
        }
      }
    },
  );

  it("hides the school of three from those who see no names, and the difference with it", async () => {
    const cell = await explainCell(desk, secretariat, { ...asked, unit: "tinn" });

    expect(cell.parts).toContainEqual({
      unit: "tinn/skole",
      name: "tinn/skole",
      value: "suppressed",
    });
    expect(cell).not.toHaveProperty("rest");
  });

  it("names the runs that brought the course's facts, and none before there were any", async () => {
    const { runs } = await explainCell(desk, leader, asked);

    expect(runs.map(({ source }) => source)).toEqual(["moodle:demo"]);
    expect((await explainCell(desk, leader, { ...asked, asOf: "2015-03-01" })).runs).toEqual([]);
  });

  it.each([
    ["who does not read reports", superUser, {}, { code: "not-allowed" }],
    ["a leader elsewhere", leaderInTinn, { unit: "kongsberg" }, { code: "outside-scope" }],
    ["a status that is none", leader, { status: "done" }, { code: "not-understood" }],
    ["a date that is none", leader, { asOf: "2015-13-01" }, { code: "not-a-date" }],
    ["a course that is none", leader, { course: "romfart" }, { thing: "course" }],
    ["a day before the unit", leader, { asOf: "2013-12-31" }, { code: "unit-not-on-date" }],
  ])("is refused: %s", async (_, actor, query, error) => {
    await expect(explainCell(desk, actor, { ...asked, ...query })).rejects.toMatchObject(error);
  });
});

describe("a report in another date's organisation", () => {
  const asked = { courses: ["brannvern"], asOf: "2015-12-31" };
  const restateOn = "2016-06-30";

  it("counts the school where it hangs then, and the region as before", async () => {
    const municipalities = async (query: object): Promise<unknown> => {
      const { rows } = await trainingReport(desk, leader, { ...asked, ...query });
      return rows
        .filter(({ depth }) => depth <= 1)
        .map(({ unit, employees, completed }) => [unit, employees, completed]);
    };

    expect(await municipalities({})).toEqual([
      ["kongsbergregionen", 37, 16],
      ["kongsberg", 22, 9],
      ["tinn", 15, 7],
    ]);
    expect(await municipalities({ restateOn })).toEqual([
      ["kongsbergregionen", 37, 16],
      ["kongsberg", 25, 10],
      ["tinn", 12, 6],
    ]);
  });

  it("says the date of the organisation", async () => {
    expect(await trainingReport(desk, leader, { ...asked, restateOn })).toMatchObject({
      asOf: "2015-12-31",
      restateOn,
    });
  });

  it("is refused to those who see no names: the difference would be the school of three", async () => {
    await expect(trainingReport(desk, secretariat, { ...asked, restateOn })).rejects.toMatchObject({
      code: "tells-too-much",
    });
  });

  it("is refused on a day that is none", async () => {
    await expect(
      trainingReport(desk, leader, { ...asked, restateOn: "1 June" }),
    ).rejects.toMatchObject({ code: "not-a-date" });
  });
});

describe("a unit month by month", () => {
  it("has at each month end what the report of that day has", async () => {
    const asked = { unit: "kongsberg", courses: ["brannvern"] };
    for (const actor of [leader, secretariat]) {
      const { dates, courses } = await trainingTrend(desk, actor, { ...asked, asOf: "2016-01-31" });
      const single = await Promise.all(
        dates.map(async (asOf) => (await trainingReport(desk, actor, { ...asked, asOf })).rows[0]),
      );

      expect(dates).toHaveLength(12);
      expect(courses[0]?.points).toEqual(
        single.map((row) => ({
          employees: row?.employees,
          inProgress: row?.inProgress,
          completed: row?.completed,
        })),
      );
    }
  });

  it("ends with the date, and has as many months as asked for", async () => {
    const { dates, courses } = await trainingTrend(desk, leader, {
      unit: "kongsberg",
      courses: ["brannvern"],
      asOf: "2016-01-31",
      months: 6,
    });

    expect(dates).toEqual([
      "2015-08-31",
      "2015-09-30",
      "2015-10-31",
      "2015-11-30",
      "2015-12-31",
      "2016-01-31",
    ]);
    expect(courses[0]?.points.map((point) => [point?.employees, point?.completed])).toEqual(
      // k7, k8 and k11 in September; the school of Tinn from January on.
      [
        [22, 6],
        [22, 9],
        [22, 9],
        [22, 9],
        [22, 9],
        [25, 10],
      ],
    );
  });

  it("has no figures from before the unit", async () => {
    const { courses } = await trainingTrend(desk, leader, { asOf: "2014-01-31", months: 2 });

    expect(courses.map(({ points }) => points.map((point) => point?.employees))).toEqual([
      [undefined, 37],
      [undefined, 37],
    ]);
  });

  it.each([0, 37, 1.5, Number.NaN])("is refused for %d months", async (months) => {
    await expect(trainingTrend(desk, leader, { months })).rejects.toMatchObject({
      code: "not-understood",
    });
  });

  it("is refused to those who do not read reports", async () => {
    await expect(trainingTrend(desk, superUser)).rejects.toMatchObject({ code: "not-allowed" });
  });

  it.each([
    ["of another's unit", leaderInTinn, { unit: "kongsberg" }, "outside-scope"],
    ["that ends before the unit began", leader, { asOf: "2013-12-31" }, "unit-not-on-date"],
  ])("is refused where nothing would be seen: %s", async (_, actor, query, code) => {
    await expect(trainingTrend(desk, actor, query)).rejects.toMatchObject({ code });
  });
});

describe("the use of the platform in a year", () => {
  it("counts each person once at every level: active, and completing anything", async () => {
    const { asOf, rows } = await platformUsage(desk, leader, { year: 2015 });

    expect(asOf).toBe("2015-12-31");
    expect(
      rows.map(({ unit, employees, active, completing }) => [unit, employees, active, completing]),
    ).toEqual([
      ["kongsbergregionen", 37, 19, 16],
      ["kongsberg", 22, 11, 9],
      ["kongsberg/skole", 12, 1, 1],
      ["kongsberg/sykehjem", 12, 11, 9],
      ["tinn", 15, 8, 7],
      ["tinn/skole", 3, 1, 1],
      ["tinn/sykehjem", 12, 7, 6],
    ]);
  });

  it("hides from those who see no names the employees that the report of the date hides", async () => {
    const { asOf, rows } = await platformUsage(desk, secretariat, { year: 2015 });
    const report = await trainingReport(desk, secretariat, { asOf, courses: ["brannvern"] });

    expect(rows.map(({ unit, employees }) => [unit, employees])).toEqual(
      report.rows.map(({ unit, employees }) => [unit, employees]),
    );
    expect(rows.find(({ unit }) => unit === "tinn/skole")).toMatchObject({
      employees: "suppressed",
      active: "suppressed",
      completing: "suppressed",
    });
    expect(rows.some(({ employees }) => employees !== "suppressed")).toBe(true);
  });

  it.each([
    ["who does not read reports", superUser, {}, "not-allowed"],
    ["a leader elsewhere", leaderInTinn, { unit: "kongsberg" }, "outside-scope"],
    ["a year that has not begun", leader, { year: 2027 }, "not-understood"],
    ["no year", leader, { year: Number.NaN }, "not-understood"],
  ])("is refused: %s", async (_, actor, query, code) => {
    await expect(platformUsage(desk, actor, query)).rejects.toMatchObject({ code });
  });
});

describe("a filtered report", () => {
  const asked = { courses: ["brannvern"], unit: "kongsberg", depth: 0 };

  it("counts what happened from the first to the last day of the period", async () => {
    const { rows } = await trainingReport(desk, leader, {
      ...asked,
      asOf: "2015-12-31",
      from: "2015-09-01",
      to: "2015-09-01",
    });

    // k7, k8 and k11 completed on that one day.
    expect(rows).toMatchObject([{ unit: "kongsberg", employees: 22, completed: 3 }]);
  });

  it("counts new hires only, where that is asked for", async () => {
    const { rows } = await trainingReport(desk, leader, { ...asked, hiredFrom: "2200-01-01" });

    expect(rows).toMatchObject([{ employees: 0 }]);
  });

  it.each([{ from: "2015-09-01" }, { hiredFrom: "2015-01-01" }, { manager: true }])(
    "is refused those who see no names, who would subtract it: %o",
    async (filter) => {
      await expect(
        trainingReport(desk, secretariat, { ...asked, ...filter }),
      ).rejects.toMatchObject({ code: "tells-too-much" });
    },
  );

  it("is refused where it ends before it begins", async () => {
    await expect(
      trainingReport(desk, leader, { ...asked, from: "2015-09-02", to: "2015-09-01" }),
    ).rejects.toMatchObject({ code: "not-understood" });
  });
});
