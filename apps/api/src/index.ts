/**
 * The HTTP server: the contract, the dashboard's files and the documents, in one process.
 *
 * @packageDocumentation
 */
export { createApp, type AppOptions } from "./app.ts";
export {
  ServerError,
  type ServerErrorCode,
  listen,
  type RunningServer,
  startServer,
} from "./server.ts";
