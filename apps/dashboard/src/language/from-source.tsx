import { type ReactNode } from "react";

import { useLanguage } from "./use-language.ts";

/**
 * Words that come from the data and not from a catalogue: names, quotes, the sources' own labels.
 *
 * They stay in bokmål whatever the page's language, and a screen reader is told so.
 */
export function FromSource({ children }: { readonly children: ReactNode }) {
  const { language } = useLanguage();
  return language === "nb" ? children : <span lang="nb">{children}</span>;
}
