import { type Issue, KompetanseError } from "@kompetanseregion/domain";

/** Why a file was refused as a whole. */
export type ExchangeErrorCode =
  /** The file is larger than what is read. */
  | "too-large"
  /** The file is no text: a picture, a program, a spreadsheet under a wrong name. */
  | "not-text"
  /** The file begins in one encoding and goes on in another, or breaks off in a character. */
  | "encoding"
  /** A row is longer than any real one; usually a quote that is never closed. */
  | "row-too-long"
  /** A row has more cells than any real table. */
  | "too-many-columns"
  /** A quote is opened and never closed, or stands inside a cell. */
  | "quotes"
  /** The file is neither the format it was said to be nor one that is known. */
  | "not-this-format"
  /** The file cannot be unpacked. */
  | "damaged"
  /** Unpacked, the file is out of all proportion: a zip bomb. */
  | "unpacks-too-large"
  /** There is no such sheet. */
  | "no-such-sheet"
  /** The XML is not well-formed. */
  | "xml-malformed"
  /** The XML has a document type or defines entities; files of data have neither. */
  | "xml-doctype"
  /** The XML is nested deeper, or a value in it is longer, than any real one. */
  | "xml-too-deep"
  /** The file is SAF-T of a version that is not read. */
  | "saf-t-version"
  /** What should be written does not fit in the format; `issues` has everything. */
  | "does-not-fit";

/** A file that was refused as a whole. Tell the kinds apart by `code`. */
export class ExchangeError extends KompetanseError<ExchangeErrorCode> {
  override readonly name = "ExchangeError";
  /** Everything that is wrong, where more than one thing was looked at. */
  readonly issues: readonly Issue[];

  constructor(
    code: ExchangeErrorCode,
    message: string,
    options: { remedy: string; issues?: readonly Issue[]; cause?: unknown },
  ) {
    super(code, message, options);
    this.issues = options.issues ?? [];
  }
}
