import { type Language } from "@kompetanseregion/domain";

import { en } from "./en.ts";
import { nb } from "./nb.ts";
import { nn } from "./nn.ts";

/** The standing words of the documents; bokmål says which there are. */
export type Messages = Words<typeof nb>;

type Words<T> = { readonly [Key in keyof T]: T[Key] extends string ? string : Words<T[Key]> };

const catalogues: Readonly<Record<Language, Messages>> = { nb, nn, en };

/** The standing words in a language. */
export function messagesIn(language: Language): Messages {
  return catalogues[language];
}

/**
 * Puts words into the places of a message: `fill("av {of}", { of: "53" })` is «av 53».
 *
 * A place without words keeps its name, so that a missing one is seen.
 */
export function fill(message: string, words: Readonly<Record<string, string | number>>): string {
  return message.replace(/\{(\w+)\}/gu, (place, name: string) => String(words[name] ?? place));
}
