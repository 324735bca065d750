import { type Issue, type LocalisedText } from "@kompetanseregion/domain";

import { type Text } from "../../text/text.ts";
import { type FinalReport } from "../final-report.ts";
import { type CheckCode } from "./check-code.ts";

/** A rule looks at a whole report and returns everything it finds. */
export type Rule = (report: FinalReport) => Issue<CheckCode>[];

/** A text for a message: the Norwegian one where there are several. */
export function named(text: Text): string {
  return typeof text === "string" ? text : bokmål(text);
}

function bokmål({ nb }: LocalisedText): string {
  return nb;
}
