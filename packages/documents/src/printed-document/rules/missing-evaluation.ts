import { type DocumentRule, placesOf } from "./rule.ts";

/** A course run that is called evaluated has its participants and its evaluation reported. */
export const missingEvaluation: DocumentRule = ({ courseRuns }, { list, number, nothing }) => {
  if (courseRuns.length === 0) return [];
  const bare = courseRuns.filter(
    ({ participants, evaluation }) => participants === undefined || evaluation === undefined,
  );
  return [
    {
      code: "missing-evaluation",
      at: placesOf(bare.length === 0 ? courseRuns : bare),
      holds: bare.length === 0,
      severity: "error",
      values: {
        courses: list(bare.map(({ course }) => `«${course}»`)),
        reported: list(
          bare.map(
            ({ course, participants }) =>
              `«${course}»: ${participants === undefined ? nothing : number(participants, 0)}`,
          ),
        ),
      },
    },
  ];
};
