import { readFile } from "node:fs/promises";

import { checkMoodle, MoodleClient } from "@kompetanseregion/moodle";
import { Command } from "commander";

import { printJson } from "../print.ts";

/** `kompetanse moodle check`: what a Moodle site allows, and what its administrator must mend. */
export function moodleCommand(): Command {
  const check = new Command("check")
    .description("see what a Moodle's token may read, and what its administrator must set up")
    .requiredOption("--url <address>", "the Moodle's address")
    .requiredOption("--token-file <file>", "the file with the web service token")
    .option("--json", "print the answer as JSON")
    .action(async (options: { url: string; tokenFile: string; json?: true }) => {
      const token = (await readFile(options.tokenFile, "utf8")).trim();
      const answer = await checkMoodle(new MoodleClient({ baseUrl: options.url, token }));
      printJson(answer);
      if (answer.issues.some(({ severity }) => severity === "error")) process.exitCode = 1;
    });
  return new Command("moodle").description("about a Moodle site").addCommand(check);
}
