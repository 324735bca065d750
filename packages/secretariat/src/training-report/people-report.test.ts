import { UnknownNameError } from "@kompetanseregion/domain";
import { beforeAll, describe, expect, it } from "vitest";

import { type Desk } from "../desk.ts";
import {
  courseFollowUp,
  employeeLog,
  expiringCertificates,
  statusAsked,
  trainingPeople,
} from "./people-report.ts";
import { actorAs, smallRegion } from "./testing/small-region.ts";
import { trainingReport } from "./training-report.ts";

const leader = actorAs("leader", "kongsbergregionen");
const leaderInTinn = actorAs("leader", "tinn");
const secretariat = actorAs("regionAdmin", "kongsbergregionen");

let desk: Desk;

beforeAll(async () => {
  desk = await smallRegion();
});

const lookedUp = async (): Promise<unknown> => (await desk.store.audit.entries()).at(-1);

describe("the persons behind a figure", () => {
  const asOf = "2015-12-31";

  it("are as many as the cell says, in every unit, course and status", async () => {
    const { rows } = await trainingReport(desk, leader, { asOf });
    const statuses = ["employees", "enrolled", "inProgress", "completed", "notStarted"] as const;
    const found = await Promise.all(
      rows.map(async ({ unit, course, name }) => {
        const of = async (status: string): Promise<number> => {
          const view = await trainingPeople(desk, leader, { unit, course, status, asOf });
          return new Set(view.people.map(({ employee }) => employee)).size;
        };
        return [name, course, ...(await Promise.all(statuses.map(of)))];
      }),
    );

    expect(found).toEqual(
      rows.map((row) => [row.name, row.course, ...statuses.map((status) => row[status])]),
    );
  });

  it("have names where the store has them, dates, workplaces and facts with their source", async () => {
    const { people } = await trainingPeople(desk, leader, {
      unit: "kongsberg",
      course: "brannvern",
      status: "completed",
      asOf,
    });

    expect(people.map(({ employee }) => employee)).toEqual([
      "k1",
      "k11",
      "k2",
      "k3",
      "k4",
      "k5",
      "k6",
      "k7",
      "k8",
    ]);
    expect(people[0]).toMatchObject({
      employee: "k1",
      name: "Oppdiktet Navn",
      since: "2015-03-02",
      units: ["kongsberg/sykehjem"],
      facts: [{ kind: "completed", on: "2015-03-02", provenance: { source: "moodle:demo" } }],
    });
    expect(people[1]).toMatchObject({ units: ["kongsberg/skole", "kongsberg/sykehjem"] });
    expect(people[1]).not.toHaveProperty("name");
  });

  it("are written to the audit log: who looked, at what, and how many they saw", async () => {
    await trainingPeople(desk, leaderInTinn, {
      unit: "tinn",
      course: "brannvern",
      status: "notStarted",
      asOf,
    });

    expect(await lookedUp()).toMatchObject({
      actor: "leader-of-tinn",
      action: "read-people",
      scope: "tinn brannvern notStarted",
      count: 7,
    });
  });

  it.each([
    ["who runs the region", secretariat, { unit: "kongsberg" }, "not-allowed"],
    ["who may read reports only", actorAs("reportAccess", "tinn"), { unit: "tinn" }, "not-allowed"],
    ["a leader elsewhere", leaderInTinn, { unit: "kongsberg" }, "outside-scope"],
    [
      "a leader who asks for the region",
      leaderInTinn,
      { unit: "kongsbergregionen" },
      "outside-scope",
    ],
    ["one who asks for no status", leader, { status: "done" }, "not-understood"],
    ["one who asks for no date", leader, { asOf: "31.12.2015" }, "not-a-date"],
  ])("are not shown to %s, and nothing is written", async (_, actor, query, code) => {
    const before = await lookedUp();
    const asked = { course: "brannvern", status: "completed", asOf, ...query };

    await expect(trainingPeople(desk, actor, asked)).rejects.toMatchObject({ code });
    expect(await lookedUp()).toEqual(before);
  });

  it("begin at the leader's own unit where none is asked for", async () => {
    const asked = { course: "brannvern", status: "completed", asOf };

    expect(await trainingPeople(desk, leaderInTinn, asked)).toEqual(
      await trainingPeople(desk, leaderInTinn, { ...asked, unit: "tinn" }),
    );
  });

  it("need a course and a unit that exist, and the error names those that do", async () => {
    const asked = { unit: "kongsberg", course: "brannvern", status: "completed" };

    await expect(
      trainingPeople(desk, leader, { ...asked, course: "romfart" }),
    ).rejects.toMatchObject({ thing: "course", known: ["brannvern", "legemiddelhandtering"] });
    await expect(trainingPeople(desk, leader, { ...asked, unit: "atlantis" })).rejects.toThrow(
      UnknownNameError,
    );
  });

  it("are asked for by one of five statuses, which the remedy names", () => {
    expect(statusAsked("notStarted")).toBe("notStarted");
    expect(() => statusAsked("toString")).toThrow(
      expect.objectContaining({ remedy: expect.stringContaining("inProgress") as string }) as Error,
    );
  });
});

describe("an employee's log", () => {
  it("has everything the employee has done up to the date, by course and day", async () => {
    const { facts } = await employeeLog(desk, leader, { employee: "k1", asOf: "2015-12-31" });

    expect(facts.map(({ course, on }) => [course, on])).toEqual([
      ["brannvern", "2015-03-02"],
      ["legemiddelhandtering", "2014-12-01"],
    ]);
    expect(await lookedUp()).toMatchObject({ action: "read-people", scope: "k1", count: 1 });
    const before = await employeeLog(desk, leader, { employee: "k1", asOf: "2015-03-01" });
    expect(before.facts).toHaveLength(1);
  });

  it.each(["k1", "nobody", ""])(
    "of %j says to a leader in Tinn that there is no such employee, whoever it is",
    async (employee) => {
      await expect(
        employeeLog(desk, leaderInTinn, { employee, asOf: "2015-12-31" }),
      ).rejects.toMatchObject({ thing: "employee", known: [] });
    },
  );

  it("is not for those who run the region", async () => {
    await expect(employeeLog(desk, secretariat, { employee: "k1" })).rejects.toMatchObject({
      code: "not-allowed",
    });
  });
});

describe("the follow-up of a course with a due date", () => {
  const asked = { course: "brannvern", due: "2015-06-30" };

  it("divides everybody into in time, late, under way and not started", async () => {
    const { rows } = await courseFollowUp(desk, leader, { ...asked, asOf: "2016-12-31" });
    const figures = rows.map(({ name, employees, onTime, late, inProgress, notStarted }) => [
      name,
      ...[employees, onTime, late, inProgress, notStarted],
    ]);

    expect(figures).toEqual([
      ["Kongsbergregionen", 37, 13, 4, 3, 17],
      ["kongsberg", 25, 7, 3, 2, 13],
      ["kongsberg/skole", 12, 0, 1, 0, 11],
      ["kongsberg/sykehjem", 12, 6, 3, 2, 1],
      // It hangs under Kongsberg from 2016 on.
      ["tinn/skole", 3, 1, 0, 0, 2],
      ["tinn", 12, 6, 1, 1, 4],
      ["tinn/sykehjem", 12, 6, 1, 1, 4],
    ]);
  });

  it("has as many in time and late as the report has completed", async () => {
    const asOf = "2016-12-31";
    const { rows } = await courseFollowUp(desk, leader, { ...asked, asOf });
    const report = await trainingReport(desk, leader, { asOf, courses: ["brannvern"] });

    expect(rows.map(({ unit, onTime, late }) => [unit, onTime + late])).toEqual(
      report.rows.map(({ unit, completed }) => [unit, completed]),
    );
  });

  it("calls nobody late before the due date has passed", async () => {
    const { rows } = await courseFollowUp(desk, leader, { ...asked, asOf: "2015-06-30" });

    expect(rows.map(({ late }) => late)).toEqual(rows.map(() => 0));
  });

  it.each([
    ["who runs the region", secretariat, {}, "not-allowed"],
    ["a leader elsewhere", leaderInTinn, { unit: "kongsberg" }, "outside-scope"],
    ["a due date that is none", leader, { due: "2015-02-29" }, "not-a-date"],
  ])("is refused: %s", async (_, actor, query, code) => {
    await expect(courseFollowUp(desk, actor, { ...asked, ...query })).rejects.toMatchObject({
      code,
    });
  });
});

describe("the certificates that run out", () => {
  const asked = { certificate: "legemiddelhandtering", asOf: "2018-10-15" };

  it("come with the last valid day and the days left, the first to run out first", async () => {
    const { people } = await expiringCertificates(desk, leader, { ...asked, days: 60 });

    expect(people).toEqual([
      {
        certificate: "legemiddelhandtering",
        employee: "k2",
        lastValidDay: "2018-11-19",
        daysLeft: 35,
        units: ["kongsberg/sykehjem"],
      },
      {
        certificate: "legemiddelhandtering",
        employee: "k1",
        name: "Oppdiktet Navn",
        lastValidDay: "2018-11-30",
        daysLeft: 46,
        units: ["kongsberg/sykehjem"],
      },
    ]);
    expect(await lookedUp()).toMatchObject({ action: "read-people", count: 2 });
  });

  it.each([
    [46, ["k2", "k1"]],
    [45, ["k2"]],
    [34, []],
  ])("within %i days are those of %j", async (days, employees) => {
    const { people } = await expiringCertificates(desk, leader, { ...asked, days });

    expect(people.map(({ employee }) => employee)).toEqual(employees);
  });

  it("are of every certificate that the region has rules for where none is named", async () => {
    const one = await expiringCertificates(desk, leader, { ...asked, days: 60 });
    const { people } = await expiringCertificates(desk, leader, { asOf: asked.asOf, days: 60 });

    expect(people).toEqual(one.people);
    expect(await lookedUp()).toMatchObject({ scope: "expiring every certificate", count: 2 });
  });

  it("of other units are not shown", async () => {
    const { people } = await expiringCertificates(desk, leaderInTinn, { ...asked, days: 60 });

    expect(people).toEqual([]);
  });

  it.each([
    ["who runs the region", secretariat, { days: 60 }, { code: "not-allowed" }],
    ["half a day", leader, { days: 0.5 }, { code: "not-understood" }],
    ["no number", leader, { days: Number.NaN }, { code: "not-understood" }],
    ["a certificate that is none", leader, { certificate: "romfart" }, { thing: "certificate" }],
  ])("are refused: %s", async (_, actor, query, error) => {
    await expect(
      expiringCertificates(desk, actor, { ...asked, days: 60, ...query }),
    ).rejects.toMatchObject(error);
  });
});
