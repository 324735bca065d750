import { type LogLevel, startServer } from "@kompetanseregion/api";
import {
  connectMoodle,
  demoSource,
  type Desk,
  firstAdministratorLink,
  type ReadableSource,
  storedRegion,
  syncJobs,
} from "@kompetanseregion/secretariat";
import { Command, InvalidArgumentError, Option } from "commander";

import { dashboardFolder } from "../dashboard-folder.ts";
import { connectDemoMoodle } from "../demo-moodle.ts";
import { openFilledDesk } from "../desk.ts";
import { namedSource, type SourceOptions, withSourceOptions } from "../learning-source.ts";
import { linkAddress } from "../link-address.ts";
import { dataFolder, say } from "../print.ts";
import { readSignInSettings } from "../sign-in-settings.ts";

/** The demo's users, whom its operator may look as. */
const demoViews = ["leder", "kommuneadmin", "okonomi", "revisor"];

interface ServeOptions extends SourceOptions {
  readonly port: number;
  readonly logLevel: LogLevel;
  readonly signIn?: string;
}

/** `kompetanse serve`: the dashboard and the API until Ctrl-C. */
export function serveCommand(): Command {
  const command = new Command("serve").description(
    "serve the dashboard and the API on this machine",
  );
  return withSourceOptions(command)
    .option("--port <number>", "the port to listen on", port, port(process.env["PORT"] ?? "4680"))
    .option(
      "--sign-in <file>",
      "who may sign in and where to listen, YAML: docs/operator/sign-in.md",
    )
    .addOption(
      new Option("--log-level <level>", "what is logged: each request from info on")
        .choices(["warn", "info"])
        .default("warn"),
    )
    .action(async (options: ServeOptions, command: Command) => {
      const file = options.signIn;
      const settings = file === undefined ? undefined : await readSignInSettings(file, command);
      const source = await namedSource(options, command);
      const { desk, actor: operator } = await openFilledDesk(dataFolder(command));
      const stopped = untilStopped();
      const { demo } = await storedRegion(desk);
      const jobs = syncJobs(desk, readable(source, demo));
      try {
        // Made-up people on the machine itself: whoever is there looks without signing in.
        const isTrial = settings === undefined && demo;
        const signIn = settings?.signIn ?? { views: isTrial ? demoViews : [] };
        const server = await startServer(
          {
            desk,
            actor: isTrial ? operator : undefined,
            signIn,
            dashboard: dashboardFolder(),
            folder: dataFolder(command),
            jobs,
            log: say,
            logLevel: options.logLevel,
          },
          options.port,
          settings?.listening,
        );
        const address = signIn.publicUrl ?? server.address;
        if (!isTrial && signIn.localAccounts !== false) await sayFirstLink(desk, address);
        if (isTrial) say(`look at the demo as one of its users: ${address}/auth/view`);
        say(`ready: ${address} (stop with Ctrl-C)`);
        await stopped;
        say("stopping …");
        await server.stop();
      } finally {
        await jobs.stop();
        await desk.close();
      }
    });
}

/** The source that can be read from the dashboard: the one that is named, or the demo's own Moodle. */
function readable(
  named: Awaited<ReturnType<typeof namedSource>>,
  demo: boolean,
): ReadableSource | undefined {
  if (named === undefined)
    return demo ? { connect: () => demoSource(connectDemoMoodle) } : undefined;
  const { configuration, token } = named;
  const fall = configuration.guard?.fall;
  const fullEvery = configuration.reading?.fullEveryHours;
  return {
    connect: () =>
      Promise.resolve({
        source: connectMoodle(configuration, { token }),
        close: () => Promise.resolve(),
      }),
    ...(fall !== undefined && { guard: { fall } }),
    ...(fullEvery !== undefined && { fullEvery }),
  };
}

/** Says how the first administrator gets in, as long as none has been. */
async function sayFirstLink(desk: Desk, address: string): Promise<void> {
  const link = await firstAdministratorLink(desk);
  if (link === undefined) return;
  say(
    `nobody who runs the region can sign in yet. Open this once, before ${link.expiresAt}:\n${linkAddress(address, link.secret)}`,
  );
}

function port(text: string): number {
  const number = Number(text);
  if (!/^\d+$/u.test(text) || number > 65535) {
    throw new InvalidArgumentError("a port is a whole number from 0 to 65535.");
  }
  return number;
}

function untilStopped(): Promise<void> {
  return new Promise((resolve) => {
    for (const signal of ["SIGINT", "SIGTERM"] as const) {
      process.once(signal, () => {
        resolve();
      });
    }
  });
}
