import { rm, writeFile } from "node:fs/promises";
import { resolve } from "node:path";

import { checkMoodle, type MoodleCheck, MoodleClient } from "@kompetanseregion/moodle";
import { moodleOptions, sourceConfigurationSchema } from "@kompetanseregion/secretariat";
import { Command, InvalidArgumentError, Option } from "commander";

import { serveDemoMoodle, type Trouble, troubles } from "../demo-moodle.ts";
import { namedSource, type SourceOptions, withSourceOptions } from "../learning-source.ts";
import { printJson, say } from "../print.ts";
import { inBokmål, issueInBokmål } from "../refusals/in-bokmal.ts";

/** `kompetanse moodle`: what a Moodle allows, how it is configured, and one to try with. */
export function moodleCommand(): Command {
  return new Command("moodle")
    .description("about a Moodle site")
    .addCommand(checkCommand())
    .addCommand(schemaCommand())
    .addCommand(demoSiteCommand());
}

function checkCommand(): Command {
  const check = new Command("check").description(
    "see what a Moodle's token may read, and what its administrator must set up",
  );
  return withSourceOptions(check)
    .option("--json", "print the answer as JSON")
    .action(async (options: SourceOptions & { json?: true }, command: Command) => {
      const named = await namedSource(options, command);
      if (named === undefined) {
        command.error("error: name the site: --url and --token-file, or --source", { exitCode: 2 });
      }
      const settings = moodleOptions(named.configuration);
      const client = new MoodleClient({ ...settings, token: named.token });
      const answer = await checkMoodle(client, settings);
      if (options.json) printJson(answer);
      else process.stdout.write(checkText(answer));
      if (answer.issues.some(({ severity }) => severity === "error")) process.exitCode = 1;
    });
}

const ways: Record<MoodleCheck["strategy"], string> = {
  reports: "rapporter (rask)",
  functions: "funksjon for funksjon (mange ganger langsommere)",
  none: "ingen: feilene må rettes først",
};

function checkText({ product, siteName, strategy, works, issues }: MoodleCheck): string {
  const lines = [
    ...(product === undefined ? [] : [`Nettsted: ${siteName ?? ""}, ${product}`]),
    `Lesemåte: ${ways[strategy]}`,
    ...works.map((what) => `  ✓ ${inBokmål(what)}`),
    ...issues
      .map(issueInBokmål)
      .flatMap(({ severity, at, message, remedy }) => [
        `  ${severity === "error" ? "✗" : "!"} ${at === undefined ? "" : `${at}: `}${message}.`,
        `    ${remedy}`,
      ]),
    issues.length === 0 ? "Alt er på plass." : `${issues.length} å rette eller vurdere.`,
  ];
  return `${lines.join("\n")}\n`;
}

function schemaCommand(): Command {
  return new Command("schema")
    .description("print the JSON Schema of a source's YAML file, for an editor")
    .action(() => {
      printJson(sourceConfigurationSchema());
    });
}

interface DemoSiteOptions {
  readonly port: number;
  readonly tokenFile: string;
  readonly trouble?: Trouble;
  readonly lose: number;
  readonly delay: number;
}

function demoSiteCommand(): Command {
  return new Command("demo-site")
    .description("serve the demo's Moodle (made-up employees) until Ctrl-C, to try sync and check")
    .option("--port <number>", "the port to listen on; any free one where left out", whole, 0)
    .option("--token-file <file>", "where its token is put", "demo-site.token")
    .addOption(new Option("--trouble <kind>", "what is wrong with it").choices(troubles))
    .option("--lose <share>", "leave out this share of the enrolments, such as 0.1", share, 0)
    .option("--delay <milliseconds>", "how long every call takes at least", whole, 0)
    .action(async ({ tokenFile, ...options }: DemoSiteOptions) => {
      const site = await serveDemoMoodle(options);
      await writeFile(tokenFile, `${site.token}\n`, { mode: 0o600 });
      process.stdout.write(`${site.address}\n`);
      say(`token: ${resolve(tokenFile)}`);
      say(
        `try: kompetanse moodle check --url ${site.address} --token-file ${tokenFile} (stop with Ctrl-C)`,
      );
      await new Promise<void>((stopped) => {
        for (const signal of ["SIGINT", "SIGTERM"] as const) {
          process.once(signal, () => {
            stopped();
          });
        }
      });
      await site.stop();
      await rm(tokenFile, { force: true });
    });
}

function whole(text: string): number {
  if (/^\d{1,5}$/u.test(text) && Number(text) <= 65_535) return Number(text);
  throw new InvalidArgumentError("a whole number from 0 to 65535.");
}

function share(text: string): number {
  const number = Number(text.replace(",", "."));
  if (text.trim() !== "" && number >= 0 && number <= 1) return number;
  throw new InvalidArgumentError("a share from 0 to 1.");
}
