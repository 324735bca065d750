import { formatOre, parseOre } from "@kompetanseregion/domain";
import { shareAmount, shareKeys, type ShareQuery } from "@kompetanseregion/secretariat";
import { Command, Option } from "commander";

import { refuse } from "../input-file.ts";
import { printJson, printTable } from "../print.ts";

interface ShareOptions extends Omit<ShareQuery, "amount"> {
  readonly json?: true;
}

const keyNames: Readonly<Record<ShareQuery["key"], string>> = {
  equal: "likt",
  inhabitants: "etter innbyggere",
  employees: "etter ansatte",
  fte: "etter årsverk",
  participants: "etter deltakere",
};

/** `kompetanse share`: a joint cost between municipalities, to the øre. */
export function shareCommand(): Command {
  return new Command("share")
    .description("share a joint cost between municipalities, to the øre")
    .argument("<amount>", "the cost in kroner, such as 364400 or «1 000,50»")
    .addOption(
      new Option("--key <key>", "what it is shared by").choices(shareKeys).makeOptionMandatory(),
    )
    .option("--weights <list>", "the figures: kongsberg=26711,notodden=12600")
    .option("--source <text>", "where the figures are from")
    .option("--as-of <date>", "the day the figures are of")
    .option("--on <date>", "the day it is shared; the figures' own day where left out")
    .option("--region <id>", "everybody who must take part; with --key equal, those who pay")
    .option("--equal-percent <percent>", "the part that is shared equally first, such as 40")
    .option("--json", "print everything as JSON")
    .action((amount: string, { json, ...options }: ShareOptions, command: Command) => {
      const checked = shareAmount({ amount, ...options });
      if (!checked.ok) refuse(command, checked.issues);
      const view = checked.answer;
      if (json) {
        printJson(view);
        return;
      }
      const equally = view.equalPercent === undefined ? "" : `, ${view.equalPercent} % likt`;
      process.stdout.write(
        `\n${kroner(view.amount)} kr fordelt ${keyNames[view.key]}${equally}, ${view.on}\n`,
      );
      if (view.source !== undefined) {
        process.stdout.write(`Tallene: ${view.source}, per ${view.asOf ?? view.on}\n`);
      }
      process.stdout.write("\n");
      printTable(
        ["Kommune", "Tall", "Kroner"],
        view.shares.map(({ name, weight, amount: share }) => [
          name,
          weight === undefined ? "" : weight.toLocaleString("nb-NO"),
          kroner(share),
        ]),
      );
    });
}

function kroner(amount: string): string {
  return formatOre(parseOre(amount), "nb");
}
