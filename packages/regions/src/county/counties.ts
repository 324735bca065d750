import { codeOn, County, holds, type LocalDate, type Municipality } from "@kompetanseregion/domain";
import { z } from "zod";

const rows: readonly (readonly [
  id: string,
  name: string,
  code: string,
  from: number,
  to?: number,
])[] = [
  ["akershus-until-2020", "Akershus", "02", 2013, 2020],
  ["buskerud-until-2020", "Buskerud", "06", 2013, 2020],
  ["vestfold-until-2020", "Vestfold", "07", 2013, 2020],
  ["telemark-until-2020", "Telemark", "08", 2013, 2020],
  ["nordland", "Nordland", "18", 2013],
  ["viken", "Viken", "30", 2020, 2024],
  ["vestfold-og-telemark", "Vestfold og Telemark", "38", 2020, 2024],
  ["akershus", "Akershus", "32", 2024],
  ["buskerud", "Buskerud", "33", 2024],
  ["vestfold", "Vestfold", "39", 2024],
  ["telemark", "Telemark", "40", 2024],
];

/**
 * The counties that the register's municipalities have been in, through the reforms of 2020 and
 * 2024. Buskerud, Telemark and Vestfold of today are new counties with the old names.
 */
export const counties: readonly County[] = z.array(County).parse(
  rows.map(([id, name, code, from, to]) => ({
    id,
    name,
    code,
    period: { from: `${from}-01-01`, to: to === undefined ? undefined : `${to}-01-01` },
  })),
);

/** The county a municipality is in on the date; none where it does not exist then. */
export function countyOf(municipality: Municipality, date: LocalDate): County | undefined {
  const code = codeOn(municipality, date);
  if (code === undefined) return undefined;
  return counties.find((county) => code.startsWith(county.code) && holds(county.period, date));
}
