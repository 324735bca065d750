import { type Issue, schemaIssues } from "@kompetanseregion/domain";
import { AccountsMap, ExchangeError } from "@kompetanseregion/exchange";
import {
  type AccountsFormat,
  type AccountsImportView,
  importAccounts,
} from "@kompetanseregion/secretariat";
import { Command, Option } from "commander";

import { withDesk } from "../desk.ts";
import { readInputFile, refuse } from "../input-file.ts";
import { readJsonFile } from "../json-file.ts";
import { dataFolder, printJson } from "../print.ts";
import { issueInBokmål } from "../refusals/in-bokmal.ts";

interface ImportOptions {
  readonly as: AccountsFormat;
  readonly map?: string;
  readonly project?: string;
  readonly fund?: string;
  readonly dryRun?: true;
  readonly json?: true;
}

/** `kompetanse ledger import`: vouchers from an accounting system. */
export function ledgerImportCommand(): Command {
  return new Command("import")
    .description("post vouchers from a file of accounts: all of them, or nothing")
    .argument("<file>", "SAF-T Financial, or a table as CSV or XLSX")
    .addOption(
      new Option("--as <format>", "what wrote the file")
        .choices(["saf-t", "visma", "unit4"])
        .makeOptionMandatory(),
    )
    .option("--map <file>", "your own column map, as JSON, for a table")
    .option("--project <id>", "the project of lines that do not say")
    .option("--fund <id>", "the fund of lines that do not say")
    .option("--dry-run", "show what would be posted, and post nothing")
    .option("--json", "print everything as JSON")
    .action(async (file: string, options: ImportOptions, command: Command) => {
      const { as: format, project, fund, dryRun = false, json } = options;
      const bytes = await readInputFile(file, command);
      const map = options.map === undefined ? undefined : await readMap(options.map, command);
      const view = await withDesk(dataFolder(command), (desk, actor) =>
        importAccounts(desk, actor, {
          bytes,
          format,
          dryRun,
          ...(map === undefined ? {} : { map }),
          ...(project === undefined ? {} : { project }),
          ...(fund === undefined ? {} : { fund }),
        }),
      ).catch((error: unknown) => refuseFile(error, file, command));
      const refused = view.issues.some(({ severity }) => severity === "error");
      if (refused) process.exitCode = 2;
      if (json) printJson(view);
      else print(view, refused);
    });
}

/** Ends the command where the file itself is what is wrong. */
export function refuseFile(error: unknown, file: string, command: Command): never {
  if (!(error instanceof ExchangeError)) throw error;
  if (error.issues.length > 0) refuse(command, error.issues);
  command.error(`kompetanse: "${file}": ${error.message}.\n${error.remedy}`);
}

async function readMap(file: string, command: Command): Promise<AccountsMap> {
  const map = AccountsMap.safeParse(await readJsonFile(file, command));
  if (!map.success) refuse(command, schemaIssues(map.error));
  return map.data;
}

function print(view: AccountsImportView, refused: boolean): void {
  const { found, columns, unusedColumns = [], ignored = {}, totals, issues } = view;
  const lines: string[] = [];
  if (found !== undefined) {
    const how = [found.encoding, found.delimiter && `skilletegn «${found.delimiter}»`, found.sheet];
    const shown = how.filter((part) => part !== undefined).join(", ");
    lines.push(
      `Lest som ${found.format.toUpperCase()} (${shown}), overskrift på linje ${found.headerLine}`,
    );
    for (const [field, column] of Object.entries(columns ?? {})) {
      lines.push(`  ${field.padEnd(10)} ← ${column}`);
    }
    if (unusedColumns.length > 0) lines.push(`  ikke brukt: ${unusedColumns.join(", ")}`);
  }
  const passed = Object.entries(ignored).map(([name, count]) => `${count} ${name}`);
  if (passed.length > 0) lines.push(`Ikke lest: ${passed.join(", ")}`);
  lines.push(
    `Kontrollsummer: ${totals.vouchers} bilag, ${totals.lines} linjer, debet ${totals.debit}, kredit ${totals.credit}`,
  );
  if (issues.length > 0) lines.push("", ...issues.map(issueInBokmål).map(issueLine), "");
  lines.push(outcome(view, refused));
  process.stdout.write(`${lines.join("\n")}\n`);
}

function issueLine({ severity, at, message, remedy }: Issue): string {
  return `  ${severity === "error" ? "FEIL" : "obs "} ${at ?? ""}: ${message}. ${remedy}`;
}

function outcome(
  { dryRun, toPost, already, posted }: AccountsImportView,
  refused: boolean,
): string {
  const known = `${already} er ført fra før`;
  if (refused) return `Ingenting er ført: rett feilene først. ${toPost} bilag er nye, ${known}.`;
  if (dryRun) return `Prøvekjøring: ${toPost} bilag ville blitt ført, ${known}. Ingenting er ført.`;
  return `${posted.length} bilag er ført, ${known}.`;
}
