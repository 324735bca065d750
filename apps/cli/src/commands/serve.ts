import { fileURLToPath } from "node:url";

import { startServer } from "@kompetanseregion/api";
import { Command, InvalidArgumentError } from "commander";

import { openFilledDesk } from "../desk.ts";
import { dataFolder, say } from "../print.ts";

const dashboard = fileURLToPath(new URL("../../../dashboard/dist", import.meta.url));

/** `kompetanse serve`: the dashboard and the API until Ctrl-C. */
export function serveCommand(): Command {
  return new Command("serve")
    .description("serve the dashboard and the API on this machine")
    .option("--port <number>", "the port to listen on", port, port(process.env["PORT"] ?? "4680"))
    .action(async (options: { port: number }, command: Command) => {
      const { desk, actor } = await openFilledDesk(dataFolder(command));
      const stopped = untilStopped();
      try {
        const server = await startServer({ desk, actor, dashboard, log: say }, options.port);
        say(`ready: ${server.address} (stop with Ctrl-C)`);
        await stopped;
        say("stopping …");
        await server.stop();
      } finally {
        await desk.close();
      }
    });
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
