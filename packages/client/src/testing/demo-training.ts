import { type z } from "zod";

import { type Count } from "../contract/parts.ts";
import { type TrainingReport, type TrainingReportQuery } from "../contract/training-report.ts";

/** A training report as it is kept here: each unit and each course once, and the figures between. */
export interface KeptReport {
  readonly frame: Omit<TrainingReport, "rows">;
  readonly units: readonly Omit<TrainingReport["rows"][number], "course" | Measure>[];
  /** For each unit, for each course: employees, enrolled, in progress, completed, not started. */
  readonly figures: readonly string[];
}

type Measure = (typeof measures)[number];

const measures = ["employees", "enrolled", "inProgress", "completed", "notStarted"] as const;

/** A unit's figures: `53 42 0 42 11;53 - - - -`, a course after the other, `-` for a hidden one. */
function figuresIn(text: string): Count[][] {
  return text
    .split(";")
    .map((course) => course.split(" ").map((cell) => (cell === "-" ? "suppressed" : Number(cell))));
}

/** What of a name the kept report knows. */
export interface UnknownName {
  readonly unknown: "unit" | "course";
  readonly known: readonly string[];
}

/** The part of the kept report that is asked for, as the server cuts it. */
export function reportAsked(
  { frame, units, figures }: KeptReport,
  query: z.output<typeof TrainingReportQuery>,
): TrainingReport | UnknownName {
  const { unit = frame.unit, course, depth = Infinity } = query;
  const top = units.findIndex((one) => one.unit === unit);
  if (top < 0) {
    const upper = units.filter(({ kind }) => kind === "region" || kind === "municipality");
    return { unknown: "unit", known: upper.map((one) => one.unit).toSorted() };
  }
  const all = frame.courses.map(({ id }) => id);
  const wanted = course === undefined || course.length === 0 ? all : course;
  if (wanted.some((id) => !all.includes(id))) return { unknown: "course", known: all };

  const topDepth = units[top]?.depth ?? 0;
  // Units come in preorder: what is below the top follows it until somebody is as high.
  const after = units.findIndex((one, at) => at > top && one.depth <= topDepth);
  const below = units.slice(top, after < 0 ? undefined : after);
  const rows = below.flatMap(({ parent, ...one }, at) => {
    if (one.depth - topDepth > depth) return [];
    const own = figuresIn(figures[top + at] ?? "");
    return wanted.map((id) => {
      const cells = own[all.indexOf(id)] ?? [];
      const named = Object.fromEntries(
        measures.map((measure, index) => [measure, cells[index] ?? "suppressed"]),
      ) as Record<Measure, Count>;
      return {
        ...one,
        depth: one.depth - topDepth,
        ...(at > 0 && parent !== undefined && { parent }),
        course: id,
        ...named,
      };
    });
  });
  const cells = rows.flatMap((row) => measures.map((measure) => row[measure]));
  const numerator = cells.filter((cell) => cell === "suppressed").length;
  const hiddenCells = { ...frame.suppression.hiddenCells, numerator, denominator: cells.length };
  return {
    ...frame,
    unit,
    courses: wanted.flatMap((id) => frame.courses.filter((one) => one.id === id)),
    rows,
    suppression: { ...frame.suppression, hiddenCells },
  };
}
