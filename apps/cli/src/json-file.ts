import { type Command } from "commander";

import { readInputFile } from "./input-file.ts";

/** What a file of JSON says; one that is no JSON is the asker's input. */
export async function readJsonFile(file: string, command: Command): Promise<unknown> {
  const text = new TextDecoder().decode(await readInputFile(file, command));
  try {
    return JSON.parse(text);
  } catch {
    command.error(`kompetanse: "${file}" is no JSON.\nGive a file of JSON.`);
  }
}
