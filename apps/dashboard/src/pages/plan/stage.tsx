import { useLanguage } from "../../language/use-language.ts";
import { stageWord } from "./plan-words.ts";

/** How far something has come, in a word. */
export function Stage({ stage }: { readonly stage: string }) {
  const { text } = useLanguage();
  const word = stageWord(stage);
  return <span className="stage">{word === undefined ? stage : text(word)}</span>;
}
