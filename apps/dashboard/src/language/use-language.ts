import { type Language } from "@kompetanseregion/domain";
import { useMemo, useSyncExternalStore } from "react";

import { type Formats, formatsIn } from "../formatting/formats.ts";
import { onSpoken, spokenNow } from "./spoken.ts";
import { type Texts, textsIn } from "./texts.ts";

const formats = new Map<Language, Formats>();

/** The texts and formats of the language the reader chose. */
export function useLanguage(): Texts & { readonly format: Formats } {
  const { language, catalogue } = useSyncExternalStore(onSpoken, spokenNow);
  return useMemo(
    () => ({ ...textsIn(language, catalogue), format: formatsOf(language) }),
    [language, catalogue],
  );
}

function formatsOf(language: Language): Formats {
  const known = formats.get(language) ?? formatsIn(language);
  formats.set(language, known);
  return known;
}
