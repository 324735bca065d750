import { Period } from "@kompetanseregion/domain";
import { z } from "zod";

/** The names that one office, institution or system has borne, in order. */
export const Rename = z
  .object({
    id: z.string().min(1),
    /** What it is, in English. */
    what: z.string().min(1),
    names: z.array(z.object({ name: z.string().min(1), period: Period }).readonly()).min(2),
  })
  .readonly();
export type Rename = z.infer<typeof Rename>;

/**
 * Names that the source documents use and that are others today, so that a grant of 2015 and a
 * claim of 2026 meet.
 *
 * Our sources give the year of a change, which is counted here from its first day. The first name
 * is counted from the year the register begins, however long it had been in use.
 */
export const renames: readonly Rename[] = /* @__PURE__ */ readRenames();

/** The thing that has borne the name at some time; none where nothing in the list has. */
export function findRename(name: string): Rename | undefined {
  const wanted = name.toLowerCase();
  return renames.find(({ names }) => names.some((one) => one.name.toLowerCase() === wanted));
}

function named(
  id: string,
  what: string,
  names: readonly (readonly [name: string, year: number])[],
): unknown {
  return {
    id,
    what,
    names: names.map(([name, year], index) => ({
      name,
      period: { from: firstDay(year), to: firstDay(names[index + 1]?.[1]) },
    })),
  };
}

function firstDay(year: number | undefined): string | undefined {
  return year === undefined ? undefined : `${year}-01-01`;
}

function readRenames(): readonly Rename[] {
  return z.array(Rename).parse([
    named("chief-executive", "the chief municipal executive", [
      ["Rådmann", 2013],
      ["Kommunedirektør", 2018],
    ]),
    named("county-governor", "the state's representative in a county", [
      ["Fylkesmannen", 2013],
      ["Statsforvalteren", 2021],
    ]),
    named("university-college", "the university college in Buskerud, Vestfold and Telemark", [
      ["HBV", 2013],
      ["HSN", 2016],
      ["USN", 2018],
    ]),
    named("digitalisation-agency", "the state's agency for digitalisation", [
      ["Difi", 2013],
      ["Digdir", 2020],
    ]),
    named("learning-platform", "the municipalities' common learning platform", [
      ["Læringsløpet", 2013],
      ["KS Læring", 2014],
    ]),
  ]);
}
