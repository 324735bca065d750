import {
  type AccountView,
  decideMatch,
  matchAll,
  type Matching,
  matching,
  registration,
  type RegistrationView,
} from "@kompetanseregion/secretariat";
import { Command, Option } from "commander";

import { withDesk } from "../desk.ts";
import { dataFolder, printJson, printTable } from "../print.ts";

interface Common {
  readonly source?: string;
  readonly json?: true;
}

/** `kompetanse match`: whose the accounts of a learning platform are. */
export function matchCommand(): Command {
  return new Command("match")
    .description("match accounts to employees: by number, by work e-mail, or as you say")
    .option("--json", "print the answer as JSON")
    .action(async ({ json }: Common, command: Command) => {
      const results = await withDesk(dataFolder(command), matchAll);
      if (json) printJson(results);
      else for (const { source, ...result } of results) printCount(source, result);
    })
    .addCommand(listCommand())
    .addCommand(decisionCommand("confirm", "confirmed", "say that an account is an employee's"))
    .addCommand(decisionCommand("refuse", "refused", "say that an account is not an employee's"))
    .addCommand(decisionCommand("undo", "undone", "take back what was said of the two"))
    .addCommand(coverageCommand());
}

function listCommand(): Command {
  return new Command("list")
    .description("list accounts without an employee, with suggestions")
    .option("--source <name>", "the source, where there are several")
    .addOption(new Option("--decided", "list what persons have said instead").conflicts("all"))
    .option("--all", "list every account")
    .option("--json", "print the answer as JSON")
    .action(async (options: Common & { decided?: true; all?: true }, command: Command) => {
      const { source, decided, all } = options;
      const show = all ? "all" : decided ? "decided" : "open";
      const view = await withDesk(dataFolder(command), (desk, actor) =>
        matching(desk, actor, { source, show }),
      );
      // An option of `match` itself is the same option here.
      if (command.optsWithGlobals<Common>().json) {
        printJson(view);
        return;
      }
      printCount(view.source, view);
      if (view.rows.length === 0) return;
      printTable(
        ["Konto", "Arbeidssted", "Ansatt eller forslag", "Hvorfor"],
        view.rows.flatMap(rowsOf),
      );
    });
}

function rowsOf(view: AccountView): string[][] {
  const account = view.name === undefined ? view.account : `${view.account} ${view.name}`;
  const place = view.workplace ?? "–";
  const matched =
    view.employee === undefined
      ? []
      : [
          [
            account,
            place,
            view.employee,
            [
              view.reason ?? "",
              ...view.alsoAccounts.map((other) => `også konto ${other}`),
              ...view.decisions.map(
                ({ decision, by, at }) => `${decision} ${by} ${at.slice(0, 10)}`,
              ),
            ].join(", "),
          ],
        ];
  const suggested = view.suggestions.map(({ employee, name, reasons, score }) => [
    account,
    place,
    name === undefined ? employee : `${employee} ${name}`,
    `${reasons.join(" + ")} (${score.toFixed(2).replace(".", ",")})`,
  ]);
  const rows = [...matched, ...suggested];
  return rows.length > 0 ? rows : [[account, place, "–", "ingen forslag"]];
}

function decisionCommand(
  name: string,
  decision: Parameters<typeof decideMatch>[3],
  description: string,
): Command {
  return new Command(name)
    .description(description)
    .argument("<account>", "the account's key on the platform")
    .argument("<employee>", "the employee's id")
    .option("--source <name>", "the source, where there are several")
    .option("--json", "print the answer as JSON")
    .action(async (account: string, employee: string, { source }: Common, command: Command) => {
      const result = await withDesk(dataFolder(command), (desk, actor) =>
        decideMatch(desk, actor, { source, account, employee }, decision),
      );
      if (command.optsWithGlobals<Common>().json)
        printJson({ account, employee, decision, ...result });
      else printCount(`Konto ${account}, ${employee}: ${decision}`, result);
    });
}

function coverageCommand(): Command {
  return new Command("coverage")
    .description("employed, registered and placed, for every unit")
    .option("--depth <number>", "how many levels below the region", Number, 1)
    .option("--json", "print the answer as JSON")
    .action(async ({ depth }: { depth: number }, command: Command) => {
      const view = await withDesk(dataFolder(command), registration);
      if (command.optsWithGlobals<Common>().json) {
        printJson(view);
        return;
      }
      const hidden = (cell: number | "suppressed"): string =>
        cell === "suppressed" ? "skjult" : `${cell}`;
      printTable(
        [`Enhet, per ${view.asOf}`, "Ansatte", "Registrert", "Plassert"],
        view.rows
          .filter((row) => row.depth <= depth)
          .map((row) => [
            "  ".repeat(row.depth) + row.name,
            hidden(row.employed),
            hidden(row.registered),
            hidden(row.placed),
          ]),
      );
      process.stdout.write(unknownText(view));
    });
}

const mostUnknown = 10;

/** The workplace texts that could not be read, the commonest first; all are in the JSON. */
function unknownText({ unknownWorkplaces, withoutWorkplace }: RegistrationView): string {
  const left = unknownWorkplaces.length - mostUnknown;
  const lines = [
    ...unknownWorkplaces
      .slice(0, mostUnknown)
      .map(({ text, spellings, accounts, candidates }) =>
        [
          `${candidates.length > 0 ? "Flertydig" : "Ukjent"} arbeidssted: «${text}» (${accounts} kontoer`,
          spellings.length > 1 ? `, skrevet på ${spellings.length} måter` : "",
          candidates.length > 0 ? `, ${candidates.length} enheter heter dette` : "",
          ")",
        ].join(""),
      ),
    ...(left > 0 ? [`og ${left} til; alle vises med --json`] : []),
    ...(withoutWorkplace > 0 ? [`Uten arbeidssted: ${withoutWorkplace} kontoer`] : []),
  ];
  return lines.map((line) => `${line}\n`).join("");
}

function printCount(what: string, { accounts, matched, unmatched }: Matching): void {
  process.stdout.write(
    `${what}: ${matched} av ${accounts} kontoer er koblet; ${unmatched} uten ansatt\n`,
  );
}
