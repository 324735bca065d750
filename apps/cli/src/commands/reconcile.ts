import { formatOre, parseOre } from "@kompetanseregion/domain";
import {
  type ExplanationView,
  type FileReconciliationView,
  reconcileFile,
} from "@kompetanseregion/secretariat";
import { Command } from "commander";

import { findingText } from "../finding-words.ts";
import { readInputFile, refuse } from "../input-file.ts";
import { printJson, printTable } from "../print.ts";

interface ReconcileOptions {
  readonly sumColumn?: string;
  readonly json?: true;
}

/** `kompetanse reconcile`: any printed table held against itself. */
export function reconcileCommand(): Command {
  return new Command("reconcile")
    .description("hold a printed table against itself: what does not add up, and why it may be so")
    .argument("<file>", "the table as CSV")
    .option("--sum-column <name>", "the column that is the sum of the others")
    .option("--json", "print everything as JSON")
    .addHelpText(
      "after",
      `
The file:
  The first row names the columns, the first column names the rows; ; or , between cells.
  UTF-8 or Windows-1252. Amounts as people write them: 1 145 000,50  -132400.00  (503 000)
  The sum column is the last one if it is called a sum, a total or «Begge år».
  A column called rolle may say what each row is:
    opening   what was there before (else: rows called «Inngående …»)
    line      what is added         (else: all other rows)
    subtotal  the lines above it    (else: «Sum …», «Delsum …»)
    closing   what it all comes to  (else: «Utgående …», «Total», «I alt»)

Example:
  Utgifter;rolle;2014;2015;Begge år
  Lønn;line;435 000;711 000;1 261 000
  Total;closing;435 000;711 000;1 146 000`,
    )
    .action(async (file: string, options: ReconcileOptions, command: Command) => {
      const { sumColumn } = options;
      const checked = reconcileFile({
        bytes: await readInputFile(file, command),
        ...(sumColumn === undefined ? {} : { sumColumn }),
      });
      if (!checked.ok) refuse(command, checked.issues);
      if (options.json) printJson(checked.answer);
      else print(checked.answer);
    });
}

function print(view: FileReconciliationView): void {
  printTable(
    ["", ...view.columns],
    view.rows.map(({ label, cells }) => [
      label,
      ...cells.map((cell) => (cell === null ? "" : kroner(cell))),
    ]),
  );
  if (view.sumColumn === undefined) {
    process.stdout.write("\nIngen kolonne er regnet som sum; se --sum-column.\n");
  }
  process.stdout.write(`\n${view.findings.length} avvik\n`);
  for (const finding of view.findings) process.stdout.write(`  – ${findingText(finding)}\n`);
  if (view.explanations.length === 0) return;
  process.stdout.write("\nMulige forklaringer, den enkleste først (ingenting er rettet):\n");
  for (const [at, explanation] of view.explanations.entries()) {
    const closes = explanation.closes ? "tabellen går opp" : "tabellen går ikke opp";
    process.stdout.write(`  ${at + 1}. ${explanationText(explanation)}: ${closes}\n`);
  }
}

const slips = {
  digit: "ett siffer feil",
  transposition: "to siffer har byttet plass",
  sign: "feil fortegn",
  omitted: "en celle er utelatt",
  doubled: "en celle er talt to ganger",
} as const;

function explanationText({ kind, cells, moved }: ExplanationView): string {
  const changes = cells
    .map(({ row, column, printed, instead, slip }) => {
      const how = slip === undefined ? "" : ` (${slips[slip]})`;
      return `${row}, ${column} skulle vært ${kroner(instead)}, ikke ${kroner(printed)}${how}`;
    })
    .join("; ");
  switch (kind) {
    case "recomputed":
      return `summene er lagt sammen feil: ${changes}`;
    case "one-cell":
      return `én celle er feil: ${changes}`;
    case "earlier-draft":
      return `summene er fra et tidligere utkast: ${changes}`;
    case "reclassified": {
      if (moved === undefined) return changes;
      const whole = moved.cell === undefined ? "" : ` (hele ${moved.from}, ${moved.cell})`;
      const story = `${kroner(moved.amount)}${whole} er ført under ${moved.to} i stedet for ${moved.from}`;
      return changes === "" ? story : `${story}, og ${changes}`;
    }
  }
}

function kroner(amount: string): string {
  return formatOre(parseOre(amount), "kroner");
}
