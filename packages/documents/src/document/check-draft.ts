import { type Issue } from "@kompetanseregion/domain";

import { regionSum } from "../benefit-plan/benefit-plan-rules.ts";
import { type CheckCode } from "../final-report/check/check-code.ts";
import { checkFinalReport } from "../final-report/check/check-final-report.ts";
import { columnSum, rollForward, rowSum } from "../final-report/check/statement-rules.ts";
import {
  smallGroupRecoverable,
  smallGroupShown,
  trainingSum,
  trainingTotal,
} from "../final-report/check/training-rules.ts";
import { costSum, fundBalance, unusedAward } from "../funder-report/funder-report-rules.ts";
import { claimLine, claimOverBasis, claimSum } from "../refund-claim/refund-claim-rules.ts";
import { type StatusReport } from "../status-report/status-report.ts";
import { type RegionDocument } from "./region-document.ts";
import { shareOverOne } from "./share-rule.ts";

/**
 * Holds a composed document against every rule of its kind, and returns all that a person must look
 * at before it is handed in; nothing where all is well.
 *
 * What a *finished* document got wrong is found by `checkDocument`.
 */
export function checkDraft(document: RegionDocument): Issue<CheckCode>[] {
  return [...checkKind(document), ...shareOverOne(document)];
}

function checkKind(document: RegionDocument): Issue<CheckCode>[] {
  switch (document.kind) {
    case "final-report":
      return checkFinalReport(document);
    case "funder-report":
      return [costSum, unusedAward, fundBalance].flatMap((rule) => rule(document));
    case "refund-claim":
      return [claimLine, claimSum, claimOverBasis].flatMap((rule) => rule(document));
    case "benefit-plan":
      return regionSum(document);
    case "status-report":
      return checkStatus(document);
    case "accessibility-statement":
    case "one-pager":
    case "privacy-statement":
    case "training-plan":
      return [];
  }
}

function checkStatus({ training, statement }: StatusReport): Issue<CheckCode>[] {
  const financing = { statement };
  return [
    ...[columnSum, rowSum, rollForward].flatMap((rule) => rule({ financing })),
    ...[trainingSum, trainingTotal, smallGroupShown, smallGroupRecoverable].flatMap((rule) =>
      rule({ training }),
    ),
  ];
}
