import { wordIn } from "../../app/search-text.ts";

/** What the page's address says. */
export interface BenefitSearch {
  /** The benefit case; the first one where none is named. */
  readonly sak?: string;
}

/** Reads the address. */
export function readBenefitSearch(search: Readonly<Record<string, unknown>>): BenefitSearch {
  const sak = wordIn(search, "sak");
  return sak === undefined ? {} : { sak };
}
