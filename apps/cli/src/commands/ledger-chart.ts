import { chartView, type ChartView, saveChart } from "@kompetanseregion/secretariat";
import { Command } from "commander";

import { withDesk } from "../desk.ts";
import { refuse } from "../input-file.ts";
import { readJsonFile } from "../json-file.ts";
import { dataFolder, printJson, printTable } from "../print.ts";
import { issueInBokmål } from "../refusals/in-bokmal.ts";

interface ChartOptions {
  readonly dryRun?: true;
  readonly json?: true;
}

/** `kompetanse ledger chart`: the accounts, funds and projects that vouchers are booked on. */
export function ledgerChartCommand(): Command {
  return new Command("chart")
    .description("show the accounts, funds and projects, or add and replace some from a file")
    .argument("[file]", "JSON with accounts, funds and projects, as --json prints them")
    .option("--dry-run", "check the file, and write nothing")
    .option("--json", "print everything as JSON")
    .action(async (file: string | undefined, options: ChartOptions, command: Command) => {
      const { json, dryRun = false } = options;
      if (file === undefined) {
        const chart = await withDesk(dataFolder(command), chartView);
        if (json) printJson(chart);
        else print(chart);
        return;
      }
      const chart = await readJsonFile(file, command);
      const checked = await withDesk(dataFolder(command), (desk, actor) =>
        saveChart(desk, actor, { chart, dryRun }),
      );
      if (!checked.ok) refuse(command, checked.issues);
      const { added, replaced, issues } = checked.answer;
      if (json) {
        printJson(checked.answer);
        return;
      }
      const lines = [
        `Nye: ${added.length === 0 ? "ingen" : added.join(", ")}`,
        `Endret: ${replaced.length === 0 ? "ingen" : replaced.join(", ")}`,
        ...issues.map(issueInBokmål).map(({ at, message }) => `  obs ${at ?? ""}: ${message}`),
        ...(dryRun ? ["Prøvekjøring: ingenting er skrevet."] : []),
      ];
      process.stdout.write(`${lines.join("\n")}\n`);
    });
}

function print({ accounts, funds, projects }: ChartView): void {
  printTable(
    ["Konto", "Navn", "Klasse", "Art"],
    accounts.map(({ id, name, cls, art = "" }) => [id, name, cls, art]),
  );
  process.stdout.write("\n");
  printTable(
    ["Fond", "Giver", "Navn"],
    funds.map(({ id, funder, name }) => [id, funder, name]),
  );
  process.stdout.write("\n");
  printTable(
    ["Prosjekt", "Navn", "Fra", "Til"],
    projects.map(({ id, name, period }) => [id, name, period.from, period.to ?? ""]),
  );
}
