import { type Issue } from "../problem/issue.ts";
import { type LocalDate } from "../time/local-date.ts";
import { holds } from "../time/period.ts";
import { type Position } from "./employee.ts";
import { type OrgHistory, type Succession } from "./org-history.ts";
import { type OrgUnitId } from "./org-unit.ts";

/**
 * What a unit is on a date: itself while it exists, else everything that it has become.
 *
 * All of it, in the order of the events: a unit that was split has several successors, and nobody
 * picks one. A unit that was closed has none; nor has one that is not founded yet.
 */
export function successorsOn(history: OrgHistory, unit: OrgUnitId, date: LocalDate): OrgUnitId[] {
  return follower(history, date)(unit);
}

/** Why a position could not be placed on the date. */
export type PlacingProblem =
  /** The unit was split: somebody must say which part the position went to. */
  | "several-successors"
  /** The unit was closed, or never existed, and the position goes on. */
  | "no-unit";

/** Positions on a date, in the units of that date. */
export interface PlacedPositions {
  readonly placed: readonly Position[];
  readonly issues: readonly Issue<PlacingProblem>[];
  /** The positions that the issues are about, in the same order: nobody is lost. */
  readonly unplaced: readonly Position[];
}

/**
 * The positions held on the date, each in the unit that its own unit has become.
 *
 * A position written before a merger is in the merged unit after it. After a split it is placed
 * only if it names one of the parts; until then it is unplaced, with the parts to choose from.
 */
export function positionsOn(
  history: OrgHistory,
  positions: Iterable<Position>,
  date: LocalDate,
): PlacedPositions {
  const placed: Position[] = [];
  const unplaced: Position[] = [];
  const issues: Issue<PlacingProblem>[] = [];
  const follow = follower(history, date);
  for (const position of positions) {
    if (!holds(position.period, date)) continue;
    const [unit, ...others] = follow(position.unit);
    if (unit !== undefined && others.length === 0) {
      placed.push({ ...position, unit });
      continue;
    }
    unplaced.push(position);
    issues.push(
      unit === undefined
        ? {
            code: "no-unit",
            severity: "warning",
            at: position.unit,
            message: `a position is in "${position.unit}", which does not exist on ${date}`,
            remedy: "End the position, or name the unit it went to.",
          }
        : {
            code: "several-successors",
            severity: "warning",
            at: position.unit,
            message: `a position is in "${position.unit}", which became several units`,
            remedy: `Name the one it went to: ${[unit, ...others].join(", ")}.`,
          },
    );
  }
  return { placed, unplaced, issues };
}

/** Answers for many units on one date: looks each thing up once. */
function follower(history: OrgHistory, date: LocalDate): (unit: OrgUnitId) => OrgUnitId[] {
  const periods = new Map(history.units.map(({ id, period }) => [id, period]));
  const ends = new Map<OrgUnitId, Succession>();
  for (const succession of history.successions) {
    if (periods.get(succession.from)?.to === succession.on) ends.set(succession.from, succession);
  }
  const answers = new Map<OrgUnitId, OrgUnitId[]>();
  const follow = (unit: OrgUnitId): OrgUnitId[] => {
    const known = answers.get(unit);
    if (known) return known;
    const period = periods.get(unit);
    const isAlive = period !== undefined && holds(period, date);
    const next = period === undefined || date < period.from ? undefined : ends.get(unit);
    const answer = isAlive ? [unit] : [...new Set(next?.into.flatMap(follow))];
    answers.set(unit, answer);
    return answer;
  };
  return follow;
}
