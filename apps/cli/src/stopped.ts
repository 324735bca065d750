import { KompetanseError } from "@kompetanseregion/domain";

/** A person has broken the command off. */
export class Stopped extends KompetanseError<"stopped"> {
  override readonly name = "Stopped";

  constructor() {
    super("stopped", "stopped by Ctrl-C; nothing has changed", {
      remedy: "Run the same command again: it goes on with what has been read.",
    });
  }
}
