import { type Language } from "@kompetanseregion/domain";

import { renderLayout } from "../html/render-layout.ts";
import { composeFinalReport } from "./compose/compose-final-report.ts";
import { type FinalReport } from "./final-report.ts";

/**
 * Writes the final report as one self-contained HTML page, ready to read and to print.
 *
 * The page has its style within it, no scripts and no requests. Each figure refers to its numbered
 * source and back. All text of the data is escaped.
 *
 * @throws {DocumentError} `invalid-report` if the report is not a {@link FinalReport}.
 */
export function renderHtml(report: FinalReport, language: Language): string {
  return renderLayout(composeFinalReport(report, language));
}
