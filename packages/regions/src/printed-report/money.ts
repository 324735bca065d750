import { type Ore, ore } from "@kompetanseregion/domain";

import { expenseTable, fundingTable } from "../kongsberg/accounts.ts";
import { places } from "./places.ts";

const kroner = (amount: number): Ore => ore(amount * 100);
const total = expenseTable.rows.find(({ role }) => role === "total");

/** The table of expenses, row by row as printed; its line «Total» closes the column of sums. */
const statement = {
  place: places.expenses,
  totalLabel: "Begge år",
  years: [2014, 2015],
  rows: expenseTable.rows.flatMap(({ role, label, cells }) => {
    if (role === "total") return [];
    const both = role === "closing" ? total?.cells.both : cells.both;
    return {
      place: `${places.expenses}, ${label}`,
      label,
      kind: role === "line" ? ("expense" as const) : role,
      byYear: [cells["2014"] ?? null, cells["2015"] ?? null],
      total: both ?? null,
    };
  }),
};

/** What chapter 5 prints and claims about money; amounts in øre. */
export const money = {
  statement,
  funding: {
    place: places.grants,
    rows: fundingTable.grants.map(({ giver, scheme, activity, year, amount }) => ({
      label: `${giver}, ${scheme}, ${activity}`,
      year,
      amount,
    })),
    total: fundingTable.printedSum,
  },
  results: [
    {
      place: "K kap. 5, side 8, overskudd 2014",
      quote: "overskudd i prosjektet i 2014 på kr 503 000,-",
      year: 2014,
      says: "surplus",
      amount: kroner(503_000),
    },
    {
      place: "K kap. 5, side 8, prosjektregnskapet",
      quote: "Det kan slåes fast at det er overskudd i prosjektregnskapet",
      says: "surplus",
    },
  ],
  signs: [
    { place: "K kap. 5, tabellen", concept: "overskudd", sign: "negative" },
    { place: "K kap. 5, teksten", concept: "overskudd", sign: "positive" },
  ],
  wages: [
    {
      place: "K kap. 5, lønn mot ansettelse i august 2014",
      years: [
        { year: 2014, wages: kroner(435_000), months: 5 },
        { year: 2015, wages: kroner(711_000), months: 12 },
      ],
    },
  ],
  proportions: [
    {
      place: "K kap. 5, 2014",
      quote: "det meste ble brukt på lønnsmidler og kjøpte tjenester",
      part: kroner(550_000),
      whole: kroner(647_000),
      atLeast: 0.5,
    },
    {
      place: "K kap. 5, ekstern finansiering",
      quote: "i all hovedsak blitt eksternt finansiert",
      part: kroner(2_604_400),
      whole: kroner(2_622_000),
      atLeast: 0.9,
    },
    {
      place: "K kap. 5, OU-midler mot kjøpte tjenester 2015",
      quote: "OU-midler til to kurs",
      part: kroner(514_400),
      whole: kroner(1_145_000),
      atMost: 1,
    },
    {
      place: "K kap. 5, ekstern finansiering av disponible midler",
      quote: "i all hovedsak blitt eksternt finansiert",
      part: kroner(2_604_400),
      whole: kroner(2_754_400),
      atLeast: 0.9,
    },
    {
      place: "K kap. 5, lønn mot midler som kan brukes til lønn",
      quote: "skjønnsmidler",
      part: kroner(1_146_000),
      whole: kroner(2_240_000),
      atMost: 1,
    },
  ],
  inKind: [
    {
      place: "K kap. 5, Egeninnsats fra kommunene",
      described: ["heldagsmøter", "utprøving", "nyansattkurs", "implementeringsplaner"],
    },
  ],
};
