import { benefitCase } from "@kompetanseregion/secretariat";
import { Command } from "commander";

import { withDesk } from "../desk.ts";
import { dataFolder, printJson, printTable } from "../print.ts";

/** `kompetanse benefit`: a claimed benefit held against its own inputs. */
export function benefitCommand(): Command {
  return new Command("benefit")
    .description("a claimed benefit held against its own inputs, on every named basis")
    .argument("<case>", "the benefit case, such as skien")
    .option("--json", "print everything as JSON")
    .action(async (id: string, options: { json?: true }, command: Command) => {
      const benefit = await withDesk(dataFolder(command), (desk, actor) =>
        benefitCase(desk, actor, id),
      );
      if (options.json) {
        printJson(benefit);
        return;
      }
      process.stdout.write(`\n${benefit.title}\n\n`);
      for (const { label, value, unit } of benefit.inputs) {
        process.stdout.write(`  ${label}: ${value} ${unit}\n`);
      }
      process.stdout.write(
        `\n  ${benefit.formula} = ${benefit.hoursPerYear} timer i året; påstått: ${benefit.claim.fte} årsverk\n\n`,
      );
      printTable(
        ["Grunnlag", "Timer per årsverk", "Årsverk", "Mangler", "Timer som trengs"],
        benefit.bases.map((row) => [row.basis, row.hoursPerFte, row.fte, row.gap, row.hoursNeeded]),
      );
      process.stdout.write("\nHver av disse ville alene gjøre påstanden riktig:\n\n");
      printTable(
        ["Forutsetning", "Grunnlag", "Verdi", "Enhet"],
        benefit.calibrations.map((row) => [row.label, row.basis, row.value, row.unit]),
      );
    });
}
