import { LocalDate, OrgUnitKind, Provenance, TrainingEventKind } from "@kompetanseregion/domain";
import { z } from "zod";

import { Count, Depth, Name, pageOf, pageQuery, reportQuery } from "./parts.ts";
import { defineRoutes } from "./route.ts";
import { TrainingReport, TrainingReportQuery } from "./training-report.ts";

/** What may be asked of a cell of the report. */
export const CellStatus = z.enum([
  "employees",
  "enrolled",
  "inProgress",
  "completed",
  "notStarted",
]);
export type CellStatus = z.infer<typeof CellStatus>;

/** A unit through time; the figures of each date have that date's own organisation and employees. */
export const TrainingTrend = z.object({
  unit: z.string(),
  /** The ends of the months, the last one the date asked for. */
  dates: z.array(LocalDate),
  courses: z.array(
    z.object({
      id: z.string(),
      title: z.string(),
      /** One for each date; `null` where the unit was not there. */
      points: z.array(
        z.object({ employees: Count, inProgress: Count, completed: Count }).nullable(),
      ),
    }),
  ),
});
export type TrainingTrend = z.infer<typeof TrainingTrend>;

/** What a figure is made of. */
export const TrainingCell = z.object({
  asOf: LocalDate,
  unit: z.string(),
  name: z.string(),
  course: z.string(),
  status: CellStatus,
  value: Count,
  employees: Count,
  /** The units right below, and what of the figure is theirs. */
  parts: z.array(z.object({ unit: z.string(), name: z.string(), value: Count })),
  /**
   * The figure less the sum of its parts: above 0 who works in the unit itself, below 0 who works
   * in several parts and counts once here. Not there where a part is hidden.
   */
  rest: z.int().optional(),
  /** The runs that brought the facts, the latest first. */
  runs: z.array(z.object({ source: z.string(), run: z.string() })),
});
export type TrainingCell = z.infer<typeof TrainingCell>;

/** A fact about training and where it came from. */
export const TrainingFact = z.object({
  kind: TrainingEventKind,
  course: z.string(),
  on: LocalDate,
  precision: z.enum(["second", "minute", "day"]),
  provenance: Provenance,
});
export type TrainingFact = z.infer<typeof TrainingFact>;

/** A person behind a figure. */
export const TrainingPerson = z.object({
  /** The key that the employer's HR system gives the employee. */
  employee: z.string(),
  name: z.string().optional(),
  status: z.enum(["inProgress", "completed", "notStarted"]),
  /** The day the person came to the status; not there where nothing is started. */
  since: LocalDate.optional(),
  units: z.array(z.string()),
  facts: z.array(TrainingFact),
});
export type TrainingPerson = z.infer<typeof TrainingPerson>;

/** Everything one employee has enrolled in, started and completed. */
export const TrainingLog = z.object({
  employee: z.string(),
  units: z.array(z.string()),
  facts: z.array(TrainingFact),
});
export type TrainingLog = z.infer<typeof TrainingLog>;

/** A course with a due date: who was in time, who late, who not yet. */
export const FollowUp = z.object({
  asOf: LocalDate,
  due: LocalDate,
  rows: z.array(
    z.object({
      unit: z.string(),
      parent: z.string().optional(),
      depth: z.int().nonnegative(),
      kind: OrgUnitKind,
      name: z.string(),
      employees: z.int().nonnegative(),
      onTime: z.int().nonnegative(),
      late: z.int().nonnegative(),
      inProgress: z.int().nonnegative(),
      notStarted: z.int().nonnegative(),
    }),
  ),
});
export type FollowUp = z.infer<typeof FollowUp>;

/** How the units use the learning platform in a calendar year. */
export const PlatformUsage = z.object({
  asOf: LocalDate,
  year: z.int(),
  rows: z.array(
    z.object({
      unit: z.string(),
      depth: z.int().nonnegative(),
      kind: OrgUnitKind,
      name: z.string(),
      employees: Count,
      /** Who enrolled, started or completed anything in the year. */
      active: Count,
      /** Who completed anything. */
      completing: Count,
    }),
  ),
});
export type PlatformUsage = z.infer<typeof PlatformUsage>;

const cellQuery = { ...reportQuery, course: Name };

/** What can be asked of the training. */
export const trainingRoutes = defineRoutes({
  trainingReport: {
    method: "GET",
    path: "/api/v1/reports/training",
    summary: "Who has completed what, for every unit and course",
    right: "read-training",
    query: TrainingReportQuery,
    answer: TrainingReport,
  },
  trainingTrend: {
    method: "GET",
    path: "/api/v1/reports/training/trend",
    summary: "How far a unit has come at the end of each month up to a date",
    right: "read-training",
    query: z.strictObject({
      ...reportQuery,
      course: z.array(Name).max(100).optional(),
      /** How many months; 12 where left out. */
      months: z.int().min(1).max(36).optional(),
    }),
    answer: TrainingTrend,
  },
  trainingCell: {
    method: "GET",
    path: "/api/v1/reports/training/cell",
    summary: "What a figure is made of: its parts, and the runs that brought its facts",
    right: "read-training",
    query: z.strictObject({ ...cellQuery, status: CellStatus }),
    answer: TrainingCell,
  },
  trainingPeople: {
    method: "GET",
    path: "/api/v1/reports/training/people",
    summary: "Who a figure is made of, for those who may see names; each look is noted",
    right: "read-people",
    query: z.strictObject({ ...cellQuery, status: CellStatus, ...pageQuery }),
    answer: pageOf(TrainingPerson),
    personal: true,
  },
  trainingLog: {
    method: "GET",
    path: "/api/v1/employees/{employee}/training",
    summary: "Everything one employee has enrolled in, started and completed; each look is noted",
    right: "read-people",
    params: z.strictObject({ employee: Name }),
    query: z.strictObject({ asOf: reportQuery.asOf }),
    answer: TrainingLog,
    personal: true,
  },
  trainingFollowUp: {
    method: "GET",
    path: "/api/v1/reports/training/follow-up",
    summary: "A course with a due date: completed in time, late, under way, not started",
    right: "read-people",
    query: z.strictObject({ ...cellQuery, due: LocalDate, depth: Depth.optional() }),
    answer: FollowUp,
  },
  platformUsage: {
    method: "GET",
    path: "/api/v1/reports/usage",
    summary: "How the units use the learning platform in a calendar year",
    right: "read-training",
    query: z.strictObject({
      unit: reportQuery.unit,
      year: z.int().min(1900).max(9999).optional(),
      depth: Depth.optional(),
    }),
    answer: PlatformUsage,
  },
});
