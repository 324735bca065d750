#!/usr/bin/env node
import { CommanderError } from "commander";

import { exitCodeOf, explain } from "./failure.ts";
import { program } from "./program.ts";
import { refusalIn } from "./refusals/in-bokmal.ts";
import { languageAsked } from "./settled.ts";

// Whoever reads the output may stop early, as `head` does: then there is nobody left to tell.
process.stdout.on("error", (error: NodeJS.ErrnoException) => {
  if (error.code !== "EPIPE") throw error;
  process.exit();
});

const language = languageAsked(process.argv.slice(2));
try {
  await program(language).parseAsync();
} catch (error) {
  // Commander has already printed what it refuses and, where asked for, the help.
  if (error instanceof CommanderError) {
    process.exitCode = error.exitCode === 0 ? 0 : 2;
  } else {
    process.stderr.write(`${refusalIn(language, explain(error))}\n`);
    process.exitCode = exitCodeOf(error);
  }
}
