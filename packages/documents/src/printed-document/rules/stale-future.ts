import { addDays } from "@kompetanseregion/domain";

import { type DocumentRule } from "./rule.ts";

/** Nothing is still to come that was over on the document's date. */
export const staleFuture: DocumentRule = ({ dated, datedStatements }, { date }) =>
  datedStatements.map(({ place, quote, tense, when }) => {
    const lastDay = when.to === undefined ? undefined : addDays(when.to, -1);
    return {
      code: "stale-future",
      at: place,
      holds: tense !== "future" || lastDay === undefined || lastDay >= dated,
      severity: "warning",
      values: { quote, when: date(lastDay ?? when.from), dated: date(dated) },
    };
  });
