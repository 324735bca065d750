import { benefitIssueInBokmal, type PlanView } from "@kompetanseregion/secretariat";

import { basisWord, decimal } from "./benefit-words.ts";
import { printTable, say } from "./print.ts";

/** Prints where a benefit realisation plan stands, and what keeps it from being realised. */
export function printPlan(view: PlanView): void {
  const { byMunicipality, issues, region } = view;
  process.stdout.write(`\n${view.title}\n\nTimer i året:\n\n`);
  printTable(
    ["Kommune", "Mulig", "Bekreftet", "Realisert"],
    [
      ...byMunicipality.map(({ name, potential, confirmed, realised }) => [
        name,
        ...[potential, confirmed, realised].map(({ hours }) => decimal(hours)),
      ]),
      ["Regionen", "", decimal(region.confirmed.hours), decimal(region.realised.hours)],
    ],
  );
  const { confirmed, realised } = region;
  process.stdout.write(
    `\n  Bekreftet: ${decimal(confirmed.fte)} årsverk à ${basisWord(view.basis)}, ${decimal(confirmed.kroner)} kroner i året\n` +
      `  Realisert: ${decimal(realised.fte)} årsverk, ${decimal(realised.kroner)} kroner\n` +
      "  Regionen er summen av det kommunene har bekreftet.\n",
  );
  const errors = issues.filter(({ severity }) => severity === "error");
  const rest = issues.length - errors.length;
  for (const { at, message, remedy } of errors.map(benefitIssueInBokmal)) {
    say(`Feil: ${at ?? "planen"}: ${message}. ${remedy}`);
  }
  if (rest > 0) printWarnings(view);
}

const wanted: Readonly<Record<string, string>> = {
  "no-owner": "mangler eier",
  "no-baseline": "mangler nullpunkt",
  "no-use": "mangler bruk (kutt, omdisponering eller kvalitet)",
  targets: "mangler mål med dato, eller datoene stiger ikke",
  "missing-plan": "kommunen har ingen rad",
  shape: "mangler grunn til statusen",
};

/** How many rows lack what, since a new plan lacks most of it in each of them. */
function printWarnings({ issues }: PlanView): void {
  const counts = new Map<string, number>();
  for (const { code, severity } of issues) {
    if (severity === "warning") counts.set(code, (counts.get(code) ?? 0) + 1);
  }
  process.stdout.write("\nFør gevinstene kan tas ut (hver rad med --json):\n\n");
  printTable(
    ["Hva", "Rader"],
    [...counts].map(([code, count]) => [wanted[code] ?? code, String(count)]),
  );
}
