import { formatRatio, type RolloutStage } from "@kompetanseregion/domain";
import { rollout } from "@kompetanseregion/secretariat";
import { Command } from "commander";

import { withDesk } from "../desk.ts";
import { dataFolder, printJson } from "../print.ts";

/** `kompetanse rollout`: how far a platform has come in a region. */
export function rolloutCommand(): Command {
  return new Command("rollout")
    .description("how many municipalities have reached each stage of the roll-out")
    .argument("<region>", "the region, such as btv")
    .option("--json", "print everything as JSON")
    .action(async (region: string, options: { json?: true }, command: Command) => {
      const answer = await withDesk(dataFolder(command), (desk, actor) =>
        rollout(desk, actor, region),
      );
      if (options.json) {
        printJson(answer);
        return;
      }
      process.stdout.write(`\n${answer.region.name}\n\n`);
      for (const { key, reached, source } of answer.stages) {
        process.stdout.write(`  ${stageText[key]}: ${formatRatio(reached, "nb")}  [${source}]\n`);
      }
    });
}

const stageText: Readonly<Record<RolloutStage, string>> = {
  offered: "tilbudt besøk",
  visited: "besøkt og innført",
  starterPackage: "tilbudt startpakke",
  followUp: "fulgt opp",
  inUse: "i bruk",
};
