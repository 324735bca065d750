import { restore } from "@kompetanseregion/secretariat";
import { Command } from "commander";

import { placeOf } from "../desk.ts";
import { dataFolder, printJson, printTable } from "../print.ts";

/** `kompetanse restore`: a backup to where there is no store yet. */
export function restoreCommand(): Command {
  return new Command("restore")
    .description("put a backup into a data folder or database that has no store")
    .argument("<file>", "a backup of any kind: an SQLite file, an archive, or what pg_dump wrote")
    .option("--json", "print the answer as JSON, with every table's hash")
    .action(async (file: string, options: { json?: true }, command: Command) => {
      const answer = await restore(placeOf(dataFolder(command)), file);
      if (options.json) printJson(answer);
      else {
        printTable(
          ["Tabell", "Rader", "SHA-256"],
          answer.tables.map(({ table, rows, sha256 }) => [
            table,
            String(rows),
            `${sha256.slice(0, 12)}…`,
          ]),
        );
        process.stdout.write(`\nGjenopprettet: ${file} → ${answer.to}\n`);
      }
    });
}
