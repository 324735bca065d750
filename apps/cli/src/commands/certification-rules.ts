import {
  type CertificationRules,
  decidedRules,
  decideRules,
  rulesSchema,
} from "@kompetanseregion/secretariat";
import { Command } from "commander";

import { withDesk } from "../desk.ts";
import { inLanguage } from "../in-language.ts";
import { readInputFile, refuse } from "../input-file.ts";
import { dataFolder, printJson, say } from "../print.ts";
import { settled } from "../settled.ts";

/** `kompetanse certification rules`: what the region has decided about certificates. */
export function rulesCommand(): Command {
  return new Command("rules")
    .description("what the region has decided about certificates: validity, renewal, for whom")
    .option("--schema", "print the JSON Schema of a file of rules instead, for editors")
    .option("--json", "print everything as JSON")
    .action(async ({ json, schema }: { json?: true; schema?: true }, command: Command) => {
      if (schema) {
        printJson(rulesSchema());
        return;
      }
      const rules = await withDesk(dataFolder(command), decidedRules);
      if (json) printJson({ certificates: rules });
      else process.stdout.write(textOf(rules));
    });
}

interface DecideOptions {
  readonly dryRun?: true;
  readonly correct?: true;
  readonly json?: true;
}

/** `kompetanse certification decide`: takes in the region's rules for certificates. */
export function decideCommand(): Command {
  return new Command("decide")
    .description("decide the region's rules for certificates, all of them in one YAML file")
    .argument("<file>", "the YAML file")
    .option("--dry-run", "say what is wrong with it, and decide nothing")
    .option("--correct", "change versions that are decided already: they were written down wrongly")
    .option("--json", "print the answer as JSON")
    .addHelpText(
      "after",
      `
What is decided stays: who has a certificate keeps what its version gave. A change is a new version
after the last. Reminders (\`send\`) and reports go by these rules from then on.

Example:
  kompetanse certification decide apps/cli/examples/sertifikater.yaml --dry-run`,
    )
    .action(async (file: string, options: DecideOptions, command: Command) => {
      const bytes = await readInputFile(file, command);
      const dryRun = options.dryRun ?? false;
      const checked = await withDesk(dataFolder(command), (desk, actor) =>
        decideRules(desk, actor, { file: bytes, dryRun, correct: options.correct ?? false }),
      );
      if (!checked.ok) refuse(command, checked.issues);
      if (options.json) printJson({ decided: !dryRun, certificates: checked.answer });
      else {
        process.stdout.write(textOf(checked.answer));
        if (dryRun) {
          say(
            inLanguage({
              nb: "ingenting er vedtatt: kjør uten --dry-run",
              nn: "ingenting er vedteke: køyr utan --dry-run",
              en: "nothing is decided: run it without --dry-run",
            }),
          );
        }
      }
    });
}

function textOf(rules: readonly CertificationRules[]): string {
  if (rules.length === 0) {
    return inLanguage({
      nb: "\nRegionen har ikke vedtatt regler for noe sertifikat.\n",
      nn: "\nRegionen har ikkje vedteke reglar for noko sertifikat.\n",
      en: "\nThe region has decided no rules for any certificate.\n",
    });
  }
  const { language } = settled();
  const lines = rules.flatMap(({ certificate, title, versions, obligations, requirement }) => [
    "",
    `${title[language]} (${certificate}), ${requirement.citation}`,
    ...versions.map(({ policy: { version, period, validity }, source }) => {
      const to = period.to === undefined ? "" : ` – ${period.to}`;
      return `  ${version}: ${period.from}${to}, ${lasts(validity)}; ${source}`;
    }),
    ...obligations.map(({ id, audience }) => `  → ${audience.unit}: ${id}`),
  ]);
  return `${lines.join("\n")}\n`;
}

type Validity = CertificationRules["versions"][number]["policy"]["validity"];

function lasts(validity: Validity): string {
  switch (validity.mode) {
    case "forever":
      return inLanguage({ nb: "løper ikke ut", nn: "går ikkje ut", en: "does not run out" });
    case "fixedDate": {
      const day = validity.lastDay;
      return inLanguage({
        nb: `til og med ${day} hvert år`,
        nn: `til og med ${day} kvart år`,
        en: `through ${day} every year`,
      });
    }
    case "fromCompletion":
    case "fromExpiry": {
      const { months } = validity;
      return inLanguage({
        nb: `${months} måneder`,
        nn: `${months} månader`,
        en: `${months} months`,
      });
    }
  }
}
