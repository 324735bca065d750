/** What can be counted. `1` is a plain number; a share is one too. */
const words: Readonly<Record<string, BaseUnit | "1">> = {
  "1": "1",
  share: "1",
  count: "1",
  person: "person",
  persons: "person",
  h: "h",
  kr: "kr",
  km: "km",
  session: "session",
  sessions: "session",
  trip: "trip",
  trips: "trip",
  day: "day",
  days: "day",
  night: "night",
  nights: "night",
  course: "course",
  courses: "course",
  fte: "fte",
  year: "year",
  years: "year",
  score: "score",
};

type BaseUnit =
  | "person"
  | "h"
  | "kr"
  | "km"
  | "session"
  | "trip"
  | "day"
  | "night"
  | "course"
  | "fte"
  | "year"
  | "score";

/**
 * A unit as powers of what is counted: `h/person` is `{ h: 1, person: -1 }`. Powers of 0 are left
 * out, and the empty one is a plain number.
 */
export type Unit = Readonly<Partial<Record<BaseUnit, number>>>;

/** A plain number, such as a share. */
export const plain: Unit = {};

/** Every word that a unit may be written with, singular and plural. */
export const unitWords: readonly string[] = Object.keys(words);

/**
 * Reads a unit such as `persons/year`, `h/person`, `kr/h` or `kr/person/year`; words are joined by
 * `*` and `/`, each `/` concerning the word after it. `undefined` where a word is unknown.
 */
export function readUnit(text: string): Unit | undefined {
  const tokens = text.trim().split(/\s*([*/])\s*/u);
  let unit = plain;
  for (let index = 0; index < tokens.length; index += 2) {
    const word = tokens[index] ?? "";
    if (!Object.hasOwn(words, word)) return undefined;
    const base = words[word];
    if (base === undefined) return undefined;
    const factor: Unit = base === "1" ? plain : { [base]: 1 };
    unit = tokens[index - 1] === "/" ? perUnit(unit, factor) : timesUnit(unit, factor);
  }
  return unit;
}

/** The unit of a product. */
export function timesUnit(a: Unit, b: Unit): Unit {
  return combine(a, b, 1);
}

/** The unit of a quotient. */
export function perUnit(a: Unit, b: Unit): Unit {
  return combine(a, b, -1);
}

/** Whether both count the same. */
export function sameUnit(a: Unit, b: Unit): boolean {
  return writeUnit(a) === writeUnit(b);
}

/** Writes the unit the same way each time: `h/person`, `kr/year`, `1`. */
export function writeUnit(unit: Unit): string {
  const powers = Object.entries(unit).toSorted(([a], [b]) => (a < b ? -1 : 1));
  const repeated = (sign: number): string[] =>
    powers.flatMap(([word, power]) =>
      Array.from({ length: Math.max(0, sign * power) }, () => word),
    );
  const over = repeated(1).join("*");
  const under = repeated(-1);
  return under.length === 0 ? over || "1" : `${over || "1"}/${under.join("/")}`;
}

function combine(a: Unit, b: Unit, sign: 1 | -1): Unit {
  const powers = new Map(Object.entries(a));
  for (const [word, power] of Object.entries(b)) {
    powers.set(word, (powers.get(word) ?? 0) + sign * power);
  }
  return Object.fromEntries([...powers].filter(([, power]) => power !== 0));
}
