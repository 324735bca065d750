import {
  keepProject,
  projectForm,
  projectSchema,
  type ProjectTold,
  projectView,
} from "@kompetanseregion/secretariat";
import { Command } from "commander";

import { withDesk } from "../desk.ts";
import { inLanguage } from "../in-language.ts";
import { readInputFile, refuse } from "../input-file.ts";
import { dataFolder, printJson } from "../print.ts";

/** `kompetanse project`: what the region's documents tell of its project besides the figures. */
export function projectCommand(): Command {
  return new Command("project")
    .description("the region's project: goals, phases, decisions and roles, as its documents tell")
    .addHelpText(
      "after",
      `
The final report, the status report and the one-pager tell of the region's own project. Money comes
from the books, training from the learning platform; the rest is written in one YAML file.

Examples:
  kompetanse project form > prosjekt.yaml
  kompetanse project keep prosjekt.yaml --dry-run
  kompetanse project keep prosjekt.yaml`,
    )
    .addCommand(showCommand(), { isDefault: true })
    .addCommand(keepCommand())
    .addCommand(formCommand())
    .addCommand(
      new Command("schema")
        .description("print the JSON Schema of a project's file, for editors")
        .action(() => {
          printJson(projectSchema());
        }),
    );
}

function showCommand(): Command {
  return new Command("show")
    .description("what is written down of the project")
    .option("--json", "print everything as JSON")
    .action(async ({ json }: { json?: true }, command: Command) => {
      const told = await withDesk(dataFolder(command), projectView);
      if (json) printJson(told);
      else printProject(told);
    });
}

function keepCommand(): Command {
  return new Command("keep")
    .description("keep what a YAML file tells of the project; what was kept before gives way to it")
    .argument("<file>", "the YAML file")
    .option("--dry-run", "say what is wrong with it, and keep nothing")
    .option("--json", "print the answer as JSON")
    .action(async (file: string, options: { dryRun?: true; json?: true }, command: Command) => {
      const bytes = await readInputFile(file, command);
      const checked = await withDesk(dataFolder(command), (desk, actor) =>
        keepProject(desk, actor, { file: bytes, dryRun: options.dryRun ?? false }),
      );
      if (!checked.ok) refuse(command, checked.issues);
      if (options.json) printJson({ kept: !options.dryRun, project: checked.answer });
      else printProject({ project: checked.answer, from: "kept" });
    });
}

function formCommand(): Command {
  return new Command("form")
    .description("print a form for the file, with the region's own municipalities in it")
    .action(async (_: object, command: Command) => {
      process.stdout.write(await withDesk(dataFolder(command), projectForm));
    });
}

function printProject({ project, from }: ProjectTold): void {
  const { name, period, goals, phases, decisionPoints, recommendations } = project;
  const parts = goals.reduce((sum, goal) => sum + goal.parts.length, 0);
  const undated = decisionPoints.filter(({ decidedOn }) => decidedOn === undefined).length;
  const to = period.to ?? "…";
  process.stdout.write(
    inLanguage({
      nb: `\n${name}, ${period.from} til ${to}\n  ${phases.length} faser, ${goals.length} resultatmål med ${parts} delmål\n  ${decisionPoints.length} beslutningspunkter, ${undated} uten dato\n  ${recommendations.length} anbefalinger\n  kilde: ${from === "kept" ? "regionens egen fil" : "den trykte sluttrapporten"}\n`,
      nn: `\n${name}, ${period.from} til ${to}\n  ${phases.length} fasar, ${goals.length} resultatmål med ${parts} delmål\n  ${decisionPoints.length} avgjerdspunkt, ${undated} utan dato\n  ${recommendations.length} tilrådingar\n  kjelde: ${from === "kept" ? "regionen si eiga fil" : "den trykte sluttrapporten"}\n`,
      en: `\n${name}, ${period.from} to ${to}\n  ${phases.length} phases, ${goals.length} result goals with ${parts} parts\n  ${decisionPoints.length} decision points, ${undated} without a date\n  ${recommendations.length} recommendations\n  source: ${from === "kept" ? "the region's own file" : "the printed final report"}\n`,
    }),
  );
}
