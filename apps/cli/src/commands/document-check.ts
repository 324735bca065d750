import { Language } from "@kompetanseregion/domain";
import {
  checkPrintedFile,
  checkRegionReport,
  type PrintedCheckView,
} from "@kompetanseregion/secretariat";
import { Command, Option } from "commander";

import { readInputFile, refuse } from "../input-file.ts";
import { printJson } from "../print.ts";

interface CheckOptions {
  readonly region?: string;
  readonly language: Language;
  readonly strict?: true;
  readonly json?: true;
}

/** Where a check was asked to be strict and something does not hold: see `kompetanse --help`. */
const doesNotHold = 5;

/** `kompetanse document check`: a finished document held against its own figures and claims. */
export function documentCheckCommand(): Command {
  return new Command("check")
    .description(
      "what in a finished document does not hold: sums, shares, claims, goals, references",
    )
    .argument(
      "<final-report|file>",
      "the final report that a region has handed in, or a document written down in YAML or JSON",
    )
    .option("--region <id>", "whose final report; kongsbergregionen where left out")
    .addOption(
      new Option("--language <language>", "bokmål, nynorsk or English")
        .choices(Language.options)
        .default("nb"),
    )
    .option("--strict", "end with 5 where something does not hold")
    .option("--json", "print findings, what was confirmed and what is missing as JSON")
    .addHelpText(
      "after",
      `
Ends with 0 whatever is found, as long as the document could be checked; with --strict it ends
with 5 where there are findings. A file that is no document ends with 2, and every place is named.

The file: title and dated (YYYY-MM-DD), and as much as you like of statement, funding, results,
shares, counts, durations, benefits, goalListings, headings, crossReferences, tables, courses, terms
and the rest; amounts in øre.

Examples:
  kompetanse document check final-report --region kongsbergregionen --json
  kompetanse document check sluttrapport.yaml --strict`,
    )
    .action(async (what: string, _options: object, command: Command) => {
      const options = command.optsWithGlobals<CheckOptions>();
      const view = await check(what, options, command);
      if (options.json) printJson(view);
      else print(view);
      if (options.strict && view.findings.length > 0) process.exitCode = doesNotHold;
    });
}

async function check(
  what: string,
  { region, language }: CheckOptions,
  command: Command,
): Promise<PrintedCheckView> {
  if (what === "final-report") return checkRegionReport(region, language);
  const checked = checkPrintedFile(await readInputFile(what, command), language);
  if (!checked.ok) refuse(command, checked.issues);
  return checked.answer;
}

function print({ title, dated, findings, confirmed, missing }: PrintedCheckView): void {
  const lines = [
    `${title}, datert ${dated}`,
    "",
    `${findings.length} funn`,
    ...findings.flatMap(({ number, at, message, printed, computed, remedy }) => [
      `  ${number ?? "–"}  ${at}`,
      `    ${message}`,
      `    Trykt: ${printed}`,
      `    Beregnet: ${computed}`,
      `    Gjør: ${remedy}`,
    ]),
    "",
    `${confirmed.length} er kontrollert og stemmer`,
    ...confirmed.map(({ number, at, computed }) => `  ${number ?? "–"}  ${at}: ${computed}`),
    ...(missing.length === 0 ? [] : ["", "Står i registeret, men ble ikke funnet:"]),
    ...missing.map(({ number, at }) => `  ${number}  ${at}`),
  ];
  process.stdout.write(`${lines.join("\n")}\n`);
}
