import { readFile } from "node:fs/promises";

import { moodleSource } from "@kompetanseregion/moodle";
import { demoSource, sync, type SyncReport } from "@kompetanseregion/secretariat";
import { Command } from "commander";

import { connectDemoMoodle } from "../demo-moodle.ts";
import { withDesk } from "../desk.ts";
import { dataFolder, printJson, say } from "../print.ts";

interface SyncOptions {
  readonly url?: string;
  readonly tokenFile?: string;
  readonly json?: true;
}

/** `kompetanse sync`: reads a learning platform into the store; a second run changes nothing. */
export function syncCommand(): Command {
  return new Command("sync")
    .description("read courses, accounts and completions from a Moodle into the store")
    .option("--url <address>", "the Moodle's address; the demo's own Moodle where left out")
    .option("--token-file <file>", "the file with the web service token")
    .option("--json", "print the summary as JSON")
    .action(async (options: SyncOptions, command: Command) => {
      const stop = new AbortController();
      process.once("SIGINT", () => {
        stop.abort(new Error("stopped by Ctrl-C; what was read so far is kept"));
      });
      const report = await withDesk(dataFolder(command), async (desk, actor) => {
        const connection = await connect(options, command);
        try {
          const { source } = connection;
          return await sync(desk, actor, source, { signal: stop.signal, onProgress: say });
        } finally {
          await connection.close();
        }
      });
      if (options.json) printJson(report);
      else printSummary(report);
    });
}

async function connect(
  { url, tokenFile }: SyncOptions,
  command: Command,
): ReturnType<typeof connectDemoMoodle> {
  if (url === undefined && tokenFile === undefined) return demoSource(connectDemoMoodle);
  if (url === undefined || tokenFile === undefined) {
    command.error("error: --url and --token-file go together", { exitCode: 2 });
  }
  const token = (await readFile(tokenFile, "utf8")).trim();
  return { source: moodleSource({ baseUrl: url, token }), close: () => Promise.resolve() };
}

function printSummary({ source, read, added, matching }: SyncReport): void {
  process.stdout.write(
    [
      `Kilde: ${source}`,
      `Lest: ${read.courses} kurs, ${read.accounts} kontoer, ${read.participations} deltakelser`,
      `Nytt: ${added.observations} hendelser`,
      `Koblet: ${matching.matched} av ${matching.accounts} kontoer; ${matching.unmatched} uten ansatt`,
      "",
    ].join("\n"),
  );
}
