import {
  benefitIssueInBokmal,
  type EconomyFigureView,
  type EconomyView,
  type ExtrapolationView,
  type UnitCostView,
} from "@kompetanseregion/secretariat";

import { basisWord, decimal } from "./benefit-words.ts";
import { printTable } from "./print.ts";

const figures: Readonly<Record<EconomyFigureView["id"], string>> = {
  npv: "Nåverdi, kapasitet og det andre sparer medregnet",
  cashNpv: "Nåverdi av det som synes i budsjettet",
  paybackMonths: "Tjent inn etter",
  discountedPaybackMonths: "Tjent inn etter, med diskonterte kroner",
  costPerCompletion: "Kostnad for hver fullføring, som nåverdi",
};

const formulas: Readonly<Record<EconomyFigureView["id"], string>> = {
  npv: "år 0 + år 1 ÷ (1 + rente) + år 2 ÷ (1 + rente)² + …",
  cashNpv: "det samme, bare med kroner i budsjettet",
  paybackMonths: "måneder til summen av årene ikke lenger er negativ",
  discountedPaybackMonths: "måneder til summen av de diskonterte årene ikke lenger er negativ",
  costPerCompletion: "nåverdien av kostnadene ÷ alle fullføringer i perioden",
};

const units: Readonly<Record<EconomyFigureView["unit"], string>> = {
  kr: "kroner",
  months: "måneder",
  "kr/person": "kroner",
};

/** Prints present value, payback and cost per completion, each with formula and sources. */
export function printEconomy({ figures: found, flow, gross, setting, title }: EconomyView): void {
  const rates = setting.discount.map(
    ({ fromYear, rate }) => `${decimal(String(rate))} fra år ${fromYear}`,
  );
  process.stdout.write(
    `\n${title}: økonomi over ${setting.horizonYears} år, faste priser\n\n` +
      `  Kalkulasjonsrente: ${rates.join("; ")}. Reallønnsvekst: ${decimal(String(setting.realWageGrowth))}.\n` +
      `  Kilde: ${setting.source}\n\n`,
  );
  printTable(
    ["År", "Kroner", "Herav i budsjettet"],
    flow.map(({ year, kroner, budget }) => [String(year), decimal(kroner), decimal(budget)]),
  );
  for (const figure of found) {
    process.stdout.write(
      [
        "",
        `${figures[figure.id]}: ${amountOf(figure)}`,
        `  = ${formulas[figure.id]}`,
        ...figure.sources.map((source) => `  Kilde: ${source}`),
        "",
      ].join("\n"),
    );
  }
  if (gross) {
    process.stdout.write("\nTallene er brutto: ingenting sier hva som ville skjedd uansett.\n");
  }
}

function amountOf({ id, printed, unit }: EconomyFigureView): string {
  if (printed !== undefined) return `${decimal(printed)} ${units[unit]}`;
  return id === "costPerCompletion"
    ? "modellen sier ikke hvor mange som fullfører (completions:)"
    : "aldri i perioden";
}

/** Prints what each completion cost, and says so where it is only a part of the cost. */
export function printUnitCost(view: UnitCostView): void {
  const { completions, covers, included, printed, source, total } = view;
  process.stdout.write(
    `\nKostnad for hver fullføring: ${decimal(printed)} kroner\n` +
      `  = ${decimal(total)} ÷ ${decimal(String(completions))}\n` +
      `  Med i tallet: ${included}\n` +
      (covers === "part"
        ? "  Obs: dette er bare en del av kostnaden, altså en nedre grense.\n"
        : "  Alle kostnader er med.\n") +
      `  Kilde: ${source}\n`,
  );
}

const drivers: Readonly<Record<ExtrapolationView["driver"], string>> = {
  inhabitants: "innbyggere",
  employees: "ansatte",
  eligibleStaff: "ansatte som trenger det",
  recertifications: "resertifiseringer",
};

/** Prints a figure scaled from one place to all, and everything that it assumes. */
export function printExtrapolation(view: ExtrapolationView): void {
  const { basis, factor, population, sameBaseline, sample, scaled, source, uptake } = view;
  process.stdout.write(
    `\nTankeeksperiment: ${view.title}, skalert til alle\n\n` +
      `  Vokser med: ${drivers[view.driver]}, ${decimal(sample)} av ${decimal(population)} (× ${decimal(factor)})\n` +
      `  Andel av de andre som tar det i bruk: ${shareOf(uptake)}\n` +
      `  Andel av de andre med samme utgangspunkt: ${shareOf(sameBaseline)}\n` +
      `  Kilde: ${source}\n\n`,
  );
  printTable(
    ["Regnet fra", "Her, årsverk", "Alle, årsverk", "Lavest", "Høyest"],
    scaled.map(({ from, placeFte, fte, low, high }) => [
      from === "inputs" ? "modellens egne tall" : "påstanden",
      decimal(placeFte),
      ...[fte, low, high].map((text) => decimal(Number(text).toFixed(2))),
    ]),
  );
  process.stdout.write(`\n  Et årsverk: ${basisWord(basis)}\n`);
  const sources = new Set(scaled.flatMap((each) => each.sources));
  process.stdout.write([...sources].map((each) => `  Kilde: ${each}\n`).join(""));
  process.stdout.write(
    "  Dette er et tankeeksperiment og ingen prognose: ingen har målt noe hos de andre.\n",
  );
  for (const { message, remedy } of view.warnings.map(benefitIssueInBokmal)) {
    process.stdout.write(`  Obs: ${message}. ${remedy}\n`);
  }
}

function shareOf(share: string): string {
  return share
    .split("–")
    .map((part) => decimal(part))
    .join(" til ");
}
