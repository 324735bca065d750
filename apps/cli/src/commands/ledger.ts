import { Readable } from "node:stream";
import { pipeline } from "node:stream/promises";

import { exportJournal, verifyJournal } from "@kompetanseregion/secretariat";
import { Command, Option } from "commander";

import { withDesk } from "../desk.ts";
import { dataFolder, printJson } from "../print.ts";
import { ledgerChartCommand } from "./ledger-chart.ts";
import { ledgerImportCommand } from "./ledger-import.ts";
import {
  ledgerCloseCommand,
  ledgerLockCommand,
  ledgerPeriodsCommand,
  ledgerReopenCommand,
} from "./ledger-period.ts";
import {
  ledgerEffortCommand,
  ledgerPostCommand,
  ledgerReverseCommand,
  ledgerTransferCommand,
} from "./ledger-post.ts";
import { writeSafTOut } from "./ledger-saf-t.ts";

/** `kompetanse ledger`: the journal itself. */
export function ledgerCommand(): Command {
  return new Command("ledger")
    .description(
      "the journal itself: book, take back, check that nothing was changed, take it elsewhere",
    )
    .addCommand(verifyCommand().exitOverride())
    .addCommand(exportCommand().exitOverride())
    .addCommand(ledgerImportCommand().exitOverride())
    .addCommand(ledgerChartCommand().exitOverride())
    .addCommand(ledgerPostCommand().exitOverride())
    .addCommand(ledgerReverseCommand().exitOverride())
    .addCommand(ledgerTransferCommand().exitOverride())
    .addCommand(ledgerEffortCommand().exitOverride())
    .addCommand(ledgerPeriodsCommand().exitOverride())
    .addCommand(ledgerCloseCommand().exitOverride())
    .addCommand(ledgerLockCommand().exitOverride())
    .addCommand(ledgerReopenCommand().exitOverride());
}

const faults = {
  anchor: "journalen slutter ikke lenger der den sluttet da perioden ble lukket",
  columns: "tallene stemmer ikke med bilagene",
  hash: "innholdet er ikke det som ble ført",
  id: "bilaget har et annet navn enn plassen tilsier",
  link: "bilaget følger ikke etter det foran",
  number: "nummeret følger ikke etter det forrige i serien",
  "trial-balance": "det som er ført i en lukket periode, er endret",
} as const;

function verifyCommand(): Command {
  return new Command("verify")
    .description("recompute the chain of every voucher; ends with 3 where one was changed")
    .option("--json", "print the answer as JSON")
    .action(async (options: { json?: true }, command: Command) => {
      const answer = await withDesk(dataFolder(command), verifyJournal);
      // A journal that was changed is a damaged store.
      if (!answer.ok) process.exitCode = 3;
      if (options.json) printJson(answer);
      else if (answer.ok) {
        process.stdout.write(
          `Journalen er uendret: ${answer.count} bilag.\nSiste avtrykk: ${answer.head}\n`,
        );
      } else {
        process.stdout.write(
          `Journalen er endret ved ${answer.at} (nummer ${answer.place + 1} i rekken): ${faults[answer.why]}.\n`,
        );
      }
    });
}

interface ExportOptions {
  readonly to: "beancount" | "hledger" | "saf-t";
  readonly year?: number;
  readonly registration?: string;
  readonly byFund?: boolean;
  readonly json?: true;
}

function exportCommand(): Command {
  return new Command("export")
    .description("write the journal to standard output, for another program to check")
    .addOption(
      new Option("--to <format>", "the format; ledger reads what is written for hledger")
        .choices(["hledger", "beancount", "saf-t"])
        .makeOptionMandatory(),
    )
    .option("--by-fund", "give each fund an account of its own under the account")
    .option("--json", "print the text as JSON, with the name that each account got")
    .addOption(new Option("--year <year>", "only that year's bookings, in SAF-T").argParser(Number))
    .option("--registration <number>", "the organisation number of the books, in SAF-T")
    .action(async ({ to, byFund = false, json, ...saft }: ExportOptions, command: Command) => {
      if (to === "saf-t") {
        await writeSafTOut(saft, command);
        return;
      }
      const { accounts, format, text } = await withDesk(dataFolder(command), (desk, actor) =>
        exportJournal(desk, actor, to, { byFund }),
      );
      if (json) printJson({ format, accounts, text: [...text].join("") });
      else await write(text);
    });
}

async function write(text: Iterable<string>): Promise<void> {
  try {
    await pipeline(Readable.from(text), process.stdout, { end: false });
  } catch (error) {
    // Whoever reads the pipe may have seen enough, as `head` does.
    if (!(error instanceof Error && "code" in error && error.code === "EPIPE")) throw error;
  }
}
