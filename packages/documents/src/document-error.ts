import { KompetanseError } from "@kompetanseregion/domain";

/** Why a document could not be made. */
export type DocumentErrorCode =
  /** The data is not what the document is made of; the message lists every place. */
  "invalid-document";

const remedies: Record<DocumentErrorCode, string> = {
  "invalid-document": "Mend the places named in the message and compose the document again.",
};

/** A document that could not be made. */
export class DocumentError extends KompetanseError<DocumentErrorCode> {
  override readonly name = "DocumentError";

  constructor(code: DocumentErrorCode, message: string, cause?: unknown) {
    super(code, message, { remedy: remedies[code], cause });
  }
}
