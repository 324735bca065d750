import { KompetanseError } from "./kompetanse-error.ts";

/** What a name was supposed to name. */
export type NamedThing =
  | "region"
  | "municipality"
  | "unit"
  | "course"
  | "project"
  | "fund"
  | "benefit case"
  | "document"
  | "user"
  | "roll-out"
  | "certificate"
  | "need"
  | "voucher"
  | "table"
  | "employee";

const shown = 12;

/** What a reader is told instead of the names that exist. */
export interface UnknownNameOptions {
  /** What to do, where a list of names does not say it. */
  readonly remedy?: string;
}

/**
 * A name that nothing has: says the name given and the names that exist.
 *
 * An employee's key is not repeated, since somebody may have written a name, and no employees are
 * listed: nobody learns from it who exists where they may not look.
 */
export class UnknownNameError extends KompetanseError<"unknown-name"> {
  override readonly name = "UnknownNameError";
  readonly thing: NamedThing;
  /** What was asked for; none where it was an employee. */
  readonly given: string | undefined;
  /** Every name that would have been accepted, in the order they are usually shown. */
  readonly known: readonly string[];

  constructor(
    thing: NamedThing,
    given: string,
    known: readonly string[],
    options: UnknownNameOptions = {},
  ) {
    const isPerson = thing === "employee";
    const more = known.length > shown ? ` … and ${known.length - shown} more` : "";
    const list = known.length === 0 ? "none" : known.slice(0, shown).join(", ") + more;
    const fallback = isPerson
      ? "Use the key that the employer's HR system gives the employee. Nobody is listed here."
      : `Use one of these: ${list}.`;
    super(
      "unknown-name",
      isPerson ? "there is no employee with that key" : `there is no ${thing} called "${given}"`,
      { remedy: options.remedy ?? fallback },
    );
    this.thing = thing;
    this.given = isPerson ? undefined : given;
    this.known = isPerson ? [] : known;
  }
}
