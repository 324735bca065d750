import { tidy } from "../text/text.ts";

import { commonSpelling } from "./common-spelling.ts";
import { type Abbreviations, repairMojibake, workplaceKey } from "./workplace-key.ts";

/** A unit that accounts may name as their workplace. */
export interface NamedUnit {
  readonly id: string;
  readonly name: string;
  /** What else it is or was called. */
  readonly alsoCalled?: readonly string[];
}

/** A workplace text that no unit, or more than one, is called. */
export interface UnrecognisedWorkplace {
  /** The commonest spelling. */
  readonly text: string;
  readonly spellings: readonly string[];
  /** How many accounts say it, in any spelling. */
  readonly accounts: number;
  /** The units that are called so, where there are several; empty where none is. */
  readonly candidates: readonly string[];
}

/** What became of the workplace texts of accounts. */
export interface RecognisedWorkplaces {
  /** The unit's id by the text as it was given. */
  readonly units: ReadonlyMap<string, string>;
  /** The most accounts first, then by text. */
  readonly unrecognised: readonly UnrecognisedWorkplace[];
  /** Accounts that say nothing: no text, or one without a letter or digit. */
  readonly silent: number;
}

/**
 * Finds the units that accounts name as their workplaces, however they spell them.
 *
 * Where no unit has the name of a department, «Solbakken sykehjem avd. 2» is Solbakken sykehjem.
 * A text that several units answer to is never given to one of them.
 *
 * @param texts - The workplace text of each account; `undefined` where it has none.
 * @param units - The units of the region.
 * @param abbreviations - Short forms besides the usual ones.
 */
export function recogniseWorkplaces(
  texts: Iterable<string | undefined>,
  units: readonly NamedUnit[],
  abbreviations?: Abbreviations,
): RecognisedWorkplaces {
  const called = new Map<string, Set<string>>();
  for (const { id, name, alsoCalled = [] } of units) {
    for (const one of [name, ...alsoCalled]) {
      const key = workplaceKey(one, abbreviations);
      called.set(key, (called.get(key) ?? new Set()).add(id));
    }
  }
  const recognised = new Map<string, string>();
  const open = new Map<string, Map<string, number>>();
  let silent = 0;
  for (const text of texts) {
    const key = workplaceKey(text ?? "", abbreviations);
    if (text === undefined || key === "") {
      silent += 1;
      continue;
    }
    const [unit, ...others] = unitsCalled(called, key);
    if (unit !== undefined && others.length === 0) {
      recognised.set(text, unit);
      continue;
    }
    const spellings = open.get(key) ?? new Map<string, number>();
    const spelling = tidy(repairMojibake(text));
    open.set(key, spellings.set(spelling, (spellings.get(spelling) ?? 0) + 1));
  }
  return {
    units: recognised,
    unrecognised: [...open]
      .map(([key, spellings]) => ({
        text: commonSpelling(spellings),
        spellings: [...spellings.keys()],
        accounts: [...spellings.values()].reduce((sum, count) => sum + count, 0),
        candidates: [...unitsCalled(called, key)],
      }))
      .toSorted((a, b) => b.accounts - a.accounts || (a.text < b.text ? -1 : 1)),
    silent,
  };
}

function unitsCalled(
  called: ReadonlyMap<string, ReadonlySet<string>>,
  key: string,
): ReadonlySet<string> {
  const whole = key.split(/ avdeling(?= |$)/u)[0] ?? key;
  return called.get(key) ?? called.get(whole) ?? new Set();
}
