import {
  type Configuration,
  configurationSchema,
  explainConfiguration,
  type ValueOrigin,
} from "@kompetanseregion/secretariat";
import { Command } from "commander";

import { inLanguage, type Said } from "../in-language.ts";
import { printJson, printTable } from "../print.ts";
import { settled } from "../settled.ts";

/** `kompetanse config`: what is configured, and where each value is from. */
export function configCommand(): Command {
  return new Command("config")
    .description("what is configured, and where each value is from")
    .addCommand(checkCommand().exitOverride())
    .addCommand(schemaCommand().exitOverride());
}

function checkCommand(): Command {
  return new Command("check")
    .description("check the configuration, and explain every value and where it is from")
    .option("--json", "print the answer as JSON")
    .action(({ json }: { json?: true }, command: Command) => {
      const { file, configuration } = settled();
      const values = explainConfiguration({
        options: optionsGiven(command),
        environment: process.env,
        ...(file !== undefined && { file: configuration satisfies Configuration }),
      });
      if (json) {
        printJson({ file: file ?? null, values });
        return;
      }
      process.stdout.write(`\n${file ?? inLanguage(words.none)}\n\n`);
      printTable(
        [words.name, words.value, words.from, words.about].map(inLanguage),
        values.map(({ name, value, from, by, about }) => [
          name,
          value,
          [inLanguage(origins[from]), by].filter((part) => part !== undefined).join(": "),
          inLanguage(about),
        ]),
      );
    });
}

function schemaCommand(): Command {
  return new Command("schema")
    .description("print the configuration's JSON Schema, for editors")
    .action(() => {
      printJson(configurationSchema());
    });
}

/** The values that were written on the command line itself. */
function optionsGiven(command: Command): { data?: string; language?: string } {
  const root = command.parent?.parent ?? command;
  const given: { data?: string; language?: string } = {};
  for (const name of ["data", "language"] as const) {
    const value: unknown = root.getOptionValue(name);
    if (root.getOptionValueSource(name) === "cli" && typeof value === "string") given[name] = value;
  }
  return given;
}

const words = {
  none: {
    nb: "Ingen konfigurasjonsfil: alt er som det er fra før, med demoregionen.",
    nn: "Inga konfigurasjonsfil: alt er som det er frå før, med demoregionen.",
    en: "No configuration file: everything is by default, with the demo region.",
  },
  name: { nb: "Navn", nn: "Namn", en: "Name" },
  value: { nb: "Verdi", nn: "Verdi", en: "Value" },
  from: { nb: "Fra", nn: "Frå", en: "From" },
  about: { nb: "Hva det er", nn: "Kva det er", en: "What it is" },
} as const satisfies Record<string, Said>;

const origins: Readonly<Record<ValueOrigin, Said>> = {
  option: { nb: "valg", nn: "val", en: "option" },
  environment: { nb: "miljø", nn: "miljø", en: "environment" },
  file: { nb: "fil", nn: "fil", en: "file" },
  default: { nb: "forvalgt", nn: "forvald", en: "default" },
};
