import { type Language } from "@kompetanseregion/domain";

import { composeFinalReport } from "../final-report/compose/compose-final-report.ts";
import { type DocumentLayout } from "../layout/layout.ts";
import { type RegionDocument } from "./region-document.ts";

/**
 * Lays a document out as headings, paragraphs, numbered tables and numbered sources, for a renderer
 * to write down.
 *
 * @throws {DocumentError} `invalid-document` if the data is not what the document is made of.
 */
export function layOut(document: RegionDocument, language: Language): DocumentLayout {
  return composeFinalReport(document, language);
}
