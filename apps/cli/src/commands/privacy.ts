import { writeFileSync } from "node:fs";
import { join } from "node:path";

import {
  accessPackage,
  applyRetention,
  erasePerson,
  holdPerson,
  processingRecord,
  releasePerson,
  type RecordLanguage,
  retentionPlan,
  setRetention,
} from "@kompetanseregion/secretariat";
import { Command, InvalidArgumentError, Option } from "commander";

import { userOption, withUserDesk } from "../as-user.ts";
import { readInputFile, refuse } from "../input-file.ts";
import { printJson, say } from "../print.ts";

/** `kompetanse privacy`: what a person may ask for, and how long names are kept. */
export function privacyCommand(): Command {
  return new Command("privacy")
    .description("access packages, erasure, holds and retention")
    .addOption(userOption())
    .addCommand(exportCommand())
    .addCommand(eraseCommand())
    .addCommand(holdCommand())
    .addCommand(releaseCommand())
    .addCommand(retentionCommand())
    .addCommand(recordCommand());
}

function exportCommand(): Command {
  return new Command("export")
    .description("all that is stored about a person, to be read and as JSON (innsyn)")
    .argument("<employee>", "the employee's key, such as kongsberg-100063; never a name")
    .option("--out <folder>", "where to write innsyn.md and innsyn.json", ".")
    .option("--json", "print it as JSON, and write no file")
    .action(async (key: string, options: { out: string; json?: true }, command: Command) => {
      const { readable, ...data } = await withUserDesk(command, (desk, actor) =>
        accessPackage(desk, actor, key),
      );
      if (options.json) {
        printJson(data);
        return;
      }
      // Never over another person's file: who has two requests names two folders.
      const once = { encoding: "utf8", flag: "wx" } as const;
      writeFileSync(join(options.out, "innsyn.json"), JSON.stringify(data, undefined, 2), once);
      writeFileSync(join(options.out, "innsyn.md"), readable, once);
      say(`wrote innsyn.md and innsyn.json in ${options.out}`);
    });
}

function eraseCommand(): Command {
  return new Command("erase")
    .description("take away what names a person; what they did is still counted")
    .argument("<employee>", "the employee's key")
    .option("--yes", "do it; without this, what would be done is only said")
    .option("--json", "print the receipt as JSON")
    .action(async (key: string, options: { yes?: true; json?: true }, command: Command) => {
      if (!options.yes) {
        say(
          "this cannot be undone: name, address, key and account are taken away for good.\nErase the person in the learning platform and the HR system first, then run it with --yes.",
        );
        return;
      }
      const receipt = await withUserDesk(command, (desk, actor) => erasePerson(desk, actor, key));
      if (options.json) printJson(receipt);
      else {
        say(
          `erased: ${receipt.identities} name, ${receipt.positions} positions, ${receipt.accounts} accounts; entry ${receipt.auditEntry} of the log is the receipt. Backups from before still hold them.`,
        );
      }
    });
}

function holdCommand(): Command {
  return new Command("hold")
    .description("hold a person back from erasure, while a case is open")
    .argument("<employee>", "the employee's key")
    .argument("<reason>", "a plain sentence that names nobody")
    .action(async (key: string, reason: string, _options: object, command: Command) => {
      await withUserDesk(command, (desk, actor) => holdPerson(desk, actor, key, reason));
      say("held back from erasure");
    });
}

function releaseCommand(): Command {
  return new Command("release")
    .description("end a hold")
    .argument("<employee>", "the employee's key")
    .action(async (key: string, _options: object, command: Command) => {
      await withUserDesk(command, (desk, actor) => releasePerson(desk, actor, key));
      say("no longer held back");
    });
}

function retentionCommand(): Command {
  return new Command("retention")
    .description("how long names are kept after somebody leaves, and whose turn it is")
    .option("--months <number>", "set the months after the last position", wholeNumber)
    .option("--apply", "take away what is due; without this, it is only counted")
    .option("--json", "print it as JSON")
    .action(
      async (
        options: { months?: number; apply?: true; json?: true },
        command: Command,
      ): Promise<void> => {
        const plan = await withUserDesk(command, async (desk, actor) => {
          if (options.months !== undefined) {
            await setRetention(desk, actor, { monthsAfterLeaving: options.months });
          }
          return options.apply ? applyRetention(desk, actor) : retentionPlan(desk, actor);
        });
        if (options.json) {
          printJson(plan);
          return;
        }
        const done = options.apply ? "erased" : "due";
        process.stdout.write(
          `${plan.rules.monthsAfterLeaving} months after leaving: who left before ${plan.leftBefore}\n${done}: ${plan.due}\nheld back: ${plan.held}\n`,
        );
      },
    );
}

function recordCommand(): Command {
  return new Command("record")
    .description("the record of processing activities (GDPR article 30) from a behandling.yaml")
    .argument(
      "<file>",
      "the file; packages/secretariat/examples/behandling.yaml is one to begin from",
    )
    .addOption(
      new Option("--language <language>", "the language to write it in")
        .choices(["nb", "nn", "en"])
        .default("nb"),
    )
    .action(async (file: string, { language }: { language: RecordLanguage }, command: Command) => {
      const record = processingRecord(await readInputFile(file, command), language);
      if (!record.ok) refuse(command, record.issues);
      process.stdout.write(record.answer);
    });
}

function wholeNumber(text: string): number {
  if (/^\d{1,3}$/u.test(text)) return Number(text);
  throw new InvalidArgumentError("Give a whole number of months.");
}
