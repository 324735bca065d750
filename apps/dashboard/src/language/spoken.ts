import { Language } from "@kompetanseregion/domain";

import { type Area, type Catalogue } from "./catalogue.ts";
import { loadArea } from "./load-area.ts";

const storageKey = "kompetanseregion.language";

/** The language the pages speak now, and the texts that are here. */
export interface Spoken {
  readonly language: Language;
  readonly catalogue: Catalogue;
}

const areas = new Set<Area>();
const listeners = new Set<() => void>();
let spoken: Spoken = { language: "nb", catalogue: {} };

/** What is spoken now; a new object after each change. */
export function spokenNow(): Spoken {
  return spoken;
}

/** Calls the listener after each change, until the answer is called. */
export function onSpoken(listener: () => void): () => void {
  listeners.add(listener);
  return () => listeners.delete(listener);
}

/** Begins in the language this reader chose last; in bokmål where none was, or it cannot be fetched. */
export async function beginSpeaking(): Promise<void> {
  areas.add("shell");
  const last = Language.catch("nb").safeParse(readChoice()).data ?? "nb";
  try {
    await speak(last);
  } catch {
    await speak("nb");
  }
}

/** Fetches what a page says before it is shown. */
export async function fetchTexts(...wanted: readonly Area[]): Promise<void> {
  const missing = wanted.filter((area) => !areas.has(area));
  const { language } = spoken;
  const found = await Promise.all(missing.map((area) => loadArea(language, area)));
  for (const area of missing) areas.add(area);
  if (language !== spoken.language) return speak(spoken.language);
  if (missing.length > 0) change({ language, catalogue: merged([spoken.catalogue, ...found]) });
  return undefined;
}

/** Changes the language; where its texts cannot be fetched, the page keeps the one it has. */
export async function chooseLanguage(language: Language): Promise<void> {
  rememberChoice(language);
  await speak(language);
}

async function speak(language: Language): Promise<void> {
  const found = await Promise.all([...areas].map((area) => loadArea(language, area)));
  change({ language, catalogue: merged(found) });
}

function change(next: Spoken): void {
  spoken = next;
  document.documentElement.lang = next.language;
  for (const listener of listeners) listener();
}

function merged(catalogues: readonly Catalogue[]): Catalogue {
  return Object.assign({}, ...catalogues) as Catalogue; // each part is one
}

// A browser may refuse to store anything; the choice then lasts as long as the page.
function rememberChoice(language: Language): void {
  try {
    localStorage.setItem(storageKey, language);
  } catch {
    return;
  }
}

function readChoice(): string | null {
  try {
    return localStorage.getItem(storageKey);
  } catch {
    return null;
  }
}
