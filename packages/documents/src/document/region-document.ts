import { type BenefitPlan } from "../benefit-plan/benefit-plan.ts";
import { type FinalReport } from "../final-report/final-report.ts";
import { type FunderReport } from "../funder-report/funder-report.ts";
import { type OnePager } from "../one-pager/one-pager.ts";
import { type AccessibilityStatement } from "../public-statement/accessibility-statement.ts";
import { type PrivacyStatement } from "../public-statement/privacy-statement.ts";
import { type RefundClaim } from "../refund-claim/refund-claim.ts";
import { type StatusReport } from "../status-report/status-report.ts";
import { type YearlyTrainingPlan } from "../training-plan/training-plan.ts";

/** A document as data, before it is any page: what is composed, checked and then rendered. */
export type RegionDocument =
  | AccessibilityStatement
  | BenefitPlan
  | FinalReport
  | FunderReport
  | OnePager
  | PrivacyStatement
  | RefundClaim
  | StatusReport
  | YearlyTrainingPlan;
