import { hostname } from "node:os";

/** Names this process, so that another can tell whether it still runs. */
export const ownProcess = `${hostname()}:${process.pid}`;

/**
 * Whether a process so named runs on this machine; `undefined` where it is another machine's, and
 * nothing can be told.
 */
export function isRunning(owner: string): boolean | undefined {
  const [host = "", pid = ""] = owner.split(/:(?=\d+$)/u);
  if (owner === "") return false;
  if (host !== hostname()) return undefined;
  try {
    process.kill(Number(pid), 0);
    return true;
  } catch (error) {
    // Refused because it is another user's: then it is there.
    return error instanceof Error && "code" in error && error.code === "EPERM";
  }
}
