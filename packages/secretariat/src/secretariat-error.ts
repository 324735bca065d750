import { KompetanseError } from "@kompetanseregion/domain";

/** Why a use case was refused. */
export type SecretariatErrorCode =
  /** The actor's role does not allow it. */
  | "not-allowed"
  /** The store holds no region yet. */
  | "no-region"
  /** The region has written down nothing of a project that a document could report on. */
  | "no-project"
  /** The books hold nothing of the project that a document reports on. */
  | "no-books"
  /** The journal refuses vouchers that the packages themselves made. */
  | "books-refused"
  /** Something in the query is not what it must be; the message names everything. */
  | "not-understood"
  /** What is asked for is so already, or was never so. */
  | "already-so"
  /** It is otherwise by now than when the actor looked. */
  | "changed-since"
  /** The person is held back from erasure. */
  | "held"
  /** What is asked for, laid beside what is public, would show a small group. */
  | "tells-too-much"
  /** The server knows no learning platform to read. */
  | "no-learning-source"
  /** The text given as a date is none. */
  | "not-a-date";

/** A use case that was refused. Tell the kinds apart by `code`. */
export class SecretariatError extends KompetanseError<SecretariatErrorCode> {
  override readonly name = "SecretariatError";
}
