import { formatOre, parseOre } from "@kompetanseregion/domain";
import {
  type BudgetAsked,
  type BudgetFigures,
  type BudgetView,
  budgetView,
} from "@kompetanseregion/secretariat";
import { Command, Option } from "commander";

import { withDesk } from "../desk.ts";
import { readInputFile, refuse } from "../input-file.ts";
import { dataFolder, printJson, printTable } from "../print.ts";
import { refuseFile } from "./ledger-import.ts";

const figureNames = {
  approved: "Vedtatt",
  adjusted: "Justert",
  committed: "Bundet",
  actual: "Regnskap",
  deviation: "Avvik",
  forecast: "Prognose",
  expectedDeviation: "Ventet avvik",
} as const satisfies Record<keyof BudgetFigures, string>;

const figures = Object.keys(figureNames) as (keyof BudgetFigures)[];

interface BudgetOptions extends BudgetAsked {
  readonly sideBySide?: keyof BudgetFigures;
  readonly json?: true;
}

/** `kompetanse budget`: a budget held against the books. */
export function budgetCommand(): Command {
  return new Command("budget")
    .description("hold a budget against the books: approved, adjusted, committed, actual, forecast")
    .argument("<file>", "the budget as CSV or XLSX")
    .option("--projects <list>", "of these projects only, apart by commas")
    .option("--on <date>", "the last day that is booked; today where left out")
    .addOption(
      new Option("--forecast <how>", "what is expected of the rest of the year")
        .choices(["budgetRest", "linear"])
        .default("budgetRest"),
    )
    .addOption(
      new Option(
        "--side-by-side <figure>",
        "one figure of all projects and years, each in a column of its own",
      ).choices(figures),
    )
    .option("--json", "print everything as JSON")
    .addHelpText(
      "after",
      `
The file has a line for each project, account and month; costs positive, income negative:
  type      vedtatt (approved), justering (the difference), bundet (ordered, not yet booked)
  prosjekt, konto, periode (YYYY-MM), beløp
  vedtak    the decision, where there is one
  til       bundet only: the first day it counts no longer

Example:
  type;prosjekt;konto;periode;beløp;vedtak
  vedtatt;kompetanseregionen;wages;2015-06;700 000,00;sak 12/14
  justering;kompetanseregionen;wages;2015-09;20 000,00;sak 31/15

budgetRest expects what is booked and committed and the budget of the months to come; linear the
same pace for the rest of the year.`,
    )
    .action(async (file: string, options: BudgetOptions, command: Command) => {
      const { json, sideBySide, ...asked } = options;
      const bytes = await readInputFile(file, command);
      const checked = await withDesk(dataFolder(command), (desk, actor) =>
        budgetView(desk, actor, bytes, asked),
      ).catch((error: unknown) => refuseFile(error, file, command));
      if (!checked.ok) refuse(command, checked.issues);
      if (json) printJson(checked.answer);
      else if (sideBySide === undefined) print(checked.answer);
      else printBeside(checked.answer, sideBySide);
    });
}

const head = ["Konto", ...Object.values(figureNames)];

function print({ on, rows, totals }: BudgetView): void {
  process.stdout.write(`\nBudsjett og regnskap per ${on} (kroner; inntekter er negative)\n`);
  const groups = Map.groupBy(rows, ({ project, year }) => `${project}, ${year}`);
  for (const [title, group] of groups) {
    process.stdout.write(`\n${title}\n\n`);
    printTable(head, [
      ...group.map((row) => [
        `${row.account} ${row.name}${row.budgeted ? "" : " (ikke budsjettert)"}`,
        ...cells(row),
      ]),
      ...totals
        .filter(({ project, year }) => `${project}, ${year}` === title)
        .map((sum) => [sum.of === "expense" ? "Sum utgifter" : "Sum inntekter", ...cells(sum)]),
    ]);
  }
  const unbudgeted = rows.filter(({ budgeted }) => !budgeted);
  if (unbudgeted.length === 0) return;
  process.stdout.write(`\n${unbudgeted.length} brukte kontoer har ikke budsjett:\n`);
  for (const { project, year, account, name, actual } of unbudgeted) {
    process.stdout.write(`  – ${project} ${year}: ${account} ${name}, ${kroner(actual)} kr\n`);
  }
}

/** An account in a row, and the projects' years beside one another. */
function printBeside({ on, rows, totals }: BudgetView, figure: keyof BudgetFigures): void {
  process.stdout.write(`\n${figureNames[figure]} per ${on} (kroner; inntekter er negative)\n\n`);
  const columnOf = ({ project, year }: { project: string; year: number }): string =>
    `${project} ${year}`;
  const columns = [...new Set(rows.map(columnOf))];
  const line = (
    label: string,
    found: readonly (BudgetView["rows"] | BudgetView["totals"])[number][],
  ) => [
    label,
    ...columns.map((column) => {
      const row = found.find((candidate) => columnOf(candidate) === column);
      return row === undefined ? "" : kroner(row[figure]);
    }),
  ];
  const accounts = [...Map.groupBy(rows, ({ account }) => account)].toSorted(([a], [b]) =>
    a < b ? -1 : 1,
  );
  printTable(
    ["Konto", ...columns],
    [
      ...accounts.map(([account, found]) => line(`${account} ${found[0]?.name ?? ""}`, found)),
      line(
        "Sum inntekter",
        totals.filter(({ of }) => of === "income"),
      ),
      line(
        "Sum utgifter",
        totals.filter(({ of }) => of === "expense"),
      ),
    ],
  );
}

function cells(row: BudgetFigures): string[] {
  return figures.map((figure) => kroner(row[figure]));
}

function kroner(amount: string): string {
  return formatOre(parseOre(amount), "kroner");
}
