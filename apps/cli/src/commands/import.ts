import { createReadStream, writeFileSync } from "node:fs";

import { type Issue } from "@kompetanseregion/domain";
import {
  type Actor,
  type CompletionsMap,
  type Desk,
  importCompletions,
  importRuns,
  importStaff,
  type MappedFormat,
  readColumnMap,
  type StaffFormat,
  staffFormats,
  type StaffImportView,
  undoImport,
} from "@kompetanseregion/secretariat";
import { Command, Option } from "commander";

import { asAsked, userOption } from "../as-user.ts";
import { withKeptDesk } from "../desk.ts";
import { printCompletions, printStaff } from "../import-print.ts";
import { inBokmal, issueInBokmal } from "../import-words.ts";
import { checkInputFile, readInputFile } from "../input-file.ts";
import { dataFolder, printJson, printTable, say } from "../print.ts";
import { progressOn } from "../progress.ts";
import { Stopped } from "../stopped.ts";

type Format = StaffFormat | "completions";

interface ImportOptions {
  readonly as: Format;
  readonly employer: string;
  readonly map?: string;
  readonly asOf?: string;
  readonly list?: string;
  readonly whole?: true;
  readonly dryRun?: true;
  readonly acceptLoss?: true;
  readonly acceptUnknown?: true;
  readonly rejected?: string;
  readonly json?: true;
}

/** `kompetanse import`: a municipality's files, seen first and taken back where they were wrong. */
export function importCommand(): Command {
  return new Command("import")
    .description(
      "ta inn en kommunes filer: hvem som arbeider hvor (HR), eller hvem som har fullført hva",
    )
    .addOption(userOption())
    .addCommand(fileCommand().exitOverride(), { isDefault: true })
    .addCommand(undoCommand().exitOverride())
    .addCommand(listCommand().exitOverride());
}

function fileCommand(): Command {
  return new Command("file")
    .description("ta inn en fil; ordet «file» kan utelates")
    .argument("<file>", "fila")
    .addOption(
      new Option("--as <format>", "hva fila er")
        .choices([...staffFormats, "completions"])
        .makeOptionMandatory(),
    )
    .requiredOption(
      "--employer <id>",
      "id-en til kommunen den er fra; «kompetanse org» viser id-ene",
    )
    .option("--map <file>", "kolonnekart (YAML) for CSV og XLSX; huskes for kommunen")
    .option("--as-of <date>", "dagen HR-fila gjelder, ÅÅÅÅ-MM-DD; i dag når den utelates")
    .option("--list <name>", "navn på lista, når kommunen har flere, som ks-laering")
    .option("--whole", "lista er alt som finnes: det den ikke lenger har, regnes som borte")
    .option("--dry-run", "si hva som ville endret seg, og skriv ingenting")
    .option("--accept-loss", "ta den selv om mye ville blitt borte; se med --dry-run først")
    .option("--accept-unknown", "ta lista selv om de fleste ikke er ansatt i kommunen")
    .option("--rejected <file>", "skriv det som ble holdt utenfor, og hvorfor, til denne CSV-fila")
    .option("--json", "skriv alt som JSON")
    .action(async (file: string, options: ImportOptions, command: Command) => {
      try {
        if (options.as === "completions") await completions(file, options, command);
        else await staff(file, options.as, options, command);
      } catch (error) {
        refuseFile(error, file, command);
      }
    });
}

async function staff(
  file: string,
  format: StaffFormat,
  options: ImportOptions,
  command: Command,
): Promise<void> {
  for (const [name, given] of [
    ["--list", options.list],
    ["--whole", options.whole],
    ["--accept-unknown", options.acceptUnknown],
  ] as const) {
    if (given !== undefined) command.error(`kompetanse: ${name} hører til --as completions.`);
  }
  if (options.map !== undefined && format !== "hr-csv") {
    command.error("kompetanse: --map hører til tabeller: --as hr-csv eller --as completions.");
  }
  const signal = onCtrlC();
  const bytes = await readInputFile(file, command);
  const map = await mapIn("hr-csv", options.map, command);
  const view = await withRegion(command, (desk, actor) =>
    importStaff(desk, actor, {
      bytes,
      format,
      ...(map !== undefined && { map }),
      employer: options.employer,
      asOf: options.asOf,
      dryRun: options.dryRun === true,
      acceptLoss: options.acceptLoss === true,
      signal,
    }),
  );
  answer(view, printStaff, options, command);
}

async function completions(file: string, options: ImportOptions, command: Command): Promise<void> {
  if (options.asOf !== undefined) {
    command.error("kompetanse: --as-of hører til HR-filer; en fullføring har sin egen dato.");
  }
  await checkInputFile(file, command);
  const map: CompletionsMap | undefined = await mapIn("completions", options.map, command);
  const progress = progressOn(process.stderr);
  const signal = onCtrlC();
  try {
    const view = await withRegion(command, (desk, actor) =>
      importCompletions(desk, actor, {
        open: () => createReadStream(file),
        ...(map !== undefined && { map }),
        employer: options.employer,
        list: options.list,
        whole: options.whole === true,
        dryRun: options.dryRun === true,
        acceptLoss: options.acceptLoss === true,
        acceptUnknown: options.acceptUnknown === true,
        signal,
      }),
    );
    progress.end();
    answer(view, printCompletions, options, command);
  } finally {
    progress.end();
  }
}

/** Is aborted by the first Ctrl-C; a second one ends the process as it does anywhere. */
function onCtrlC(): AbortSignal {
  const stop = new AbortController();
  process.once("SIGINT", () => {
    stop.abort(new Stopped());
  });
  return stop.signal;
}

function answer<View extends { readonly outcome: string; readonly issues: readonly Issue[] }>(
  told: View,
  print: (view: View) => void,
  { rejected, json }: ImportOptions,
  command: Command,
): void {
  const view = { ...told, issues: told.issues.map(issueInBokmal) };
  if (rejected !== undefined) writeFileSync(rejected, rejectedCsv(view.issues));
  if (json) printJson(view);
  else print(view);
  if (view.outcome === "refused") command.error("kompetanse: ingenting er importert.");
}

async function mapIn<Format extends MappedFormat>(
  format: Format,
  file: string | undefined,
  command: Command,
) {
  if (file === undefined) return undefined;
  const read = readColumnMap(format, await readInputFile(file, command));
  if (read.ok) return read.answer;
  const lines = read.issues
    .map(issueInBokmal)
    .map(({ at = "", message, remedy }) => `  – ${at}: ${message}. ${remedy}`);
  return command.error(`kompetanse: kolonnekartet «${file}» kan ikke brukes:\n${lines.join("\n")}`);
}

/** A file that was refused as a whole; every other failure goes on as it is. */
function refuseFile(error: unknown, file: string, command: Command): never {
  if (!(error instanceof Error) || error.name !== "ExchangeError") throw error;
  const { code, message, remedy } = error as unknown as Record<
    "code" | "message" | "remedy",
    string
  >;
  const told = inBokmal({ code, message, remedy });
  command.error(
    `kompetanse: «${file}» kan ikke leses: ${told.message}.\n${told.remedy}\nIngenting er importert.`,
  );
}

/** Works with a region that is there: a file of real people never meets a demo that loads itself. */
function withRegion<T>(
  command: Command,
  work: (desk: Desk, actor: Actor) => Promise<T>,
): Promise<T> {
  const { user } = command.optsWithGlobals<{ user?: string }>();
  return withKeptDesk(dataFolder(command), async (desk, operator) =>
    work(desk, await asAsked(desk, operator, user)),
  );
}

function undoCommand(): Command {
  return new Command("undo")
    .description("ta tilbake den siste importen: alt blir som før den")
    .action(async (_options: object, command: Command) => {
      const { id, unit, at, format } = await withRegion(command, undoImport);
      say(`Tok tilbake import ${id} (${format}) av ${unit} fra ${at}.`);
    });
}

function listCommand(): Command {
  return new Command("list")
    .description("hver import, og om den er tatt tilbake")
    .option("--json", "skriv alt som JSON")
    .action(async ({ json }: { json?: true }, command: Command) => {
      const runs = await withRegion(command, importRuns);
      if (json) {
        printJson(runs);
        return;
      }
      const count = (summary: StaffSummary, name: string): string => String(summary[name] ?? "");
      printTable(
        [
          "Import",
          "Når",
          "Kommune",
          "Hva",
          "Begynt",
          "Sluttet",
          "Fullføringer",
          "Kjøring",
          "Tatt tilbake",
        ],
        runs.map(({ id, at, unit, format, summary, undoneAt }) => [
          String(id),
          at,
          unit,
          format,
          count(summary, "joined"),
          count(summary, "left"),
          count(summary, "completions"),
          count(summary, "run"),
          undoneAt ?? "",
        ]),
      );
    });
}

type StaffSummary = NonNullable<StaffImportView["run"]>["summary"];

/** The rows that were left out, as a table that Excel opens in Norwegian; it holds no values. */
function rejectedCsv(issues: readonly Issue[]): string {
  const cell = (text: string): string => `"${text.replaceAll('"', '""')}"`;
  const rows = issues.map(({ at = "", code, message, remedy }) =>
    [at, code, message, remedy].map(cell).join(";"),
  );
  return `\uFEFF${["Sted;Kode;Hva;Hva som må gjøres", ...rows].join("\r\n")}\r\n`;
}
