import { formatOre, parseOre } from "@kompetanseregion/domain";
import { type ReconciliationView } from "@kompetanseregion/secretariat";

const computedFrom = {
  row: "de andre kolonnene gir",
  column: "radene over gir",
  "roll-forward": "kolonnen ved siden av gir",
} as const;

/** A contradiction of a printed table in a sentence: what is printed, what follows, how far off. */
export function findingText(finding: ReconciliationView["findings"][number]): string {
  const { kind, row, column, printed, computed, residual } = finding;
  const off = `${residual.startsWith("-") ? "" : "+"}${kroner(residual)}`;
  return `${row}, ${column}: trykt ${kroner(printed)}, men ${computedFrom[kind]} ${kroner(computed)} (${off})`;
}

function kroner(amount: string): string {
  return formatOre(parseOre(amount), "kroner");
}
