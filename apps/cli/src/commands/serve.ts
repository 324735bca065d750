import { fileURLToPath } from "node:url";

import { type LogLevel, startServer } from "@kompetanseregion/api";
import { type Desk, firstAdministratorLink, storedRegion } from "@kompetanseregion/secretariat";
import { Command, InvalidArgumentError, Option } from "commander";

import { openFilledDesk } from "../desk.ts";
import { linkAddress } from "../link-address.ts";
import { dataFolder, say } from "../print.ts";
import { readSignInSettings } from "../sign-in-settings.ts";

const dashboard = fileURLToPath(new URL("../../../dashboard/dist", import.meta.url));

/** The demo's users, whom its operator may look as. */
const demoViews = ["leder", "kommuneadmin", "okonomi", "revisor"];

interface ServeOptions {
  readonly port: number;
  readonly logLevel: LogLevel;
  readonly signIn?: string;
}

/** `kompetanse serve`: the dashboard and the API until Ctrl-C. */
export function serveCommand(): Command {
  return new Command("serve")
    .description("serve the dashboard and the API on this machine")
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
      const { desk, actor: operator } = await openFilledDesk(dataFolder(command));
      const stopped = untilStopped();
      try {
        // Made-up people on the machine itself: whoever is there looks without signing in.
        const isTrial = settings === undefined && (await storedRegion(desk)).demo;
        const signIn = settings?.signIn ?? { views: isTrial ? demoViews : [] };
        const server = await startServer(
          {
            desk,
            actor: isTrial ? operator : undefined,
            signIn,
            dashboard,
            folder: dataFolder(command),
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
        await desk.close();
      }
    });
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
