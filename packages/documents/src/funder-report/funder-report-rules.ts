import { formatOre, type Issue, ore, sumOre } from "@kompetanseregion/domain";

import { type CheckCode } from "../final-report/check/check-code.ts";
import { amountOf } from "../final-report/statement-amounts.ts";
import { type FunderReport } from "./funder-report.ts";

type FunderRule = (report: FunderReport) => Issue<CheckCode>[];

/** The costs are what is said to be spent, and so are the years. */
export const costSum: FunderRule = ({ costs, years, spent }) => {
  const said = amountOf(spent);
  if (said === undefined) return [];
  const sums = [
    ["costs", sumOre(costs.flatMap(({ amount }) => amountOf(amount) ?? []))],
    ["years", sumOre(years.flatMap((year) => amountOf(year.spent) ?? []))],
  ] as const;
  return sums
    .filter(([, sum]) => sum !== said)
    .map(([at, sum]) => ({
      code: "cost-sum",
      severity: "error",
      at,
      message: `they add up to ${formatOre(sum, "kroner")}, not ${formatOre(said, "kroner")}`,
      remedy: "List every cost that is charged to the award, each in its year.",
    }));
};

/** What is unused is the award without what is spent. */
export const unusedAward: FunderRule = ({ fund, spent, unused }) => {
  const [awarded, used, left] = [fund.awarded, spent, unused].map(amountOf);
  if (awarded === undefined || used === undefined || awarded - used === left) return [];
  return [
    {
      code: "unused-award",
      severity: "error",
      at: "unused",
      message: `${formatOre(ore(awarded - used), "kroner")} of the award is left`,
      remedy: "Give the award without what is spent.",
    },
  ];
};

/** To the øre, the money that came into a year went out of it or is left. */
export const fundBalance: FunderRule = ({ years }) =>
  years.flatMap((year): Issue<CheckCode>[] => {
    const into = sumOf([year.carriedIn, year.received]);
    const out = sumOf([year.spent, year.returned, year.carriedOut]);
    if (into === out) return [];
    return [
      {
        code: "fund-balance",
        severity: "error",
        at: `years, ${year.year}`,
        message: `${formatOre(into, "kroner")} came in, but ${formatOre(out, "kroner")} went out or is left`,
        remedy: "Look at the vouchers of the year.",
      },
    ];
  });

function sumOf(figures: readonly FunderReport["spent"][]) {
  return sumOre(figures.flatMap((figure) => amountOf(figure) ?? []));
}
