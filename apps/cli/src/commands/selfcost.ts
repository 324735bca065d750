import { formatOre, parseOre } from "@kompetanseregion/domain";
import { selfCost, type SelfCostQuery } from "@kompetanseregion/secretariat";
import { Command } from "commander";

import { refuse } from "../input-file.ts";
import { printJson } from "../print.ts";

interface SelfCostOptions extends SelfCostQuery {
  readonly json?: true;
}

/** `kompetanse selfcost`: a participant fee that recovers the cost, and the proof of it. */
export function selfCostCommand(): Command {
  return new Command("selfcost")
    .description("a participant fee that recovers what a course costs, and no more")
    .requiredOption("--direct <amount>", "lecturers, premises, material")
    .option("--indirect <amount>", "the course's part of what is common", "0")
    .option("--funded <amount>", "what budgets and grants already pay", "0")
    .option("--brought-forward <amount>", "a deficit (or -surplus) of earlier runs", "0")
    .requiredOption("--payers <count>", "how many pay")
    .option("--step <amount>", "what the fee is a whole number of", "1")
    .option("--json", "print everything as JSON")
    .action(({ json, ...query }: SelfCostOptions, command: Command) => {
      const checked = selfCost(query);
      if (!checked.ok) refuse(command, checked.issues);
      const view = checked.answer;
      if (json) {
        printJson(view);
        return;
      }
      const surplus = view.carried.startsWith("-");
      const carried = kroner(view.carried.replace("-", ""));
      process.stdout.write(
        [
          `Deltakeravgift: ${kroner(view.fee)} kr`,
          `Skal dekkes:    ${kroner(view.toRecover)} kr`,
          `Betales inn:    ${kroner(view.collected)} kr (${view.payers} betalende)`,
          `Til neste gang: ${carried} kr ${surplus ? "i overskudd, som gis tilbake" : "i underskudd"}`,
          "",
        ].join("\n"),
      );
    });
}

function kroner(amount: string): string {
  return formatOre(parseOre(amount), "nb");
}
