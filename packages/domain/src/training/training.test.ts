import { describe, expect, it } from "vitest";
import { z } from "zod";

import { formatRatio } from "../ratio/ratio.ts";
import { LocalDate } from "../time/local-date.ts";

import { LegalRequirement, uncoveredRequirements } from "./catalogue.ts";
import {
  AttendanceEvent,
  averageMark,
  CourseRunId,
  Evaluation,
  funnelOf,
  responseRate,
} from "./course-run.ts";
import { Course, CourseId } from "./course.ts";
import { adaptationsOf, findCourseByName, originsOf } from "./lineage.ts";

const courses = z.array(Course).parse([
  {
    id: "strategisk-kompetanseledelse",
    title: "Lederopplæring i strategisk kompetanseledelse",
    aliases: ["Kompetanseledelse"],
  },
  { id: "nyansatt-mt", title: "Nyansattkurs", aliases: [] },
  { id: "nyansatt-grenland", title: "Velkommen", aliases: [], adaptedFrom: "nyansatt-mt" },
  { id: "nyansatt-skien", title: "Ny i Skien", aliases: [], adaptedFrom: "nyansatt-grenland" },
]);
const id = (text: string) => CourseId.parse(text);

describe("a course's name", () => {
  it.each([
    "Kompetanseledelse",
    "«Kompetanseledelse»",
    "LEDEROPPLÆRING i strategisk  kompetanseledelse",
  ])("is found as %s", (name) => {
    expect(findCourseByName(courses, name)?.id).toBe("strategisk-kompetanseledelse");
  });

  it("is not guessed where two courses bear it, or none", () => {
    const twins = [...courses, Course.parse({ id: "a", title: "Velkommen", aliases: [] })];

    expect(findCourseByName(twins, "Velkommen")).toBeUndefined();
    expect(findCourseByName(courses, "ledelse")).toBeUndefined();
  });
});

describe("a course's lineage", () => {
  it("goes back to the first and out to all that were made from it (A126)", () => {
    expect(originsOf(courses, id("nyansatt-skien"))).toEqual(["nyansatt-grenland", "nyansatt-mt"]);
    expect(adaptationsOf(courses, id("nyansatt-mt"))).toEqual([
      "nyansatt-grenland",
      "nyansatt-skien",
    ]);
  });

  it("ends at a circle", () => {
    const circle = z.array(Course).parse([
      { id: "a", title: "A", aliases: [], adaptedFrom: "b" },
      { id: "b", title: "B", aliases: [], adaptedFrom: "a" },
    ]);

    expect(originsOf(circle, id("a"))).toEqual(["b"]);
  });
});

describe("a course run", () => {
  const run = CourseRunId.parse("en-god-start-2015");
  const events = z.array(AttendanceEvent).parse(
    [
      ["e1", "invited"],
      ["e2", "invited"],
      ["e3", "invited"],
      ["e1", "registered"],
      ["e2", "registered"],
      ["e2", "withdrew"],
      ["e1", "attended"],
      ["e1", "attended"],
      ["e4", "attended"],
      ["e1", "completed"],
      ["e4", "completed"],
    ].map(([employee, kind]) => ({ run, employee, kind, on: "2015-09-01" })),
  );

  it("counts each employee once in each step, and the rate of those invited", () => {
    const funnel = funnelOf(run, events, LocalDate.parse("2015-09-01"));

    expect(funnel).toMatchObject({ invited: 3, registered: 1, attended: 2, completed: 2 });
    expect(formatRatio(funnel.completionRate, "nb")).toBe("1 av 3 (33,3\u00a0%)");
  });

  it("says nothing before it has happened", () => {
    expect(funnelOf(run, events, LocalDate.parse("2015-08-31")).attended).toBe(0);
  });

  it("is evaluated by its participants only", () => {
    const evaluation = { run, on: "2015-10-01", asked: 20, answers: [0, 1, 4, 7, 3] };

    expect(formatRatio(responseRate(Evaluation.parse(evaluation)), "nb")).toBe(
      "15 av 20 (75,0\u00a0%)",
    );
    expect(Evaluation.safeParse({ ...evaluation, asked: 14 }).success).toBe(false);
  });

  it("has a mean mark with one decimal, and none where nobody answered", () => {
    const of = (answers: number[]) =>
      averageMark(Evaluation.parse({ run: "a", on: "2015-06-01", asked: 40, answers }));

    // (2·1 + 3·2 + 4·10 + 5·20) ÷ 33 = 148 ÷ 33 = 4.48…; 4.25 is halfway and goes upwards.
    expect(of([0, 1, 2, 10, 20])).toBe(4.5);
    expect(of([0, 0, 0, 3, 1])).toBe(4.3);
    expect(of([0, 0])).toBeUndefined();
  });
});

describe("a legal requirement", () => {
  it("without a course on offer is listed", () => {
    const requirements = z.array(LegalRequirement).parse([
      {
        id: "hms-leder",
        citation: "aml § 3-5",
        minimumForm: "classroom",
        interval: "local",
        courses: ["hms-for-ledere"],
      },
      {
        id: "personvern",
        citation: "GDPR art. 39",
        minimumForm: "any",
        interval: "local",
        courses: ["personvern"],
      },
    ]);

    expect(
      uncoveredRequirements(requirements, [id("personvern")]).map((requirement) => requirement.id),
    ).toEqual(["hms-leder"]);
  });
});
