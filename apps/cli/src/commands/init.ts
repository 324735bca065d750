import { access, mkdir, writeFile } from "node:fs/promises";
import { dirname, join, resolve } from "node:path";

import { Language } from "@kompetanseregion/domain";
import {
  Configuration,
  configurationSchema,
  foundRegion,
  type RegionAsked,
  schemaFile,
  writeConfiguration,
} from "@kompetanseregion/secretariat";
import { Command, Option } from "commander";

import { withEmptyDesk } from "../desk.ts";
import { inLanguage } from "../in-language.ts";
import { askForRegion, type InitAnswers } from "../init-answers.ts";
import { printJson } from "../print.ts";
import { configurationFile, languageAsked } from "../settled.ts";

interface InitOptions {
  readonly from?: string;
  readonly name?: string;
  readonly municipality?: string[];
  readonly store: string;
  readonly moodle?: string;
  readonly sender?: string;
  readonly json?: true;
}

/** `kompetanse init`: a region of one's own, empty and running, in a folder. */
export function initCommand(): Command {
  return new Command("init")
    .description("set up a region of your own: its configuration and an empty store")
    .argument("[folder]", "where the configuration is put", ".")
    .addOption(
      new Option(
        "--from <region>",
        "one of the regions that are known, such as midt-telemark or btv",
      ).conflicts(["name", "municipality"]),
    )
    .option("--name <name>", "what a region that is not known is called")
    .option("--municipality <id...>", "its municipalities, such as hol and al")
    .option("--store <folder>", "the data folder, seen from the configuration", "data")
    .option("--moodle <address>", "the learning platform's address")
    .option("--sender <address>", "who reminders by mail are from")
    .option("--json", "print the answer as JSON")
    .addHelpText(
      "after",
      `
At a terminal it asks for what is not said. Elsewhere it never asks: say --from, or --name and
--municipality. The store is empty: bring people with \`import\` and completions with \`sync\`.`,
    )
    .action(async (folder: string, options: InitOptions, command: Command) => {
      const path = resolve(folder, configurationFile);
      await refuseExisting(path, command);
      const answers = await answersOf(options, command);
      const store = resolve(dirname(path), answers.folder);
      let founded: Awaited<ReturnType<typeof foundRegion>> | undefined;
      await withEmptyDesk(store, async (desk) => {
        founded = await foundRegion(desk, answers.region);
      });
      if (founded === undefined) return;
      const { region, municipalities } = founded;
      await writeFiles(path, region.id, answers);
      if (options.json) {
        printJson({
          configuration: path,
          store,
          region: region.id,
          name: region.name,
          municipalities,
        });
        return;
      }
      const answer = {
        nb: `${region.name}: ${municipalities} kommuner, ingen ansatte ennå.\n\nKonfigurasjon: ${path}\nLager: ${store}\n\nVidere, fra ${dirname(path)}:\n  kompetanse config check\n  kompetanse import <fil> --as hr-csv --employer <kommune> --dry-run\n  kompetanse serve\n`,
        nn: `${region.name}: ${municipalities} kommunar, ingen tilsette enno.\n\nKonfigurasjon: ${path}\nLager: ${store}\n\nVidare, frå ${dirname(path)}:\n  kompetanse config check\n  kompetanse import <fil> --as hr-csv --employer <kommune> --dry-run\n  kompetanse serve\n`,
        en: `${region.name}: ${municipalities} municipalities, no employees yet.\n\nConfiguration: ${path}\nStore: ${store}\n\nNext, from ${dirname(path)}:\n  kompetanse config check\n  kompetanse import <file> --as hr-csv --employer <municipality> --dry-run\n  kompetanse serve\n`,
      };
      process.stdout.write(`\n${inLanguage(answer)}`);
    });
}

async function answersOf(options: InitOptions, command: Command): Promise<InitAnswers> {
  const region = regionOf(options);
  const storeSaid = command.getOptionValueSource("store") !== "default";
  const { language } = command.optsWithGlobals<{ language?: string }>();
  const said = {
    ...(region !== undefined && { region }),
    ...(language !== undefined && { language: Language.parse(language) }),
    ...(storeSaid && { folder: options.store }),
    ...(options.moodle !== undefined && { moodle: options.moodle }),
    ...(options.sender !== undefined && { sender: options.sender }),
  };
  if (region === undefined && process.stdin.isTTY && process.stderr.isTTY)
    return askForRegion(said);
  if (region === undefined) {
    command.error(
      "error: there is no terminal to ask at: say --from, or --name and --municipality",
      { exitCode: 2 },
    );
  }
  return { language: languageAsked([]), folder: options.store, ...said, region };
}

function regionOf({ from, name, municipality }: InitOptions): RegionAsked | undefined {
  if (from !== undefined) return { from };
  if (name === undefined) return undefined;
  return municipality === undefined ? undefined : { name, municipalities: municipality };
}

async function refuseExisting(path: string, command: Command): Promise<void> {
  try {
    await access(path);
  } catch {
    return;
  }
  command.error(
    `error: ${path} is there already: name another folder, or remove it to begin anew`,
    { exitCode: 2 },
  );
}

async function writeFiles(path: string, region: string, answers: InitAnswers): Promise<void> {
  const folder = dirname(path);
  await mkdir(folder, { recursive: true });
  const hasMoodle = answers.moodle !== undefined && answers.moodle !== "";
  const hasSender = answers.sender !== undefined && answers.sender !== "";
  const configuration = Configuration.parse({
    region,
    language: answers.language,
    store: { folder: answers.folder },
    ...(hasMoodle && { source: sourceFile }),
    ...(hasSender && {
      mail: {
        from: answers.sender,
        unsubscribe: `mailto:${/<([^>]+)>/u.exec(answers.sender)?.[1] ?? answers.sender}`,
        folder: "mail",
      },
    }),
  });
  if (hasMoodle) {
    await writeFile(
      join(folder, sourceFile),
      // A text in JSON is one in YAML, whatever it holds.
      `kind: moodle\nurl: ${JSON.stringify(answers.moodle)}\ntoken:\n  file: moodle-token\n`,
      { flag: "wx" },
    );
  }
  await writeFile(
    join(folder, schemaFile),
    `${JSON.stringify(configurationSchema(), undefined, 2)}\n`,
  );
  // Last: with it, the region is there.
  await writeFile(path, writeConfiguration(configuration), { flag: "wx" });
}

const sourceFile = "moodle.yaml";
