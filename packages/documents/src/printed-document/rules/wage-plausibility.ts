import { ore } from "@kompetanseregion/domain";

import { type DocumentRule } from "./rule.ts";

/** How much more a month may cost in one year than in another before somebody has to explain it. */
const tolerance = 1.25;

/** Wages a month are alike from year to year, or the difference is explained. */
export const wagePlausibility: DocumentRule = ({ wages }, { kroner, list }) =>
  wages.map(({ place, years, explanation }) => {
    const monthly = years.map(({ year, wages: paid, months }) => ({
      year,
      months,
      paid,
      perMonth: ore(Math.round(paid / months)),
    }));
    const rates = monthly.map(({ perMonth }) => perMonth);
    return {
      code: "wage-plausibility",
      at: place,
      holds: explanation !== undefined || Math.max(...rates) <= Math.min(...rates) * tolerance,
      severity: "warning",
      values: {
        printed: list(
          monthly.map(({ year, paid, months }) => `${year}: ${kroner(paid)} / ${months}`),
        ),
        computed: list(monthly.map(({ year, perMonth }) => `${year}: ${kroner(perMonth)}`)),
      },
    };
  });
