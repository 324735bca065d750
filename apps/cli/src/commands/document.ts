import { Language, UnknownNameError } from "@kompetanseregion/domain";
import {
  accessibilityDraft,
  type Actor,
  benefitPlanDraft,
  type Desk,
  type DocumentDraft,
  finalReport,
  funderReportDraft,
  onePagerDraft,
  privacyStatementDraft,
  refundClaimDraft,
  statusReportDraft,
  trainingPlanDraft,
} from "@kompetanseregion/secretariat";
import { Command, InvalidArgumentError, Option } from "commander";

import { withDesk } from "../desk.ts";
import { documentFormats, type DocumentFormat, writeDocument } from "../document-files.ts";
import { readInputFile, refuse } from "../input-file.ts";
import { dataFolder, printJson, say } from "../print.ts";
import { inBokmål } from "../refusals/in-bokmal.ts";
import { documentCheckCommand } from "./document-check.ts";

interface DocumentOptions {
  readonly out: string;
  readonly format?: DocumentFormat[];
  readonly region?: string;
  readonly year?: number;
  readonly asOf?: string;
  readonly language: Language;
  readonly json?: true;
}

type Compose = (
  desk: Desk,
  actor: Actor,
  options: DocumentOptions,
  subject: string,
) => Promise<DocumentDraft>;

/** `kompetanse document`: writes a document, whole or not at all, or checks one that is finished. */
export function documentCommand(): Command {
  const kinds = [
    ofRegion("final-report", "the final report of the project", (desk, actor, options) =>
      finalReport(desk, actor, options),
    ),
    trainingPlanCommand(),
    dated("one-pager", "the cooperation on one page", onePagerDraft),
    dated(
      "status-report",
      "where the project stands, for the body that steers it",
      statusReportDraft,
    ),
    funderReportCommand(),
    ofFile(
      "refund-claim",
      "a refund claim, such as on OU-midler, from terms and costs",
      (...asked) => Promise.resolve(refundClaimDraft(...asked)),
    ),
    ofFile("benefit-plan", "a benefit realisation plan from its file", benefitPlanDraft),
    ofFile("accessibility-statement", "an accessibility statement from its file", (...asked) =>
      Promise.resolve(accessibilityDraft(...asked)),
    ),
    ofFile("privacy-statement", "a privacy statement from behandling.yaml", (...asked) =>
      Promise.resolve(privacyStatementDraft(...asked)),
    ),
  ];
  const known = kinds.map((kind) => kind.name());
  const document = new Command("document")
    .description("write a document of the cooperation, or check one that is finished")
    .argument("<document...>", `which one: ${known.join(", ")}`)
    .allowUnknownOption()
    .addHelpText(
      "after",
      `
Each is written as HTML that prints well, Markdown, DOCX for Word, and PDF where Chromium, Chrome
or Edge is found (or named in KOMPETANSE_BROWSER).

Examples:
  kompetanse document final-report --out rapporter
  kompetanse document training-plan --year 2016 --format docx --out planer
  kompetanse document funder-report G3 --language nn --out rapporter
  kompetanse document refund-claim apps/cli/examples/ou-krav.yaml --out krav
  kompetanse document check final-report --region kongsbergregionen`,
    )
    .action(([name = ""]: readonly string[]) => {
      throw new UnknownNameError("document", name, known);
    });
  for (const command of [...kinds, documentCheckCommand()]) {
    document.addCommand(command.exitOverride());
  }
  return document;
}

function ofRegion(name: string, description: string, compose: Compose): Command {
  return written(new Command(name).description(description), compose).option(
    "--region <id>",
    "the region; the store's own where left out",
  );
}

function dated(name: string, description: string, compose: Compose): Command {
  return ofRegion(name, description, compose).option(
    "--as-of <date>",
    "the day that figures are of; the project's last day where left out",
  );
}

function trainingPlanCommand(): Command {
  return ofRegion("training-plan", "a year's training plan", trainingPlanDraft)
    .option("--year <year>", "the year; this one where left out", yearOf)
    .option("--as-of <date>", "the day that the plan is read on; today where left out");
}

function yearOf(text: string): number {
  if (!/^20\d\d$/u.test(text)) throw new InvalidArgumentError("A year is written as 2016.");
  return Number(text);
}

function funderReportCommand(): Command {
  const command = new Command("funder-report")
    .description("the report to whoever gave an award")
    .argument("<fund>", "the award, such as G3; see kompetanse fund");
  return written(command, (desk, actor, options, fund) =>
    funderReportDraft(desk, actor, { ...options, fund }),
  ).option("--as-of <date>", "the last day to report on; today where left out");
}

type FromFile = (
  desk: Desk,
  actor: Actor,
  asked: { readonly file: Uint8Array; readonly language: Language },
) => ReturnType<typeof benefitPlanDraft>;

function ofFile(name: string, description: string, compose: FromFile): Command {
  const command = new Command(name).description(description).argument("<file>", "the YAML file");
  return written(command, async (desk, actor, { language }, file) => {
    const checked = await compose(desk, actor, {
      file: await readInputFile(file, command),
      language,
    });
    if (!checked.ok) refuse(command, checked.issues);
    return checked.answer;
  });
}

/** The options that every document has, and what is done with them. */
function written(command: Command, compose: Compose): Command {
  return command
    .requiredOption("--out <folder>", "the folder to write it in; made where its parent is there")
    .addOption(
      new Option("--format <format...>", "what to write it as; everything where left out").choices(
        documentFormats,
      ),
    )
    .addOption(
      new Option("--language <language>", "bokmål, nynorsk or English")
        .choices(Language.options)
        .default("nb"),
    )
    .option("--json", "print what was written and the document's own findings as JSON")
    .action(async () => {
      const options = command.optsWithGlobals<DocumentOptions>();
      const { files, left, issues } = await withDesk(dataFolder(command), async (desk, actor) => {
        const draft = await compose(desk, actor, options, command.args[0] ?? "");
        return { ...(await writeDocument(draft, options.out, options.format)), ...draft };
      });
      if (options.json) printJson({ files, issues });
      else {
        for (const file of files) say(`skrev ${file}`);
        for (const issue of issues) say(`se på: ${issue.at ?? ""} ${inBokmål(issue.message)}`);
      }
      if (left.includes("pdf")) say("ingen PDF: fant ingen nettleser; se KOMPETANSE_BROWSER");
    });
}
