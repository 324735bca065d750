import { type Issue } from "@kompetanseregion/domain";

import { type Figure } from "../../figure/figure.ts";
import { type CourseTraining, type TrainingRow } from "../chapters/training.ts";
import { type CheckCode } from "./check-code.ts";
import { named, type TrainingRule } from "./rule.ts";

const states = ["completed", "inProgress", "notStarted"] as const;
const columns = ["employees", ...states] as const;

/** Completed, in progress and not started add up to the employees, where all are shown. */
export const trainingSum: TrainingRule = ({ training: { courses } }) =>
  courses.flatMap((course, index) =>
    [...course.rows, course.total].flatMap((row): Issue<CheckCode>[] => {
      const employees = countOf(row.employees);
      const parts = states.flatMap((state) => countOf(row[state]) ?? []);
      if (employees === undefined || parts.length < states.length) return [];
      const sum = sumOf(parts);
      if (sum === employees) return [];
      return [
        {
          code: "training-sum",
          severity: "error",
          at: `training.courses[${index}]`,
          message: `${named(row.unit)} has ${employees} employees, but the states add up to ${sum}`,
          remedy: "Run the training report again; every employee is in exactly one state.",
        },
      ];
    }),
  );

/**
 * The total is the sum of the first level, where all of it is shown, without those who were counted
 * in one row more: so many of the employees, and no more in any state.
 */
export const trainingTotal: TrainingRule = ({ training: { courses, countedAgain = 0 } }) =>
  courses.flatMap((course, index) =>
    columns.flatMap((column): Issue<CheckCode>[] => {
      const total = countOf(course.total[column]);
      const parts = firstLevel(course).map((row) => countOf(row[column]));
      const shown = parts.filter((part) => part !== undefined);
      if (total === undefined || shown.length < parts.length || parts.length === 0) return [];
      const again = sumOf(shown) - total;
      if (column === "employees" ? again === countedAgain : 0 <= again && again <= countedAgain) {
        return [];
      }
      return [
        {
          code: "training-total",
          severity: "error",
          at: `training.courses[${index}].total.${column}`,
          message: `the total is ${total}, but the rows add up to ${sumOf(shown)}`,
          remedy: "Run the training report again with the same date for rows and total.",
        },
      ];
    }),
  );

function sumOf(counts: readonly number[]): number {
  return counts.reduce((all, one) => all + one, 0);
}

/** No count about a smaller group than may be seen is shown, whatever that is held against. */
export const smallGroupShown: TrainingRule = ({
  training: { courses, smallestGroup, protects },
}) => {
  const isSmall = (count: number | undefined) =>
    count !== undefined && count !== 0 && count < smallestGroup;
  return courses.flatMap((course, index) =>
    course.rows.flatMap((row) =>
      columns
        .filter((column) => {
          const count = countOf(row[column]);
          const group = protects === "groups" ? countOf(row.employees) : count;
          return count !== undefined && isSmall(group);
        })
        .map((column): Issue<CheckCode> => ({
          code: "small-group-shown",
          severity: "error",
          at: `training.courses[${index}], ${named(row.unit)}, ${column}`,
          message: `a count about fewer than ${smallestGroup} people is shown`,
          remedy: "Hide the count, and one more so that it cannot be worked out.",
        })),
    ),
  );
};

/** A hidden count must not follow from the rest of its row or its column. */
export const smallGroupRecoverable: TrainingRule = ({ training: { courses } }) =>
  courses.flatMap((course, index) => {
    const lines = [
      ...course.rows.map((row) => ({
        place: named(row.unit),
        figures: columns.map((column) => row[column]),
      })),
      ...columns.map((column) => ({
        place: column,
        figures: [course.total, ...firstLevel(course)].map((row: TrainingRow) => row[column]),
      })),
    ];
    return lines
      .filter(({ figures }) => figures.filter(({ value }) => value.kind === "hidden").length === 1)
      .map(({ place }): Issue<CheckCode> => ({
        code: "small-group-recoverable",
        severity: "error",
        at: `training.courses[${index}], ${place}`,
        message: "the only hidden count follows from the others by subtraction",
        remedy: "Hide one more count of the same row or column.",
      }));
  });

function firstLevel({ rows }: CourseTraining): TrainingRow[] {
  return rows.filter(({ depth }) => depth === 0);
}

function countOf({ value }: Figure): number | undefined {
  return value.kind === "quantity" ? value.number : undefined;
}
