/** What can be wrong with a model, a claim or a plan, for a person to decide about. */
export type BenefitIssueCode =
  /** A value is missing or has another shape than the schema's. */
  | "shape"
  /** Two things have the same id. */
  | "duplicate-id"
  /** A formula cannot be read. */
  | "formula"
  /** A formula or a reference names something that the model does not have. */
  | "unknown-name"
  /** A unit is unknown, units do not fit together, or a result has the wrong unit. */
  | "unit"
  /** An input does not say where its value comes from. */
  | "missing-source"
  /** The lower bound is above the upper, or the most likely value is outside them. */
  | "inverted-range"
  /** A value that cannot be: a share above 1, a negative number of persons. */
  | "out-of-range"
  /** The same hour or krone is counted more than once. */
  | "double-claim"
  /** A benefit counts hours without claiming an hour, or kroner without a krone. */
  | "claim-kind"
  /** Two figures count årsverk with different hours. */
  | "mixed-basis"
  /** An input holds for its source's silence: the value is a placeholder until measured. */
  | "unstated"
  /** No input or formula uses it. */
  | "unused-input"
  /** Nothing says what would have happened anyway: the benefit is gross. */
  | "no-counterfactual"
  /** The formula can be negative within the documented ranges. */
  | "can-be-negative"
  /** Nobody owns the benefit, so nobody will realise it. */
  | "no-owner"
  /** No baseline was measured. */
  | "no-baseline"
  /** It is not said what the freed hours or kroner are to be used for. */
  | "no-use"
  /** No target, or targets out of order. */
  | "targets"
  /** The plan has nothing for a municipality that takes part. */
  | "missing-plan"
  /** Scaled by a driver that says little about the benefit. */
  | "weak-driver";
