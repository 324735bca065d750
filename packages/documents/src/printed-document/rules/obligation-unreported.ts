import { type DocumentRule } from "./rule.ts";

/** An obligatory course that is due has its completion reported. */
export const obligationUnreported: DocumentRule = ({ dated, obligations }, { date, number }) =>
  obligations.map(({ place, course, due, completed }) => ({
    code: "obligation-unreported",
    at: place,
    holds: due > dated || completed !== undefined,
    severity: "warning",
    values: {
      course,
      due: date(due),
      completed:
        completed === undefined
          ? "–"
          : `${number(completed.numerator, 0)} / ${number(completed.denominator, 0)}`,
    },
  }));
