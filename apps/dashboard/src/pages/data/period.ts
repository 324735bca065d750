import { type Period } from "@kompetanseregion/domain";

import { useLanguage } from "../../language/use-language.ts";

/** Writes how long a role lasts: from a day, and to another where it ends. */
export function usePeriod(): (period: Period) => string {
  const { text, format } = useLanguage();
  return ({ from, to }) =>
    text(to === undefined ? "data.period.open" : "data.period", {
      from: format.shortDate(from),
      to: to === undefined ? "" : format.shortDate(to),
    });
}
