import { Readable } from "node:stream";
import { pipeline } from "node:stream/promises";

import { exportSafT } from "@kompetanseregion/secretariat";
import { type Command } from "commander";

import { withDesk } from "../desk.ts";
import { dataFolder } from "../print.ts";
import { refuseFile } from "./ledger-import.ts";

/** Writes the journal as SAF-T to standard output, which others' programs read. */
export async function writeSafTOut(
  options: { readonly year?: number; readonly registration?: string },
  command: Command,
): Promise<void> {
  try {
    const pieces = await withDesk(dataFolder(command), (desk, actor) =>
      exportSafT(desk, actor, options),
    );
    await pipeline(Readable.from(pieces), process.stdout, { end: false });
  } catch (error) {
    // Whoever reads the pipe may have seen enough, as `head` does.
    if (error instanceof Error && "code" in error && error.code === "EPIPE") return;
    refuseFile(error, "SAF-T", command);
  }
}
