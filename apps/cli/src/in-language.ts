import { type Language } from "@kompetanseregion/domain";

import { settled } from "./settled.ts";

/** A text in every language, chosen when it is said. */
export type Said = Readonly<Record<Language, string>>;

/** The text in the language that is settled. */
export function inLanguage(text: Said): string {
  return text[settled().language];
}
