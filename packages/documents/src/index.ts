/**
 * Documents as data: composed, checked, then rendered in bokmål, nynorsk and English.
 *
 * @packageDocumentation
 */
export { checkDraft } from "./document/check-draft.ts";
export { figuresIn, type PlacedFigure } from "./document/figures-in.ts";
export { type RegionDocument } from "./document/region-document.ts";
export { renderDocx, renderHtml, renderMarkdown } from "./document/render.ts";
export { type Rasterise } from "./docx/render-docx-layout.ts";
export { DocumentError, type DocumentErrorCode } from "./document-error.ts";
export {
  amountFigure,
  dateFigure,
  Figure,
  FigureSource,
  FigureValue,
  hiddenFigure,
  NamedFigure,
  quantityFigure,
  shareFigure,
  Unit,
  unknownFigure,
} from "./figure/figure.ts";
export {
  Benefits,
  BenefitCase,
  FullTimeYearBasis,
  RolloutStage,
} from "./final-report/chapters/benefits.ts";
export { Channel, Communication } from "./final-report/chapters/communication.ts";
export { Deviation } from "./final-report/chapters/deviation.ts";
export {
  Financing,
  FundingRow,
  ReconciliationRow,
  Statement,
  StatementColumn,
  StatementRow,
} from "./final-report/chapters/financing.ts";
export {
  Activities,
  EffectGoal,
  Effects,
  GoalStatus,
  ResultGoal,
  SubGoal,
} from "./final-report/chapters/goals.ts";
export { Introduction } from "./final-report/chapters/introduction.ts";
export { Organisation, Seat } from "./final-report/chapters/organisation.ts";
export { DecisionPoint, Phase, Plan } from "./final-report/chapters/plan.ts";
export { CourseTraining, Training, TrainingRow } from "./final-report/chapters/training.ts";
export { Recommendation, Transition } from "./final-report/chapters/transition.ts";
export { type CheckCode } from "./final-report/check/check-code.ts";
export { FinalReport } from "./final-report/final-report.ts";
export {
  checkDocument,
  type Confirmation,
  type DocumentCheck,
  type DocumentFinding,
} from "./printed-document/check-document.ts";
export { deviationsFrom } from "./printed-document/deviations-from.ts";
export { DocumentCheckCode } from "./printed-document/document-check-code.ts";
export { RegisteredFinding, PrintedDocument } from "./printed-document/printed-document.ts";
export { Paragraph } from "./text/paragraph.ts";
export { Text } from "./text/text.ts";
export { BenefitItem, BenefitPlan, MunicipalityBenefits } from "./benefit-plan/benefit-plan.ts";
export { Front } from "./front/front.ts";
export { FundedCost, FunderReport, FundYear } from "./funder-report/funder-report.ts";
export { OnePager } from "./one-pager/one-pager.ts";
export {
  AccessibilityGap,
  AccessibilityStatement,
} from "./public-statement/accessibility-statement.ts";
export { PrivacyPurpose, PrivacyStatement } from "./public-statement/privacy-statement.ts";
export { ClaimedCost, CutReason, RefundClaim } from "./refund-claim/refund-claim.ts";
export { GoalState, StatusReport } from "./status-report/status-report.ts";
export {
  PlannedMeasure,
  PlannedNeed,
  PlannedRun,
  YearlyTrainingPlan,
} from "./training-plan/training-plan.ts";
