import { verifyAudit } from "@kompetanseregion/secretariat";
import { Command, InvalidArgumentError } from "commander";

import { withKeptDesk } from "../desk.ts";
import { dataFolder, printJson } from "../print.ts";

interface VerifyOptions {
  readonly head?: string;
  readonly json?: true;
}

/** `kompetanse audit`: the log of who saw and changed what. */
export function auditCommand(): Command {
  return new Command("audit")
    .description("the log of who saw and changed what")
    .addCommand(verifyCommand().exitOverride());
}

function verifyCommand(): Command {
  return new Command("verify")
    .description("recompute the chain of every entry; ends with 3 where one was changed")
    .option("--head <hash>", "a last hash that was written down before, which must be there", hash)
    .option("--json", "print the answer as JSON")
    .action(async ({ json, ...options }: VerifyOptions, command: Command) => {
      const answer = await withKeptDesk(dataFolder(command), (desk, actor) =>
        verifyAudit(desk, actor, options),
      );
      // A log that was changed is a damaged store.
      if (!answer.ok) process.exitCode = 3;
      if (json) printJson(answer);
      else if (answer.ok) {
        process.stdout.write(
          `Loggen er uendret: ${answer.entries} innførsler.\nSiste avtrykk: ${answer.head}\n`,
        );
      } else if (answer.why === "changed") {
        process.stdout.write(`Loggen er endret ved innførsel ${answer.at}.\n`);
      } else {
        process.stdout.write(
          `Loggen er avkortet eller byttet: avtrykket finnes ikke blant ${answer.entries} innførsler.\n`,
        );
      }
    });
}

function hash(text: string): string {
  const lower = text.toLowerCase();
  if (/^[0-9a-f]{64}$/u.test(lower)) return lower;
  throw new InvalidArgumentError("a hash is 64 hexadecimal digits.");
}
