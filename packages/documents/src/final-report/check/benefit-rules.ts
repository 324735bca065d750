import { type Figure } from "../../figure/figure.ts";
import { named, type Rule } from "./rule.ts";

/** A gap is what was claimed less what was computed, to the decimals printed. */
export const benefitGap: Rule = ({ benefits: { cases } }) =>
  cases.flatMap(({ name, claim, bases }) =>
    bases.flatMap(({ basis, fullTimeYears, gap }) => {
      const [claimed, computed, shown] = [claim, fullTimeYears, gap].map(quantityOf);
      if (claimed === undefined || computed === undefined || shown === undefined) return [];
      const tolerance = 0.5 * 10 ** -shown.decimals + 0.5 * 10 ** -computed.decimals;
      const difference = claimed.number - computed.number;
      // A whisker more than the rounding allows, for the binary fractions of the subtraction.
      if (Math.abs(difference - shown.number) <= tolerance + 1e-9) return [];
      return {
        code: "benefit-gap",
        severity: "error",
        at: `benefits, ${named(name)}, ${named(basis)}`,
        message: `${claimed.number} less ${computed.number} is not ${shown.number}`,
        remedy: "Compute the gap again from the claim and the computed figure.",
      };
    }),
  );

/** A claim that is called supported lies within the interval. */
export const claimOutsideInterval: Rule = ({ benefits: { cases } }) =>
  cases.flatMap(({ name, claim, interval, verdict }) => {
    const claimed = quantityOf(claim);
    if (verdict !== "supported" || claimed === undefined || interval?.value.kind !== "interval") {
      return [];
    }
    const { low, high } = interval.value;
    if (low <= claimed.number && claimed.number <= high) return [];
    return {
      code: "claim-outside-interval",
      severity: "error",
      at: `benefits, ${named(name)}`,
      message: `the claim ${claimed.number} is called supported, but lies outside ${low} to ${high}`,
      remedy: "Call the claim unsupported, or register what else was saved.",
    };
  });

function quantityOf(figure: Figure | undefined): { number: number; decimals: number } | undefined {
  return figure?.value.kind === "quantity" ? figure.value : undefined;
}
