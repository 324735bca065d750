/**
 * Attacks the suppression of many random regions, one kind of reader at a time:
 * `node bench/attacks.ts [regions] [kind …]`; 10 000 regions and every kind where none are given.
 */
import { LocalDate, type Scope } from "@kompetanseregion/domain";

import { asOne, besideTraining } from "../fixtures/beside.ts";
import { municipalRegion } from "../fixtures/municipal-region.ts";
import { randomRegion, type RandomRegion } from "../fixtures/random-region.ts";
import {
  attack,
  buildWorkforce,
  type Inference,
  rollUp,
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

/** Releases on several dates, and a reader of each beside all the others, in both orders. */
function oneAfterAnother(dates: readonly string[]): Kind {
  return (asked) => {
    const wholes = dates.map((date) => on(asked, date));
    const published = wholes.map((whole) => suppress(whole, { pattern: asked.pattern }));
    const found = published.flatMap((release, at) => {
      const insider = wholes[at];
      const earlier = published.filter((other) => other !== release);
      const insiderThen = wholes.filter((other) => other !== insider);
      return attack(release, { earlier, insiderThen, ...(insider && { insider }) });
    });
    return { published, found };
  };
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
  "two-dates": oneAfterAnother(["2015-06-30", "2015-07-31"]),
  "course-unit-year": oneAfterAnother(["2014-06-30", "2015-06-30", "2016-06-30"]),
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
