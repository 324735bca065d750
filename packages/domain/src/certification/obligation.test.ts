import { describe, expect, it } from "vitest";
import { z } from "zod";

import { Position } from "../organisation/employee.ts";
import { LocalDate } from "../time/local-date.ts";
import { TrainingEvent } from "../training/training-event.ts";

import { factsFromTraining } from "./fact.ts";
import { dueDateOf, type IsWithin, obligedSince, Obligation, requirementOf } from "./obligation.ts";
import { CertificationPolicy } from "./policy.ts";
import { statusOf } from "./status.ts";

const day = (text: string) => LocalDate.parse(text);

const obligationOf = (audience: object, due: object = { by: "days", days: 30 }) =>
  Obligation.parse({
    id: "nyansattkurs",
    version: 1,
    certificate: "nyansattkurs",
    audience,
    due,
    period: { from: "2015-01-01" },
  });

const positionOf = (unit: string, period: object, more: object = {}) =>
  Position.parse({
    employee: "e1",
    unit,
    period,
    ftePercent: 100,
    primary: true,
    manager: false,
    ...more,
  });

/** Units named by their path: `nome/skole` lies in `nome`. */
const isWithin: IsWithin = (unit, top) => unit === top || unit.startsWith(`${top}/`);

describe("who an obligation is about", () => {
  const nurse = positionOf("nome/helse", { from: "2014-03-01" }, { title: "Sykepleier" });
  const leader = positionOf("nome/helse", { from: "2016-02-01" }, { manager: true });

  it.each([
    [{ rule: "everyone", unit: "nome" }, nurse, "2015-01-01"],
    [{ rule: "everyone", unit: "bo" }, nurse, undefined],
    [{ rule: "position", unit: "nome", titles: ["Sykepleier"] }, nurse, "2015-01-01"],
    [{ rule: "position", unit: "nome", titles: ["Lærer"] }, nurse, undefined],
    [{ rule: "managers", unit: "nome" }, nurse, undefined],
    [{ rule: "managers", unit: "nome" }, leader, "2016-02-01"],
    [{ rule: "newHires", unit: "nome", since: "2015-01-01" }, nurse, undefined],
    [{ rule: "newHires", unit: "nome", since: "2015-01-01" }, leader, "2016-02-01"],
  ])("by %j", (audience, position, since) => {
    expect(obligedSince(obligationOf(audience), [position], isWithin, day("2016-06-01"))).toBe(
      since,
    );
  });

  it("begins anew when somebody comes back, and not when they only change position", () => {
    const obligation = obligationOf({ rule: "everyone", unit: "nome" });
    const left = positionOf("nome/helse", { from: "2015-02-01", to: "2015-06-01" });
    const next = positionOf("nome/skole", { from: "2015-06-01" });
    const back = positionOf("nome/skole", { from: "2015-09-01" });
    const sinceOf = (positions: Position[], date: string) =>
      obligedSince(obligation, positions, isWithin, day(date));

    expect(sinceOf([next, left], "2016-01-01")).toBe("2015-02-01");
    expect(sinceOf([left, back], "2015-07-01")).toBeUndefined();
    expect(sinceOf([left, back], "2016-01-01")).toBe("2015-09-01");
  });
});

describe("the due date", () => {
  const by2015 = obligationOf(
    { rule: "everyone", unit: "nome" },
    { by: "date", on: "2015-12-31", newcomerDays: 30 },
  );

  it.each([
    ["2015-01-01", "2015-12-31"],
    ["2015-12-20", "2016-01-19"],
    ["2016-01-20", "2016-02-19"],
  ])("of who came on %s is %s", (since, due) => {
    expect(dueDateOf(by2015, day(since))).toBe(due);
  });

  it("is that many days after somebody started", () => {
    const within30 = obligationOf({ rule: "everyone", unit: "nome" });

    expect(dueDateOf(within30, day("2024-01-20"))).toBe("2024-02-19");
  });
});

describe("an obligation and a course together", () => {
  it("tell of the new employee who had completed by the last day of 2015 (A125)", () => {
    const obligation = obligationOf(
      { rule: "everyone", unit: "nome" },
      { by: "date", on: "2015-12-31", newcomerDays: 30 },
    );
    const policy = CertificationPolicy.parse({
      certificate: "nyansattkurs",
      title: { nb: "Nyansattkurs", nn: "Kurs for nytilsette", en: "Induction" },
      version: 1,
      period: { from: "2015-01-01" },
      components: [{ id: "nyansattkurs-midt-telemark", kind: "course" }],
      validity: { mode: "forever" },
      graceDays: 0,
      noticeDays: 30,
      acceptsPriorLearning: false,
    });
    const position = positionOf("nome/skole", { from: "2014-08-01" });
    const events = z.array(TrainingEvent).parse(
      (["enrolled", "started", "completed"] as const).map((kind, index) => ({
        kind,
        employee: "e1",
        course: "nyansattkurs-midt-telemark",
        on: `2015-1${index}-01`,
        precision: "day",
        provenance: { source: "test", run: "1", observedAt: "2016-01-01T00:00:00Z" },
      })),
    );
    const since = obligedSince(obligation, [position], isWithin, day("2015-12-31"));
    const facts = [
      requirementOf(obligation, position.employee, since ?? day("2015-01-01")),
      ...factsFromTraining(events),
    ];

    expect(statusOf(facts, [policy], day("2015-10-15"))).toMatchObject({
      state: "required",
      dueOn: "2015-12-31",
    });
    expect(statusOf(facts, [policy], day("2015-11-15")).state).toBe("inProgress");
    expect(statusOf(facts, [policy], day("2015-12-31")).state).toBe("valid");
  });
});
