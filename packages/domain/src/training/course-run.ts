import { Decimal } from "decimal.js";
import { z } from "zod";

import { EmployeeId } from "../organisation/employee.ts";
import { type Ratio } from "../ratio/ratio.ts";
import { LocalDate } from "../time/local-date.ts";
import { Period } from "../time/period.ts";
import { CourseId, DeliveryMode } from "./course.ts";

/** The lasting name of a course run, such as `en-god-start-2015`. */
export const CourseRunId = z
  .string()
  .regex(/^[a-z0-9]+(?:-[a-z0-9]+)*$/u, "a course run id is lower-case words with hyphens")
  .brand<"CourseRunId">();
export type CourseRunId = z.infer<typeof CourseRunId>;

/** One time that a course is given (kursgjennomføring). */
export const CourseRun = z
  .object({
    id: CourseRunId,
    course: CourseId,
    period: Period,
    deliveryMode: DeliveryMode,
    /** The measure it was ordered as; a run without one is an orphan (A42). */
    measure: z.string().min(1).optional(),
    places: z.int().positive().optional(),
  })
  .readonly();
export type CourseRun = z.infer<typeof CourseRun>;

/** What happened between an employee and a run: appended, never changed. */
export const AttendanceEvent = z
  .object({
    run: CourseRunId,
    employee: EmployeeId,
    kind: z.enum(["invited", "registered", "withdrew", "attended", "completed"]),
    on: LocalDate,
  })
  .readonly();
export type AttendanceEvent = z.infer<typeof AttendanceEvent>;

/** How many came how far with a run; each employee counted once in each. */
export interface Funnel {
  readonly invited: number;
  readonly registered: number;
  readonly attended: number;
  readonly completed: number;
  /** Completed, of those invited; the denominator is 0 where nobody was. */
  readonly completionRate: Ratio;
}

/**
 * The way from invitation to completion (A118), by the date.
 *
 * Each step counts those with its own event: who walks in uninvited has attended, and is not among
 * the invited. Who withdrew is not registered.
 */
export function funnelOf(
  run: CourseRunId,
  events: Iterable<AttendanceEvent>,
  date: LocalDate,
): Funnel {
  const by = (kind: AttendanceEvent["kind"]) =>
    new Set(known.filter((event) => event.kind === kind).map(({ employee }) => employee));
  const known = [...events].filter((event) => event.run === run && event.on <= date);
  const invited = by("invited");
  const completed = by("completed");
  const withdrew = by("withdrew");
  return {
    invited: invited.size,
    registered: [...by("registered")].filter((employee) => !withdrew.has(employee)).length,
    attended: by("attended").size,
    completed: completed.size,
    completionRate: {
      numerator: [...completed].filter((employee) => invited.has(employee)).length,
      denominator: invited.size,
      counts: "employees who completed",
      outOf: "employees invited",
    },
  };
}

/** What the participants thought of a run, in numbers only: no free text, nobody to recognise. */
export const Evaluation = z
  .object({
    run: CourseRunId,
    on: LocalDate,
    /** How many were asked. */
    asked: z.int().nonnegative(),
    /** How many gave each mark, from the lowest to the highest. */
    answers: z.array(z.int().nonnegative()).min(2).max(10),
  })
  .refine(({ asked, answers }) => answers.reduce((sum, count) => sum + count, 0) <= asked, {
    path: ["answers"],
    message: "more have answered than were asked; only participants evaluate",
  })
  .readonly();
export type Evaluation = z.infer<typeof Evaluation>;

/** Who answered, of those who were asked. */
export function responseRate({ asked, answers }: Evaluation): Ratio {
  return {
    numerator: answers.reduce((sum, count) => sum + count, 0),
    denominator: asked,
    counts: "participants who answered",
    outOf: "participants asked",
  };
}

/**
 * The mean of the marks given, 1 for the lowest, rounded to one decimal with halves upwards; none
 * where nobody answered.
 */
export function averageMark({ answers }: Evaluation): number | undefined {
  const given = answers.reduce((sum, count) => sum + count, 0);
  if (given === 0) return undefined;
  const total = answers.reduce((sum, count, index) => sum + count * (index + 1), 0);
  return new Decimal(total).div(given).toDecimalPlaces(1, Decimal.ROUND_HALF_UP).toNumber();
}
