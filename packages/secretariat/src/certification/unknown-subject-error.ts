import { KompetanseError } from "@kompetanseregion/domain";

/** What a question about a certificate is about. */
export type CertificationSubject =
  /** A certificate that nobody has made rules for. */
  | "certificate"
  /** A key that no employee within what the actor may see has on the date. */
  | "employee";

/**
 * An employee or a certificate that the question names and that there is none of.
 *
 * What was given as an employee is not repeated: somebody may have written a name. Nor are the
 * employees that exist listed, nor those told apart who work where the actor may not look.
 */
export class UnknownSubjectError extends KompetanseError<"unknown-name"> {
  override readonly name = "UnknownSubjectError";
  readonly subject: CertificationSubject;

  constructor(subject: CertificationSubject, message: string, remedy: string) {
    super("unknown-name", message, { remedy });
    this.subject = subject;
  }
}
