import { createServer as createTlsServer } from "node:https";
import { type AddressInfo } from "node:net";

import { createAdaptorServer, type Http2Bindings, type HttpBindings } from "@hono/node-server";
import { KompetanseError } from "@kompetanseregion/domain";

import { type AppOptions, createApp } from "./app.ts";
import { refuseUnsafeBinding } from "./sign-in/bind-rules.ts";

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
  /** Takes nothing new, lets requests in flight finish for ten seconds at the most, then stops. */
  stop(): Promise<void>;
}

/** Where the server listens: this machine only, where nothing else is said. */
export interface Listening {
  readonly host?: string | undefined;
  /** The server's own certificate with its chain, and the key; PEM. */
  readonly tls?: { readonly certificate: string; readonly key: string } | undefined;
}

/** How long answers that have begun are waited for when stopping, in milliseconds. */
const longestAnswer = 10_000;

const thisMachine = "127.0.0.1";

/**
 * Starts answering, on the loopback address where nothing else is said.
 *
 * @param port - 0 for any free port.
 * @throws {BindError} If it would not be safe to listen there.
 * @throws {ServerError} `port-taken`, `cannot-listen`.
 */
export async function startServer(
  options: Omit<AppOptions, "hosts" | "isStopping">,
  port: number,
  listening: Listening = {},
): Promise<RunningServer> {
  const { signIn: { publicUrl, trustedProxies = [] } = {}, actor } = options;
  refuseUnsafeBinding({
    host: listening.host ?? thisMachine,
    tls: listening.tls !== undefined,
    trustedProxies,
    signIn: actor === undefined,
    publicUrl,
  });
  const own = publicUrl === undefined ? [] : [new URL(publicUrl).hostname];
  let isStopping = false;
  const app = createApp({
    ...options,
    hosts: [thisMachine, "localhost", ...own],
    isStopping: () => isStopping,
  });
  const server = await listen(app.fetch, port, listening);
  return {
    ...server,
    stop: () => {
      isStopping = true;
      return server.stop();
    },
  };
}

/**
 * Answers HTTP with a function from request to answer.
 *
 * @param port - 0 for any free port.
 * @throws {ServerError} `port-taken`, `cannot-listen`.
 */
export async function listen(
  answer: (
    request: Request,
    bindings: HttpBindings | Http2Bindings,
  ) => Response | Promise<Response>,
  port: number,
  { host = thisMachine, tls }: Listening = {},
): Promise<RunningServer> {
  const server = createAdaptorServer({
    fetch: answer,
    ...(tls !== undefined && {
      createServer: createTlsServer,
      serverOptions: { cert: tls.certificate, key: tls.key, minVersion: "TLSv1.2" },
    }),
  });
  await new Promise<void>((resolve, reject) => {
    server.once("error", (error: NodeJS.ErrnoException) => {
      reject(refusal(error, port));
    });
    server.listen(port, host, resolve);
  });

  // The address of a server that listens on a port is never a path.
  const { port: taken } = server.address() as AddressInfo;
  return {
    address: `${tls === undefined ? "http" : "https"}://${host}:${taken}`,
    stop: () =>
      new Promise((resolve) => {
        // Whoever keeps a connection open for ever does not keep the server from stopping.
        const patience = setTimeout(() => {
          if ("closeAllConnections" in server) server.closeAllConnections();
        }, longestAnswer);
        server.close(() => {
          clearTimeout(patience);
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
