import { useLanguage } from "../../language/use-language.ts";
import { wordFor } from "./benefit-words.ts";

/** The name of an input, a basis or a unit; the server's own, in English, where it is a new one. */
export function Named({ id, label }: { readonly id: string; readonly label: string }) {
  const { text, language } = useLanguage();
  const word = wordFor(id);
  if (word !== undefined) return text(word);
  return language === "en" ? label : <span lang="en">{label}</span>;
}
