import { KompetanseError } from "@kompetanseregion/domain";

/** What was said of an account and an employee that cannot be. */
export class MatchError extends KompetanseError<"not-a-match"> {
  override readonly name = "MatchError";

  constructor(message: string, remedy: string) {
    super("not-a-match", message, { remedy });
  }
}
