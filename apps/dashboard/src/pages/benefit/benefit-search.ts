import { wordIn } from "../../app/search-text.ts";

/** The server's inputs by what the address calls them. */
export const assumedWords = {
  persons: "personer",
  hoursBefore: "for",
  hoursAfter: "naa",
  travelHours: "reise",
  instructorHours: "instruktor",
  fte: "pastand",
} as const;

/** What can be assumed. */
export type Assumable = keyof typeof assumedWords;

/** What the page's address says. */
export interface BenefitSearch extends Readonly<
  Partial<Record<(typeof assumedWords)[Assumable], string>>
> {
  /** The benefit case; the first one where none is named. */
  readonly sak?: string;
}

/** Reads the address: what is no number is as if it were not there. */
export function readBenefitSearch(search: Readonly<Record<string, unknown>>): BenefitSearch {
  const sak = wordIn(search, "sak");
  const assumed = Object.values(assumedWords).flatMap((word): [string, string][] => {
    const value = wordIn(search, word);
    return value !== undefined && /^\d{1,6}(?:\.\d{1,4})?$/u.test(value) ? [[word, value]] : [];
  });
  return { ...(sak === undefined ? {} : { sak }), ...Object.fromEntries(assumed) };
}

/** The assumptions of an address as the server takes them. */
export function assumptionsIn(search: BenefitSearch): Readonly<Partial<Record<Assumable, number>>> {
  const given = Object.entries(assumedWords).flatMap(([input, word]): [string, number][] => {
    const value = search[word];
    return value === undefined ? [] : [[input, Number(value)]];
  });
  return Object.fromEntries(given);
}
