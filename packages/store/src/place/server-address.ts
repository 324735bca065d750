import { StoreError } from "../store-error.ts";

/** Whether the text is meant as a database server's address, and not as a folder. */
export function isServerAddress(text: string): boolean {
  return /^postgres(?:ql)?:/iu.test(text);
}

/**
 * A server's address, read.
 *
 * @throws {StoreError} `bad-address` if it is none. What was given is in neither the message nor
 *   the cause: there may be a password in it.
 */
export function readAddress(address: string): URL {
  const url = isServerAddress(address) && URL.canParse(address) ? new URL(address) : undefined;
  // A server on this machine may be named by the folder of its socket.
  const hasHost = url && (url.hostname !== "" || url.searchParams.has("host"));
  if (hasHost && url.pathname.length > 1) return url;
  throw new StoreError("bad-address", "the database's address cannot be read");
}

/** The address as it may be shown: without its password and its settings. */
export function shownAddress(address: string): string {
  const { username, host, pathname } = readAddress(address);
  return `postgres://${username === "" ? "" : `${username}@`}${host}${pathname}`;
}
