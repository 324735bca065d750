import { type Statement } from "@kompetanseregion/client";
import { LocalDate } from "@kompetanseregion/domain";

const report = "Sluttrapport Kompetanseregionen, 2016";

const lines = [
  ["lonn", "Lønn og sosiale utgifter", 435_000, 711_000],
  ["administrasjon", "Administrative utgifter", 74_000, 36_000],
  ["moter", "Møter, bevertning og reise", 23_000, 83_000],
  ["tjenester", "Kjøpte tjenester ifm. kursutvikling", 115_000, 1_145_000],
] as const;

const grants = [
  ["F0", "Forprosjektet", "Ubrukte midler fra forprosjektet", 2013, 150_000, 0],
  ["F1", "Fylkesmannen i Telemark", "Skjønnsmidler, Prosjekt Kompetanseregionen", 2014, 500_000, 0],
  ["F2", "Fylkesmannen i Buskerud", "Skjønnsmidler, Prosjekt Kompetanseregionen", 2014, 500_000, 0],
  [
    "F3",
    "Fylkesmannen i Telemark",
    "Skjønnsmidler, Prosjekt Kompetanseregionen",
    2015,
    1_090_000,
    undefined,
  ],
  ["F4", "KS", "OU-midler, kurs «Kompetanseledelse»", 2015, 364_400, undefined],
  ["F5", "KS", "OU-midler, kurs «En god start»", 2015, 150_000, undefined],
] as const;

/** The source report's own figures as the server writes them, for tests. */
export function statementSample(): Statement {
  const rows: Statement["rows"] = [
    row("opening", "Inngående balanse", "opening", [-150_000, -503_000, -150_000]),
    ...lines.map(([key, label, first, second]) =>
      row(key, label, "line", [first, second, first + second]),
    ),
    row("expenses", "Sum utgifter", "expenses", [647_000, 1_975_000, 2_622_000]),
    row("income", "Inntekter / eksterne midler", "income", [-1_000_000, -1_604_400, -2_604_400]),
    row("closing", "Utgående balanse", "closing", [-503_000, -132_400, -132_400]),
  ];
  return {
    project: { id: "kompetanseregionen", name: "Prosjekt Kompetanseregionen" },
    columns: [
      { key: "2014", label: "2014" },
      { key: "2015", label: "2015" },
      { key: "total", label: "Begge år" },
    ],
    rows,
    funds: grants.map(([id, giver, name, year, awarded, unspent]) => ({
      id,
      giver,
      name,
      year,
      awarded: kroner(awarded),
      ...(unspent === undefined ? {} : { unspent: kroner(unspent) }),
      source: `${report}, tabellen «Eksterne midler»`,
    })),
    totals: {
      externalFunds: kroner(2_604_400),
      expenses: kroner(2_622_000),
      externalShare: {
        numerator: 2_604_400,
        denominator: 2_622_000,
        counts: "external funds, kroner",
        outOf: "expenses, kroner",
      },
    },
    reconciliation: {
      title: "Prosjektregnskap 2014–2015 slik det er trykt",
      source: report,
      columns: ["2014", "2015", "Begge år"],
      rows: [
        printed("Inngående balanse", [-150_000, -503_000, undefined]),
        printed("Lønn og sosiale utgifter", [435_000, 711_000, 1_261_000]),
        printed("Administrative utgifter", [74_000, 36_000, 110_000]),
        printed("Møter, bevertning og reise", [23_000, 83_000, 106_000]),
        printed("Kjøpte tjenester ifm. kursutvikling", [115_000, 1_145_000, 1_185_000]),
        printed("Inntekter / eksterne midler", [-1_000_000, -1_604_400, -2_604_400]),
        printed("Utgående balanse", [-503_000, -132_400, -132_400]),
      ],
      findings: [
        finding("row", "Lønn og sosiale utgifter", 1_261_000, 1_146_000),
        finding("row", "Kjøpte tjenester ifm. kursutvikling", 1_185_000, 1_260_000),
        finding("column", "Utgående balanse", -132_400, -92_400),
      ],
    },
    assumptions: [
      "Datoene inne i året er ikke oppgitt; bilagene er datert siste dag i året.",
      "Midler som er bundet til et kurs, er brukt først; deretter de eldste.",
    ],
  };
}

function row(
  key: string,
  label: string,
  role: Statement["rows"][number]["role"],
  amounts: readonly [number, number, number],
): Statement["rows"][number] {
  const [first, second] = amounts.map((amount, index) => ({
    voucher: `P-${2014 + index}-${key}`,
    date: LocalDate.parse(`${2014 + index}-12-31`),
    text: label,
    fund: "Fylkesmannen i Telemark, skjønnsmidler",
    amount: kroner(amount),
  }));
  if (first === undefined || second === undefined) throw new Error("a row has two years");
  const [a, b, both] = amounts;
  return {
    key,
    label,
    role,
    cells: [
      { amount: kroner(a), postings: [first] },
      { amount: kroner(b), postings: [second] },
      { amount: kroner(both), postings: role === "closing" ? [] : [first, second] },
    ],
  };
}

function printed(label: string, amounts: readonly (number | undefined)[]) {
  return { label, cells: amounts.map((amount) => (amount === undefined ? null : kroner(amount))) };
}

function finding(kind: "row" | "column", rowLabel: string, shown: number, computed: number) {
  return {
    kind,
    row: rowLabel,
    column: "Begge år",
    printed: kroner(shown),
    computed: kroner(computed),
    residual: kroner(shown - computed),
    message: `${rowLabel}: printed ${shown}, computed ${computed}`,
  };
}

function kroner(whole: number): string {
  return whole.toFixed(2);
}
