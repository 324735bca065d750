import { writeFileSync } from "node:fs";

import { type Issue } from "@kompetanseregion/domain";
import {
  importRuns,
  importStaff,
  type StaffFormat,
  staffFormats,
  type StaffImportView,
  undoImport,
} from "@kompetanseregion/secretariat";
import { Command, Option } from "commander";

import { userOption, withUserDesk } from "../as-user.ts";
import { readInputFile } from "../input-file.ts";
import { printJson, printTable, say } from "../print.ts";

interface ImportOptions {
  readonly as: StaffFormat;
  readonly employer: string;
  readonly asOf?: string;
  readonly dryRun?: true;
  readonly acceptLoss?: true;
  readonly rejected?: string;
  readonly json?: true;
}

/** `kompetanse import`: an employer's HR extract, seen first and taken back where it was wrong. */
export function importCommand(): Command {
  return new Command("import")
    .description("take in a municipality's HR extract: units and who works where")
    .addOption(userOption())
    .addCommand(fileCommand(), { isDefault: true })
    .addCommand(undoCommand())
    .addCommand(listCommand());
}

function fileCommand(): Command {
  return new Command("file")
    .description("take in a file; the word may be left out")
    .argument("<file>", "the file")
    .addOption(
      new Option("--as <format>", "how it is written").choices(staffFormats).makeOptionMandatory(),
    )
    .requiredOption("--employer <id>", "the municipality that it is of, such as kongsberg")
    .option("--as-of <date>", "the day it is of, YYYY-MM-DD; today where left out")
    .option("--dry-run", "say what would change, and write nothing")
    .option("--accept-loss", "take it although many would leave; look with --dry-run first")
    .option("--rejected <file>", "write the rows that were left out, and why, to this CSV file")
    .option("--json", "print everything as JSON")
    .action(async (file: string, options: ImportOptions, command: Command) => {
      const bytes = await readInputFile(file, command);
      const view = await withUserDesk(command, (desk, actor) =>
        importStaff(desk, actor, {
          bytes,
          format: options.as,
          employer: options.employer,
          asOf: options.asOf,
          dryRun: options.dryRun === true,
          acceptLoss: options.acceptLoss === true,
        }),
      );
      if (options.rejected !== undefined) writeFileSync(options.rejected, rejectedCsv(view.issues));
      if (options.json) printJson(view);
      else printView(view);
      if (view.outcome === "refused") command.error("kompetanse: nothing was imported.");
    });
}

function undoCommand(): Command {
  return new Command("undo")
    .description("take back the last import: everybody and every unit as before it")
    .action(async (_options: object, command: Command) => {
      const { id, unit, at } = await withUserDesk(command, undoImport);
      say(`took back import ${id} of ${unit}, made ${at}`);
    });
}

function listCommand(): Command {
  return new Command("list")
    .description("every import, and whether it can be taken back")
    .option("--json", "print everything as JSON")
    .action(async ({ json }: { json?: true }, command: Command) => {
      const runs = await withUserDesk(command, importRuns);
      if (json) {
        printJson(runs);
        return;
      }
      printTable(
        ["Import", "At", "Of", "Format", "Joined", "Left", "Moved", "Taken back"],
        runs.map(({ id, at, unit, format, summary, undoneAt }) => [
          String(id),
          at,
          unit,
          format,
          String(summary["joined"] ?? 0),
          String(summary["left"] ?? 0),
          String(summary["moved"] ?? 0),
          undoneAt ?? "",
        ]),
      );
    });
}

const outcomes: Readonly<Record<StaffImportView["outcome"], string>> = {
  preview: "would change this; nothing is written",
  imported: "is taken in",
  unchanged: "says what is known already; nothing to write",
  refused: "is refused; nothing is written",
};

function printView(view: StaffImportView): void {
  const { read, people, units, dropped, issues } = view;
  const lines = [
    `The extract of ${view.employer}, ${view.asOf}, ${outcomes[view.outcome]}`,
    "",
    `  read      ${read.employees} employees, ${read.positions} positions, ${read.units} units`,
    `  joined    ${people.joined.length}`,
    `  left      ${people.left.length}`,
    `  moved     ${people.moved.length}`,
    `  changed   ${people.changed.length}`,
    `  renamed   ${people.renamed.length}`,
    `  units     ${units.founded} founded, ${units.closed} closed, ${units.unitsMoved} moved, ${units.unitsRenamed} renamed`,
    ...Object.entries(dropped).map(([name, count]) => `  dropped   ${name} (${count})`),
  ];
  process.stdout.write(`${lines.join("\n")}\n`);
  for (const { at, message, remedy } of issues.slice(0, 20)) {
    say(`  – ${at === undefined ? "" : `${at}: `}${message}. ${remedy}`);
  }
  if (issues.length > 20) say(`  … and ${issues.length - 20} more; --rejected FILE has them all`);
}

/** The rows that were left out, as a table that Excel opens in Norwegian; it holds no values. */
function rejectedCsv(issues: readonly Issue[]): string {
  const cell = (text: string): string => `"${text.replaceAll('"', '""')}"`;
  const rows = issues.map(({ at = "", code, message, remedy }) =>
    [at, code, message, remedy].map(cell).join(";"),
  );
  return `\uFEFF${["Sted;Kode;Hva;Hva som må gjøres", ...rows].join("\r\n")}\r\n`;
}
