import { type Language } from "@kompetanseregion/domain";

import { type Rasterise, renderDocxLayout } from "../docx/render-docx-layout.ts";
import { renderLayout } from "../html/render-layout.ts";
import { renderMarkdownLayout } from "../markdown/render-markdown-layout.ts";
import { layOut } from "./lay-out.ts";
import { type RegionDocument } from "./region-document.ts";

/**
 * Writes a document as one self-contained HTML page, ready to read and to print.
 *
 * The page has its style within it, no scripts and no requests. Each figure refers to its numbered
 * source and back. All text of the data is escaped.
 *
 * @throws {DocumentError} `invalid-document` if the data is not what the document is made of.
 */
export function renderHtml(document: RegionDocument, language: Language): string {
  return renderLayout(layOut(document, language));
}

/**
 * Writes a document as Markdown, for a wiki, an e-mail or a difference between two versions.
 *
 * @throws {DocumentError} `invalid-document` if the data is not what the document is made of.
 */
export function renderMarkdown(document: RegionDocument, language: Language): string {
  return renderMarkdownLayout(layOut(document, language));
}

/**
 * Writes a document as DOCX, for Word and LibreOffice: the same words in the same order as the page,
 * headings and tables by style, pictures as SVG and PNG with an alternative text, the language set.
 *
 * @param document - The data.
 * @param language - What to write it in.
 * @param rasterise - Makes the PNGs, for readers that draw no SVG.
 * @throws {DocumentError} `invalid-document` if the data is not what the document is made of.
 */
export async function renderDocx(
  document: RegionDocument,
  language: Language,
  rasterise: Rasterise,
): Promise<Uint8Array> {
  return renderDocxLayout(layOut(document, language), rasterise);
}
