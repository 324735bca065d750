/**
 * Something that a person must decide about: returned beside a result, never thrown.
 *
 * An `error` keeps what it concerns out of the result; a `warning` does not.
 */
export interface Issue<Code extends string = string> {
  readonly code: Code;
  readonly severity: "error" | "warning";
  /** Where: a path into the input, such as `postings[2].fund` or `line 14, column Sluttdato`. */
  readonly at?: string;
  /** What is wrong, with the values that are safe to show. */
  readonly message: string;
  /** What to do about it. */
  readonly remedy: string;
}
