/**
 * Attacks the suppression of many random regions, one kind of reader at a time:
 * `node bench/attacks.ts [regions] [kind …]`; 10 000 regions and every kind where none are given.
 */
import { CourseId, LocalDate, type Scope } from "@kompetanseregion/domain";

import { solveLinearly } from "../fixtures/linear-attack.ts";
import { randomRegion } from "../fixtures/random-region.ts";
import { usageBeside } from "../fixtures/usage-beside.ts";
import {
  attack,
  buildWorkforce,
  ReportingError,
  rollUp,
  suppress,
  type SuppressedRollUp,
  type Workforce,
} from "../src/index.ts";

/** What is published, and how many figures a reader recovers. */
interface Attacked {
  readonly published: readonly SuppressedRollUp[];
  readonly recovered: number;
}

type Kind = (workforce: Workforce, scope: Scope) => Attacked;

const on = (workforce: Workforce, scope: Scope, date: string) =>
  rollUp(workforce, { asOf: LocalDate.parse(date), scope });

/** Releases on several dates, each made with those before it, and a reader of all of them. */
function oneAfterAnother(dates: readonly string[]): Kind {
  return (workforce, scope) => {
    const published: SuppressedRollUp[] = [];
    let recovered = 0;
    for (const date of dates) {
      const earlier = [...published];
      const release = suppress(on(workforce, scope, date), { earlier });
      recovered += attack(release, { earlier }).length;
      published.push(release);
    }
    return { published, recovered };
  };
}

const kinds: Readonly<Record<string, Kind>> = {
  "one-release": (workforce, scope) => {
    const release = suppress(on(workforce, scope, "2015-06-30"));
    return { published: [release], recovered: attack(release).length };
  },
  "all-equations": (workforce, scope) => {
    const whole = on(workforce, scope, "2015-06-30");
    const release = suppress(whole);
    return { published: [release], recovered: solveLinearly(release, whole).length };
  },
  "earlier-release": oneAfterAnother(["2015-06-30", "2015-07-31"]),
  "course-unit-year": oneAfterAnother(["2014-06-30", "2015-06-30", "2016-06-30"]),
  "usage-beside-training": (workforce, scope) => {
    const rule = { k: 5, protects: "groups", groupBelow: 10 } as const;
    const training = suppress(on(workforce, scope, "2015-06-30"), rule);
    const usage = usageBeside(workforce, training, CourseId.parse("whole-platform"), scope, rule);
    const both = usage.laidBeside;
    const recovered = attack(usage.published, { earlier: [training] }).length;
    return { published: [training, usage.published], recovered: recovered + attack(both).length };
  },
};

const [count = "10000", ...asked] = process.argv.slice(2);
for (const name of asked.length === 0 ? Object.keys(kinds) : asked) {
  const kind = kinds[name];
  if (kind === undefined) throw new RangeError(`no kind ${name}: ${Object.keys(kinds).join(", ")}`);
  let [hidden, cells, regionsRecovered, refused] = [0, 0, 0, 0];
  const from = performance.now();
  for (let seed = 0; seed < Number(count); seed++) {
    const region = randomRegion(seed, { units: 24, employees: 160, courses: 3 });
    const scope = { units: region.units.map(({ id }) => id), persons: false };
    try {
      const { published, recovered } = kind(buildWorkforce(region), scope);
      if (recovered > 0) regionsRecovered++;
      for (const release of published) {
        hidden += release.hidden.numerator;
        cells += release.hidden.denominator;
      }
    } catch (error) {
      if (!(error instanceof ReportingError && error.code === "cannot-protect")) throw error;
      refused++;
      console.error(`${name}: region ${seed} is refused: ${error.message}`);
    }
  }
  const share = ((100 * hidden) / cells).toFixed(1);
  const seconds = ((performance.now() - from) / 1000).toFixed(0);
  console.log(
    `${name}: ${count} regions in ${seconds} s; with a recovery ${regionsRecovered}, refused ${refused}, cells hidden ${hidden} of ${cells} (${share} %)`,
  );
}
