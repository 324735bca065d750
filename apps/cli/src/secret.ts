import { resolve } from "node:path";

import { type SecretPlace } from "@kompetanseregion/secretariat";
import { type Command } from "commander";

import { readInputFile, refuse } from "./input-file.ts";

/** The secret at the place; a file is relative to the folder. It ends the command if there is none. */
export async function readSecret(
  place: SecretPlace,
  folder: string,
  command: Command,
): Promise<string> {
  const at = "file" in place ? place.file : `$${place.environment}`;
  const text =
    "file" in place
      ? new TextDecoder().decode(await readInputFile(resolve(folder, place.file), command))
      : (process.env[place.environment] ?? "");
  const secret = text.trim();
  if (secret !== "") return secret;
  refuse(command, [
    {
      code: "secret",
      severity: "error",
      at,
      message: "there is no secret there",
      remedy:
        "file" in place
          ? "Put the secret alone into the file."
          : "Set the environment variable before the command is run.",
    },
  ]);
}
