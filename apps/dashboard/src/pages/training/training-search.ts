import { type CellStatus } from "@kompetanseregion/client";
import { LocalDate } from "@kompetanseregion/domain";

import { wordIn } from "../../app/search-text.ts";
import { type OpenSearch, readOpenSearch } from "../../units/open-units.ts";

/** What the training page's address says. */
export interface TrainingSearch extends OpenSearch {
  /** The course; the first one where none is named. */
  readonly kurs?: string;
  /** The date of the report; today where none is given. */
  readonly dato?: LocalDate;
  /** The unit and the measure of the figure that is open. */
  readonly enhet?: string;
  readonly tall?: CellStatus;
}

// Said again, so that the first load does not fetch the contract of this page.
const statuses: readonly CellStatus[] = [
  "employees",
  "enrolled",
  "inProgress",
  "completed",
  "notStarted",
];

/** Reads the address. A date that is none is left out, as if it had not been given. */
export function readTrainingSearch(search: Readonly<Record<string, unknown>>): TrainingSearch {
  const kurs = wordIn(search, "kurs");
  const dato = LocalDate.safeParse(wordIn(search, "dato")).data;
  const enhet = wordIn(search, "enhet");
  const tall = statuses.find((status) => status === wordIn(search, "tall"));
  return {
    ...(kurs === undefined ? {} : { kurs }),
    ...(dato === undefined ? {} : { dato }),
    ...readOpenSearch(search),
    ...(enhet === undefined || tall === undefined ? {} : { enhet, tall }),
  };
}
