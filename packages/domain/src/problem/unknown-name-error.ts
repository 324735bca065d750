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
  | "user";

const shown = 12;

/** A name that nothing has: says the name given and the names that exist. */
export class UnknownNameError extends KompetanseError<"unknown-name"> {
  override readonly name = "UnknownNameError";
  readonly thing: NamedThing;
  readonly given: string;
  /** Every name that would have been accepted, in the order they are usually shown. */
  readonly known: readonly string[];

  constructor(thing: NamedThing, given: string, known: readonly string[]) {
    const more = known.length > shown ? ` … and ${known.length - shown} more` : "";
    const list = known.length === 0 ? "none" : known.slice(0, shown).join(", ") + more;
    super("unknown-name", `there is no ${thing} called "${given}"`, {
      remedy: `Use one of these: ${list}.`,
    });
    this.thing = thing;
    this.given = given;
    this.known = known;
  }
}
