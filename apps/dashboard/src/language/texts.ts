import { type Language } from "@kompetanseregion/domain";

import { type Bokmal, type Catalogue, type Key } from "./catalogue.ts";

/** What a text is filled in with: `{course}` in it asks for `course`. */
type Blanks<Text extends string> = Text extends `${string}{${infer Name}}${infer Rest}`
  ? Name | Blanks<Rest>
  : never;

/** The values a text needs; texts without blanks take none. */
type Values<K extends Key> = [Blanks<Bokmal[K]>] extends [never]
  ? []
  : [values: Readonly<Record<Blanks<Bokmal[K]>, string>>];

/** A text that comes in a form for one and a form for several. */
type CountedKey = Key extends infer K ? (K extends `${infer Base}.one` ? Base : never) : never;

/** Writes texts in one language. */
export interface Texts {
  readonly language: Language;
  /** The text, its blanks filled in. */
  readonly text: <K extends Key>(key: K, ...values: Values<K>) => string;
  /** The text in the form that fits the number, which fills the blank `{n}` as `written`. */
  readonly counted: (key: CountedKey, count: number, written: string) => string;
}

const rules: Readonly<Record<Language, Intl.PluralRules>> = {
  // Chromium may lack nynorsk; its plural is that of bokmål.
  nb: new Intl.PluralRules("nb"),
  nn: new Intl.PluralRules("nb"),
  en: new Intl.PluralRules("en"),
};

/** The texts of a language, from what is fetched of its catalogues. */
export function textsIn(language: Language, catalogue: Catalogue): Texts {
  return {
    language,
    text: (key, ...[values]) => fill(catalogue[key] ?? key, values ?? {}),
    counted: (key, count, written) => {
      const form = rules[language].select(count) === "one" ? "one" : "other";
      return fill(catalogue[`${key}.${form}`] ?? key, { n: written });
    },
  };
}

function fill(text: string, values: Readonly<Record<string, string>>): string {
  return text.replace(/\{(\w+)\}/gu, (blank, name: string) => values[name] ?? blank);
}
