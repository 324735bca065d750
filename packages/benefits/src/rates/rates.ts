import { calendarYear, holds, LocalDate, type Period } from "@kompetanseregion/domain";

import { type Input } from "../model/input.ts";
import { BenefitError } from "../problem/benefit-error.ts";

/**
 * Rates for domestic travel in the public sector, for as long as they were read to hold. A rate
 * that the source does not give is left out.
 */
export interface TravelRates {
  readonly period: Period;
  /** Kroner a kilometre in one's own car. */
  readonly km?: string;
  /** Kroner for a day's journey of 6 to 12 hours. */
  readonly dayDiet?: string;
  /** Kroner a day for journeys with a night away. */
  readonly overnightDiet?: string;
  readonly source: string;
}

/** A travel rate by its name in {@link TravelRates}. */
export type TravelRateName = "km" | "dayDiet" | "overnightDiet";

/**
 * The travel rates that were read in a public source, oldest first.
 *
 * 2020, 2021, 2022 and the first half of 2018 are not among them, and 2026 has the kilometre only:
 * a day there is refused rather than given a neighbour's rates.
 */
export const travelRates: readonly TravelRates[] = [
  {
    period: { from: LocalDate.parse("2018-06-22"), to: LocalDate.parse("2019-01-01") },
    km: "3.90",
    dayDiet: "297",
    overnightDiet: "754",
    source: "Særavtale for reiser innenlands 2018, as reported by Økonomiforbundet 2018-06-25",
  },
  {
    period: calendarYear(2019),
    km: "4.03",
    dayDiet: "307",
    overnightDiet: "780",
    source: "Statens satser innenlands 2019, as reported by a bank 2018-12-07",
  },
  {
    period: calendarYear(2023),
    km: "4.48",
    dayDiet: "342",
    overnightDiet: "872",
    source: "Statens satser innenlands 2023, arbeidsgiver.dfo.no",
  },
  {
    period: calendarYear(2024),
    km: "4.90",
    dayDiet: "369",
    overnightDiet: "940",
    source: "Statens satser innenlands 2024, arbeidsgiver.dfo.no",
  },
  {
    period: calendarYear(2025),
    km: "5.00",
    dayDiet: "384",
    overnightDiet: "977",
    source: "Statens satser innenlands 2025, docs.utlegg.app",
  },
  {
    period: calendarYear(2026),
    km: "5.30",
    source: "Særavtale for reiser innenlands 2026, as reported by easya.no",
  },
];

/** A zone for employer's tax (arbeidsgiveravgift), by where the enterprise is. */
export type EmployerTaxZone = "I" | "II" | "III" | "IV" | "IVa" | "V";

/** Employer's tax for a year, as shares; zone Ia is left out, since it has two. */
export interface EmployerTaxRates {
  readonly period: Period;
  readonly zones: Readonly<Record<EmployerTaxZone, string>>;
  readonly source: string;
}

/** Employer's tax that was read in a public source, oldest first. */
export const employerTaxRates: readonly EmployerTaxRates[] = [
  {
    period: calendarYear(2026),
    zones: { I: "0.141", II: "0.106", III: "0.064", IV: "0.051", IVa: "0.079", V: "0" },
    source: "Avgiftssatser 2026, aktuellesatser.no",
  },
];

const travelInputs: Readonly<Record<TravelRateName, Pick<Input, "id" | "label" | "unit">>> = {
  km: { id: "kmRate", label: "Own car", unit: "kr/km" },
  dayDiet: { id: "dayDiet", label: "Meals, 6 to 12 hours", unit: "kr/day" },
  overnightDiet: { id: "overnightDiet", label: "Meals, with a night away", unit: "kr/night" },
};

/**
 * The rates of a day as inputs for a model, with their source and the day they began to hold.
 *
 * @param date - The day of the journey.
 * @param wanted - The rates that the model uses; all three where left out.
 * @throws {BenefitError} `invalid-argument` where one of them was not read for that day, with the
 *   years that it is known for.
 */
export function travelRateInputs(
  date: LocalDate,
  wanted: readonly TravelRateName[] = ["km", "dayDiet", "overnightDiet"],
): Input[] {
  return wanted.map((name) => {
    const known = travelRates.filter((rates) => rates[name] !== undefined);
    const what = `travel rates (${travelInputs[name].id})`;
    const { period, source, [name]: value = "" } = ratesOn(known, date, what);
    return { ...travelInputs[name], value, source, asOf: period.from, evidence: "register" };
  });
}

/**
 * Employer's tax of a day and zone as an input for a model.
 *
 * @throws {BenefitError} `invalid-argument` where it was not read for that day, with the years that
 *   it is known for.
 */
export function employerTaxInput(date: LocalDate, zone: EmployerTaxZone): Input {
  const { period, zones, source } = ratesOn(employerTaxRates, date, "employer's tax");
  return {
    id: "employerTax",
    label: `Employer's tax, zone ${zone}`,
    unit: "share",
    value: zones[zone],
    source,
    asOf: period.from,
    evidence: "register",
  };
}

function ratesOn<Rates extends { readonly period: Period }>(
  table: readonly Rates[],
  date: LocalDate,
  what: string,
): Rates {
  const found = table.find(({ period }) => holds(period, date));
  if (found !== undefined) return found;
  const years = table.map(({ period }) => yearsOf(period)).join(", ");
  throw new BenefitError("invalid-argument", `there are no ${what} for ${date}`, {
    remedy: `They are known for ${years}; give others as inputs of their own.`,
  });
}

/** The year; where the rates began to hold within it, from which day. */
function yearsOf({ from }: Period): string {
  const year = from.slice(0, 4);
  return from.endsWith("-01-01") ? year : `${year} (from ${from})`;
}
