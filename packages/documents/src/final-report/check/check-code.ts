/**
 * What a check of a composed report may find.
 *
 * Money: `column-sum` (opening + movements ≠ closing), `row-sum` (the total column is not the sum of
 * the years), `roll-forward` (an opening balance is not the closing before it), `funding-sum`,
 * `funding-income` (grants of a year ≠ the statement's income), `residual` (≠ printed − computed).
 *
 * Training: `training-sum` (the states do not add up to the employees), `training-total`,
 * `small-group-shown`, `small-group-recoverable` (one hidden count follows from the others).
 *
 * Goals and plan: `duplicate-id`, `duplicate-ordinal`, `unknown-phase`, `goal-status` (a goal is
 * achieved while a part of it is not), `decision-without-date`, `decision-after-report`.
 *
 * Benefits and shares: `benefit-gap` (≠ claimed − computed), `claim-outside-interval` (a claim
 * called supported lies outside what can be computed), `share-over-one`.
 *
 * Awards and claims: `cost-sum` (the costs are not what is said to be spent), `unused-award`,
 * `fund-balance` (a year's money in ≠ its money out), `claim-line` (paid − taken off ≠ what counts),
 * `claim-sum`, `claim-over-basis`. Benefit plans: `benefit-sum` (the region ≠ its municipalities).
 *
 * The report itself: `composed-before-period-end`, `approved-before-composed`, `typed-number` (an
 * amount or a share stands in running text without a figure).
 */
export type CheckCode =
  | "column-sum"
  | "row-sum"
  | "roll-forward"
  | "funding-sum"
  | "funding-income"
  | "residual"
  | "training-sum"
  | "training-total"
  | "small-group-shown"
  | "small-group-recoverable"
  | "duplicate-id"
  | "duplicate-ordinal"
  | "unknown-phase"
  | "goal-status"
  | "decision-without-date"
  | "decision-after-report"
  | "benefit-gap"
  | "claim-outside-interval"
  | "cost-sum"
  | "unused-award"
  | "fund-balance"
  | "claim-line"
  | "claim-sum"
  | "claim-over-basis"
  | "benefit-sum"
  | "share-over-one"
  | "composed-before-period-end"
  | "approved-before-composed"
  | "typed-number";
