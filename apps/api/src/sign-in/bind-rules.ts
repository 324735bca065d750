import { isIP } from "node:net";

import { KompetanseError } from "@kompetanseregion/domain";

/** Why the server does not listen where it was told to. */
export type BindErrorCode =
  /** What passes the network would be readable on the way. */
  | "no-tls"
  /** Whoever reaches the address would be the operator. */
  | "no-sign-in"
  /** The server does not know by which name browsers reach it. */
  | "no-public-url";

/** The server was told to listen where that would not be safe. */
export class BindError extends KompetanseError<BindErrorCode> {
  override readonly name = "BindError";
}

/** Where the server is to listen, and what makes that safe. */
export interface Binding {
  readonly host: string;
  /** Whether it has a certificate of its own. */
  readonly tls: boolean;
  readonly trustedProxies: readonly string[];
  /** Whether everybody must sign in. */
  readonly signIn: boolean;
  readonly publicUrl?: string | undefined;
}

/**
 * Refuses to listen beyond the machine itself without TLS, its own or a trusted proxy's, and
 * without sign-in.
 *
 * @throws {BindError}
 */
export function refuseUnsafeBinding({
  host,
  tls,
  trustedProxies,
  signIn,
  publicUrl,
}: Binding): void {
  if (isLoopback(host)) return;
  if (!tls && trustedProxies.length === 0) {
    throw new BindError("no-tls", `listening on ${host} without TLS is refused`, {
      remedy:
        "Name a certificate and its key under tls, or the proxy that has them under trustedProxies.",
    });
  }
  if (!signIn) {
    throw new BindError("no-sign-in", `listening on ${host} without sign-in is refused`, {
      remedy: "Set up sign-in in the file that --config names: see docs/operator/sign-in.md.",
    });
  }
  if (publicUrl?.startsWith("https://") !== true) {
    throw new BindError(
      "no-public-url",
      `listening on ${host} needs the server's own https address`,
      {
        remedy:
          "Write the address that browsers use as publicUrl, such as https://kompetanse.example.no.",
      },
    );
  }
}

/** Whether the address is only the machine's own. */
function isLoopback(host: string): boolean {
  if (host === "localhost" || host === "::1") return true;
  return isIP(host) === 4 && host.startsWith("127.");
}
