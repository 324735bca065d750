import { type Language, LocalisedText } from "@kompetanseregion/domain";
import { z } from "zod";

/**
 * Words in a document: one text as it stands in every language, or one for each language.
 *
 * A plain text is a quotation, a name or a sentence nobody has translated: it is printed as it is
 * and marked with the language the report's data is written in.
 */
export const Text: z.ZodType<Text> = z.union([z.string().min(1), LocalisedText]);
export type Text = string | LocalisedText;

/** Words and the language they are in. */
export interface SpokenText {
  readonly text: string;
  readonly language: Language;
}

/**
 * The words to print in a language, and the language those words are in.
 *
 * @param text - One text, or one in each language.
 * @param wanted - The language of the document.
 * @param writtenIn - The language of texts that are not translated.
 */
export function speak(text: Text, wanted: Language, writtenIn: Language): SpokenText {
  return typeof text === "string"
    ? { text, language: writtenIn }
    : { text: text[wanted], language: wanted };
}
