/** What every thrown error carries besides its message. */
export interface KompetanseErrorOptions {
  /** What the reader should do about it, in one plain sentence. */
  readonly remedy: string;
  /** The failure underneath, if any; for logs, never for a user's screen. */
  readonly cause?: unknown;
}

/**
 * A failure that a program can act on by its `code` and a person can mend by its `remedy`.
 *
 * Each package throws its own subclass with a closed, documented set of codes. The message says
 * what is wrong and with what; it never holds a token, a national identity number or a name.
 */
export abstract class KompetanseError<Code extends string = string> extends Error {
  abstract override readonly name: string;
  readonly code: Code;
  readonly remedy: string;

  constructor(code: Code, message: string, options: KompetanseErrorOptions) {
    super(message, { cause: options.cause });
    this.code = code;
    this.remedy = options.remedy;
  }
}
