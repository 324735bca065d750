import { sumOre } from "@kompetanseregion/domain";

import { amountsOf } from "../printed-amounts.ts";
import { type DocumentRule } from "./rule.ts";

/** Opening balance, expenses and income of a year add up to its closing balance. */
export const columnSum: DocumentRule = ({ statement }, { kroner }) =>
  (statement?.years ?? []).flatMap((year, index) => {
    if (statement === undefined) return [];
    const [closing] = amountsOf(statement, index, "closing");
    if (closing === undefined) return [];
    const computed = sumOre(amountsOf(statement, index, "opening", "expense", "income"));
    return {
      code: "column-sum",
      at: `${statement.place}, ${year}`,
      holds: computed === closing,
      severity: "error",
      values: { label: String(year), printed: kroner(closing), computed: kroner(computed) },
    };
  });
