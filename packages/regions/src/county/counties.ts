import { codeOn, County, holds, type LocalDate, type Municipality } from "@kompetanseregion/domain";
import { z } from "zod";

type CountyRow = readonly [id: string, name: string, code: string, from: number, to?: number];

const rows: readonly CountyRow[] = [
  ["ostfold-until-2020", "Østfold", "01", 2013, 2020],
  ["akershus-until-2020", "Akershus", "02", 2013, 2020],
  ["oslo", "Oslo", "03", 2013],
  ["hedmark", "Hedmark", "04", 2013, 2020],
  ["oppland", "Oppland", "05", 2013, 2020],
  ["buskerud-until-2020", "Buskerud", "06", 2013, 2020],
  ["vestfold-until-2020", "Vestfold", "07", 2013, 2020],
  ["telemark-until-2020", "Telemark", "08", 2013, 2020],
  ["aust-agder", "Aust-Agder", "09", 2013, 2020],
  ["vest-agder", "Vest-Agder", "10", 2013, 2020],
  ["rogaland", "Rogaland", "11", 2013],
  ["hordaland", "Hordaland", "12", 2013, 2020],
  ["sogn-og-fjordane", "Sogn og Fjordane", "14", 2013, 2020],
  ["more-og-romsdal", "Møre og Romsdal", "15", 2013],
  ["sor-trondelag", "Sør-Trøndelag", "16", 2013, 2018],
  ["nord-trondelag", "Nord-Trøndelag", "17", 2013, 2018],
  ["nordland", "Nordland", "18", 2013],
  ["troms-until-2020", "Troms", "19", 2013, 2020],
  ["finnmark-until-2020", "Finnmark", "20", 2013, 2020],
  ["trondelag", "Trøndelag", "50", 2018],
  ["viken", "Viken", "30", 2020, 2024],
  ["innlandet", "Innlandet", "34", 2020],
  ["vestfold-og-telemark", "Vestfold og Telemark", "38", 2020, 2024],
  ["agder", "Agder", "42", 2020],
  ["vestland", "Vestland", "46", 2020],
  ["troms-og-finnmark", "Troms og Finnmark", "54", 2020, 2024],
  ["ostfold", "Østfold", "31", 2024],
  ["akershus", "Akershus", "32", 2024],
  ["buskerud", "Buskerud", "33", 2024],
  ["vestfold", "Vestfold", "39", 2024],
  ["telemark", "Telemark", "40", 2024],
  ["troms", "Troms", "55", 2024],
  ["finnmark", "Finnmark", "56", 2024],
];

/**
 * Norway's counties through the reforms of 2018, 2020 and 2024, by their Norwegian names.
 *
 * Those that were divided out again in 2024 are new counties with the old names. Oslo is both a
 * county and a municipality.
 */
export const counties: readonly County[] = /* @__PURE__ */ readCounties();

/** The county a municipality is in on the date; none where it does not exist then. */
export function countyOf(municipality: Municipality, date: LocalDate): County | undefined {
  const code = codeOn(municipality, date);
  if (code === undefined) return undefined;
  return counties.find((county) => code.startsWith(county.code) && holds(county.period, date));
}

function readCounties(): readonly County[] {
  return z.array(County).parse(
    rows.map(([id, name, code, from, to]) => ({
      id,
      name,
      code,
      period: { from: `${from}-01-01`, to: to === undefined ? undefined : `${to}-01-01` },
    })),
  );
}
