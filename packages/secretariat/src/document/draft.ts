import {
  checkDraft,
  type Front,
  type RegionDocument,
  renderDocx,
  renderHtml,
  renderMarkdown,
} from "@kompetanseregion/documents";
import { type Issue, type Language } from "@kompetanseregion/domain";

import { rasterise } from "./rasterise.ts";

/** What a document can be written as; a PDF is the page printed by a browser, which the apps have. */
export const draftFormats = ["html", "md", "docx"] as const;
export type DraftFormat = (typeof draftFormats)[number];

/** A document, composed and checked, ready to be written or served. */
export interface DocumentDraft {
  /** The file's name without its ending. */
  readonly name: string;
  readonly language: Language;
  /** The document as data. */
  readonly document: RegionDocument;
  /** The document as a page. */
  readonly html: string;
  /** What the document's own checks say about it. */
  readonly issues: readonly Issue[];
}

/** Checks a document and makes its page. */
export function draftOf(
  document: RegionDocument,
  language: Language,
  about: string,
): DocumentDraft {
  return {
    name: `${document.kind}-${about}-${language}`,
    language,
    document,
    html: renderHtml(document, language),
    issues: checkDraft(document),
  };
}

/** The draft in a format, as the bytes of a file. */
export async function renderDraft(draft: DocumentDraft, format: DraftFormat): Promise<Uint8Array> {
  const { document, language, html } = draft;
  switch (format) {
    case "html":
      return new TextEncoder().encode(html);
    case "md":
      return new TextEncoder().encode(renderMarkdown(document, language));
    case "docx":
      return renderDocx(document, language, rasterise);
  }
}

/** The front of a document that is composed today, in words that stand in bokmål. */
export function frontOf(
  issuedBy: Front["issuedBy"],
  today: Front["generatedOn"],
  more: Pick<Front, "addressedTo" | "subject"> = {},
): Front {
  return { issuedBy, version: "1", generatedOn: today, writtenIn: "nb", ...more };
}
