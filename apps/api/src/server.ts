import { type AddressInfo } from "node:net";

import { createAdaptorServer } from "@hono/node-server";
import { KompetanseError } from "@kompetanseregion/domain";

import { type AppOptions, createApp } from "./app.ts";

/** Why the server could not start. */
export type ServerErrorCode =
  /** Another program listens on the port. */
  | "port-taken"
  /** The system refuses the address or the port. */
  | "cannot-listen";

/** The server could not start. */
export class ServerError extends KompetanseError<ServerErrorCode> {
  override readonly name = "ServerError";
}

/** A server that answers. */
export interface RunningServer {
  /** Where it answers, such as `http://127.0.0.1:4680`. */
  readonly address: string;
  /** Lets requests in flight finish, then stops. */
  stop(): Promise<void>;
}

const host = "127.0.0.1";

/**
 * Starts answering on the loopback address.
 *
 * There is no sign-in yet, so it never listens anywhere else.
 *
 * @param port - 0 for any free port.
 * @throws {ServerError} `port-taken`, `cannot-listen`.
 */
export function startServer(
  options: Omit<AppOptions, "hosts">,
  port: number,
): Promise<RunningServer> {
  const app = createApp({ ...options, hosts: [host, "localhost"] });
  return listen(app.fetch, port);
}

/**
 * Answers HTTP on the loopback address with a function from request to answer.
 *
 * @param port - 0 for any free port.
 * @throws {ServerError} `port-taken`, `cannot-listen`.
 */
export async function listen(
  answer: (request: Request) => Response | Promise<Response>,
  port: number,
): Promise<RunningServer> {
  const server = createAdaptorServer({ fetch: answer });
  await new Promise<void>((resolve, reject) => {
    server.once("error", (error: NodeJS.ErrnoException) => {
      reject(refusal(error, port));
    });
    server.listen(port, host, resolve);
  });

  // The address of a server that listens on a port is never a path.
  const { port: taken } = server.address() as AddressInfo;
  return {
    address: `http://${host}:${taken}`,
    stop: () =>
      new Promise((resolve) => {
        server.close(() => {
          resolve();
        });
        if ("closeIdleConnections" in server) server.closeIdleConnections();
      }),
  };
}

function refusal(error: NodeJS.ErrnoException, port: number): ServerError {
  if (error.code === "EADDRINUSE") {
    return new ServerError("port-taken", `port ${port} is used by another program`, {
      remedy: `Stop that program, or choose another port: PORT=${port + 1} npm start.`,
      cause: error,
    });
  }
  return new ServerError("cannot-listen", `port ${port} cannot be listened on`, {
    remedy: "Choose a port between 1024 and 65535 with PORT.",
    cause: error,
  });
}
