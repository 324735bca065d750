import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { z } from "zod";

import { formatRatio } from "../ratio/ratio.ts";
import { LocalDate } from "../time/local-date.ts";
import { Period } from "../time/period.ts";

import { attainmentOf, checkGoals, findGoal, phaseAttainment } from "./attainment.ts";
import { DecisionPoint } from "./decision-point.ts";
import { GoalId, GoalStatus, ResultGoal } from "./goal.ts";
import { Recommendation, recommendationStatusOn } from "./handover.ts";
import { PhaseId, ProjectPhase } from "./phase.ts";
import { lastDayOf, lateDecisions, monthsIn, slipOf } from "./progress.ts";

const day = (text: string) => LocalDate.parse(text);
const main = PhaseId.parse("HP");

function partOf(id: string, status?: string, printedAs?: string) {
  return { id, text: id, printedAs, assessment: status && { status, statement: "fra rapporten" } };
}

/** The first goals of the source report, with its second «Delmål 3» and its open item. */
const goals = z.array(ResultGoal).parse([
  { ...partOf("FP.RM1"), phase: "FP", aliases: [], subGoals: [] },
  {
    id: "HP.RM1",
    phase: "HP",
    text: "Etablert et regionalt miljø",
    aliases: [],
    subGoals: [
      partOf("HP.RM1.D1", "attained"),
      partOf("HP.RM1.D2", "attained"),
      partOf("HP.RM1.D3", "attained"),
      partOf("HP.RM1.D4", "partial", "Delmål 3"),
    ],
  },
  { ...partOf("HP.RM6", "attained"), phase: "HP", aliases: ["Tilleggsmål"], subGoals: [] },
]);
const [preProjectGoal, firstGoal, extraGoal] = goals;

describe("the attainment of a goal", () => {
  it("is partial while one part is open, and names it (A67)", () => {
    const attainment = firstGoal && attainmentOf(firstGoal);

    expect(attainment?.status).toBe("partial");
    expect(attainment && formatRatio(attainment.attained, "nb")).toBe("3 av 4 (75,0\u00a0%)");
    expect(attainment?.open.map(({ id }) => id)).toEqual(["HP.RM1.D4"]);
  });

  it("is its own assessment where it has no parts, and none where nobody assessed it", () => {
    expect(extraGoal && attainmentOf(extraGoal).status).toBe("attained");
    expect(preProjectGoal && attainmentOf(preProjectGoal).status).toBeUndefined();
  });

  it("of a phase counts the parts of its own goals only", () => {
    expect(phaseAttainment(goals, main).attained).toMatchObject({ numerator: 4, denominator: 5 });
  });

  it("is attained only if every part is, whatever the parts", () => {
    const statuses = fc.array(fc.constantFrom(...GoalStatus.options, undefined), { minLength: 1 });

    fc.assert(
      fc.property(statuses, (list) => {
        const goal = ResultGoal.parse({
          id: "HP.RM1",
          phase: "HP",
          text: "mål",
          aliases: [],
          subGoals: list.map((status, index) => partOf(`HP.RM1.D${index + 1}`, status)),
        });
        const { status, open, attained } = attainmentOf(goal);

        expect(status === "attained").toBe(list.every((one) => one === "attained"));
        expect(open.length + attained.numerator).toBe(list.length);
      }),
    );
  });
});

describe("a goal's name", () => {
  it.each([
    ["HP", "RM1", "HP.RM1"],
    ["HP", "RM 1", "HP.RM1"],
    ["FP", "RM 1", "FP.RM1"],
    ["HP", "Tilleggsmål", "HP.RM6"],
    ["HP", "RM9", undefined],
  ])("in %s, %s, means %s", (phase, name, id) => {
    expect(findGoal(goals, PhaseId.parse(phase), name)?.id).toBe(id);
  });

  it("that a document uses twice is told of (A.11 #22)", () => {
    expect(checkGoals(goals)).toMatchObject([
      { code: "printed-twice", severity: "warning", at: "HP.RM1" },
    ]);
  });

  it("that is wrong is told of, all at once", () => {
    const wrong = z.array(ResultGoal).parse([
      { ...partOf("HP.RM1"), phase: "FP", aliases: ["Målet"], subGoals: [] },
      { ...partOf("HP.RM1"), phase: "HP", aliases: ["Målet"], subGoals: [] },
      { ...partOf("HP.RM2"), phase: "HP", aliases: ["målet"], subGoals: [] },
    ]);

    expect(checkGoals(wrong).map(({ code }) => code)).toEqual([
      "id-mismatch",
      "id-twice",
      "ambiguous-alias",
    ]);
  });

  it.each(["RM1", "HP.RM", "HP.RM1.D", "hp.rm1"])("is not an id: %s", (id) => {
    expect(GoalId.safeParse(id).success).toBe(false);
  });
});

describe("a phase", () => {
  it.each([
    ["2014-02-01", "2016-01-01", 23],
    ["2013-05-01", "2013-12-01", 7],
    ["2015-01-31", "2015-03-01", 1],
  ])("from %s to %s has %d months", (from, to, months) => {
    expect(monthsIn(Period.parse({ from, to }))).toBe(months);
  });

  it("is late by what it began and ended after the plan", () => {
    const phase = ProjectPhase.parse({
      id: "FP",
      name: { nb: "Forprosjekt", nn: "Forprosjekt", en: "Pre-project" },
      planned: { from: "2013-04-01", to: "2013-11-01" },
      actual: { from: "2013-05-01", to: "2013-12-01" },
    });

    expect(slipOf(phase)).toEqual({ start: 30, end: 30 });
    expect(slipOf({ ...phase, planned: undefined })).toEqual({ start: undefined, end: undefined });
    expect(phase.actual && lastDayOf(phase.actual)).toBe("2013-11-30");
  });

  it("is planned or has begun", () => {
    const name = { nb: "Drift", nn: "Drift", en: "Operation" };

    expect(ProjectPhase.safeParse({ id: "DR", name }).success).toBe(false);
  });
});

describe("a decision", () => {
  const point = DecisionPoint.parse({
    id: "D6",
    phase: "HP",
    body: "RU",
    text: "Videreføring for 2015",
    plannedOn: "2014-11-01",
    decidedOn: "2014-11-28",
  });

  it("is late from the day after it was planned, by as many days as it took", () => {
    expect(lateDecisions([point], day("2014-11-01"))).toEqual([]);
    expect(lateDecisions([point], day("2014-11-11"))).toEqual([
      { point: "D6", days: 10, taken: false },
    ]);
    expect(lateDecisions([point], day("2016-01-19"))).toEqual([
      { point: "D6", days: 27, taken: true },
    ]);
  });
});

describe("a recommendation", () => {
  it("is open until it is decided", () => {
    const recommendation = Recommendation.parse({
      id: "R1",
      text: "at Regionalt Kompetanseforum består",
      madeOn: "2016-01-19",
      to: "RU",
      decision: { on: "2016-02-26", outcome: "adopted" },
    });
    const statusOn = (date: string) => recommendationStatusOn(recommendation, day(date));

    expect(statusOn("2016-01-18")).toBe("notMade");
    expect(statusOn("2016-02-25")).toBe("open");
    expect(statusOn("2016-02-26")).toBe("adopted");
  });
});
