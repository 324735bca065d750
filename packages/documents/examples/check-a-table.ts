import { checkDocument, PrintedDocument } from "@kompetanseregion/documents";

// What a finished report prints, amounts in øre, read off by somebody who holds it.
const report = PrintedDocument.parse({
  title: "Sluttrapport",
  dated: "2016-01-19",
  statement: {
    place: "kapittel 5",
    totalLabel: "Begge år",
    years: [2014, 2015],
    rows: [
      {
        place: "kapittel 5, Lønn",
        label: "Lønn",
        kind: "expense",
        byYear: [435_000_00, 711_000_00],
        total: 1_261_000_00,
      },
    ],
  },
});

export const lines = checkDocument(report, "nb").findings.map(
  ({ at, printed, computed, remedy }) => `${at}: ${printed}, beregnet ${computed}. ${remedy}`,
);
// => kapittel 5, Lønn: 1 261 000 kr, beregnet 1 146 000 kr. Rett summen til 1 146 000 kr.
