import {
  type CourseId,
  type LocalDate,
  type OrgUnitId,
  type Period,
  type Ratio,
} from "@kompetanseregion/domain";

import { type ReportUnit } from "../roll-up/report-unit.ts";
import { type Measure } from "../roll-up/roll-up.ts";

/** A figure that may be shown, or the word that stands in its place. */
export type Cell = number | "suppressed";

/** A row of a roll-up as it may leave the scope of named access. */
export interface SuppressedRow extends ReportUnit, Readonly<Record<Measure, Cell>> {
  readonly course: CourseId;
  /** Whether persons work in the unit itself, besides those in the units below it. */
  readonly direct: boolean;
  /** Whether persons work in several of the units below it, so that these do not add up. */
  readonly overlap: boolean;
}

/**
 * A roll-up from which no small group can be computed.
 *
 * Every table, chart and file of one release shows these cells; suppressing each on its own would
 * let a reader compare them.
 */
export interface SuppressedRollUp {
  readonly asOf: LocalDate;
  readonly root: OrgUnitId | undefined;
  readonly restateOn: LocalDate | undefined;
  readonly period: Period | undefined;
  readonly courses: readonly CourseId[];
  readonly rows: readonly SuppressedRow[];
  /** The smallest group that may be seen. */
  readonly k: number;
  /** The smallest group of which may be seen what it has done. */
  readonly groupBelow: number;
  /** How many of the cells are hidden; a unit's employees are one cell, however many courses. */
  readonly hidden: Ratio;
}
