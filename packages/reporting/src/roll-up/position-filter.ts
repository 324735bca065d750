import { type MunicipalityId, type Period, toEpochDay } from "@kompetanseregion/domain";

import { type Columns } from "../workforce/columns.ts";
import { never } from "../workforce/days.ts";
import { managerFlag, primaryFlag } from "../workforce/read-positions.ts";

/**
 * Which positions count; what is not given does not matter.
 *
 * A person counts in a unit when one and the same position there meets everything that is asked.
 */
export interface PositionFilter {
  /** Positions with staff responsibility, or those without. */
  readonly manager?: boolean;
  /** Main positions, or side positions. */
  readonly primary?: boolean;
  /** Positions with one of these titles, letter for letter. */
  readonly titles?: readonly string[];
  /** Positions of at least this share of full time, in percent. */
  readonly atLeastPercent?: number;
  /** Positions of less than this share of full time, in percent. */
  readonly belowPercent?: number;
  /** Positions in units of this municipality. */
  readonly employer?: MunicipalityId;
  /**
   * Positions of persons whose employment with the position's municipality began in the period:
   * the new hires. A move from one position to another there is no new employment.
   */
  readonly hiredIn?: Period;
}

/** Tells whether a position, by its row, meets the filter; `undefined` where everything does. */
export function admitting(
  { positions, units }: Columns,
  filter: PositionFilter | undefined,
): ((row: number) => boolean) | undefined {
  if (filter === undefined) return undefined;
  const { manager, primary, titles, atLeastPercent = 0, belowPercent = Infinity } = filter;
  const { employer, hiredIn } = filter;
  const numbers =
    titles && new Set(titles.map((title) => positions.titles.indexOf(title)).filter((n) => n >= 0));
  const hiredFrom = hiredIn ? toEpochDay(hiredIn.from) : -never;
  const hiredTo = hiredIn?.to === undefined ? never : toEpochDay(hiredIn.to);
  return (row) => {
    const flags = positions.flags[row] ?? 0;
    if (manager !== undefined && manager !== (flags & managerFlag) > 0) return false;
    if (primary !== undefined && primary !== (flags & primaryFlag) > 0) return false;
    if (numbers && !numbers.has(positions.title[row] ?? -1)) return false;
    const percent = positions.ftePercent[row] ?? 0;
    if (percent < atLeastPercent || percent >= belowPercent) return false;
    const municipality = units.records[positions.unit[row] ?? -1]?.municipality;
    if (employer !== undefined && employer !== municipality) return false;
    const hired = positions.hired[row] ?? 0;
    return hired >= hiredFrom && hired < hiredTo;
  };
}
