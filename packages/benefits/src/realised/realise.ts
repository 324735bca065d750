import {
  type CourseId,
  type EmployeeId,
  holds,
  type LocalDate,
  type MunicipalityId,
  type Period,
} from "@kompetanseregion/domain";
import { type Decimal } from "decimal.js";

import { toExact } from "../decimal/amount.ts";
import { sumOf } from "../decimal/exact.ts";
import { type FteBasisName } from "../fte/fte-basis.ts";
import { type Fte, toFte } from "../fte/fte.ts";
import { BenefitError } from "../problem/benefit-error.ts";
import { type RealisedHours, Tally } from "./tally.ts";

/** That somebody completed the new training, and what is needed to tell whether it saved hours. */
export interface CompletionRecord {
  readonly person: EmployeeId;
  readonly activity: CourseId;
  /** The round that it counts for, such as `2026`; a person saves once in each. */
  readonly cycle: string;
  readonly on: LocalDate;
  /** Whole minutes spent on the new training; `unloggedHours` where nothing was logged. */
  readonly loggedMinutes?: number;
  /** Whether the person needed it: a certificate that ran out, a duty of the post. */
  readonly required: boolean;
  /** Whether an earlier certificate was still valid, so that nothing was due yet. */
  readonly certificateValid: boolean;
  /**
   * Passed the new training, went to the old session in spite of it, or had the completion taken
   * back later.
   */
  readonly outcome: "passed" | "attendedAnyway" | "withdrawn";
  readonly municipality: MunicipalityId;
}

/** What each person would have spent, while the old arrangement would have been like that. */
export interface CounterfactualHours {
  readonly period: Period;
  /** Hours each person, travel included where it is part of the claim. */
  readonly hours: Decimal.Value;
}

/** What is to be counted. */
export interface RealiseOptions {
  readonly activity: CourseId;
  /** Dated hours of the old arrangement; their periods must not overlap. */
  readonly counterfactual: readonly CounterfactualHours[];
  /** The municipalities that the plan is about. */
  readonly municipalities: readonly MunicipalityId[];
  /** Hours that the plan expects over the same time. */
  readonly expectedHours: Decimal.Value;
  /** Hours on the new training, for records without logged minutes; without it they are refused. */
  readonly unloggedHours?: Decimal.Value;
  readonly basis: FteBasisName;
}

/** Why a record saves nothing. */
export type ExclusionReason =
  /** It is about another activity. */
  | "otherActivity"
  /** The person works outside the plan's municipalities. */
  | "outside"
  /** The person did not need the training. */
  | "notRequired"
  /** A certificate was still valid. */
  | "certificateValid"
  /** No dated hours hold for the day. */
  | "noCounterfactual"
  /** The person has been counted for the cycle already. */
  | "duplicate"
  /** Failed and attended the old session anyway; the time on the new one is lost. */
  | "attendedAnyway"
  /** The completion was taken back; the time is lost, and the person may complete again. */
  | "withdrawn";

/** A record that saves nothing: its place in the input, from 0, and why. */
export interface ExcludedRecord {
  readonly row: number;
  readonly reason: ExclusionReason;
}

/** A benefit as completions show it. */
export interface Realised extends RealisedHours {
  readonly fte: Fte;
  readonly expectedHours: Decimal;
  /** Realised over expected, 1 being as planned; `undefined` where nothing was expected. */
  readonly ratio: Decimal | undefined;
  /** Every municipality of the plan, also those with nothing. */
  readonly byMunicipality: ReadonlyMap<MunicipalityId, RealisedHours>;
  /** Every record that saves nothing, in the order read. */
  readonly excluded: readonly ExcludedRecord[];
  /** How many for each reason. */
  readonly excludedByReason: Readonly<Record<ExclusionReason, number>>;
}

/**
 * Counts what completions have realised, in one pass.
 *
 * A record saves the dated hours of the old arrangement less the minutes logged. Each person counts
 * once in each cycle: the first record that is not excluded for another reason. Someone who failed
 * and attended anyway, or whose completion was taken back, saves nothing and adds the minutes.
 * Exact: minutes are summed whole.
 *
 * @throws {BenefitError} `invalid-argument` if periods overlap, hours are negative, or a record's
 *   minutes are missing or not a whole number of zero or more.
 */
export function realise(records: Iterable<CompletionRecord>, options: RealiseOptions): Realised {
  const periods = options.counterfactual.map(({ period, hours }) => ({
    period,
    hours: toExact(hours),
  }));
  requirePeriods(periods);
  const unlogged = options.unloggedHours === undefined ? undefined : toExact(options.unloggedHours);
  const tallies = new Map(
    options.municipalities.map((id) => [
      id,
      new Tally(
        periods.map(({ hours }) => hours),
        unlogged,
      ),
    ]),
  );
  const seen = new Map<string, Set<string>>();
  const excluded: ExcludedRecord[] = [];
  const excludedByReason: Record<ExclusionReason, number> = {
    otherActivity: 0,
    outside: 0,
    notRequired: 0,
    certificateValid: 0,
    noCounterfactual: 0,
    duplicate: 0,
    attendedAnyway: 0,
    withdrawn: 0,
  };

  let row = 0;
  for (const record of records) {
    requireMinutes(record, row, unlogged !== undefined);
    const tally = tallies.get(record.municipality);
    const index = periods.findIndex(({ period }) => holds(period, record.on));
    const reason = reasonAgainst(record, options.activity, tally, index, seen);
    if (reason !== undefined) {
      excluded.push({ row, reason });
      excludedByReason[reason] += 1;
    }
    if (reason === undefined) tally?.save(index, record.loggedMinutes);
    if (reason === "attendedAnyway" || reason === "withdrawn") tally?.add(record.loggedMinutes);
    row += 1;
  }

  const byMunicipality = new Map([...tallies].map(([id, tally]) => [id, tally.total()]));
  const all = [...byMunicipality.values()];
  const hours = sumOf(all.map((each) => each.hours));
  const expectedHours = toExact(options.expectedHours);
  return {
    hours,
    savers: all.reduce((sum, { savers }) => sum + savers, 0),
    addedHours: sumOf(all.map(({ addedHours }) => addedHours)),
    fte: toFte(hours, options.basis),
    expectedHours,
    ratio: expectedHours.isZero() ? undefined : hours.div(expectedHours),
    byMunicipality,
    excluded,
    excludedByReason,
  };
}

function reasonAgainst(
  record: CompletionRecord,
  activity: CourseId,
  tally: Tally | undefined,
  period: number,
  seen: Map<string, Set<string>>,
): ExclusionReason | undefined {
  if (record.activity !== activity) return "otherActivity";
  if (tally === undefined) return "outside";
  if (!record.required) return "notRequired";
  if (record.certificateValid) return "certificateValid";
  if (period === -1) return "noCounterfactual";
  if (record.outcome === "withdrawn") return "withdrawn";
  const persons = seen.get(record.cycle) ?? new Set();
  if (persons.has(record.person)) return "duplicate";
  persons.add(record.person);
  seen.set(record.cycle, persons);
  return record.outcome === "attendedAnyway" ? "attendedAnyway" : undefined;
}

function requirePeriods(periods: readonly { period: Period; hours: Decimal }[]): void {
  const sorted = periods.toSorted((a, b) => (a.period.from < b.period.from ? -1 : 1));
  const overlapping = sorted.some(({ period }, index) => {
    const next = sorted[index + 1];
    return next !== undefined && holds(period, next.period.from);
  });
  if (!overlapping && periods.every(({ hours }) => hours.gte(0))) return;
  throw new BenefitError(
    "invalid-argument",
    "the counterfactual's periods overlap or are negative",
    {
      remedy: "Give each day one number of hours, zero or more.",
    },
  );
}

function requireMinutes(
  { loggedMinutes }: CompletionRecord,
  row: number,
  mayBeUnlogged: boolean,
): void {
  if (loggedMinutes === undefined && mayBeUnlogged) return;
  if (Number.isSafeInteger(loggedMinutes) && (loggedMinutes ?? -1) >= 0) return;
  throw new BenefitError("invalid-argument", `row ${row} logs ${loggedMinutes ?? "no"} minutes`, {
    remedy: "Log whole minutes, zero or more, or say what holds where none are logged.",
  });
}
