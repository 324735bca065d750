import { type DocumentRule } from "./rule.ts";

/** A course goes by one name. */
export const courseNames: DocumentRule = ({ courses }, { list, number }) =>
  courses.map(({ place, names }) => {
    const distinct = [...new Set(names)];
    return {
      code: "course-names",
      at: place,
      holds: distinct.length === 1,
      severity: "warning",
      values: {
        names: list(distinct.map((name) => `«${name}»`)),
        count: number(distinct.length, 0),
      },
    };
  });
