import {
  actorOfUser,
  periodsView,
  type PeriodView,
  setPeriods,
} from "@kompetanseregion/secretariat";
import { Command } from "commander";

import { asAsked, userOption, withUserDesk } from "../as-user.ts";
import { withDesk } from "../desk.ts";
import { refuse } from "../input-file.ts";
import { dataFolder, printJson } from "../print.ts";

interface PeriodOptions {
  readonly reason: string;
  readonly user?: string;
  readonly approvedBy?: string;
  readonly dryRun?: true;
  readonly json?: true;
}

const many = { open: "åpne", closed: "lukket", locked: "låst" } as const;
const said = { open: "åpen", closed: "lukket", locked: "låst" } as const;

/** `kompetanse ledger close`: nothing more is booked in a period. */
export function ledgerCloseCommand(): Command {
  return periodCommand(
    "close",
    "closed",
    "close periods: later vouchers are booked in the first open month",
  );
}

/** `kompetanse ledger lock`: a closed period that is reported, and stays. */
export function ledgerLockCommand(): Command {
  return periodCommand("lock", "locked", "lock closed periods: two persons must agree to open one");
}

/** `kompetanse ledger reopen`: a period that is booked in again. */
export function ledgerReopenCommand(): Command {
  return periodCommand("reopen", "open", "open periods again that are closed or locked").option(
    "--approved-by <user>",
    "the second person, a user who may book; needed where a period is locked",
  );
}

/** `kompetanse ledger periods`: which are closed and locked. */
export function ledgerPeriodsCommand(): Command {
  return new Command("periods")
    .description("show which periods are closed or locked, since when, by whom and why")
    .option("--json", "print everything as JSON, with the frozen trial balances")
    .addOption(userOption())
    .action(async ({ json }: { json?: true }, command: Command) => {
      const periods = await withUserDesk(command, periodsView);
      if (json) printJson(periods);
      else if (periods.length === 0) process.stdout.write("Alle perioder er åpne.\n");
      else process.stdout.write(`${periods.map(lineOf).join("\n")}\n`);
    });
}

function periodCommand(name: string, status: PeriodView["status"], description: string): Command {
  return new Command(name)
    .description(description)
    .argument("<periods...>", "months as 2015-12, or a whole year as 2015")
    .requiredOption("--reason <text>", "why; it stays with the books")
    .addOption(userOption())
    .option("--dry-run", "show what would be changed, and change nothing")
    .option("--json", "print everything as JSON")
    .action(async (periods: string[], options: PeriodOptions, command: Command) => {
      const { reason, approvedBy, user, dryRun = false, json } = options;
      const checked = await withDesk(dataFolder(command), async (desk, operator) =>
        setPeriods(desk, await asAsked(desk, operator, user), {
          periods,
          status,
          reason,
          dryRun,
          ...(approvedBy !== undefined && { approver: await actorOfUser(desk, approvedBy) }),
        }),
      );
      if (!checked.ok) refuse(command, checked.issues);
      const { changes } = checked.answer;
      if (json) printJson(checked.answer);
      else {
        const end = dryRun
          ? "Prøvekjøring: ingenting er endret."
          : `Perioder som nå er ${many[status]}: ${changes.length}.`;
        process.stdout.write(`${[...changes.map(lineOf), end].join("\n")}\n`);
      }
    });
}

function lineOf({ period, status, by, approvedBy, at, reason, count }: PeriodView): string {
  const who = approvedBy === undefined ? by : `${by} og ${approvedBy}`;
  return `${period}  ${said[status].padEnd(6)}  ${at.slice(0, 10)}  ${who}: ${reason} (etter ${count} bilag)`;
}
