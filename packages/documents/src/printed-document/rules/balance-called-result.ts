import { ore } from "@kompetanseregion/domain";

import { amountsOf, resultOf } from "../printed-amounts.ts";
import { type DocumentRule } from "./rule.ts";

/** The amount the prose calls a year's result is that year's result, not its closing balance. */
export const balanceCalledResult: DocumentRule = ({ statement, results }, { kroner }) =>
  results.flatMap(({ place, quote, year, says, amount }) => {
    if (statement === undefined || year === undefined || amount === undefined) return [];
    const index = statement.years.indexOf(year);
    if (index === -1) return [];
    // Credit is negative: a surplus is a result below zero.
    const surplus = ore(-1 * resultOf(statement, index));
    const closing = ore(-1 * (amountsOf(statement, index, "closing")[0] ?? ore(0)));
    return {
      code: "balance-called-result",
      at: place,
      holds: surplus === (says === "surplus" ? amount : ore(-1 * amount)),
      severity: "error",
      values: {
        quote,
        year: String(year),
        printed: kroner(amount),
        computed: kroner(surplus),
        closing: kroner(closing),
      },
    };
  });
