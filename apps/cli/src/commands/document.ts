import { mkdir, rename, writeFile } from "node:fs/promises";
import { join, resolve } from "node:path";

import { Language, UnknownNameError } from "@kompetanseregion/domain";
import { finalReport } from "@kompetanseregion/secretariat";
import { Command, Option } from "commander";

import { withDesk } from "../desk.ts";
import { dataFolder, printJson, say } from "../print.ts";
import { documentCheckCommand } from "./document-check.ts";

interface DocumentOptions {
  readonly out: string;
  readonly region?: string;
  readonly language: Language;
  readonly json?: true;
}

/** `kompetanse document`: writes a document, whole or not at all, or checks one that is finished. */
export function documentCommand(): Command {
  return new Command("document")
    .description("write a document of the cooperation, or check one that is finished")
    .argument("<document...>", "which one: final-report")
    .allowUnknownOption()
    .action(([name = ""]: readonly string[]) => {
      throw new UnknownNameError("document", name, ["final-report"]);
    })
    .addCommand(finalReportCommand().exitOverride())
    .addCommand(documentCheckCommand().exitOverride());
}

function finalReportCommand(): Command {
  return new Command("final-report")
    .description("the final report of the project")
    .requiredOption("--out <folder>", "the folder to write it in; made where its parent is there")
    .option("--region <id>", "the region; the store's own where left out")
    .addOption(
      new Option("--language <language>", "bokmål, nynorsk or English")
        .choices(Language.options)
        .default("nb"),
    )
    .option("--json", "print what was written and the document's own findings as JSON")
    .action(async (_options: object, command: Command) => {
      const options = command.optsWithGlobals<DocumentOptions>();
      const { region, language } = options;
      const document = await withDesk(dataFolder(command), (desk, actor) =>
        finalReport(desk, actor, { region, language }),
      );
      const file = join(resolve(options.out), `${document.name}.html`);
      await makeLastFolder(resolve(options.out));
      // Written beside and moved into place, so that nobody ever opens half a report.
      await writeFile(`${file}.part`, document.html);
      await rename(`${file}.part`, file);
      if (options.json) printJson({ file, issues: document.issues });
      else say(`wrote ${file}`);
    });
}

/** Makes the folder where only its last level is missing: a mistyped path is not laid out. */
async function makeLastFolder(folder: string): Promise<void> {
  try {
    await mkdir(folder);
  } catch (error) {
    if (!(error instanceof Error && "code" in error && error.code === "EEXIST")) throw error;
  }
}
