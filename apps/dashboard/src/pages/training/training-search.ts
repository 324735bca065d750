import { LocalDate } from "@kompetanseregion/domain";

import { wordIn, wordsIn } from "../../app/search-text.ts";

/** What the training page's address says. */
export interface TrainingSearch {
  /** The course; the first one where none is named. */
  readonly kurs?: string;
  /** The date of the report; today where none is given. */
  readonly dato?: LocalDate;
  /** The open units, `alle`, or `ingen`; only the top where nothing is said. */
  readonly apne?: readonly string[];
  /** With `alle`: the units that are closed all the same. */
  readonly lukket?: readonly string[];
}

/** Reads the address. A date that is none is left out, as if it had not been given. */
export function readTrainingSearch(search: Readonly<Record<string, unknown>>): TrainingSearch {
  const kurs = wordIn(search, "kurs");
  const dato = LocalDate.safeParse(wordIn(search, "dato")).data;
  const apne = wordsIn(search, "apne");
  const lukket = wordsIn(search, "lukket");
  return {
    ...(kurs === undefined ? {} : { kurs }),
    ...(dato === undefined ? {} : { dato }),
    ...(apne === undefined ? {} : { apne }),
    ...(lukket === undefined ? {} : { lukket }),
  };
}
