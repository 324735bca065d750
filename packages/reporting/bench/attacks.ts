/**
 * Attacks the suppression of many random regions, one kind of reader at a time:
 * `node bench/attacks.ts [regions] [kind …]`; 10 000 regions and every kind where none are given.
 */
import { CourseId, LocalDate, type Scope } from "@kompetanseregion/domain";

import { asOne, besideTraining } from "../fixtures/beside.ts";
import { municipalRegion } from "../fixtures/municipal-region.ts";
import { randomRegion, type RandomRegion } from "../fixtures/random-region.ts";
import {
  attack,
  buildWorkforce,
  type Inference,
  rollUp,
  type RollUp,
  suppress,
  type SuppressedRollUp,
  suppressionPattern,
  type SuppressionPattern,
  type Workforce,
} from "../src/index.ts";

/** What is published, and what a reader finds. */
interface Attacked {
  readonly published: readonly SuppressedRollUp[];
  readonly found: readonly Inference[];
}

interface Asked {
  readonly region: RandomRegion;
  readonly workforce: Workforce;
  readonly scope: Scope;
  readonly pattern: SuppressionPattern;
}

type Kind = (asked: Asked) => Attacked;

const on = ({ workforce, scope }: Asked, date: string) =>
  rollUp(workforce, { asOf: LocalDate.parse(date), scope });

/**
 * Releases on several dates, and a reader of each beside all the others, in both orders.
 *
 * @param dates - The dates.
 * @param isTold - Whether somebody who knows tells the reader which hidden figures have not changed.
 */
function oneAfterAnother(dates: readonly string[], isTold = false): Kind {
  return (asked) => {
    const wholes = dates.map((date) => on(asked, date));
    const published = wholes.map((whole) => suppress(whole, { pattern: asked.pattern }));
    const found = published.flatMap((release, at) => {
      const insider = wholes[at];
      const earlier = published.filter((other) => other !== release);
      const insiderThen = isTold ? wholes.filter((other) => other !== insider) : [];
      return attack(release, { earlier, insiderThen, ...(insider && { insider }) });
    });
    return { published, found };
  };
}

const inYear = (course: CourseId, year: string): CourseId => CourseId.parse(`${course}-${year}`);

const startOfNext = (year: string): LocalDate => LocalDate.parse(`${Number(year) + 1}-01-01`);

function addUp(all: RollUp, years: readonly RollUp[]): boolean {
  return all.rows.every(
    ({ completed }, at) =>
      completed === years.reduce((sum, { rows }) => sum + (rows[at]?.completed ?? 0), 0),
  );
}

function renamed(whole: RollUp, rename: (course: CourseId) => CourseId): RollUp {
  const rows = whole.rows.map((row) => ({ ...row, course: rename(row.course) }));
  return { ...whole, courses: whole.courses.map(rename), rows };
}

const kinds: Readonly<Record<string, Kind>> = {
  "one-report-alone": (asked) => {
    const insider = on(asked, "2015-06-30");
    const release = suppress(insider);
    return { published: [release], found: attack(release, { insider }) };
  },
  "one-date": (asked) => {
    const insider = on(asked, "2015-06-30");
    const release = suppress(insider, { pattern: asked.pattern });
    return { published: [release], found: attack(release, { insider }) };
  },
  "every-table": (asked) => {
    const training = on(asked, "2015-06-30");
    const employees = asked.region.positions.map(({ employee }) => employee);
    const tables = [training, ...besideTraining(asked.workforce, training, employees)];
    const published = tables.map((table) => suppress(table, { pattern: asked.pattern }));
    const [first, ...beside] = published;
    if (first === undefined) return { published, found: [] };
    return { published, found: attack(first, { beside, insider: asOne(tables) }) };
  },
  // A table for each year beside the one of all years, whose completions they add up to.
  "year-by-year": (asked) => {
    const all = on(asked, "2016-12-31");
    const scope = asked.scope;
    const years = ["2014", "2015", "2016"].map((year) => {
      const period = { from: LocalDate.parse(`${year}-01-01`), to: startOfNext(year) };
      const whole = rollUp(asked.workforce, { asOf: all.asOf, scope, period });
      return renamed(whole, (course) => inYear(course, year));
    });
    const tables = [all, ...years];
    const published = tables.map((table) => suppress(table, { pattern: asked.pattern }));
    const [first, ...beside] = published;
    if (first === undefined) return { published, found: [] };
    // Where somebody completes a course again, the years do not add up, and the reader knows less.
    const sums = !addUp(all, years)
      ? []
      : all.courses.map((whole) => ({
          whole,
          parts: ["2014", "2015", "2016"].map((year) => inYear(whole, year)),
        }));
    return { published, found: attack(first, { beside, sums, insider: asOne(tables) }) };
  },
  "two-dates": oneAfterAnother(["2015-06-30", "2015-07-31"]),
  "course-unit-year": oneAfterAnother(["2014-06-30", "2015-06-30", "2016-06-30"]),
  "two-dates-told": oneAfterAnother(["2015-06-30", "2015-07-31"], true),
  "course-unit-year-told": oneAfterAnother(["2014-06-30", "2015-06-30", "2016-06-30"], true),
};

const makers: Readonly<Record<string, (seed: number) => RandomRegion>> = {
  any: (seed) => randomRegion(seed, { units: 24, employees: 160, courses: 3 }),
  municipal: municipalRegion,
};

const [count = "10000", ...asked] = process.argv.slice(2);
for (const name of asked.length === 0 ? Object.keys(kinds) : asked) {
  const kind = kinds[name];
  if (kind === undefined) throw new RangeError(`no kind ${name}: ${Object.keys(kinds).join(", ")}`);
  for (const [maker, make] of Object.entries(makers)) {
    let [hidden, cells, regionsRecovered] = [0, 0, 0];
    const from = performance.now();
    for (let seed = 0; seed < Number(count); seed++) {
      const region = make(seed);
      const scope = { units: region.units.map(({ id }) => id), persons: false };
      const workforce = buildWorkforce(region);
      const pattern = suppressionPattern(workforce, { scope });
      const { published, found } = kind({ region, workforce, scope, pattern });
      if (found.length > 0 && regionsRecovered++ < 5) {
        console.error(`${name}, ${maker} ${seed}: ${JSON.stringify(found.slice(0, 3))}`);
      }
      for (const release of published) {
        hidden += release.hidden.numerator;
        cells += release.hidden.denominator;
      }
    }
    const share = ((100 * hidden) / cells).toFixed(1);
    const seconds = ((performance.now() - from) / 1000).toFixed(0);
    console.log(
      `${name}, ${maker}: ${count} regions in ${seconds} s; with a recovery ${regionsRecovered}, cells hidden ${hidden} of ${cells} (${share} %)`,
    );
  }
}
