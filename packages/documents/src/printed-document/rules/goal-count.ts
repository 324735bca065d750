import { type DocumentRule } from "./rule.ts";

/** A listing has as many numbered goals as is said; a goal by another name is not one of them. */
export const goalCount: DocumentRule = ({ goalCounts, goalListings }, { list, number }) =>
  goalCounts.flatMap(({ place, listing, count }) => {
    const goals = goalListings.find((one) => one.place === listing)?.goals;
    if (goals === undefined) return [];
    const numbered = goals.filter(({ label }) => /\d/u.test(label));
    const others = goals.filter(({ label }) => !/\d/u.test(label)).map(({ label }) => label);
    return {
      code: "goal-count",
      at: place,
      holds: numbered.length === count,
      severity: "error",
      values: {
        printed: number(count, 0),
        computed: number(numbered.length, 0),
        others: list(others.map((label) => `«${label}»`)),
      },
    };
  });
