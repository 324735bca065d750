import { Instant, LocalDate, OrgUnitKind, Ratio } from "@kompetanseregion/domain";
import { z } from "zod";

import { Count, Depth, Name, reportQuery } from "./parts.ts";

/** One unit's figures for one course. Each person counts once, however many positions they hold. */
export const TrainingRow = z.object({
  unit: z.string(),
  /** The unit above; none for the top of the report. */
  parent: z.string().optional(),
  /** 0 for the top of the report. */
  depth: z.int().nonnegative(),
  kind: OrgUnitKind,
  name: z.string(),
  course: z.string(),
  /** Persons with a position in the unit or below it on the date. */
  employees: Count,
  /** Of them, those enrolled on or before the date. */
  enrolled: Count,
  /** Of them, those enrolled or started, and not completed. */
  inProgress: Count,
  /** Of them, those with a completion on or before the date that is not revoked. */
  completed: Count,
  /** The rest. */
  notStarted: Count,
});
export type TrainingRow = z.infer<typeof TrainingRow>;

/** The org-hierarchy report: every unit under the top, in the organisation's order. */
export const TrainingReport = z.object({
  asOf: LocalDate,
  /** The date of the organisation shown, where it is another. */
  restateOn: LocalDate.optional(),
  /** The unit the report starts at. */
  unit: z.string(),
  courses: z.array(z.object({ id: z.string(), title: z.string() })),
  rows: z.array(TrainingRow),
  suppression: z.object({
    /** Groups smaller than this are hidden. */
    smallestGroup: z.int().min(3),
    hiddenCells: Ratio,
  }),
  /** Where the facts came from: the runs that brought them. */
  sources: z.array(
    z.object({ source: z.string(), run: z.string(), finishedAt: Instant.optional() }),
  ),
  /** What could not be counted; empty when nothing was left out. */
  leftOut: z.array(
    z.object({
      /** `unmatched-accounts`, or what is wrong with a record; more may come. */
      code: z.string(),
      count: z.int().positive(),
      /** In English, for codes that a reader has no words for. */
      message: z.string(),
    }),
  ),
});
export type TrainingReport = z.infer<typeof TrainingReport>;

/** Which figures are asked for. Everything left out means everything the viewer may see. */
export const TrainingReportQuery = z.strictObject({
  ...reportQuery,
  /** Only these courses, in this order. */
  course: z.array(Name).max(100).optional(),
  depth: Depth.optional(),
  /** Shows the figures in the organisation of this date. */
  restateOn: LocalDate.optional(),
  /** Counts what happened from this date on. This and the rest: for those who may see persons. */
  from: LocalDate.optional(),
  /** Counts what happened up to and with this date. */
  to: LocalDate.optional(),
  /** Counts those whose employment began on this date or later: the new hires. */
  hiredFrom: LocalDate.optional(),
  /** Counts those whose employment began on this date or earlier. */
  hiredTo: LocalDate.optional(),
  /** Counts positions with staff responsibility, or those without. */
  manager: z.boolean().optional(),
});
export type TrainingReportQuery = z.input<typeof TrainingReportQuery>;
