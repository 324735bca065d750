import { KompetanseError } from "@kompetanseregion/domain";

import { type Problem } from "./contract/problem.ts";

/** Why a call failed. */
export type ClientErrorCode =
  /** The server could not be reached, or the connection broke. */
  | "unreachable"
  /** The server refused the call; `problem` says why. */
  | "refused"
  /** The server answered with something that is not in the contract. */
  | "unexpected-answer";

/** A call to the server that failed. Tell the kinds apart by `code`. */
export class ClientError extends KompetanseError<ClientErrorCode> {
  override readonly name = "ClientError";
  /** The server's own account of it, where `code` is `refused`. */
  readonly problem: Problem | undefined;

  constructor(
    code: ClientErrorCode,
    message: string,
    options: { remedy: string; problem?: Problem; cause?: unknown },
  ) {
    super(code, message, options);
    this.problem = options.problem;
  }
}
