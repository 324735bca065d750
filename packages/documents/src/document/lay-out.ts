import { type Language } from "@kompetanseregion/domain";

import { composeBenefitPlan } from "../benefit-plan/compose-benefit-plan.ts";
import { composeFinalReport } from "../final-report/compose/compose-final-report.ts";
import { composeFunderReport } from "../funder-report/compose-funder-report.ts";
import { type DocumentLayout } from "../layout/layout.ts";
import { composeOnePager } from "../one-pager/compose-one-pager.ts";
import { composeAccessibilityStatement } from "../public-statement/compose-accessibility-statement.ts";
import { composePrivacyStatement } from "../public-statement/compose-privacy-statement.ts";
import { composeRefundClaim } from "../refund-claim/compose-refund-claim.ts";
import { composeStatusReport } from "../status-report/compose-status-report.ts";
import { composeTrainingPlan } from "../training-plan/compose-training-plan.ts";
import { type RegionDocument } from "./region-document.ts";

/**
 * Lays a document out as headings, paragraphs, numbered tables and numbered sources, for a renderer
 * to write down.
 *
 * @throws {DocumentError} `invalid-document` if the data is not what the document is made of.
 */
export function layOut(document: RegionDocument, language: Language): DocumentLayout {
  switch (document.kind) {
    case "accessibility-statement":
      return composeAccessibilityStatement(document, language);
    case "benefit-plan":
      return composeBenefitPlan(document, language);
    case "final-report":
      return composeFinalReport(document, language);
    case "funder-report":
      return composeFunderReport(document, language);
    case "one-pager":
      return composeOnePager(document, language);
    case "privacy-statement":
      return composePrivacyStatement(document, language);
    case "refund-claim":
      return composeRefundClaim(document, language);
    case "status-report":
      return composeStatusReport(document, language);
    case "training-plan":
      return composeTrainingPlan(document, language);
  }
}
