import { backUp, type BackupForm } from "@kompetanseregion/secretariat";
import { Command, Option } from "commander";

import { placeOf, withKeptDesk } from "../desk.ts";
import { sizeInWords } from "../print-size.ts";
import { dataFolder, printJson } from "../print.ts";

interface BackupOptions {
  readonly as?: BackupForm;
  readonly json?: true;
}

/** `kompetanse backup`: the whole store to a file, while it is in use. */
export function backupCommand(): Command {
  return new Command("backup")
    .description("copy the whole store to a file while it is in use, as of one moment")
    .argument(
      "[file]",
      "the file, which must not exist; one in the data folder's backups/ if left out",
    )
    .addOption(
      new Option(
        "--as <form>",
        "copy: the database's own way (an SQLite file, or pg_dump's); archive: for either engine. Left out: copy of a file, archive of a server",
      ).choices(["copy", "archive"]),
    )
    .option("--json", "print the answer as JSON")
    .addHelpText(
      "after",
      `
The file holds personal data: it is readable by you only, and is not encrypted.
Put it back with: kompetanse --data <empty folder> restore <file>`,
    )
    .action(async (file: string | undefined, options: BackupOptions, command: Command) => {
      const folder = dataFolder(command);
      const form = options.as ?? (placeOf(folder).url === undefined ? "copy" : "archive");
      const answer = await withKeptDesk(folder, (desk, actor) =>
        backUp(desk, actor, { file, folder, form }),
      );
      if (options.json) printJson(answer);
      else {
        process.stdout.write(
          `Sikkerhetskopi: ${answer.file}\nStørrelse: ${sizeInWords(answer.bytes)}\nRevisjon: ${answer.revision}\n`,
        );
      }
    });
}
