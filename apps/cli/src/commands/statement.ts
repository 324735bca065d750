import { formatOre, parseOre } from "@kompetanseregion/domain";
import {
  courseCostsView,
  type CourseCostsView,
  projectStatementView,
} from "@kompetanseregion/secretariat";
import { Command } from "commander";

import { withDesk } from "../desk.ts";
import { dataFolder, printJson, printTable } from "../print.ts";
import { issueInBokmål } from "../refusals/in-bokmal.ts";

interface StatementOptions {
  readonly project: string;
  readonly byCourse?: true;
  readonly json?: true;
}

/** `kompetanse statement`: a project's statement, and its printed table held against itself. */
export function statementCommand(): Command {
  return new Command("statement")
    .description("a project's opening, expenses, income and closing, in the source's own signs")
    .requiredOption("--project <id>", "the project")
    .option("--by-course", "what each course cost, year by year, and who paid it")
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
      const statement = await withDesk(dataFolder(command), (desk, actor) =>
        projectStatementView(desk, actor, options.project),
      );
      if (options.json) {
        printJson(statement);
        return;
      }
      const { project, columns, rows, totals, reconciliation } = statement;
      process.stdout.write(
        `\n${project.name} (kroner; inntekter og ubrukte midler er negative)\n\n`,
      );
      printTable(
        ["", ...columns.map(({ label }) => label)],
        rows.map(({ label, cells }) => [label, ...cells.map(({ amount }) => kroner(amount))]),
      );
      process.stdout.write(
        `\nEksterne midler ${kroner(totals.externalFunds)}, utgifter ${kroner(totals.expenses)}\n`,
      );
      if (reconciliation === undefined) return;
      process.stdout.write(`\n${reconciliation.title}: ${reconciliation.findings.length} avvik\n`);
      for (const { message } of reconciliation.findings.map(issueInBokmål))
        process.stdout.write(`  – ${message}\n`);
    });
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
