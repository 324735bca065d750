import { Language } from "@kompetanseregion/domain";
import { createContext, type ReactNode, use, useEffect, useMemo, useState } from "react";

import { type Formats, formatsIn } from "../formatting/formats.ts";
import { type Catalogue } from "./catalogue.ts";
import { loadCatalogue } from "./load-catalogue.ts";
import { type Texts, textsIn } from "./texts.ts";

const storageKey = "kompetanseregion.language";

/** The chosen language: its texts, its formats, and how to choose another. */
interface Chosen extends Texts {
  readonly format: Formats;
  readonly choose: (language: Language) => void;
}

/** A language and its texts. */
interface Loaded {
  readonly language: Language;
  readonly catalogue: Catalogue;
}

const Context = createContext<Chosen | undefined>(undefined);

/** Remembers the language in this browser and tells the document which one it is. */
export function LanguageProvider({
  first,
  children,
}: {
  /** The language to begin with, and its catalogue. */
  readonly first: Loaded;
  readonly children: ReactNode;
}) {
  const [{ language, catalogue }, setLoaded] = useState(first);

  useEffect(() => {
    document.documentElement.lang = language;
  }, [language]);

  const chosen = useMemo(
    () => ({
      ...textsIn(language, catalogue),
      format: formatsIn(language),
      choose: (next: Language) => {
        remember(next);
        // Where the catalogue cannot be fetched, the page stays readable in the language it has.
        void loaded(next).then(setLoaded, () => undefined);
      },
    }),
    [language, catalogue],
  );
  return <Context value={chosen}>{children}</Context>;
}

/** The texts and formats of the language the reader chose. */
export function useLanguage(): Chosen {
  const chosen = use(Context);
  if (chosen === undefined) throw new Error("useLanguage is used outside LanguageProvider");
  return chosen;
}

// A browser may refuse to store anything; the choice then lasts as long as the page.
function remember(language: Language): void {
  try {
    localStorage.setItem(storageKey, language);
  } catch {
    return;
  }
}

/** The language this reader chose last, loaded; bokmål where none was, or it cannot be fetched. */
export async function firstLanguage(): Promise<Loaded> {
  try {
    return await loaded(Language.catch("nb").parse(localStorage.getItem(storageKey)));
  } catch {
    return loaded("nb");
  }
}

async function loaded(language: Language): Promise<Loaded> {
  return { language, catalogue: await loadCatalogue(language) };
}
