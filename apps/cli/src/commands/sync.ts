import { writeFile } from "node:fs/promises";

import {
  connectMoodle,
  type Connection,
  demoSource,
  storedRegion,
  sync,
  type SyncOptions,
} from "@kompetanseregion/secretariat";
import { Command, Option } from "commander";

import { connectDemoMoodle } from "../demo-moodle.ts";
import { withDesk, withKeptDesk } from "../desk.ts";
import { namedSource, type SourceOptions, withSourceOptions } from "../learning-source.ts";
import { dataFolder, printJson } from "../print.ts";
import { progressOn } from "../progress.ts";
import { Stopped } from "../stopped.ts";
import { refusedCsv, syncSummary } from "../sync-print.ts";

interface Options extends SourceOptions {
  readonly full?: true;
  readonly delta?: true;
  readonly dryRun?: true;
  readonly acceptLoss?: true;
  readonly refused?: string;
  readonly json?: true;
}

/** The run has changed nothing, and a person must decide. */
const waitsForPerson = 4;

/** `kompetanse sync`: reads a learning platform into the store; a second run changes nothing. */
export function syncCommand(): Command {
  const command = new Command("sync").description(
    "read courses, accounts and completions from a Moodle into the store; the demo's own Moodle where none is named",
  );
  return withSourceOptions(command)
    .addOption(
      new Option("--full", "read everything, also where a read of the changes would do").conflicts(
        "delta",
      ),
    )
    .option("--delta", "read only what has changed, also where a full read is due")
    .addOption(
      new Option("--dry-run", "show what would change, and write nothing").conflicts("acceptLoss"),
    )
    .option("--accept-loss", "take up what the stopped run read, though more is gone than usual")
    .option("--refused <file>", "write what was left out to a CSV file, with the reasons")
    .option("--json", "print the summary as JSON")
    .action(async (options: Options, self: Command) => {
      const named = await namedSource(options, self);
      const progress = progressOn(process.stderr);
      const stop = new AbortController();
      process.once("SIGINT", () => {
        stop.abort(new Stopped());
      });
      // A real platform never meets a demo that loads itself.
      const withRegion = named === undefined ? withDesk : withKeptDesk;
      const report = await withRegion(dataFolder(self), async (desk, actor) => {
        if (named === undefined && !(await storedRegion(desk)).demo) {
          self.error(
            "error: no learning source is named: give --source, or write source in the configuration",
            { exitCode: 2 },
          );
        }
        const connection: Connection =
          named === undefined
            ? await demoSource(connectDemoMoodle)
            : {
                source: connectMoodle(named.configuration, { token: named.token }),
                close: () => Promise.resolve(),
              };
        try {
          return await sync(desk, actor, connection.source, {
            ...howToSync(options, named?.configuration),
            signal: stop.signal,
            onProgress: progress.tell,
          });
        } finally {
          progress.end();
          await connection.close();
        }
      });
      if (options.refused !== undefined)
        await writeFile(options.refused, refusedCsv(report.refused));
      if (options.json) printJson(report);
      else process.stdout.write(syncSummary(report));
      if (report.status === "stopped") process.exitCode = waitsForPerson;
    });
}

function howToSync(
  { full, delta, dryRun, acceptLoss }: Options,
  configuration: NonNullable<Awaited<ReturnType<typeof namedSource>>>["configuration"] | undefined,
): SyncOptions {
  const fall = configuration?.guard?.fall;
  const fullEvery = configuration?.reading?.fullEveryHours;
  return {
    mode: full ? "full" : delta ? "delta" : "auto",
    dryRun: dryRun ?? false,
    acceptLoss: acceptLoss ?? false,
    ...(fall !== undefined && { guard: { fall } }),
    ...(fullEvery !== undefined && { fullEvery }),
  };
}
