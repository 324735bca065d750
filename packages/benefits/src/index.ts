/**
 * Benefit calculations that anyone can check: models, claims, uncertainty, realisation.
 *
 * @packageDocumentation
 */
export {
  calibrate,
  type CalibrateOptions,
  type Calibration,
  type FreeInput,
  type PairSolution,
  type Solution,
} from "./claim-check/calibrate.ts";
export { checkClaim, type ClaimByBasis, type ClaimCheck } from "./claim-check/check-claim.ts";
export { type Claim, usualBases } from "./claim-check/claim.ts";
export {
  extrapolate,
  type Extrapolation,
  type ExtrapolationInput,
  type ScalingDriver,
} from "./claim-check/extrapolate.ts";
export { findDoubleClaims, type MadeClaim } from "./claim/double-claims.ts";
export { ResourceClaim } from "./claim/resource-claim.ts";
export { Amount } from "./decimal/amount.ts";
export { printAmount } from "./decimal/print-amount.ts";
export { type DiscountBand, flatDiscount, publicDiscount } from "./economy/discount.ts";
export { type Economy, economyOf } from "./economy/economy.ts";
export { hourlyCost } from "./economy/hourly-cost.ts";
export { npv, payback, type Payback } from "./economy/present-value.ts";
export { unitCost, type UnitCost } from "./economy/unit-cost.ts";
export {
  type BenefitFigures,
  type Centre,
  evaluate,
  type EvaluateOptions,
  type Evaluation,
} from "./evaluation/evaluate.ts";
export { type Figure, type FigureInput } from "./evaluation/figure.ts";
export {
  calculationVersion,
  explain,
  type ExplainedFigure,
  type ExplainedSimulation,
  explainFigure,
  type Explanation,
} from "./explain/explain.ts";
export {
  fteBases,
  type FteBasis,
  FteBasisName,
  fteBasisNames,
  hoursPerFte,
} from "./fte/fte-basis.ts";
export { formatFte, type Fte, toFte } from "./fte/fte.ts";
export {
  Benefit,
  HourBenefit,
  HourBenefitType,
  KronerBenefit,
  KronerBenefitType,
  QualityBenefit,
  QualityBenefitType,
  Realisation,
} from "./model/benefit.ts";
export {
  BasisRange,
  BenefitModel,
  Cost,
  Counterfactual,
  EconomySetting,
} from "./model/benefit-model.ts";
export { checkModel } from "./model/check-model.ts";
export { modelJsonSchema, readModel, type ReadModel } from "./model/read-model.ts";
export { Evidence, Input, ModelId } from "./model/input.ts";
export { meanOf, modeOf, Quantity, reachOf, Spread } from "./model/quantity.ts";
export { BenefitError, type BenefitErrorCode } from "./problem/benefit-error.ts";
export { type BenefitIssueCode } from "./problem/benefit-issue.ts";
export { checkPlan } from "./plan/check-plan.ts";
export {
  BenefitAmount,
  BenefitRealisationPlan,
  BenefitStatus,
  BenefitUse,
  PlanItem,
} from "./plan/plan.ts";
export { planTemplate, type PlanTemplateName } from "./plan/plan-template.ts";
export { planJsonSchema, readPlan, type ReadPlan } from "./plan/read-plan.ts";
export {
  type MunicipalityPlan,
  type PlanSummary,
  type PlanTotal,
  summarisePlan,
} from "./plan/summarise-plan.ts";
export {
  type CompletionRecord,
  type CounterfactualHours,
  type ExcludedRecord,
  type ExclusionReason,
  realise,
  type Realised,
  type RealiseOptions,
} from "./realised/realise.ts";
export { type RealisedHours } from "./realised/tally.ts";
export { type TrackedHours, trackedHours } from "./realised/tracked-hours.ts";
export { Tracking } from "./realised/tracking.ts";
export {
  employerTaxInput,
  type EmployerTaxRates,
  employerTaxRates,
  type EmployerTaxZone,
  travelRateInputs,
  type TravelRateName,
  type TravelRates,
  travelRates,
} from "./rates/rates.ts";
export { type Distribution } from "./simulation/distribution.ts";
export { type DrawOptions } from "./simulation/input-draws.ts";
export { type Probability, probabilityOfFte, probabilityOfGain } from "./simulation/probability.ts";
export { type RankCorrelation, rankCorrelations } from "./simulation/rank-correlation.ts";
export { simulate, type SimulateOptions, type Simulation } from "./simulation/simulate.ts";
export { tornado, type Tornado, type TornadoBar } from "./simulation/tornado.ts";
export { type InformationValue, valueOfInformation } from "./simulation/value-of-information.ts";
export {
  type InstructorEffort,
  type MaybeSourced,
  recertificationModel,
  type RecertificationOptions,
  type Sourced,
} from "./template/recertification-model.ts";
