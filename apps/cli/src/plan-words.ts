import { type Criterion, type NeedDecision } from "@kompetanseregion/domain";
import {
  type MeasureStage,
  type NeedStage,
  type PlanProblemView,
  type RunStage,
} from "@kompetanseregion/secretariat";

/** How far a need has come, in bokmål. */
export const stageWords: Record<NeedStage, string> = {
  registered: "meldt",
  assessed: "vurdert",
  decided: "avgjort",
  planned: "planlagt",
  running: "i gang",
  held: "gjennomført",
  evaluated: "evaluert",
  postponed: "utsatt",
  declined: "avslått",
};

/** What the forum has answered, in bokmål. */
export const outcomeWords: Record<NeedDecision["outcome"], string> = {
  recommendExisting: "anbefal et kurs som finnes",
  orderELearning: "bestill e-læring",
  orderClassroom: "bestill klasseromskurs",
  orderBlended: "bestill kurs med e-læring og samlinger",
  declined: "avslått",
  postponed: "utsatt",
};

/** What needs are ranked by, in bokmål. */
export const criterionWords: Record<Criterion, string> = {
  generality: "Felles for kommunene",
  strategicFit: "Svarer på strategien",
  statutory: "Kreves av lov",
  benefit: "Nytte",
  cost: "Lav kostnad",
};

/** How far a measure has come, in bokmål. */
export const measureStageWords: Record<MeasureStage, string> = {
  proposed: "foreslått",
  ordered: "bestilt",
  delivered: "levert",
};

/** How far a course run has come, in bokmål. */
export const runStageWords: Record<RunStage, string> = {
  planned: "planlagt",
  running: "i gang",
  held: "gjennomført",
  evaluated: "evaluert",
};

/** What the cooperation has promised and does not keep, in bokmål. */
export const problemWords: Record<PlanProblemView["code"], string> = {
  "not-open-to-all": "er bestilt for regionen, men ikke åpent for alle kommunene",
  "not-shared": "har e-læring som ikke er delt åpent",
  "same-side": "er levert av den som bestilte eller godkjente",
  "orphan-measure": "svarer ikke på noe meldt behov",
  "orphan-run": "kan ikke føres tilbake til noe behov",
  late: "skulle vært levert",
  "not-evaluated": "er gjennomført, men ikke evaluert",
};
