import { getConnInfo } from "@hono/node-server/conninfo";
import { type Context } from "hono";

import { type SignInSettings } from "./settings.ts";

/**
 * Where a request comes from: the connection's other end, or what a trusted proxy says of its own.
 *
 * Of `X-Forwarded-For` the last address that is no trusted proxy's counts: what stands before it is
 * whatever the caller wrote.
 */
export function clientAddress(context: Context, { trustedProxies = [] }: SignInSettings): string {
  const peer = peerOf(context);
  if (!trustedProxies.includes(peer)) return peer;
  const forwarded = (context.req.header("x-forwarded-for") ?? "")
    .split(",")
    .map((address) => plain(address.trim()))
    .filter((address) => address !== "");
  return forwarded.findLast((address) => !trustedProxies.includes(address)) ?? peer;
}

function peerOf(context: Context): string {
  // Without a socket there is no other end: a test asks the server as a function.
  if (context.env === undefined || !("incoming" in Object(context.env))) return "no socket";
  return plain(getConnInfo(context).remote.address ?? "unknown");
}

/** An IPv4 address in IPv6 dress is the same address. */
function plain(address: string): string {
  return address.replace(/^::ffff:/u, "");
}
