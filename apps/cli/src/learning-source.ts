import { dirname, resolve } from "node:path";

import { type Issue } from "@kompetanseregion/domain";
import { readSourceConfiguration, SourceConfiguration } from "@kompetanseregion/secretariat";
import { type Command } from "commander";

import { readInputFile, refuse } from "./input-file.ts";

/** How the command line names a learning source. */
export interface SourceOptions {
  readonly source?: string;
  readonly url?: string;
  readonly tokenFile?: string;
}

/** A learning source that was named on the command line, with its secret. */
export interface NamedSource {
  readonly configuration: SourceConfiguration;
  readonly token: string;
}

/** The options that name a learning source, added to a command. */
export function withSourceOptions(command: Command): Command {
  return command
    .option("--source <file>", "the source's YAML file; see the README of packages/moodle")
    .option("--url <address>", "the Moodle's address")
    .option("--token-file <file>", "the file with the web service token");
}

/** The source that the options name; nothing where they name none. */
export async function namedSource(
  options: SourceOptions,
  command: Command,
): Promise<NamedSource | undefined> {
  const { source, url, tokenFile } = options;
  if (source !== undefined) {
    if (url !== undefined || tokenFile !== undefined) {
      command.error("error: --source already says the address and the token", { exitCode: 2 });
    }
    return fromFile(source, command);
  }
  if (url === undefined && tokenFile === undefined) return undefined;
  if (url === undefined || tokenFile === undefined) {
    command.error("error: --url and --token-file go together", { exitCode: 2 });
  }
  const read = SourceConfiguration.safeParse({ kind: "moodle", url, token: { file: tokenFile } });
  if (!read.success) {
    refuse(command, [
      {
        code: "shape",
        severity: "error",
        at: "--url",
        message: `"${url}" is no web address`,
        remedy: "Write it as a browser shows it on the site's front page, with https://.",
      },
    ]);
  }
  return { configuration: read.data, token: await tokenIn(tokenFile, command) };
}

async function fromFile(file: string, command: Command): Promise<NamedSource> {
  const read = readSourceConfiguration(await readInputFile(file, command));
  if (!read.ok) refuse(command, read.issues);
  const configuration = read.answer;
  const { token } = configuration;
  if ("file" in token) {
    const path = resolve(dirname(file), token.file);
    return { configuration, token: await tokenIn(path, command) };
  }
  const value = process.env[token.environment]?.trim() ?? "";
  if (value === "") {
    refuse(command, [
      tokenIssue(
        "token.environment",
        `the environment variable ${token.environment} is not set`,
        "Set it to the web service token before the command is run.",
      ),
    ]);
  }
  return { configuration, token: value };
}

async function tokenIn(file: string, command: Command): Promise<string> {
  const bytes = await readInputFile(file, command);
  const token = new TextDecoder().decode(bytes).trim();
  if (/^[\x21-\x7e]+$/u.test(token)) return token;
  refuse(command, [
    tokenIssue(
      file,
      token === "" ? "the file is empty" : "the file holds more than one token",
      "Put the web service token alone into the file.",
    ),
  ]);
}

function tokenIssue(at: string, message: string, remedy: string): Issue {
  return { code: "token", severity: "error", at, message, remedy };
}
