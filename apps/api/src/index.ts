/**
 * The HTTP server: the contract, the dashboard's files and the documents, in one process.
 *
 * @packageDocumentation
 */
export { createApp, type AppOptions } from "./app.ts";
export { type LogLevel } from "./observe/logger.ts";
export {
  ServerError,
  type ServerErrorCode,
  listen,
  type Listening,
  type RunningServer,
  startServer,
} from "./server.ts";
export { BindError, type BindErrorCode } from "./sign-in/bind-rules.ts";
export { type Issuer, issuerOf, type IssuerSettings } from "./sign-in/issuer.ts";
export { type SignInSettings } from "./sign-in/settings.ts";
