import { formatOre, parseOre } from "@kompetanseregion/domain";
import { balancesView, type BalancesQuery, type BalanceView } from "@kompetanseregion/secretariat";
import { Command } from "commander";

import { withDesk } from "../desk.ts";
import { dataFolder, printJson, printTable } from "../print.ts";

const names = {
  account: "Konto",
  activity: "Kurs",
  fund: "Fond",
  municipality: "Kommune",
  period: "Måned",
  project: "Prosjekt",
  year: "År",
} as const;

/** `kompetanse balances`: the trial balance, or balances by anything else. */
export function balancesCommand(): Command {
  return new Command("balances")
    .description("the trial balance: what each account opened with, its debit and credit, its end")
    .option("--by <list>", `told apart by: ${Object.keys(names).join(", ")}`, "account")
    .option("--from <date>", "the first day of debit and credit; all before it is the opening")
    .option("--on <date>", "the last day")
    .option("--project <id>", "of this project only")
    .option("--fund <id>", "of this fund only")
    .option("--json", "print everything as JSON")
    .action(async ({ json, ...query }: BalancesQuery & { json?: true }, command: Command) => {
      const view = await withDesk(dataFolder(command), (desk, actor) =>
        balancesView(desk, actor, query),
      );
      if (json) {
        printJson(view);
        return;
      }
      const figures = ({ opening, debit, credit, closing }: BalanceView): string[] =>
        [opening, debit, credit, closing].map((amount) => formatOre(parseOre(amount), "nb"));
      printTable(
        [
          view.by.map((name) => names[name]).join(" / "),
          "Inngående",
          "Debet",
          "Kredit",
          "Utgående",
        ],
        [
          ...view.rows.map((row) => [
            view.by.map((name) => row.key[name] ?? "").join(" / "),
            ...figures(row),
          ]),
          ["Sum", ...figures(view.total)],
        ],
      );
    });
}
