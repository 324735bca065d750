import { type Issue } from "@kompetanseregion/domain";

import { type FinalReport } from "../final-report.ts";
import { benefitGap, claimOutsideInterval } from "./benefit-rules.ts";
import { type CheckCode } from "./check-code.ts";
import {
  decisions,
  duplicateId,
  duplicateOrdinal,
  goalStatus,
  unknownPhase,
} from "./goal-rules.ts";
import { approvedBeforeComposed, composedBeforePeriodEnd, typedNumber } from "./report-rules.ts";
import { type Rule } from "./rule.ts";
import { columnSum, funding, residual, rollForward, rowSum } from "./statement-rules.ts";
import {
  smallGroupRecoverable,
  smallGroupShown,
  trainingSum,
  trainingTotal,
} from "./training-rules.ts";

const rules: readonly Rule[] = [
  columnSum,
  rowSum,
  rollForward,
  funding,
  residual,
  trainingSum,
  trainingTotal,
  smallGroupShown,
  smallGroupRecoverable,
  duplicateId,
  duplicateOrdinal,
  unknownPhase,
  goalStatus,
  decisions,
  benefitGap,
  claimOutsideInterval,
  composedBeforePeriodEnd,
  approvedBeforeComposed,
  typedNumber,
];

/**
 * Holds a composed report against every rule, and returns all that a person must look at before
 * it is handed in; nothing where all is well.
 *
 * These rules are about the report at hand. What a *source* document got wrong is found by
 * `checkDocument`.
 */
export function checkFinalReport(report: FinalReport): Issue<CheckCode>[] {
  return rules.flatMap((rule) => rule(report));
}
