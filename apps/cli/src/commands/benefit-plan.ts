import { newPlanFile, planTemplates, readPlanFile } from "@kompetanseregion/secretariat";
import { Command } from "commander";

import { printPlan } from "../benefit-plan-print.ts";
import { withDesk } from "../desk.ts";
import { readInputFile, refuse } from "../input-file.ts";
import { dataFolder, printJson } from "../print.ts";

/** `kompetanse benefit plan`: a benefit realisation plan begun, checked and summed. */
export function benefitPlanCommand(): Command {
  return new Command("plan")
    .description(
      "a benefit realisation plan in YAML: potential, confirmed and realised, kept apart",
    )
    .argument("<file>", "the plan, such as ./gevinstplan.yaml")
    .option("--json", "print the sums and every problem as JSON")
    .addHelpText(
      "after",
      `
Examples:
  kompetanse benefit plan new effect-goals --basis net1695 > gevinstplan.yaml
  kompetanse benefit plan gevinstplan.yaml`,
    )
    .addCommand(newCommand().exitOverride())
    .action(async (file: string, _options: object, command: Command) => {
      const { json } = command.optsWithGlobals<{ json?: true }>();
      const read = readPlanFile(await readInputFile(file, command));
      if (!read.ok) refuse(command, read.issues);
      if (json) printJson(read.answer);
      else printPlan(read.answer);
    });
}

interface NewOptions {
  readonly basis: string;
  readonly language: string;
}

function newCommand(): Command {
  return new Command("new")
    .description("a plan to begin from, with the rows of every municipality of the region")
    .argument("<template>", planTemplates.join(" or "))
    .requiredOption("--basis <name>", "the hours of an årsverk, such as net1695; no default")
    .option("--language <language>", "nb, nn or en", "nb")
    .action(async (template: string, { basis, language }: NewOptions, command: Command) => {
      const made = await withDesk(dataFolder(command), (desk, actor) =>
        newPlanFile(desk, actor, { template, basis, language }),
      );
      if (!made.ok) refuse(command, made.issues);
      process.stdout.write(made.answer);
    });
}
