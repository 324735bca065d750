import { formatOre, type Issue, type Language, parseOre } from "@kompetanseregion/domain";

import { placeInBokmål, termInBokmål } from "../help/words.ts";
import { placesInFiles } from "./nb-books.ts";
import { nb, things, words } from "./nb.ts";

interface Pattern {
  readonly english: RegExp;
  readonly bokmål: string;
}

/** The texts without anything named, and the patterns of the others, the most particular first. */
const patterns = patternsOf(nb);

/** The same of where something is, as it stands before a refusal. */
const places = patternsOf(placesInFiles);

function patternsOf(texts: Readonly<Record<string, string>>): Pattern[] {
  return Object.entries(texts)
    .filter(([english]) => english.includes("{"))
    .toSorted(
      ([a], [b]) => b.replaceAll(/\{\d\}/gu, "").length - a.replaceAll(/\{\d\}/gu, "").length,
    )
    .map(([english, bokmål]) => ({ english: patternOf(english), bokmål }));
}

function patternOf(english: string): RegExp {
  const literal = english
    .split(/\{\d\}/u)
    .map((part) => part.replaceAll(/[$()*+.?[\\\]^{|}]/gu, String.raw`\$&`));
  return new RegExp(`^${literal.join("(.*?)")}$`, "su");
}

/** A sentence in bokmål; as it is where it is in bokmål already, or said by somebody else. */
export function inBokmål(text: string): string {
  return inWords(text, nb, patterns);
}

function inWords(
  text: string,
  texts: Readonly<Record<string, string>>,
  named: readonly Pattern[],
): string {
  const whole = texts[text];
  if (whole !== undefined) return whole;
  for (const { english, bokmål } of named) {
    const found = english.exec(text);
    if (found === null) continue;
    return bokmål.replaceAll(/\{(\d)(?::(\w+))?\}/gu, (_, at: string, kind?: string) =>
      valueIn(found[Number(at) + 1] ?? "", kind),
    );
  }
  return text;
}

function valueIn(value: string, kind: string | undefined): string {
  if (kind === "thing") return things[value] ?? value;
  if (kind === "term") {
    // A whole option has its places in brackets; an argument is a place itself.
    return value.includes("<") || value.includes("[") ? termInBokmål(value) : placeInBokmål(value);
  }
  if (kind === "amount") {
    return value.replaceAll(/-?\d+\.\d{2}\b/gu, (amount) => formatOre(parseOre(amount), "nb"));
  }
  if (kind === "noun") return (things[value] ?? value).split(" ").at(-1) ?? value;
  if (kind === "list" || kind === "word") {
    return (words[value] ?? value)
      .replace(/ … and (\d+) more$/u, " … og $1 til")
      .replaceAll(/"([^"]*)"/gu, "«$1»")
      .replaceAll("» or «", "» eller «");
  }
  return inBokmål(value);
}

/** Where something is; what is not known here is a field's or an option's own name. */
function placeIn(place: string): string {
  return inWords(place, placesInFiles, places);
}

/** What must be looked at, in bokmål, at the same place. */
export function issueInBokmål<Found extends Pick<Issue, "at" | "message">>(issue: Found): Found {
  return {
    ...issue,
    ...(issue.at !== undefined && { at: placeIn(issue.at) }),
    message: sentenceIn(issue.message),
    ...("remedy" in issue && { remedy: sentenceIn(String(issue.remedy)) }),
  };
}

/** A refusal in the language: line by line, where several stand together. Nynorsk has bokmål. */
export function refusalIn(language: Language, text: string): string {
  if (language === "en") return text;
  return text
    .split("\n")
    .map((line) => lineIn(line))
    .join("\n");
}

/** `  – where: what. What to do.`, or a line of its own. */
function lineIn(line: string): string {
  const [, mark = "", said = line] = /^( {2}– )(.*)$/u.exec(line) ?? [];
  return mark + sentenceIn(said);
}

function sentenceIn(said: string): string {
  // A name at the end of a sentence would else take in the sentence behind it.
  const whole = behindFirst(said) ?? inBokmål(said);
  if (whole !== said) return whole;
  // A place before it, a full stop after it, or a remedy after that.
  const colon = /^(kompetanse: |[^:]{1,80}: )(.*)$/su.exec(said);
  if (colon !== null) {
    const rest = sentenceIn(colon[2] ?? "");
    if (rest !== colon[2]) return `${placeIn((colon[1] ?? "").slice(0, -2))}: ${rest}`;
  }
  for (const [first, rest] of splits(said)) {
    if (inBokmål(first) !== first || inBokmål(rest) !== rest) {
      return `${inBokmål(first)}. ${sentenceIn(rest)}`;
    }
  }
  if (!said.endsWith(".")) return said;
  const bare = said.slice(0, -1);
  return `${inBokmål(bare)}.`;
}

/** A sentence with one behind it that is known word for word, where these are no one text. */
function behindFirst(said: string): string | undefined {
  if (nb[said] !== undefined) return undefined;
  for (const [first, rest] of splits(said)) {
    const known = nb[rest];
    if (known !== undefined && inBokmål(first) !== first) return `${inBokmål(first)}. ${known}`;
  }
  return undefined;
}

/** Every way of cutting a text in two at a full stop. */
function* splits(said: string): Generator<[first: string, rest: string]> {
  for (let at = said.indexOf(". "); at > 0; at = said.indexOf(". ", at + 1)) {
    yield [said.slice(0, at), said.slice(at + 2)];
  }
}
