import { open, readFile } from "node:fs/promises";

import { type Issue } from "@kompetanseregion/domain";
import { type Command } from "commander";

const reasons: Readonly<Record<string, string>> = {
  ENOENT: "there is no such file",
  EISDIR: "it is a folder",
  EACCES: "it may not be read",
};

/** Reads a file that was named on the command line; one that cannot be read is the asker's input. */
export async function readInputFile(file: string, command: Command): Promise<Uint8Array> {
  try {
    return await readFile(file);
  } catch (error) {
    refuseUnreadable(error, file, command);
  }
}

/** Refuses a file that cannot be read, before it is read piece by piece. */
export async function checkInputFile(file: string, command: Command): Promise<void> {
  try {
    const handle = await open(file);
    const stats = await handle.stat();
    await handle.close();
    if (stats.isDirectory()) throw Object.assign(new Error("a folder"), { code: "EISDIR" });
  } catch (error) {
    refuseUnreadable(error, file, command);
  }
}

function refuseUnreadable(error: unknown, file: string, command: Command): never {
  const code = error instanceof Error && "code" in error ? String(error.code) : "";
  const reason = reasons[code];
  if (reason === undefined) throw error;
  command.error(`kompetanse: "${file}" cannot be read: ${reason}.\nCheck the file's name.`);
}

/**
 * Ends the command with everything that is wrong with the input: where, what, and the remedy. What
 * alone would not have stopped it comes after, and is not counted.
 */
export function refuse(command: Command, issues: readonly Issue[]): never {
  const problems = issues.filter(({ severity }) => severity !== "warning");
  const warnings = issues.filter(({ severity }) => severity === "warning");
  const count = problems.length === 1 ? "one problem" : `${problems.length} problems`;
  command.error(
    [
      `kompetanse: the input has ${count}:`,
      ...problems.map(line),
      ...(warnings.length === 0
        ? []
        : ["It would be taken with these, and they are worth a look:"]),
      ...warnings.map(line),
    ].join("\n"),
  );
}

function line({ at, message, remedy }: Issue): string {
  const place = at === undefined ? "" : `${at}: `;
  return `  – ${place}${message}. ${remedy}`;
}
