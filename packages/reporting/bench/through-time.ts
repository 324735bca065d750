/**
 * Measures a trend of twelve months against one date, and a snapshot against building anew.
 * `node bench/through-time.ts [employees] [courses]`.
 */
import { addMonths, LocalDate } from "@kompetanseregion/domain";

import { madeUpCountry } from "../fixtures/made-up-country.ts";
import { buildWorkforce, fromSnapshot, rollUp, toSnapshot, trend } from "../src/index.ts";

const [employees = 10_000, courses = 30] = process.argv.slice(2).map(Number);
const country = madeUpCountry(1, employees, courses);
const records = {
  ...country,
  positions: [...country.positions()],
  events: [...country.events()],
};
const timed = <Result>(work: () => Result): { result: Result; ms: number } => {
  const from = performance.now();
  const result = work();
  return { result, ms: performance.now() - from };
};
const best = (work: () => unknown): number =>
  Math.min(...Array.from({ length: 5 }, () => timed(work).ms));
const show = (what: string, ms: number): void => {
  console.log(`${what}: ${ms.toFixed(1)} ms`);
};

console.log(
  `${employees} employees, ${country.units.length} units, ${records.events.length} facts`,
);
const { result: workforce, ms: build } = timed(() => buildWorkforce(records));
show("build from records in memory", build);

const first = LocalDate.parse("2019-07-31");
const dates = Array.from({ length: 12 }, (_, month) => addMonths(first, month));
const scope = { units: country.units.slice(0, 1).map(({ id }) => id), persons: false };
const one = best(() => rollUp(workforce, { asOf: first, scope }));
const twelve = best(() => dates.map((asOf) => rollUp(workforce, { asOf, scope })));
show("one date, all units", one);
show("twelve roll-ups, all units", twelve);
for (const levels of [2, 3]) {
  const ms = best(() => trend(workforce, { dates, scope, levels }));
  show(`twelve dates in one pass, ${levels} levels (${(ms / one).toFixed(1)} × one date)`, ms);
}

const { result: bytes, ms: save } = timed(() => toSnapshot(workforce));
show("snapshot written", save);
const load = best(() => fromSnapshot(bytes));
show(`snapshot read (1/${(build / load).toFixed(1)} of the build)`, load);
console.log(`${(bytes.length / records.events.length).toFixed(1)} bytes a fact, all included`);
