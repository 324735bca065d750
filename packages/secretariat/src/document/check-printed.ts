import { checkDocument, type DocumentCheck, PrintedDocument } from "@kompetanseregion/documents";
import { type Language, schemaIssues, UnknownNameError } from "@kompetanseregion/domain";
import { demoRegion, printedReports } from "@kompetanseregion/regions";

import { parseYaml } from "../benefit/parse-yaml.ts";
import { type Checked } from "../input/checked.ts";

/** What came out of checking a finished document, and which document it was. */
export interface PrintedCheckView extends DocumentCheck {
  readonly title: string;
  readonly dated: string;
  /** The documents that places are in, by the mark that a place begins with. */
  readonly marks: PrintedDocument["marks"];
}

/**
 * What a region's own final report prints, mistakes and all, with the register of what is known
 * about it; `undefined` where no report of the region is known.
 */
export function printedReportOf(region: string): PrintedDocument | undefined {
  const found = printedReports.find((printed) => printed.region === region);
  return found && PrintedDocument.parse(found.report);
}

/**
 * Holds the final report that a region has handed in against every rule.
 *
 * It is public and no store is read, so there is nobody to authorise.
 *
 * @param region - Whose report; the demo region's where left out.
 * @param language - The language of messages, remedies and values.
 * @throws {UnknownNameError} Where no report of the region is known.
 */
export function checkRegionReport(
  region: string = demoRegion,
  language: Language = "nb",
): PrintedCheckView {
  const report = printedReportOf(region);
  if (report === undefined) {
    throw new UnknownNameError(
      "region",
      region,
      printedReports.map((printed) => printed.region),
    );
  }
  return viewOf(report, language);
}

/**
 * Holds a document that somebody has written down as data, in YAML or JSON, against every rule.
 *
 * The file is the asker's own and nothing stored is read, so there is nobody to authorise.
 *
 * @returns Not `ok` with every problem at once, where the file is no `PrintedDocument`.
 */
export function checkPrintedFile(bytes: Uint8Array, language: Language): Checked<PrintedCheckView> {
  const parsed = parseYaml(bytes);
  if (!parsed.ok) return parsed;
  const document = PrintedDocument.safeParse(parsed.answer);
  return document.success
    ? { ok: true, answer: viewOf(document.data, language) }
    : { ok: false, issues: schemaIssues(document.error) };
}

function viewOf(document: PrintedDocument, language: Language): PrintedCheckView {
  const { title, dated, marks } = document;
  return { title, dated, marks, ...checkDocument(document, language) };
}
