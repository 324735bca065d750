import { formatOre, parseOre } from "@kompetanseregion/domain";
import {
  courseCostsView,
  type CourseCostsView,
  type PlainStatementView,
  plainStatementView,
  projectStatementView,
} from "@kompetanseregion/secretariat";
import { Command, Option } from "commander";

import { withDesk } from "../desk.ts";
import { findingText } from "../finding-words.ts";
import { dataFolder, printJson, printTable } from "../print.ts";

interface StatementOptions {
  readonly project: string;
  readonly byCourse?: true;
  readonly plain?: true;
  readonly json?: true;
}

/** `kompetanse statement`: a project's statement, and its printed table held against itself. */
export function statementCommand(): Command {
  return new Command("statement")
    .description("a project's opening, expenses, income and closing, in the source's own signs")
    .requiredOption("--project <id>", "the project")
    .option("--by-course", "what each course cost, year by year, and who paid it")
    .addOption(
      new Option(
        "--plain",
        "in plain layout and signs: a row for each account, income and what is left positive",
      ).conflicts("byCourse"),
    )
    .option("--json", "print everything as JSON, with the postings behind each figure")
    .action(async (options: StatementOptions, command: Command) => {
      if (options.byCourse) {
        const costs = await withDesk(dataFolder(command), (desk, actor) =>
          courseCostsView(desk, actor, options.project),
        );
        if (options.json) printJson(costs);
        else printCourses(costs);
        return;
      }
      if (options.plain) {
        const plain = await withDesk(dataFolder(command), (desk, actor) =>
          plainStatementView(desk, actor, options.project),
        );
        if (options.json) printJson(plain);
        else {
          process.stdout.write(`\n${plain.project.name} (kroner)\n\n`);
          printRows(plain);
        }
        return;
      }
      const statement = await withDesk(dataFolder(command), (desk, actor) =>
        projectStatementView(desk, actor, options.project),
      );
      if (options.json) {
        printJson(statement);
        return;
      }
      const { project, totals, reconciliation } = statement;
      process.stdout.write(
        `\n${project.name} (kroner; inntekter og ubrukte midler er negative)\n\n`,
      );
      printRows(statement);
      process.stdout.write(
        `\nEksterne midler ${kroner(totals.externalFunds)}, utgifter ${kroner(totals.expenses)}\n`,
      );
      if (reconciliation === undefined) return;
      process.stdout.write(`\n${reconciliation.title}: ${reconciliation.findings.length} avvik\n`);
      for (const finding of reconciliation.findings) {
        process.stdout.write(`  – ${findingText(finding)}\n`);
      }
    });
}

function printRows({ columns, rows }: Pick<PlainStatementView, "columns" | "rows">): void {
  printTable(
    ["", ...columns.map(({ label }) => label)],
    rows.map(({ label, cells }) => [label, ...cells.map(({ amount }) => kroner(amount))]),
  );
}

function printCourses({ project, columns, rows, total }: CourseCostsView): void {
  process.stdout.write(`\n${project.name}: utgifter etter kurs (kroner)\n\n`);
  printTable(
    ["", ...columns.map((column) => (column === "all" ? "I alt" : column)), "Betalt av"],
    [
      ...rows.map(({ course, cells, funds }) => [
        course === "" ? "Uten kurs" : course,
        ...cells.map(({ amount }) => kroner(amount)),
        funds.map(({ fund, paid }) => `${fund} ${kroner(paid)}`).join(", "),
      ]),
      ["Sum utgifter", ...total.map(({ amount }) => kroner(amount)), ""],
    ],
  );
}

function kroner(amount: string): string {
  return formatOre(parseOre(amount), "kroner");
}
