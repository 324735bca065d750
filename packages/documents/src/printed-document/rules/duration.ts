import { wholeMonths } from "../../text/format-date.ts";
import { type DocumentRule } from "./rule.ts";

/** A period lasts as many months, or years rounded to whole ones, as is said. */
export const duration: DocumentRule = ({ durations }, { number }) =>
  durations.flatMap(({ place, quote, period, months, years }) => {
    const lasted = wholeMonths(period);
    if (lasted === undefined) return [];
    return {
      code: "duration",
      at: place,
      holds:
        (months === undefined || months === lasted) &&
        (years === undefined || years === Math.round(lasted / 12)),
      severity: "error",
      values: { quote, computed: number(lasted, 0) },
    };
  });
