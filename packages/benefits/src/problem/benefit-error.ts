import { type Issue, KompetanseError } from "@kompetanseregion/domain";

import { type BenefitIssueCode } from "./benefit-issue.ts";

/** Why a calculation was refused. */
export type BenefitErrorCode =
  /** The model has errors; `issues` lists every one of them. */
  | "invalid-model"
  /** The basis is none of `fteBases`. */
  | "unknown-basis"
  /** An input, a benefit or an outcome is named that the model does not have. */
  | "unknown-input"
  /** A formula divides by zero with these inputs. */
  | "division-by-zero"
  /** An argument lies outside what the function takes; the message says which. */
  | "invalid-argument"
  /** The model has no formula for what is asked, such as a value per hour. */
  | "not-in-model";

/** A calculation that is refused rather than guessed at. */
export class BenefitError extends KompetanseError<BenefitErrorCode> {
  override readonly name = "BenefitError";
  /** Everything that is wrong with the model; empty for other codes than `invalid-model`. */
  readonly issues: readonly Issue<BenefitIssueCode>[];

  constructor(
    code: BenefitErrorCode,
    message: string,
    options: { remedy: string; cause?: unknown; issues?: readonly Issue<BenefitIssueCode>[] },
  ) {
    super(code, message, options);
    this.issues = options.issues ?? [];
  }
}
