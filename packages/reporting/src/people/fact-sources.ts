import { type LocalDate, type Provenance, toEpochDay } from "@kompetanseregion/domain";

import { columnsOf, type Workforce } from "../workforce/workforce.ts";

/** Which facts. */
export interface FactSourcesOptions {
  /** The ids of the courses that the facts are about; what is no course's id is passed over. */
  readonly courses: ReadonlySet<string>;
  /** The last day of the facts. */
  readonly asOf: LocalDate;
}

/**
 * Where the facts about some courses until a date come from: each provenance once, by when it was
 * observed.
 *
 * Tells about nobody: the facts of all employees count alike. Takes a pass over the facts.
 */
export function factSources(
  workforce: Workforce,
  { courses, asOf }: FactSourcesOptions,
): readonly Provenance[] {
  const { courses: all, facts } = columnsOf(workforce);
  const isAsked = Uint8Array.from(all, ({ id }) => (courses.has(id) ? 1 : 0));
  const last = toEpochDay(asOf);
  const isFound = new Uint8Array(facts.provenances.length);
  for (let row = 0; row < facts.course.length; row++) {
    if (isAsked[facts.course[row] ?? 0] !== 1 || (facts.day[row] ?? 0) > last) continue;
    isFound[facts.provenance[row] ?? 0] = 1;
  }
  return facts.provenances.filter((_, number) => isFound[number] === 1);
}
