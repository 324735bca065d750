import { debuglog } from "node:util";

import { KompetanseError } from "@kompetanseregion/domain";
import { MoodleError } from "@kompetanseregion/moodle";

import { moodleOwner } from "./moodle-owner.ts";
import { Stopped } from "./stopped.ts";

const badInput = new Set([
  "bad-address",
  "missing",
  "occupied",
  "wrong-engine",
  "unknown-name",
  "not-a-date",
  "outside-scope",
  "unit-not-on-date",
  "not-understood",
  "not-allowed",
  "already-so",
  "no-project",
  "no-books",
  "held",
  // Where the server was told to listen.
  "no-tls",
  "no-sign-in",
  "no-public-url",
  // What was said of a Moodle: its address, its token, a setting.
  "invalid-options",
  "wrong-address",
  "wrong-host",
  "invalid-token",
  "nothing-to-accept",
  "not-a-match",
]);
/** Prints only where NODE_DEBUG=kompetanse asks for it. */
const debug = debuglog("kompetanse");

const machine = new Set([
  "folder-unwritable",
  "locked",
  "corrupt",
  "foreign",
  "newer",
  "no-tool",
  "no-browser",
  "unreachable",
  "disk-failed",
  "disk-full",
  "port-taken",
  "cannot-listen",
]);

/** What a failure means to whoever runs the command: see `kompetanse --help`. */
export function exitCodeOf(error: unknown): 1 | 2 | 3 | 130 {
  if (error instanceof Stopped) return 130;
  if (isFromFileSystem(error)) return error.code === "ENOENT" ? 2 : 3;
  if (!(error instanceof KompetanseError)) return 1;
  const code = String(error.code);
  // Whatever is wrong with a file that was handed in is the asker's to mend.
  if (badInput.has(code) || error.name === "ExchangeError") return 2;
  return machine.has(code) ? 3 : 1;
}

/** The failure in plain words, with what to do about it; never a stack trace. */
export function explain(error: unknown): string {
  if (error instanceof KompetanseError) {
    const owner = error instanceof MoodleError ? `\nWhose job: ${moodleOwner[error.code]}.` : "";
    return `kompetanse: ${error.message}.${owner}\n${error.remedy}`;
  }
  debug("%o", error);
  if (isFromFileSystem(error)) {
    return `kompetanse: ${error.path} cannot be used (${error.code}).\nCheck that the path is right, that this user may use it, and that there is room.`;
  }
  const message = error instanceof Error ? error.message : String(error);
  return `kompetanse: this should not happen: ${message}\nRun it again with NODE_DEBUG=kompetanse and report what it prints.`;
}

/** Whether the system refused a file or a folder, and which. */
function isFromFileSystem(error: unknown): error is Error & { code: string; path: string } {
  return (
    error instanceof Error &&
    "code" in error &&
    typeof error.code === "string" &&
    "path" in error &&
    typeof error.path === "string"
  );
}
