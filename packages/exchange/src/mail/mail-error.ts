import { KompetanseError } from "@kompetanseregion/domain";

/** Why a message was not sent, or may not have been. */
export type MailErrorCode =
  /** It is certain that it has not left: it may be tried again. */
  | "not-sent"
  /** The connection was lost when it may have arrived: trying again may send it twice. */
  | "uncertain";

/** A message that did not get through. Tell the kinds apart by `code`. */
export class MailError extends KompetanseError<MailErrorCode> {
  override readonly name = "MailError";
}
