import { type Texts } from "../../language/texts.ts";

const reasons = [
  "shared-employee-number",
  "shared-e-mail",
  "e-mail-on-two-accounts",
  "same-name",
  "similar-name",
  "same-workplace",
] as const;

/** Why an employee is suggested; a reason that is not known here stands as it came. */
export function reasonsInWords(given: readonly string[], text: Texts["text"]): string {
  return given
    .map((each) => {
      const known = reasons.find((reason) => reason === each);
      return known === undefined ? each : text(`data.match.reason.${known}`);
    })
    .join(", ");
}
