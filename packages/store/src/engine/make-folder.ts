import { existsSync, mkdirSync } from "node:fs";
import { dirname, resolve } from "node:path";

/**
 * Makes a folder and those above it that are missing; one that is there already is left as it is.
 *
 * One level at a time, because Node's own `recursive` never ends where the system says that a
 * folder is missing though it is there, as below `/proc`.
 *
 * @throws {Error} The system's own, at the first folder that cannot be made.
 */
export function makeFolder(folder: string): void {
  const missing: string[] = [];
  for (let at = resolve(folder); !existsSync(at); at = dirname(at)) missing.push(at);
  for (const at of missing.reverse()) {
    try {
      mkdirSync(at);
    } catch (error) {
      // Another process may have made it at the same moment.
      if (!existsSync(at)) throw error;
    }
  }
}
