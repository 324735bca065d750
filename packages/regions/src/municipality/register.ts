import { Municipality, UnknownNameError } from "@kompetanseregion/domain";
import { z } from "zod";

import { mergers } from "./mergers.ts";
import { type MunicipalityRow } from "./rows/municipality-row.ts";
import { allRows } from "./rows/rows.ts";
import { splits } from "./splits.ts";

/** The first day that the register knows of. A period from this day may have begun earlier. */
export const registerBegins = "2013-01-01";

/**
 * Every municipality of Norway from 2013 on, with codes and names through the reforms: 465, of
 * which 357 exist today.
 *
 * Codes and names are those of Statistisk sentralbyrå's Klass 131 as of 2013, 2017, 2018, 2019,
 * 2020, 2024 and (names only) 2026; a name counts from the first of these lists that has it. Each
 * list is held against a second one: see the decision «A register of every municipality».
 *
 * A municipality is the same through time as long as its legal entity is. A merger founded a new
 * one, unless one of those merged kept both its name and its organisation number; where two in
 * turn bear one name, the earlier id says until when. Where two places share a name, the id says in
 * which of today's counties. The part of a municipality that went to another while both went on is
 * not told.
 */
export const municipalities: readonly Municipality[] = /* @__PURE__ */ readRegister();

const byId = /* @__PURE__ */ indexById();

/**
 * The municipality with the id, such as `kongsberg` or `bo-telemark`.
 *
 * @throws {UnknownNameError} with the ids that exist.
 */
export function findMunicipality(id: string): Municipality {
  const found = byId.get(id);
  if (found === undefined) throw new UnknownNameError("municipality", id, [...byId.keys()]);
  return found;
}

function indexById(): ReadonlyMap<string, Municipality> {
  return new Map(municipalities.map((municipality) => [municipality.id, municipality]));
}

function readRegister(): readonly Municipality[] {
  const ends = new Map<string, string>([
    ...mergers.flatMap(({ on, from, into }) =>
      from.filter((id) => id !== into).map((id) => [id, on] as const),
    ),
    ...splits
      .filter(({ from, into }) => !into.includes(from))
      .map(({ on, from }) => [from, on] as const),
  ]);
  return z.array(Municipality).parse(allRows().map((row) => toMunicipality(row, ends.get(row[0]))));
}

function toMunicipality(
  [id, called, organisationNumber, codes]: MunicipalityRow,
  end: string | undefined,
): unknown {
  const [first, ...others] = inPeriods(codes, end);
  const names = typeof called === "string" ? [] : inPeriods(called, end);
  const formerNames = names.slice(0, -1).map(({ value: name, period }) => ({ name, period }));
  return {
    id,
    name: names.at(-1)?.value ?? called,
    organisationNumber,
    period: { from: first?.period.from, to: end },
    codes: [first, ...others].map((held) => ({ code: held?.value, period: held?.period })),
    formerNames: formerNames.length > 0 ? formerNames : undefined,
  };
}

/** What began in each year, until the next did. */
function inPeriods(byYear: Readonly<Record<number, string>>, end: string | undefined) {
  const years = Object.entries(byYear);
  return years.map(([year, value], index) => {
    const next = years[index + 1]?.[0];
    return {
      value,
      period: { from: firstDay(year), to: next === undefined ? end : firstDay(next) },
    };
  });
}

function firstDay(year: string): string {
  return `${year}-01-01`;
}
