import { createToken, endToken, tokens } from "@kompetanseregion/secretariat";
import { Command, InvalidArgumentError } from "commander";

import { userOption, withUserDesk } from "../as-user.ts";
import { printJson, printTable, say } from "../print.ts";

interface CreateOptions {
  readonly unit: string[];
  readonly days?: number;
  readonly names?: true;
  readonly json?: true;
}

/** `kompetanse token`: what programs such as Power BI and Excel read with. */
export function tokenCommand(): Command {
  return new Command("token")
    .description("tokens that programs read with: made, listed, ended")
    .addOption(userOption())
    .addCommand(createCommand())
    .addCommand(listCommand())
    .addCommand(endCommand());
}

function createCommand(): Command {
  return new Command("create")
    .description("make a token; it is shown once, and reads what you may read in the units")
    .argument("<label>", 'what it is for, such as "Power BI"; no name of a person')
    .requiredOption("--unit <id...>", "the units that it reaches, with everything below")
    .option("--days <number>", "how many days it lasts: 90, at most 365", days)
    .option("--names", "also rows about single persons, where you see them yourself")
    .option("--json", "print everything as JSON")
    .action(async (label: string, options: CreateOptions, command: Command) => {
      const { unit: units, days: lasts, names = false, json } = options;
      const made = await withUserDesk(command, (desk, actor) =>
        createToken(desk, actor, { label, units, days: lasts, persons: names }),
      );
      if (json) {
        printJson(made);
        return;
      }
      process.stdout.write(`${made.token}\n`);
      say(
        `Vises bare nå. Gjelder til ${made.view.expiresAt}; avslutt med: kompetanse token end ${made.view.id}`,
      );
    });
}

function listCommand(): Command {
  return new Command("list")
    .description("your tokens, and those of users whose access you give")
    .option("--json", "print everything as JSON")
    .action(async ({ json }: { json?: true }, command: Command) => {
      const list = await withUserDesk(command, tokens);
      if (json) {
        printJson(list);
        return;
      }
      printTable(
        [
          "Merkelapp",
          "Begynner med",
          "Enheter",
          "Navn",
          "Gjelder til",
          "Sist brukt",
          "Status",
          "Id",
        ],
        list.map(({ label, prefix, units, persons, expiresAt, usedOn = "aldri", status, id }) => [
          label,
          prefix,
          units.join(" "),
          persons ? "ja" : "nei",
          expiresAt.slice(0, 10),
          usedOn,
          inBokmal[status],
          id,
        ]),
      );
    });
}

function endCommand(): Command {
  return new Command("end")
    .description("end a token for good")
    .argument("<id>", "the token's id; see `kompetanse token list`")
    .action(async (id: string, _options: unknown, command: Command) => {
      const { label } = await withUserDesk(command, (desk, actor) => endToken(desk, actor, id));
      say(`«${label}» åpner ingenting lenger.`);
    });
}

const inBokmal = { valid: "gyldig", expired: "utløpt", ended: "avsluttet" } as const;

function days(text: string): number {
  const number = Number(text);
  if (!/^\d+$/u.test(text) || number < 1 || number > 365) {
    throw new InvalidArgumentError("a token lasts from 1 to 365 days.");
  }
  return number;
}
