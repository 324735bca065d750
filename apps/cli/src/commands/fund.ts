import { formatOre, parseOre } from "@kompetanseregion/domain";
import { fundStatements, type FundView, type FundYearView } from "@kompetanseregion/secretariat";
import { Command } from "commander";

import { withDesk } from "../desk.ts";
import { dataFolder, printJson, printTable } from "../print.ts";

/** `kompetanse fund`: what became of each giver's money, year by year. */
export function fundCommand(): Command {
  return new Command("fund")
    .description("what each fund received, what was spent of it and what is left, year by year")
    .argument("[id]", "the fund, such as G3; all of them where left out")
    .option("--json", "print everything as JSON")
    .action(async (id: string | undefined, options: { json?: true }, command: Command) => {
      const view = await withDesk(dataFolder(command), (desk, actor) =>
        fundStatements(desk, actor, id),
      );
      if (options.json) {
        printJson(view);
        return;
      }
      for (const fund of view.funds) printFund(fund);
    });
}

function printFund({ id, giver, name, awarded, source, years }: FundView): void {
  process.stdout.write(`\n${id}  ${giver}: ${name}\n    tildelt ${kroner(awarded)} kr`);
  process.stdout.write(source === undefined ? "\n\n" : `; ${source}\n\n`);
  printTable(
    ["", ...years.map(({ year }) => String(year))],
    rows.flatMap(([label, key, always]) =>
      always || years.some((year) => parseOre(year[key]) !== 0)
        ? [[label, ...years.map((year) => kroner(year[key]))]]
        : [],
    ),
  );
  for (const { year, undetermined, issues } of years) {
    if (undetermined !== undefined) {
      const { least, most } = undetermined;
      process.stdout.write(
        `  ${year}: kan ikke bestemmes, fra ${kroner(least)} til ${kroner(most)} er igjen\n`,
      );
    }
    if (issues.some(({ code }) => code === "fund-overdrawn")) {
      process.stdout.write(`  ${year}: det er brukt mer enn det som er mottatt\n`);
    }
  }
}

type AmountKey = Exclude<keyof FundYearView, "year" | "byActivity" | "undetermined" | "issues">;

/** The lines of a statement; those that are not always there are left out where all are 0. */
const rows: readonly (readonly [label: string, key: AmountKey, always: boolean])[] = [
  ["Overført fra året før", "carriedIn", true],
  ["Overført fra andre", "transferredIn", false],
  ["Mottatt", "received", true],
  ["Brukt", "spent", true],
  ["Betalt tilbake", "returned", false],
  ["Overført til andre", "transferredOut", false],
  ["Igjen", "carriedOut", true],
];

function kroner(amount: string): string {
  return formatOre(parseOre(amount), "kroner");
}
