import { type DocumentRule } from "./rule.ts";

/** Where everything is said to be done, nothing is open. */
export const openUnderComplete: DocumentRule = ({ completeness, plannedItems }, { date, list }) => {
  const open = plannedItems.filter(({ status }) => status === "open");
  return completeness.map(({ place, quote, by }) => ({
    code: "open-under-complete",
    at: place,
    holds: open.length === 0,
    severity: "error",
    values: {
      quote,
      by: date(by),
      open: list(open.map((item) => `${item.name} (${item.place})`)),
    },
  }));
};
