import { sumOre } from "@kompetanseregion/domain";

import { type DocumentRule } from "./rule.ts";

/** The column for all years is the sum of the years, row by row; balances are not summed. */
export const rowSum: DocumentRule = ({ statement }, { kroner }) =>
  (statement?.rows ?? []).flatMap(({ place, label, kind, byYear, total }) => {
    if (total === null || kind === "opening" || kind === "closing") return [];
    const computed = sumOre(byYear.flatMap((amount) => amount ?? []));
    return {
      code: "row-sum",
      at: place,
      holds: total === computed,
      severity: "error",
      values: { label, printed: kroner(total), computed: kroner(computed) },
    };
  });
