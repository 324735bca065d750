import {
  accessList,
  type AccessList,
  appointDeputy,
  endGrant,
  giveGrant,
  giveUnitRole,
  suggestLeaders,
} from "@kompetanseregion/secretariat";
import { Command } from "commander";

import { userOption, withUserDesk } from "../as-user.ts";
import { printJson, printTable, say } from "../print.ts";

interface Period {
  readonly from?: string;
  readonly to?: string;
}

/** `kompetanse access`: who may do what, given and ended, never forgotten. */
export function accessCommand(): Command {
  return new Command("access")
    .description("who may do what: roles on units, deputies, and their periods")
    .addOption(userOption())
    .addCommand(listCommand())
    .addCommand(grantCommand())
    .addCommand(endCommand())
    .addCommand(roleCommand())
    .addCommand(suggestCommand())
    .addCommand(deputyCommand());
}

function listCommand(): Command {
  return new Command("list")
    .description("what is in force today or will be")
    .option("--json", "print everything as JSON")
    .action(async ({ json }: { json?: true }, command: Command) => {
      const list = await withUserDesk(command, accessList);
      if (json) printJson(list);
      else printList(list);
    });
}

function grantCommand(): Command {
  return new Command("grant")
    .description("give a user a role on a unit and everything below it")
    .argument("<user>", "the user's id: lower-case letters, digits and hyphens; never a name")
    .argument("<role>", "regionAdmin, municipalityAdmin, funding or auditor")
    .argument("<unit>", "the unit, such as kongsberg")
    .option("--from <date>", "the first day, YYYY-MM-DD; today where left out")
    .option("--to <date>", "the first day without it; no end where left out")
    .action(async (user: string, role: string, unit: string, period: Period, command: Command) => {
      const { period: given } = await withUserDesk(command, (desk, actor) =>
        giveGrant(desk, actor, { user, role, unit, ...period }),
      );
      say(`${user} is ${role} of ${unit} from ${given.from}${until(given.to)}`);
    });
}

function endCommand(): Command {
  return new Command("end")
    .description("end a user's role; it stays on record")
    .argument("<user>", "the user's id")
    .argument("<role>", "the role")
    .argument("<unit>", "the unit")
    .option("--to <date>", "the first day without it; today where left out")
    .action(async (user: string, role: string, unit: string, period: Period, command: Command) => {
      const { period: given } = await withUserDesk(command, (desk, actor) =>
        endGrant(desk, actor, { user, role, unit, to: period.to }),
      );
      say(`${user} is ${role} of ${unit}${until(given.to)}`);
    });
}

function roleCommand(): Command {
  return new Command("role")
    .description("give an employee a role in a unit: leader, reportAccess or superUser")
    .argument("<employee>", "the employee's key, such as kongsberg-100063; never a name")
    .argument("<role>", "leader, reportAccess or superUser")
    .argument("<unit>", "the unit")
    .option("--from <date>", "the first day, YYYY-MM-DD; today where left out")
    .option("--to <date>", "the first day without it; no end where left out")
    .action(
      async (employee: string, role: string, unit: string, period: Period, command: Command) => {
        const { period: given } = await withUserDesk(command, (desk, actor) =>
          giveUnitRole(desk, actor, { employee, role, unit, ...period }),
        );
        say(`${employee} is ${role} of ${unit} from ${given.from}${until(given.to)}`);
      },
    );
}

function suggestCommand(): Command {
  return new Command("suggest-leaders")
    .description("managers by the employer's data who lead nothing here, to be confirmed")
    .option("--json", "print everything as JSON")
    .action(async ({ json }: { json?: true }, command: Command) => {
      const suggestions = await withUserDesk(command, suggestLeaders);
      if (json) {
        printJson(suggestions);
        return;
      }
      printTable(
        ["Ansatt", "Enhet", "Siden"],
        suggestions.map(({ employee, unit, since }) => [employee, unit, since]),
      );
      say("Gi rollen med «kompetanse access role <ansatt> leader <enhet>».");
    });
}

function deputyCommand(): Command {
  return new Command("deputy")
    .description("let an employee stand in for another for a period (stedfortreder)")
    .argument("<principal>", "the employee who is away")
    .argument("<deputy>", "the employee who stands in")
    .requiredOption("--to <date>", "the first day without it, at most a year later")
    .option("--from <date>", "the first day, YYYY-MM-DD; today where left out")
    .option("--unit <id>", "only the roles in this unit")
    .action(
      async (
        principal: string,
        deputy: string,
        options: { to: string; from?: string; unit?: string },
        command: Command,
      ) => {
        const { period } = await withUserDesk(command, (desk, actor) =>
          appointDeputy(desk, actor, { principal, deputy, ...options }),
        );
        say(`${deputy} stands in for ${principal} from ${period.from}${until(period.to)}`);
      },
    );
}

function printList({ grants, unitRoles, delegations }: AccessList): void {
  const rows = [
    ...grants.map(({ user, role, unit, period }) => [user, role, unit, period] as const),
    ...unitRoles.map(({ employee, role, unit, period }) => [employee, role, unit, period] as const),
    ...delegations.map(
      ({ deputy, principal, unit, period }) =>
        [deputy, `deputy of ${principal}`, unit ?? "all", period] as const,
    ),
  ];
  printTable(
    ["Who", "Role", "Unit", "From", "Until"],
    rows.map(([who, role, unit, { from, to = "" }]) => [who, role, unit, from, to]),
  );
}

function until(to: string | undefined): string {
  return to === undefined ? "" : `, until ${to}`;
}
