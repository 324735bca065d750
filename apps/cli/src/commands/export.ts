import { createWriteStream } from "node:fs";
import { Readable } from "node:stream";
import { pipeline } from "node:stream/promises";

import {
  type ExportForm,
  exportForms,
  exportTable,
  exportTables,
  runCalendar,
  writeTable,
} from "@kompetanseregion/secretariat";
import { Command, Option } from "commander";

import { userOption, withUserDesk } from "../as-user.ts";
import { inLanguage } from "../in-language.ts";
import { printJson, printTable, say } from "../print.ts";

interface ExportOptions {
  readonly as: ExportForm;
  readonly asOf?: string;
  readonly unit?: string;
  readonly out?: string;
}

/** `kompetanse export`: a table of the store for Excel, Power BI or a program. */
export function exportCommand(): Command {
  const table = new Command("table")
    .description("write one table; `export tables` lists them")
    .argument("<table>", `one of ${Object.keys(exportTables).join(", ")}`)
    .addOption(
      new Option(
        "--as <form>",
        "excel-nb: CSV for a Norwegian Excel; machine: CSV for programs; xlsx: a workbook; parquet",
      )
        .choices(exportForms)
        .default("excel-nb"),
    )
    .option("--as-of <date>", "as of this date, YYYY-MM-DD; today where left out")
    .option("--unit <id>", "start at this unit instead of the region")
    .option("--out <file>", "write to this file instead of to standard output")
    .addOption(userOption())
    .action(async (name: string, options: ExportOptions, command: Command) => {
      await withUserDesk(command, async (desk, actor) => {
        const { asOf, unit, out } = options;
        const exported = await exportTable(desk, actor, name, { asOf, unit });
        const pieces = Readable.from(writeTable(exported, options.as), { objectMode: false });
        if (out === undefined) {
          for await (const piece of pieces) await written(piece as Uint8Array);
          return;
        }
        await pipeline(pieces, createWriteStream(out, { mode: 0o600 }));
        say(out);
      });
    });
  const tables = new Command("tables")
    .description("the tables and their columns")
    .option("--json", "print everything as JSON")
    .action(({ json }: { json?: true }) => {
      if (json) {
        printJson(
          Object.entries(exportTables).map(([name, { title, columns }]) => ({
            name,
            title,
            columns,
          })),
        );
        return;
      }
      for (const [name, { title, columns }] of Object.entries(exportTables)) {
        process.stdout.write(`\n${name} (${inLanguage(title)})\n`);
        printTable(
          ["column", "kind", "about"],
          columns.map((column) => [column.name, column.kind, column.about]),
        );
      }
    });
  const calendar = new Command("calendar")
    .description("the plan's course runs as a calendar (iCalendar)")
    .addOption(userOption())
    .action(async (_options: object, command: Command) => {
      process.stdout.write(await withUserDesk(command, runCalendar));
    });
  return new Command("export")
    .description("write a table of the store as CSV or a workbook, within what one may see")
    .addCommand(table.exitOverride(), { isDefault: true })
    .addCommand(tables.exitOverride())
    .addCommand(calendar.exitOverride());
}

/** Resolves when standard output has taken the piece, so that a slow reader slows the export. */
function written(piece: Uint8Array): Promise<void> {
  return new Promise((resolve, reject) => {
    process.stdout.write(piece, (error) => {
      if (error) reject(error);
      else resolve();
    });
  });
}
