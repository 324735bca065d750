import { type RealisedView } from "@kompetanseregion/secretariat";

import { basisWord, decimal } from "./benefit-words.ts";
import { printTable, say } from "./print.ts";

type Reason = keyof RealisedView["excludedByReason"];

const reasons: Readonly<Record<Reason, string>> = {
  otherActivity: "gjelder et annet kurs",
  outside: "arbeidet ikke i noen av kommunene den dagen",
  notRequired: "kurset var ikke påkrevd for stillingen",
  certificateValid: "sertifiseringen gjaldt fortsatt",
  noCounterfactual: "ingen timer er oppgitt for den dagen",
  duplicate: "talt før i samme syklus",
  attendedAnyway: "strøk og møtte likevel",
  withdrawn: "fullføringen er trukket tilbake",
};

const notes: Readonly<Record<string, string>> = {
  "borrowed-model":
    "timene er hentet fra et annet sted enn regionen; mål dem her og gi en egen modell med --model.",
  "no-minutes":
    "basen logger ingen minutter; hver fullføring teller med modellens timer nå. Mål et utvalg.",
  "attended-anyway":
    "basen vet ikke hvem som møtte på den gamle samlingen likevel; de har ikke spart noe.",
  "unmatched-accounts": "kontoer som ikke er koblet til noen ansatt, er ikke talt.",
  "small-groups": "små kommuner er skjult (–), så ingen enkeltperson kan leses ut av tallene.",
};

/** Prints what the completions in the store have realised. */
export function printRealised(view: RealisedView): void {
  const { counterfactual, expected, hoursNow, region, year } = view;
  const before = counterfactual.map(
    ({ from, to, hours }) =>
      `${decimal(hours)} timer fra ${from}${to === undefined ? "" : ` til ${to}`}`,
  );
  process.stdout.write(
    `\n${view.title}: realisert etter fullføringene i basen, ${year ?? "alle år"}\n\n` +
      `  Kurs: ${view.activity}\n` +
      `  Før: ${before.join("; ")} per person; nå: ${decimal(hoursNow)} timer\n` +
      view.sources.map((source) => `  Kilde: ${source}\n`).join("") +
      "\n",
  );
  printTable(
    ["Kommune", "Har spart tid", "Timer spart", "Herav tapt"],
    [
      ...view.byMunicipality.map(({ name, savers, hours, addedHours }) => [
        name,
        shown(savers),
        shown(hours),
        shown(addedHours),
      ]),
      ["Regionen", ...[region.savers, region.hours, region.addedHours].map(shown)],
    ],
  );
  process.stdout.write(
    `\n  ${decimal(region.hours)} timer = ${decimal(region.fte)} årsverk ${year === undefined ? "i alt " : ""}à ${basisWord(view.basis)}\n`,
  );
  if (expected !== undefined) {
    const percent = expected.percent === undefined ? "" : ` (${decimal(expected.percent)} %)`;
    process.stdout.write(`  Ventet av året: ${decimal(expected.hours)} timer${percent}\n`);
  }
  printExcluded(view);
  for (const { code, message } of view.notes) say(`Obs: ${notes[code] ?? message}`);
}

function printExcluded({ excluded, excludedByReason, records }: RealisedView): void {
  const all = decimal(String(records));
  if (excluded.length === 0) {
    process.stdout.write(`  Alle ${all} fullføringer er talt med.\n`);
    return;
  }
  process.stdout.write(
    `\n${decimal(String(excluded.length))} av ${all} fullføringer sparer ingen tid; hver av dem med --json:\n\n`,
  );
  printTable(
    ["Grunn", "Antall"],
    Object.entries(excludedByReason).map(([reason, count]) => [
      reasonWord(reason),
      decimal(String(count)),
    ]),
  );
}

function shown(figure: number | string): string {
  return figure === "suppressed" ? "–" : decimal(String(figure));
}

function reasonWord(reason: string): string {
  const known = Object.entries(reasons).find(([code]) => code === reason);
  return known === undefined ? reason : known[1];
}
