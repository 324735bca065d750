import { type Issue, type LocalisedText } from "@kompetanseregion/domain";

import { type Text } from "../../text/text.ts";
import { type FinalReport } from "../final-report.ts";
import { type CheckCode } from "./check-code.ts";

/** A rule looks at the parts it needs and returns everything it finds. */
type PartRule<Parts> = (parts: Parts) => Issue<CheckCode>[];

/** A rule for a whole final report. */
export type Rule = PartRule<FinalReport>;

/** What the rules of training look at; other documents have it too. */
export type TrainingRule = PartRule<Pick<FinalReport, "training">>;

/** What the rules of a statement look at. */
export type StatementRule = PartRule<{
  readonly financing: Pick<FinalReport["financing"], "statement">;
}>;

/** A text for a message: the Norwegian one where there are several. */
export function named(text: Text): string {
  return typeof text === "string" ? text : bokmål(text);
}

function bokmål({ nb }: LocalisedText): string {
  return nb;
}
