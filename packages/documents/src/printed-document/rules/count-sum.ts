import { type DocumentRule } from "./rule.ts";

/** A total is the sum of its parts. */
export const countSum: DocumentRule = ({ counts }, { list, number }) =>
  counts.map(({ place, quote, parts, total }) => {
    const computed = parts.reduce((sum, { count }) => sum + count, 0);
    return {
      code: "count-sum",
      at: place,
      holds: computed === total,
      severity: "error",
      values: {
        quote,
        printed: number(total, 0),
        computed: number(computed, 0),
        parts: list(parts.map(({ label, count }) => `${label} ${number(count, 0)}`)),
      },
    };
  });
