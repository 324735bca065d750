import { type CertificationView, explainCertification } from "@kompetanseregion/secretariat";
import { Command } from "commander";

import { withDesk } from "../desk.ts";
import { dataFolder, printJson } from "../print.ts";
import { decideCommand, rulesCommand } from "./certification-rules.ts";

interface ExplainOptions {
  readonly asOf?: string;
  readonly json?: true;
}

/** `kompetanse certification explain`: where an employee stands with a certificate, and why. */
export function certificationCommand(): Command {
  const explain = new Command("explain")
    .description("where an employee stands with a certificate, and the steps that lead there")
    .argument("<employee>", "the employee's key, such as kongsberg-100063; never a name")
    .argument("<certificate>", "the certificate, such as legemiddelhandtering")
    .option("--as-of <date>", "as of this date, YYYY-MM-DD; today where left out")
    .option("--json", "print everything as JSON")
    .action(
      async (
        employee: string,
        certificate: string,
        { asOf, json }: ExplainOptions,
        command: Command,
      ) => {
        const view = await withDesk(dataFolder(command), (desk, actor) =>
          explainCertification(desk, actor, { employee, certificate, asOf }),
        );
        if (json) printJson(view);
        else process.stdout.write(textOf(view));
      },
    );
  return new Command("certification")
    .description("about certificates")
    .addCommand(explain)
    .addCommand(rulesCommand())
    .addCommand(decideCommand());
}

function textOf(view: CertificationView): string {
  const { employee, certificate, asOf, status, reasoning, evidence, rules, requirement } = view;
  const steps = reasoning.map(({ on, text }) => `${on}  ${text.nb}`);
  const read = new Set(evidence.map(({ source, run }) => `${source}, lesing ${run}`));
  const intervals = {
    local: "sier ikke hvor ofte: det er lokal beslutning",
    law: "sier hvor ofte",
  };
  return [
    "",
    `${certificate.title.nb} for ${employee}, per ${asOf}: ${status.text}`,
    "",
    ...datesOf(status).map(([label, value]) => `  ${label.padEnd(26)}${value}`),
    "",
    "Slik er det kommet fram:",
    ...(steps.length === 0 ? ["ingen opplysninger fram til denne dagen"] : steps).map(indent),
    "",
    "Reglene:",
    ...rules.map(({ version, period, source }) =>
      indent(`versjon ${version}, fra ${period.from}${endOf(period.to)}: ${source}`),
    ),
    indent(`${requirement.citation} ${intervals[requirement.interval]}`),
    ...(read.size === 0 ? [] : ["", `Lest fra: ${[...read].join("; ")}`]),
    "",
  ].join("\n");
}

function datesOf(status: CertificationView["status"]): (readonly [string, string])[] {
  const { required, dueOn, validFrom, lastValidDay, windowOpensOn, policyVersion } = status;
  const dates: (readonly [string, string | undefined])[] = [
    ["Påkrevd:", required ? "ja" : "nei"],
    ["Frist:", dueOn],
    ["Gyldig fra og med:", validFrom],
    ["Gyldig til og med:", lastValidDay],
    ["Resertifisering åpner:", windowOpensOn],
    ["Etter reglenes versjon:", policyVersion?.toString()],
  ];
  return dates.flatMap(([label, value]) => (value === undefined ? [] : [[label, value]]));
}

function endOf(to: string | undefined): string {
  return to === undefined ? "" : ` og før ${to}`;
}

function indent(line: string): string {
  return `  ${line}`;
}
