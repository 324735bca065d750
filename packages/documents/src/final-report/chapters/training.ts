import { LocalDate } from "@kompetanseregion/domain";
import { z } from "zod";

import { Figure } from "../../figure/figure.ts";
import { Paragraph } from "../../text/paragraph.ts";
import { Text } from "../../text/text.ts";

/** How far the employees of a unit have come; counts, or hidden where the group is small. */
export const TrainingRow = z
  .object({
    unit: Text,
    /** How deep under the first level the row lies; 0 for a municipality. */
    depth: z.int().nonnegative(),
    employees: Figure,
    completed: Figure,
    inProgress: Figure,
    notStarted: Figure,
  })
  .readonly();
export type TrainingRow = z.infer<typeof TrainingRow>;

/** One course through the region. */
export const CourseTraining = z
  .object({
    course: Text,
    rows: z.array(TrainingRow).readonly(),
    /** The region as a whole. */
    total: TrainingRow,
  })
  .readonly();
export type CourseTraining = z.infer<typeof CourseTraining>;

/** Who has learnt what, by unit, on a date. */
export const Training = z
  .object({
    asOf: LocalDate,
    /** The smallest group that may be seen. */
    smallestGroup: z.int().positive(),
    /**
     * What the smallest group is held against: every count other than 0 (`counts`, also where
     * nothing is said), or the employees of a unit (`groups`).
     */
    protects: z.enum(["counts", "groups"]).optional(),
    /**
     * How many more the rows of the first level count than the total, since whoever works in several
     * of them is in each; nobody does where nothing is said. Never given beside a hidden row, which
     * would follow from it.
     */
    countedAgain: z.int().nonnegative().optional(),
    courses: z.array(CourseTraining).readonly(),
    paragraphs: z.array(Paragraph).readonly(),
  })
  .readonly();
export type Training = z.infer<typeof Training>;
