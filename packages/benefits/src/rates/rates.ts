import { calendarYear, holds, LocalDate, type Period } from "@kompetanseregion/domain";

import { type Input } from "../model/input.ts";
import { BenefitError } from "../problem/benefit-error.ts";

/** Rates for domestic travel in the public sector, for as long as they were read to hold. */
export interface TravelRates {
  readonly period: Period;
  /** Kroner a kilometre in one's own car. */
  readonly km: string;
  /** Kroner for a day's journey of 6 to 12 hours. */
  readonly dayDiet: string;
  /** Kroner a day for journeys with a night away. */
  readonly overnightDiet: string;
  readonly source: string;
}

/**
 * The travel rates that were read in a public source, oldest first. There are years between them:
 * a day in one is refused rather than given a neighbour's rates.
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
];

/** A zone for employer's tax (arbeidsgiveravgift), by where the enterprise is. */
export type EmployerTaxZone = "I" | "II" | "III" | "IV" | "V";

/** Employer's tax for a year, as shares; the zones with a single rate. */
export interface EmployerTaxRates {
  readonly period: Period;
  readonly zones: Readonly<Record<EmployerTaxZone, string>>;
  readonly source: string;
}

/** Employer's tax that was read in a public source, oldest first. */
export const employerTaxRates: readonly EmployerTaxRates[] = [
  {
    period: calendarYear(2026),
    zones: { I: "0.141", II: "0.106", III: "0.064", IV: "0.051", V: "0" },
    source: "Avgiftssatser 2026, aktuellesatser.no",
  },
];

/** The rates of a day as inputs for a model, with their source and the day they began to hold. */
export function travelRateInputs(date: LocalDate): Input[] {
  const rates = ratesOn(travelRates, date, "travel rates");
  const common = { asOf: rates.period.from, source: rates.source, evidence: "register" } as const;
  return [
    { id: "kmRate", label: "Own car", unit: "kr/km", value: rates.km, ...common },
    {
      id: "dayDiet",
      label: "Meals, 6 to 12 hours",
      unit: "kr/day",
      value: rates.dayDiet,
      ...common,
    },
    {
      id: "overnightDiet",
      label: "Meals, with a night away",
      unit: "kr/night",
      value: rates.overnightDiet,
      ...common,
    },
  ];
}

/** Employer's tax of a day and zone as an input for a model. */
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
  const years = table.map(({ period }) => period.from.slice(0, 4)).join(", ");
  throw new BenefitError("invalid-argument", `there are no ${what} for ${date}`, {
    remedy: `They are known for ${years}; give others as inputs of their own.`,
  });
}
