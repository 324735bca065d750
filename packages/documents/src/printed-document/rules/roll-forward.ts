import { amountsOf } from "../printed-amounts.ts";
import { type DocumentRule } from "./rule.ts";

/** A year opens with what the year before closed with. */
export const rollForward: DocumentRule = ({ statement }, { kroner }) =>
  (statement?.years ?? []).slice(1).flatMap((year, before) => {
    if (statement === undefined) return [];
    const [closing] = amountsOf(statement, before, "closing");
    const [opening] = amountsOf(statement, before + 1, "opening");
    if (closing === undefined || opening === undefined) return [];
    return {
      code: "roll-forward",
      at: `${statement.place}, ${year}`,
      holds: opening === closing,
      severity: "error",
      values: { label: String(year), printed: kroner(opening), computed: kroner(closing) },
    };
  });
