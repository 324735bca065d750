import { ore, sumOre } from "@kompetanseregion/domain";

import { amountsOf, resultOf } from "../printed-amounts.ts";
import { type DocumentRule } from "./rule.ts";

/** What is called a surplus or a deficit over all the years is one without what was carried in. */
export const surplusClaim: DocumentRule = ({ statement, results }, { kroner, result }) =>
  results.flatMap(({ place, quote, year, says }) => {
    if (statement === undefined || year !== undefined) return [];
    const surplus = ore(-1 * sumOre(statement.years.map((_, index) => resultOf(statement, index))));
    const [opening = ore(0)] = amountsOf(statement, 0, "opening");
    const [closing = ore(0)] = amountsOf(statement, statement.years.length - 1, "closing");
    return {
      code: "surplus-claim",
      at: place,
      holds: says === "surplus" ? surplus > 0 : surplus < 0,
      severity: "error",
      values: {
        quote,
        says: result(says),
        computed: kroner(surplus),
        carriedIn: kroner(ore(-1 * opening)),
        closing: kroner(ore(-1 * closing)),
        years: statement.years.join("–"),
      },
    };
  });
