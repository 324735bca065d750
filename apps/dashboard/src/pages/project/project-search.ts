import { wordIn } from "../../app/search-text.ts";

/** What the page's address says. */
export interface ProjectSearch {
  /** The project; the first one where none is named. */
  readonly prosjekt?: string;
}

/** Reads the address. */
export function readProjectSearch(search: Readonly<Record<string, unknown>>): ProjectSearch {
  const prosjekt = wordIn(search, "prosjekt");
  return prosjekt === undefined ? {} : { prosjekt };
}
