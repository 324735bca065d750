import { ore, sumOre } from "@kompetanseregion/domain";

import { amountsOf } from "../printed-amounts.ts";
import { type DocumentRule } from "./rule.ts";

/** The grants add up to the printed total. */
export const fundingSum: DocumentRule = ({ funding }, { kroner }) => {
  if (funding === undefined) return [];
  const computed = sumOre(funding.rows.map(({ amount }) => amount));
  return [
    {
      code: "funding-sum",
      at: funding.place,
      holds: computed === funding.total,
      severity: "error",
      values: { printed: kroner(funding.total), computed: kroner(computed) },
    },
  ];
};

/** The grants of a year are the income of that year. */
export const fundingIncome: DocumentRule = ({ funding, statement }, { kroner }) => {
  if (funding === undefined || statement === undefined) return [];
  return statement.years.map((year, index) => {
    const income = ore(-1 * sumOre(amountsOf(statement, index, "income")));
    const granted = sumOre(
      funding.rows.filter((row) => row.year === year).map(({ amount }) => amount),
    );
    return {
      code: "funding-income",
      at: `${funding.place}, ${year}`,
      holds: income === granted,
      severity: "error",
      values: { label: String(year), printed: kroner(granted), computed: kroner(income) },
    };
  });
};
