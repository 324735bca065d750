import {
  Course,
  LocalDate,
  OrgUnit,
  Placement,
  Position,
  TrainingEvent,
} from "@kompetanseregion/domain";
import { describe, expect, it } from "vitest";

import { rollUp } from "../roll-up/roll-up.ts";
import { toSnapshot } from "../snapshot/snapshot.ts";
import { buildWorkforce, gatherWorkforce, type WorkforceRecords } from "./build-workforce.ts";

interface Days {
  readonly from: string;
  readonly to?: string;
}

const always: Days = { from: "2010-01-01" };
const unit = (id: string, period = always) =>
  OrgUnit.parse({ id, kind: "department", name: id, period });
const place = (id: string, parent: string, period = always) =>
  Placement.parse({ unit: id, parent, period });
const works = (employee: string, at: string, period = always) =>
  Position.parse({ employee, unit: at, period, ftePercent: 100, primary: true, manager: false });
const provenance = { source: "file:a", run: "1", observedAt: "2016-01-01T00:00:00Z" };
const done = (employee: string, course: string) =>
  TrainingEvent.parse({
    kind: "completed",
    employee,
    course,
    on: "2015-01-01",
    precision: "day",
    provenance,
  });

const sound: WorkforceRecords = {
  units: [unit("top"), unit("a"), unit("b")],
  placements: [place("a", "top"), place("b", "top")],
  positions: [works("p1", "a"), works("p2", "b")],
  courses: [Course.parse({ id: "kurs", title: "Kurs", aliases: [] })],
  events: [done("p1", "kurs")],
};

function problems(records: Partial<WorkforceRecords>): string[] {
  const { issues } = buildWorkforce({ ...sound, ...records });
  return issues.map(({ code, severity, at }) => `${severity} ${code}: ${at ?? ""}`);
}

function employees(
  records: Partial<WorkforceRecords>,
  asOf = "2015-06-30",
): Record<string, number> {
  const workforce = buildWorkforce({ ...sound, ...records });
  const scope = { units: [unit("top").id, unit("a").id, unit("b").id], persons: false };
  const { rows } = rollUp(workforce, { asOf: LocalDate.parse(asOf), scope });
  return Object.fromEntries(rows.map((row) => [row.unit, row.employees]));
}

describe("facts that come one by one", () => {
  it("make the same workforce as all at once", async () => {
    const events = [done("p1", "kurs"), done("stranger", "kurs"), done("p2", "unlisted")];
    async function* streamed() {
      for (const event of events) yield await Promise.resolve(event);
    }
    const gathered = await gatherWorkforce({ ...sound, events: streamed() });

    expect(gathered.issues).toHaveLength(2);
    expect(toSnapshot(gathered)).toEqual(toSnapshot(buildWorkforce({ ...sound, events })));
  });
});

describe("records that cannot be right", () => {
  it("are none in a sound region", () => {
    expect(problems({})).toEqual([]);
  });

  it("name a ring of units, leave out what closes it, and report the rest", () => {
    const placements = [
      place("a", "top", { from: "2010-01-01", to: "2015-01-01" }),
      place("b", "a"),
      place("a", "b", { from: "2015-01-01" }),
    ];

    expect(problems({ placements })).toEqual(['error cycle: placement of "a" from 2015-01-01']);
    expect(employees({ placements })).toEqual({ top: 0, a: 2, b: 1 });
    expect(employees({ placements }, "2014-06-30")).toEqual({ top: 2, a: 2, b: 1 });
  });

  it("name a unit placed under itself", () => {
    expect(problems({ placements: [place("a", "a"), place("b", "top")] })).toEqual([
      'error cycle: placement of "a" from 2010-01-01',
    ]);
  });

  it("name two parents on one day, of which the one that began last counts", () => {
    const placements = [
      place("a", "top"),
      place("b", "top"),
      place("a", "b", { from: "2015-01-01" }),
    ];

    expect(problems({ placements })).toEqual([
      'warning overlapping-parents: placement of "a" from 2015-01-01',
    ]);
    expect(employees({ placements })).toEqual({ top: 2, b: 2, a: 1 });
  });

  it("name units that nobody has described, and leave out what hangs on them", () => {
    const placements = [place("a", "nowhere"), place("b", "top")];
    const positions = [works("p1", "a"), works("p2", "b"), works("p3", "nothing")];

    expect(problems({ placements, positions })).toEqual([
      'error unknown-unit: placement of "a" from 2010-01-01',
      'error unknown-unit: position of "p3" in "nothing" from 2010-01-01',
    ]);
    expect(employees({ placements, positions })).toEqual({ top: 1, a: 1, b: 1 });
  });

  it("name a position and a placement before the birth of the unit, and count from there on", () => {
    const units = [unit("top"), unit("a", { from: "2015-01-01" }), unit("b")];

    expect(problems({ units })).toEqual([
      'warning placement-outside-life: placement of "a" from 2010-01-01',
      'warning position-outside-life: position of "p1" in "a" from 2010-01-01',
    ]);
    expect(employees({ units }, "2014-12-31")).toEqual({ top: 1, b: 1 });
    expect(employees({ units }, "2015-01-01")).toEqual({ top: 2, a: 1, b: 1 });
  });

  it("name employees and courses that only the facts know", () => {
    const events = [done("p1", "kurs"), done("p1", "ukjent"), done("stranger", "kurs")];

    expect(problems({ events })).toEqual([
      'error unknown-course: course "ukjent"',
      'error unknown-employee: employee "stranger"',
    ]);
  });

  it("name a unit given twice with different content, and not one given twice alike", () => {
    const newer = unit("a", { from: "2012-01-01" });

    expect(problems({ units: [...sound.units, unit("b")] })).toEqual([]);
    expect(problems({ units: [newer, ...sound.units] })).toContain(
      'warning duplicate-unit: unit "a"',
    );
  });

  it("come with a remedy each", () => {
    const { issues } = buildWorkforce({ ...sound, events: [done("stranger", "ukjent")] });

    expect(issues.map(({ remedy }) => remedy.length > 20)).toEqual([true, true]);
  });
});
