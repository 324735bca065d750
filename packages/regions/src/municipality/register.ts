import { Municipality, UnknownNameError } from "@kompetanseregion/domain";
import { z } from "zod";

import { mergers } from "./mergers.ts";
import { type MunicipalityRow, rows } from "./rows.ts";

/** The first day that the register knows of. A period from this day may have begun earlier. */
export const registerBegins = "2013-01-01";

/** Names that a municipality gave up, and the year it did. Nes in Buskerud became Nesbyen. */
const renamed: Readonly<Record<string, { readonly name: string; readonly until: string }>> = {
  nesbyen: { name: "Nes", until: "2020-01-01" },
};

/**
 * The register of municipalities, 2013 to today: the 53 of Buskerud, Telemark and Vestfold in
 * 2015, what they became, and those elsewhere that they are merged with or mistaken for.
 *
 * It is not the whole country: other municipalities are brought by the region that needs them.
 */
export const municipalities: readonly Municipality[] = z
  .array(Municipality)
  .parse(rows.map(toMunicipality));

/**
 * The municipality with the id, such as `kongsberg` or `bo-telemark`.
 *
 * @throws {UnknownNameError} with the ids that exist.
 */
export function findMunicipality(id: string): Municipality {
  const found = municipalities.find((municipality) => municipality.id === id);
  if (found === undefined) {
    const known = municipalities.map((municipality) => municipality.id);
    throw new UnknownNameError("municipality", id, known);
  }
  return found;
}

function toMunicipality([id, name, organisationNumber, codes]: MunicipalityRow): unknown {
  const until = mergers.find(({ from, into }) => into !== id && from.some((one) => one === id))?.on;
  const years = Object.keys(codes).toSorted();
  const former = renamed[id];
  return {
    id,
    name,
    organisationNumber,
    period: { from: firstDay(years[0]), to: until },
    codes: years.map((year, index) => ({
      code: codes[Number(year)],
      period: { from: firstDay(year), to: years[index + 1] ? firstDay(years[index + 1]) : until },
    })),
    formerNames: former && [
      { name: former.name, period: { from: registerBegins, to: former.until } },
    ],
  };
}

function firstDay(year = "2013"): string {
  return `${year}-01-01`;
}
