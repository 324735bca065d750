import { LocalDate } from "@kompetanseregion/domain";

import { wordIn } from "../../app/search-text.ts";
import { type OpenSearch, readOpenSearch } from "../../units/open-units.ts";

/** What the page's address says. */
export interface CertificationSearch extends OpenSearch {
  /** The certificate; the first one where none is named. */
  readonly bevis?: string;
  readonly dato?: LocalDate;
  /** The unit to begin at; the reader's own where none is named. */
  readonly enhet?: string;
  /** Whose certificates run out within so many days is wanted. */
  readonly dager?: "7" | "30" | "60";
}

/** Reads the address. */
export function readCertificationSearch(
  search: Readonly<Record<string, unknown>>,
): CertificationSearch {
  const bevis = wordIn(search, "bevis");
  const dato = LocalDate.safeParse(wordIn(search, "dato")).data;
  const enhet = wordIn(search, "enhet");
  const dager = wordIn(search, "dager");
  return {
    ...(bevis === undefined ? {} : { bevis }),
    ...(dato === undefined ? {} : { dato }),
    ...(enhet === undefined ? {} : { enhet }),
    ...(dager === "7" || dager === "30" || dager === "60" ? { dager } : {}),
    ...readOpenSearch(search),
  };
}
