import { createHash } from "node:crypto";
import { basename } from "node:path";

import { type EffortEvidence } from "@kompetanseregion/secretariat";
import { type Command } from "commander";

import { readInputFile } from "./input-file.ts";

/** A document behind a voucher, by its sum; the document itself stays where it is. */
export async function readAttachment(file: string, command: Command): Promise<EffortEvidence> {
  const bytes = await readInputFile(file, command);
  const sha256 = createHash("sha256").update(bytes).digest("hex");
  return { sha256, name: basename(file), bytes: bytes.length };
}
