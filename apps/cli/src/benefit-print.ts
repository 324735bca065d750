import { formatRatio, type Issue } from "@kompetanseregion/domain";
import {
  benefitIssueInBokmal,
  type BenefitCaseView,
  type CalibrationView,
  type explainBenefit,
  type SimulationView,
} from "@kompetanseregion/secretariat";

import {
  basisWord,
  decimal,
  figureWord,
  formulaWords,
  inputWord,
  unitWord,
} from "./benefit-words.ts";
import { printTable, say } from "./print.ts";

type Explanation = Extract<ReturnType<typeof explainBenefit>, { ok: true }>["answer"];

/** Prints a claimed benefit beside what its own inputs give. */
export function printCase(view: BenefitCaseView): void {
  process.stdout.write(`\n${view.title}\n\n`);
  for (const { id, label, value, unit } of view.inputs) {
    process.stdout.write(`  ${inputWord(id, label)}: ${decimal(value)} ${unitWord(unit)}\n`);
  }
  const { claim, formula, hoursPerYear } = view;
  process.stdout.write(
    `\n  ${formulaWords(formula)} = ${decimal(hoursPerYear)} timer i året; påstått: ${decimal(claim.fte)} årsverk\n\n`,
  );
  printTable(
    ["Timer i et årsverk", "Årsverk", "Mangler", "Timer som trengs"],
    view.bases.map(({ basis, fte, gap, hoursNeeded }) => [
      basisWord(basis),
      decimal(fte),
      decimal(gap),
      decimal(hoursNeeded),
    ]),
  );
  process.stdout.write("\nHver av disse ville alene gjøre påstanden riktig:\n\n");
  printTable(
    ["Forutsetning", "Timer i et årsverk", "Verdi", "Enhet"],
    view.calibrations.map(({ input, label, basis, printed, unit }) => [
      inputWord(input, label),
      basisWord(basis),
      decimal(printed),
      unitWord(unit),
    ]),
  );
}

/** Prints how far the figure may lie, and what moves it. */
export function printSimulation(view: SimulationView): void {
  const { claim, draws, fte, inputs, npvKr, seed, toMeasure, tornado } = view;
  const two = (value: number): string => decimal(value.toFixed(2));
  process.stdout.write(
    `\nÅrsverk når alt det usikre trekkes ${decimal(String(draws))} ganger (frø ${seed}):\n\n` +
      `  P10 ${two(fte.p10)}   P50 ${two(fte.p50)}   P90 ${two(fte.p90)}   snitt ${two(fte.mean)}\n`,
  );
  if (claim !== undefined) {
    const reached = {
      numerator: Math.round(claim.probability * draws),
      denominator: draws,
      counts: "draws that reach the claim",
      outOf: "draws",
    };
    process.stdout.write(
      `  Trekninger med minst ${decimal(claim.fte)} årsverk: ${formatRatio(reached, "nb")}\n`,
    );
  }
  if (npvKr !== undefined) printGain(npvKr, draws);
  const assumed = inputs.filter(({ evidence }) => evidence === "assumed").length;
  if (assumed > 0) {
    process.stdout.write(
      `  Obs: fordelingen er antatt for ${assumed} av ${inputs.length} forutsetninger; mål dem først\n`,
    );
  }
  const labels = new Map(inputs.map(({ id, label }) => [id, label]));
  const shares = new Map(toMeasure.map(({ input, varianceShare }) => [input, varianceShare]));
  process.stdout.write(
    `\nÉn om gangen, de andre som mest sannsynlig (${decimal(tornado.base)}):\n\n`,
  );
  printTable(
    ["Forutsetning", "Lavest", "Høyest", "Utslag", "Del av variansen"],
    tornado.bars.map(({ input, low, high, swing }) => [
      inputWord(input, labels.get(input) ?? input),
      decimal(low),
      decimal(high),
      decimal(swing),
      two(shares.get(input) ?? 0),
    ]),
  );
  printWorth(toMeasure, (input) => inputWord(input, labels.get(input) ?? input));
}

/** The present value's interval, and how often it is no loss. */
function printGain({ gain, ...npvKr }: NonNullable<SimulationView["npvKr"]>, draws: number): void {
  const gained = {
    numerator: Math.round(gain.probability * draws),
    denominator: draws,
    counts: "draws that lose nothing",
    outOf: "draws",
  };
  process.stdout.write(
    `  Nåverdi, kroner: P10 ${whole(npvKr.p10)}   P50 ${whole(npvKr.p50)}   P90 ${whole(npvKr.p90)}\n` +
      `  Trekninger uten tap: ${formatRatio(gained, "nb")}\n`,
  );
}

/** What it is worth to measure each input before deciding; of use where there is an economy. */
function printWorth(
  toMeasure: SimulationView["toMeasure"],
  wordOf: (input: string) => string,
): void {
  const valued = toMeasure.flatMap(({ input, kroner }) =>
    kroner === undefined ? [] : [{ input, kroner }],
  );
  if (valued.length === 0) return;
  process.stdout.write("\nVerdien av å måle før man bestemmer seg for å gå videre:\n\n");
  printTable(
    ["Forutsetning", "Kroner"],
    valued.map(({ input, kroner }) => [wordOf(input), whole(kroner)]),
  );
  if (valued.every(({ kroner }) => Math.round(kroner) === 0)) {
    process.stdout.write("\n  Ingen måling kan snu avgjørelsen med disse forutsetningene.\n");
  }
}

function whole(kroner: number): string {
  return decimal(kroner.toFixed(0));
}

const verdicts = {
  within: "Påstanden ligger innenfor det forutsetningene rekker til",
  above: "Påstanden er høyere enn det forutsetningene rekker til",
  below: "Påstanden er lavere enn det forutsetningene rekker til",
} as const;

/** Prints what would make a claim true, alone and in pairs. */
export function printCalibration(view: CalibrationView): void {
  const { alone, bases, claim, pairs, reach, verdict } = view;
  process.stdout.write(
    `\n${view.title}: påstått ${decimal(claim.fte)} årsverk\n` +
      `  ${formulaWords(view.formula)} = ${decimal(view.hoursPerYear)} timer i året\n` +
      `  ${verdicts[verdict]} (${decimal(reach.low)} til ${decimal(reach.high)}).\n\n`,
  );
  printTable(
    ["Timer i et årsverk", "Årsverk", "Timer som mangler"],
    bases.map(({ basis, fte, gapHours }) => [basisWord(basis), decimal(fte), decimal(gapHours)]),
  );
  process.stdout.write("\nAlene ville dette gjøre påstanden riktig:\n\n");
  printTable(
    ["Forutsetning", "Timer i et årsverk", "Oppgitt", "Trengs", "Enhet", "Rimelig"],
    alone.map(({ input, label, basis, documented, printed, unit, plausible }) => [
      inputWord(input, label),
      basisWord(basis),
      decimal(documented),
      decimal(printed),
      unitWord(unit),
      plausible ? "ja" : "nei",
    ]),
  );
  // All bases at once are more pairs than anybody reads; --json has them.
  const [first] = bases;
  const shown = pairs.filter(({ basis }) => basis === first?.basis);
  if (first === undefined || shown.length === 0) return;
  const labels = new Map(alone.map(({ input, label }) => [input, label]));
  process.stdout.write(
    `\nSammen ville disse gjøre den riktig på ${basisWord(first.basis)}; de andre grunnlagene med --json:\n\n`,
  );
  for (const { printed } of shown) {
    const pair = Object.entries(printed).map(
      ([input, value]) => `${inputWord(input, labels.get(input) ?? input)}: ${decimal(value)}`,
    );
    process.stdout.write(`  ${pair.join("; ")}\n`);
  }
}

/** Says what a reader of the figures must know, at its place in the model. */
export function sayWarnings(warnings: readonly Issue[]): void {
  for (const { at, message, remedy } of warnings.map(benefitIssueInBokmal)) {
    say(`Obs: ${at ?? "modellen"}: ${message}. ${remedy}`);
  }
}

/** Prints every figure that is not 0, opened to formula, values, sources and basis. */
export function printExplanation({
  figures,
  gross,
  model,
  simulation,
  version,
}: Explanation): void {
  process.stdout.write(`\n${model.title}\n`);
  for (const { id, label, value, printed, unit, formula, withValues, sources, basis } of figures) {
    if (value === "0") continue;
    process.stdout.write(
      [
        "",
        `${figureWord(id, label)}: ${decimal(printed)} ${unitWord(unit)}`,
        `  = ${formulaWords(formula)}`,
        `  = ${formulaWords(withValues)}`,
        ...(basis === undefined ? [] : [`  Et årsverk: ${basisWord(basis.name)}`]),
        ...sources.map((source) => `  Kilde: ${source}`),
        "",
      ].join("\n"),
    );
  }
  if (simulation !== undefined) {
    const { draws, fte, seed } = simulation;
    const [low, middle, high] = [fte.p10, fte.p50, fte.p90].map((value) =>
      decimal(value.toFixed(2)),
    );
    process.stdout.write(
      `\nMed spennene: P10 ${low}   P50 ${middle}   P90 ${high} årsverk\n` +
        `  Trukket ${decimal(String(draws))} ganger med frø ${seed}, regnemåte ${version}\n`,
    );
  }
  if (gross) {
    process.stdout.write("\nTallene er brutto: ingenting sier hva som ville skjedd uansett.\n");
  }
}
