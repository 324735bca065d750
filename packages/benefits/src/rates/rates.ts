import { LocalDate } from "@kompetanseregion/domain";

import { type Input } from "../model/input.ts";
import { BenefitError } from "../problem/benefit-error.ts";

/** Rates for domestic travel in the public sector, as they were agreed from a day on. */
export interface TravelRates {
  readonly from: LocalDate;
  /** Kroner a kilometre in one's own car. */
  readonly km: string;
  /** Kroner for a day's journey of 6 to 12 hours. */
  readonly dayDiet: string;
  /** Kroner a day for journeys with a night away. */
  readonly overnightDiet: string;
  readonly source: string;
}

/** The travel rates that were read in a public source, oldest first. */
export const travelRates: readonly TravelRates[] = [
  {
    from: LocalDate.parse("2018-06-22"),
    km: "3.90",
    dayDiet: "297",
    overnightDiet: "754",
    source: "Særavtale for reiser innenlands 2018, as reported by Økonomiforbundet 2018-06-25",
  },
  {
    from: LocalDate.parse("2023-01-01"),
    km: "4.48",
    dayDiet: "342",
    overnightDiet: "872",
    source: "Statens satser innenlands 2023, arbeidsgiver.dfo.no",
  },
  {
    from: LocalDate.parse("2024-01-01"),
    km: "4.90",
    dayDiet: "369",
    overnightDiet: "940",
    source: "Statens satser innenlands 2024, arbeidsgiver.dfo.no",
  },
  {
    from: LocalDate.parse("2025-01-01"),
    km: "5.00",
    dayDiet: "384",
    overnightDiet: "977",
    source: "Statens satser innenlands 2025, docs.utlegg.app",
  },
];

/** A zone for employer's tax (arbeidsgiveravgift), by where the enterprise is. */
export type EmployerTaxZone = "I" | "II" | "III" | "IV" | "V";

/** Employer's tax from a day on, as shares; the zones with a single rate. */
export interface EmployerTaxRates {
  readonly from: LocalDate;
  readonly zones: Readonly<Record<EmployerTaxZone, string>>;
  readonly source: string;
}

/** Employer's tax that was read in a public source, oldest first. */
export const employerTaxRates: readonly EmployerTaxRates[] = [
  {
    from: LocalDate.parse("2026-01-01"),
    zones: { I: "0.141", II: "0.106", III: "0.064", IV: "0.051", V: "0" },
    source: "Avgiftssatser 2026, aktuellesatser.no",
  },
];

/** The rates of a day as inputs for a model, with their source and the day they began to hold. */
export function travelRateInputs(date: LocalDate): Input[] {
  const rates = latest(travelRates, date, "travel rates");
  const common = { asOf: rates.from, source: rates.source, evidence: "register" } as const;
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
  const { from, zones, source } = latest(employerTaxRates, date, "employer's tax");
  return {
    id: "employerTax",
    label: `Employer's tax, zone ${zone}`,
    unit: "share",
    value: zones[zone],
    source,
    asOf: from,
    evidence: "register",
  };
}

function latest<Rates extends { readonly from: LocalDate }>(
  table: readonly Rates[],
  date: LocalDate,
  what: string,
): Rates {
  const found = table.findLast(({ from }) => from <= date);
  if (found !== undefined) return found;
  throw new BenefitError("invalid-argument", `there are no ${what} for ${date}`, {
    remedy: `The oldest are from ${table[0]?.from ?? "no day"}; give others as inputs of their own.`,
  });
}
