import { wordIn } from "../../app/search-text.ts";

/** What the page's address says: what is searched for. */
export interface CatalogueSearch {
  readonly sok?: string;
  readonly emne?: string;
  readonly type?: string;
  readonly tilbyder?: string;
  readonly deling?: string;
  readonly sprak?: string;
}

/** Reads the address. */
export function readCatalogueSearch(search: Readonly<Record<string, unknown>>): CatalogueSearch {
  const names = ["sok", "emne", "type", "tilbyder", "deling", "sprak"] as const;
  const given = names.flatMap((name) => {
    const word = wordIn(search, name);
    return word === undefined ? [] : [[name, word] as const];
  });
  return Object.fromEntries(given);
}
