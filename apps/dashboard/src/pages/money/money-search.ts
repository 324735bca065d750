import { wordIn } from "../../app/search-text.ts";

/** What the page's address says. */
export interface MoneySearch {
  /** The project; the first one where none is named. */
  readonly prosjekt?: string;
  /** `enkel` says the statement in plain words and signs; as the source sets it up where left out. */
  readonly vis?: "enkel";
  /** The row and column whose postings are open. */
  readonly post?: string;
  readonly kolonne?: string;
}

/** Reads the address. */
export function readMoneySearch(search: Readonly<Record<string, unknown>>): MoneySearch {
  const prosjekt = wordIn(search, "prosjekt");
  const vis = wordIn(search, "vis");
  const post = wordIn(search, "post");
  const kolonne = wordIn(search, "kolonne");
  return {
    ...(prosjekt === undefined ? {} : { prosjekt }),
    ...(vis === "enkel" ? { vis } : {}),
    ...(post === undefined || kolonne === undefined ? {} : { post, kolonne }),
  };
}
