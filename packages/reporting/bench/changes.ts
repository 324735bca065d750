import { deepStrictEqual } from "node:assert";

import {
  EmployeeId,
  Instant,
  LocalDate,
  type OrgUnitId,
  type Placement,
  Provenance,
  type TrainingEvent,
} from "@kompetanseregion/domain";

import { Random } from "../fixtures/random.ts";
import { type Changes, keepUp, type LiveRollUp, rollUp } from "../src/index.ts";
import { ask, asOf, type Made } from "./made.ts";
import { grouped, inTurns, median, print, say, shown, timed } from "./measure.ts";

const today = LocalDate.parse("2020-06-01");
const count = 10_000;

/**
 * A report kept up through 10 000 changes at a time, moved departments and mergers; in the end
 * every cell is compared with a workforce built anew from all the records.
 *
 * @param made - The country.
 * @param isFull - Whether it is as large as the goal for changes is set for.
 */
export async function changes(made: Made, isFull: boolean): Promise<void> {
  const { workforce, scope, size, country } = made;
  const live = keepUp(workforce, { asOf });
  const refresh = (given: Changes): void => {
    live.apply(given);
    live.report({ scope });
  };
  await inTurns(2, [() => ask(made)]);
  const random = new Random(7);
  const cold = await timed(() => {
    refresh({ events: completions(made, random) });
  });
  const steady: number[] = [];
  const again: number[] = [];
  for (let batch = 0; batch < 6; batch++) {
    const events = completions(made, random);
    again.push((await timed(() => ask(made))).ms);
    const { ms } = await timed(() => {
      refresh({ events });
    });
    if (batch > 0) steady.push(ms);
  }
  const moves = movedDepartments(made, 25).map((placements) => timedApply(live, placements));
  const mergers = municipalityMergers(made, 9).map((placements) => timedApply(live, placements));

  const rebuilt = await timed(() => live.workforce());
  const anew = rollUp(rebuilt.result, { asOf, scope }).rows;
  const kept = live.report({ scope }).rows;
  deepStrictEqual(kept.length, anew.length);
  for (const [at, row] of anew.entries()) deepStrictEqual(kept[at], row);
  const equal = `${anew.length} cells of the report built anew, none apart`;
  say(`all records built anew in ${shown(rebuilt.ms)}`);

  const recount = median(again);
  const usual = median(steady);
  print({
    work: `${grouped(count)} changes applied and the report refreshed, ${size}`,
    ours: `${shown(cold.ms)} first, ${shown(usual)} later`,
    peer: "a full roll-up of ours, the records being built already",
    peerTook: shown(recount),
    ratio: `1/${(recount / cold.ms).toFixed(1)} first, 1/${(recount / usual).toFixed(1)} later`,
    goal: isFull ? "≤ 1/4 first, ≤ 1/8 later" : "set for 450 000 employees",
    met: !isFull ? null : cold.ms * 4 <= recount && usual * 8 <= recount,
    equal,
  });
  const units = grouped(country.units.length);
  for (const [what, times, most] of [
    ["a department moved to another sector", moves, 3],
    ["a municipality's five sectors moved into another: a merger", mergers, 1],
  ] as const) {
    print({
      work: `${what}, ${units} units; median of ${times.length}`,
      ours: `${shown(median(times))} (first ${shown(times[0] ?? Number.NaN)})`,
      goal: `≤ ${most} ms`,
      met: median(times) <= most,
      equal,
    });
  }
}

function timedApply(live: LiveRollUp, placements: Changes["placements"] & object): number {
  const from = performance.now();
  live.apply({ placements });
  return performance.now() - from;
}

/** 10 000 employees complete a course. */
function completions({ country, employees }: Made, random: Random): TrainingEvent[] {
  const provenance = Provenance.parse({
    source: "file:made-up",
    run: "later",
    observedAt: Instant.parse("2021-02-01T00:00:00Z"),
  });
  return Array.from({ length: count }, (): TrainingEvent => {
    const employee = EmployeeId.parse(`e${random.below(employees)}`);
    const course = random.pick(country.courses).id;
    return { employee, course, kind: "completed", on: today, precision: "day", provenance };
  });
}

type Placements = ReadonlyMap<OrgUnitId, readonly Placement[]>;

/** Where units hang from today on: what they had until now, and then under another. */
function rehung(placements: readonly Placement[], to: ReadonlyMap<OrgUnitId, OrgUnitId>) {
  return new Map(
    [...to].map(([unit, parent]): [OrgUnitId, Placement[]] => [
      unit,
      [
        ...placements
          .filter((placement) => placement.unit === unit)
          .map((placement) =>
            placement.period.to === undefined
              ? { ...placement, period: { ...placement.period, to: today } }
              : placement,
          ),
        { unit, parent, period: { from: today } },
      ],
    ]),
  );
}

/** Departments moved to the next sector, one at a time. */
function movedDepartments({ country }: Made, most: number): Placements[] {
  const departments = country.units.filter(({ kind }) => kind === "department");
  const sectors = country.units.filter(({ kind }) => kind === "sector");
  const step = Math.max(1, Math.floor(departments.length / most));
  return departments
    .filter((_, at) => at % step === 0)
    .slice(0, most)
    .flatMap(({ id }) => {
      const from = country.placements.find(({ unit }) => unit === id)?.parent;
      const next =
        sectors[(sectors.findIndex((sector) => sector.id === from) + 1) % sectors.length];
      return next === undefined ? [] : [rehung(country.placements, new Map([[id, next.id]]))];
    });
}

/** Municipalities that go into the next with all their sectors, one at a time. */
function municipalityMergers({ country }: Made, most: number): Placements[] {
  const all = country.units.filter(({ kind }) => kind === "municipality");
  // Every fifth has been merged before.
  const pairs = all.flatMap(({ id }, at) => {
    const into = all[at + 1];
    return at % 5 === 0 && into !== undefined ? [[id, into.id] as const] : [];
  });
  const step = Math.max(1, Math.floor(pairs.length / most));
  return pairs
    .filter((_, at) => at % step === 0)
    .slice(0, most)
    .map(([from, into]) => {
      const sectors = country.placements.filter(({ parent }) => parent === from);
      return rehung(country.placements, new Map(sectors.map(({ unit }) => [unit, into])));
    });
}
