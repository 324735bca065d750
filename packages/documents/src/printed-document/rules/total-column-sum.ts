import { sumOre } from "@kompetanseregion/domain";

import { amountsOf } from "../printed-amounts.ts";
import { type DocumentRule } from "./rule.ts";

/**
 * The column for all years, as printed, adds up to its own total.
 *
 * It opens where the first year does; a printed opening of its own counts if there is one.
 */
export const totalColumnSum: DocumentRule = ({ statement }, { kroner }) => {
  if (statement === undefined) return [];
  const totals = (...kinds: string[]) =>
    statement.rows.filter(({ kind }) => kinds.includes(kind)).flatMap(({ total }) => total ?? []);
  const [closing] = totals("closing");
  const movements = totals("expense", "income");
  if (closing === undefined || movements.length === 0) return [];

  const opening = totals("opening")[0] ?? amountsOf(statement, 0, "opening")[0];
  const computed = sumOre([...(opening === undefined ? [] : [opening]), ...movements]);
  return [
    {
      code: "total-column-sum",
      at: `${statement.place}, «${statement.totalLabel}»`,
      holds: computed === closing,
      severity: "error",
      values: {
        label: statement.totalLabel,
        printed: kroner(closing),
        computed: kroner(computed),
      },
    },
  ];
};
