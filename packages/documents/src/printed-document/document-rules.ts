import { balanceCalledResult } from "./rules/balance-called-result.ts";
import { benefitClaim } from "./rules/benefit-claim.ts";
import { claimProvenance } from "./rules/claim-provenance.ts";
import { columnSum } from "./rules/column-sum.ts";
import { countSum } from "./rules/count-sum.ts";
import { courseNames } from "./rules/course-names.ts";
import { crossReference } from "./rules/cross-reference.ts";
import { duplicateOrdinal } from "./rules/duplicate-ordinal.ts";
import { duration } from "./rules/duration.ts";
import { extrapolation } from "./rules/extrapolation.ts";
import { fundingIncome, fundingSum } from "./rules/funding.ts";
import { goalCount } from "./rules/goal-count.ts";
import { goalDateChange } from "./rules/goal-date-change.ts";
import { goalLabelPhase } from "./rules/goal-label-phase.ts";
import { goalWording } from "./rules/goal-wording.ts";
import { inKindUnquantified } from "./rules/in-kind-unquantified.ts";
import { mergedAgreementStates } from "./rules/merged-agreement-states.ts";
import { missingArtefact } from "./rules/missing-artefact.ts";
import { missingEvaluation } from "./rules/missing-evaluation.ts";
import { obligationUnreported } from "./rules/obligation-unreported.ts";
import { openUnderComplete } from "./rules/open-under-complete.ts";
import { proportion } from "./rules/proportion.ts";
import { rollForward } from "./rules/roll-forward.ts";
import { roundedScale } from "./rules/rounded-scale.ts";
import { rowSum } from "./rules/row-sum.ts";
import { type DocumentRule } from "./rules/rule.ts";
import { shareRounding } from "./rules/share-rounding.ts";
import { signConvention } from "./rules/sign-convention.ts";
import { staleFuture } from "./rules/stale-future.ts";
import { surplusClaim } from "./rules/surplus-claim.ts";
import { totalColumnSum } from "./rules/total-column-sum.ts";
import { unexplainedTerm } from "./rules/unexplained-term.ts";
import { unnumberedTable } from "./rules/unnumbered-table.ts";
import { wagePlausibility } from "./rules/wage-plausibility.ts";

/** Every rule, in the order findings are listed: money, claims, goals, structure, closing. */
export const documentRules: readonly DocumentRule[] = [
  rowSum,
  columnSum,
  totalColumnSum,
  rollForward,
  fundingSum,
  fundingIncome,
  balanceCalledResult,
  surplusClaim,
  wagePlausibility,
  proportion,
  signConvention,
  inKindUnquantified,
  benefitClaim,
  roundedScale,
  extrapolation,
  shareRounding,
  countSum,
  duration,
  claimProvenance,
  mergedAgreementStates,
  staleFuture,
  openUnderComplete,
  goalCount,
  duplicateOrdinal,
  goalLabelPhase,
  goalWording,
  goalDateChange,
  crossReference,
  unnumberedTable,
  courseNames,
  unexplainedTerm,
  missingEvaluation,
  missingArtefact,
  obligationUnreported,
];
