import { LocalDate } from "@kompetanseregion/domain";

import { wordIn } from "../../app/search-text.ts";

/** What the page's address says. */
export interface RolloutSearch {
  /** Today where none is named. */
  readonly dato?: LocalDate;
}

/** Reads the address. */
export function readRolloutSearch(search: Readonly<Record<string, unknown>>): RolloutSearch {
  const dato = LocalDate.safeParse(wordIn(search, "dato")).data;
  return dato === undefined ? {} : { dato };
}
