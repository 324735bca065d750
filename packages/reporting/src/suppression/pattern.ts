import { type LocalDate, type OrgUnitId, type Scope, toEpochDay } from "@kompetanseregion/domain";

import { ReportingError } from "../problem/reporting-error.ts";
import { columnsOf, type Workforce } from "../workforce/workforce.ts";
import { chooseUnits } from "./choose-units.ts";
import { headcountThroughTime } from "./headcount.ts";

/** What a small group is. */
export interface SmallGroups {
  /** The smallest group whose size may be seen: a whole number, 3 or more; 5 where none is given. */
  readonly k?: number | undefined;
  /**
   * The smallest group of which may be seen what it has done: k or more; twice k where none is
   * given.
   */
  readonly groupBelow?: number | undefined;
}

/**
 * Which units' figures are hidden: the same in every table, on every date.
 *
 * It is made of numbers of employees alone, so it tells nothing about what anyone has done, and no
 * two tables, filters on courses, periods or dates made with it can be laid side by side and tell
 * more than each tells by itself.
 */
export interface SuppressionPattern {
  readonly k: number;
  readonly groupBelow: number;
  /** Units whose number of employees is hidden, and with it everything else. */
  readonly withoutEmployees: ReadonlySet<OrgUnitId>;
  /** Units whose other figures are hidden; all those without employees are among them. */
  readonly withoutFigures: ReadonlySet<OrgUnitId>;
  /** The first day it holds for; every day where there is none. */
  readonly since?: LocalDate | undefined;
}

/** Whom a pattern is for. */
export interface PatternOptions extends SmallGroups {
  /** All that the readers may see together: what only some of them see must be part of it. */
  readonly scope: Scope;
  /**
   * The first day that anything is published about; every day of the history where none is given.
   *
   * Give it where the history was made of the dates on which today's employees were hired: at its
   * beginning everybody else is missing, and the largest unit was small.
   */
  readonly since?: LocalDate | undefined;
  /**
   * The pattern that was in use before. What it hides stays hidden, so that a later release does
   * not print what an earlier one hid.
   */
  readonly earlier?: SuppressionPattern | undefined;
}

/**
 * Chooses the units to hide, from how many employees they have on every day of the history, or on
 * every day since one.
 *
 * Whoever has few on any of the days is hidden on all of them: shown on another day, with the same people in
 * it, their neighbours would tell about them.
 *
 * Takes a pass over the positions; what anyone has done is not read. Make it once for a workforce.
 *
 * @throws {ReportingError} `k-too-small`.
 */
export function suppressionPattern(
  workforce: Workforce,
  options: PatternOptions,
): SuppressionPattern {
  const { k, groupBelow } = thresholds(options);
  const columns = columnsOf(workforce);
  const { records, numberOf } = columns.units;
  const { scope, since, earlier } = options;
  const first = since === undefined ? undefined : toEpochDay(since);
  const headcount = headcountThroughTime(columns, scope, first);
  const hidden = new Uint8Array(records.length);
  const mark = (ids: Iterable<OrgUnitId>): void => {
    for (const id of ids) hidden[numberOf.get(id) ?? -1] = 1;
  };
  const marked = (): Set<OrgUnitId> =>
    new Set(records.flatMap(({ id }, unit) => (hidden[unit] === 1 ? [id] : [])));
  mark(earlier?.withoutEmployees ?? []);
  chooseUnits(headcount, k, hidden);
  const withoutEmployees = marked();
  mark(earlier?.withoutFigures ?? []);
  chooseUnits(headcount, groupBelow, hidden);
  return { k, groupBelow, withoutEmployees, withoutFigures: marked(), since };
}

/**
 * The sizes that were asked for, checked.
 *
 * @throws {ReportingError} `k-too-small`.
 */
export function thresholds({ k = 5, groupBelow = 2 * k }: SmallGroups): {
  readonly k: number;
  readonly groupBelow: number;
} {
  if (!Number.isInteger(k) || k < 3) {
    throw new ReportingError(
      "k-too-small",
      `${k} is no smallest group; it is a whole number from 3`,
    );
  }
  if (!Number.isInteger(groupBelow) || groupBelow < k) {
    throw new ReportingError(
      "k-too-small",
      `${groupBelow} is no smallest group to tell about; it is a whole number from ${k}`,
    );
  }
  return { k, groupBelow };
}
