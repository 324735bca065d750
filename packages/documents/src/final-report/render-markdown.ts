import { type Language } from "@kompetanseregion/domain";

import { renderMarkdownLayout } from "../markdown/render-markdown-layout.ts";
import { composeFinalReport } from "./compose/compose-final-report.ts";
import { type FinalReport } from "./final-report.ts";

/**
 * Writes the final report as Markdown, for a wiki, an e-mail or a difference between two versions.
 *
 * @throws {DocumentError} `invalid-report` if the report is not a {@link FinalReport}.
 */
export function renderMarkdown(report: FinalReport, language: Language): string {
  return renderMarkdownLayout(composeFinalReport(report, language));
}
