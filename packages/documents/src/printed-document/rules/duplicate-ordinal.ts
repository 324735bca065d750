import { type DocumentRule } from "./rule.ts";

/** Sub-goals are numbered 1, 2, 3 … without repeating. */
export const duplicateOrdinal: DocumentRule = ({ goalListings }, { list, number }) =>
  goalListings
    .flatMap(({ goals }) => goals)
    .filter(({ subGoals }) => subGoals.length > 0)
    .map(({ place, label, subGoals }) => {
      const expected = subGoals.map((_, index) => index + 1);
      return {
        code: "duplicate-ordinal",
        at: place,
        holds: subGoals.every((ordinal, index) => ordinal === expected[index]),
        severity: "error",
        values: {
          label,
          printed: list(subGoals.map((ordinal) => number(ordinal, 0))),
          computed: list(expected.map((ordinal) => number(ordinal, 0))),
        },
      };
    });
