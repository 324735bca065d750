import { readFile } from "node:fs/promises";
import { homedir } from "node:os";
import { dirname, join, resolve } from "node:path";

import { Language } from "@kompetanseregion/domain";
import { type Configuration, readConfiguration } from "@kompetanseregion/secretariat";
import { type Command } from "commander";

import { refuse } from "./input-file.ts";
import { readSecret } from "./secret.ts";

/** What is settled before any command runs: by the configuration, the environment and the options. */
export interface Settled {
  /** The configuration file; none where there is none. */
  readonly file?: string;
  readonly configuration: Configuration;
  /** The database server's address, where the configuration says where it is. */
  readonly server?: string;
  readonly language: Language;
}

/** The configuration's own name, wherever it is. */
export const configurationFile = "kompetanse.config.yaml";

let now: Settled = { configuration: {}, language: "nb" };

/** What was settled when the process began. */
export function settled(): Settled {
  return now;
}

/** The language that is asked for before the configuration is known: help is printed in it. */
export function languageAsked(
  args: readonly string[],
  environment: NodeJS.ProcessEnv = process.env,
): Language {
  const at = args.findIndex((arg) => arg === "--language" || arg.startsWith("--language="));
  const option = at < 0 ? undefined : (args[at]?.split("=")[1] ?? args[at + 1]);
  return (
    languageOf(option) ??
    languageOf(environment["KOMPETANSE_LANGUAGE"]) ??
    languageOf(
      (environment["LC_ALL"] ?? environment["LC_MESSAGES"] ?? environment["LANG"])?.slice(0, 2),
    ) ??
    "nb"
  );
}

function languageOf(text: string | undefined): Language | undefined {
  // What a Norwegian machine calls its language where it does not tell the two apart.
  const read = Language.safeParse(text === "no" ? "nb" : text);
  return read.success ? read.data : undefined;
}

/** Reads the configuration that is there, and lets its values stand where nothing nearer says other. */
export async function settle(program: Command, action: Command): Promise<void> {
  const { config, language } = program.opts<{ config?: string; language?: string }>();
  const found = await findConfiguration(config);
  const asked = languageOf(language) ?? languageOf(process.env["KOMPETANSE_LANGUAGE"]);
  if (found === undefined) {
    now = { configuration: {}, language: asked ?? languageAsked([]) };
    return;
  }
  const read = readConfiguration(found.bytes);
  if (!read.ok)
    refuse(
      action,
      read.issues.map((issue) => ({ ...issue, at: `${found.path}: ${issue.at ?? ""}` })),
    );
  const configuration = read.answer;
  const folder = dirname(found.path);
  const place = configuration.store?.server;
  const server = place && (await readSecret(place, folder, action));
  now = {
    file: found.path,
    configuration,
    ...(server !== undefined && { server }),
    language: asked ?? configuration.language ?? languageAsked([]),
  };
  const { data } = configuration.store === undefined ? {} : { data: configuration.store.folder };
  suggest(program, "data", "KOMPETANSE_DATA", resolve(folder, data ?? "data"));
  if (action.name() === "serve" && configuration.server?.port !== undefined) {
    suggest(action, "port", "PORT", configuration.server.port);
  }
  const { source } = configuration;
  if (source !== undefined && ["sync", "check", "serve"].includes(action.name())) {
    const { url, tokenFile } = action.opts<{ url?: string; tokenFile?: string }>();
    if (url === undefined && tokenFile === undefined) {
      suggest(action, "source", undefined, resolve(folder, source));
    }
  }
}

/** Sets an option that nobody has set, neither on the command line nor in the environment. */
function suggest(
  command: Command,
  option: string,
  variable: string | undefined,
  value: unknown,
): void {
  if (variable !== undefined && (process.env[variable] ?? "") !== "") return;
  if (!command.options.some((known) => known.attributeName() === option)) return;
  const source = command.getOptionValueSource(option);
  if (source === undefined || source === "default") {
    command.setOptionValueWithSource(option, value, "config");
  }
}

/** The configuration named, or the first of those there are: of the environment, here, the user's. */
async function findConfiguration(
  named: string | undefined,
): Promise<{ readonly path: string; readonly bytes: Uint8Array } | undefined> {
  const asked = named ?? process.env["KOMPETANSE_CONFIG"];
  if (asked !== undefined && asked !== "") {
    const path = resolve(asked);
    return { path, bytes: await readFile(path) };
  }
  const home = process.env["XDG_CONFIG_HOME"] ?? join(homedir(), ".config");
  for (const path of [resolve(configurationFile), join(home, "kompetanse", configurationFile)]) {
    try {
      return { path, bytes: await readFile(path) };
    } catch (error) {
      if (!(error instanceof Error && "code" in error && error.code === "ENOENT")) throw error;
    }
  }
  return undefined;
}
