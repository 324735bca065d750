/**
 * Records besides courses, accounts and participations, cut down to what may be kept: no grade text,
 * no link, no name of a person.
 */
import { z } from "zod";

import { MoodleId } from "../answers/answers.ts";
import { decodeEntities, tidy, tidyOrNothing } from "../text/text.ts";

const Name = z.string().transform((text) => tidy(decodeEntities(text)));
const Text = z
  .string()
  .nullish()
  .transform((text) => tidyOrNothing(decodeEntities(text ?? "")));
/** Seconds since 1970, or none. */
const Seconds = z
  .int()
  .nonnegative()
  .nullish()
  .transform((seconds) => (seconds === 0 || seconds === null ? undefined : seconds));
/** A number, which Moodle writes as text now and then. */
const Points = z
  .union([
    z.number(),
    z
      .string()
      .regex(/^-?\d+(?:\.\d+)?$/u)
      .transform(Number),
  ])
  .nullish()
  .transform((points) => points ?? undefined);

/** `core_course_get_categories`: where in the tree is told by `path`, such as `/24/32`. */
export const Category = z.object({
  id: MoodleId,
  name: Name,
  idnumber: Text,
  parent: z.int().nonnegative(),
  path: z.string().regex(/^(?:\/\d+)+$/u),
});
export type Category = z.infer<typeof Category>;

/** `core_cohort_get_cohorts`. */
export const Cohort = z.object({ id: MoodleId, name: Name, idnumber: Text });
export type Cohort = z.infer<typeof Cohort>;

/** `core_cohort_get_cohort_members`. */
export const CohortMembers = z.object({ cohortid: MoodleId, userids: z.array(MoodleId) });

/** `core_group_get_course_groups`. */
export const Group = z.object({ id: MoodleId, courseid: MoodleId, name: Name, idnumber: Text });
export type Group = z.infer<typeof Group>;

/** `core_group_get_group_members`. */
export const GroupMembers = z.object({ groupid: MoodleId, userids: z.array(MoodleId) });

/** `gradereport_user_get_grade_items`: points and when they were given, never the formatted text. */
export const Grades = z.object({
  usergrades: z.array(
    z.object({
      userid: MoodleId,
      courseid: MoodleId,
      gradeitems: z.array(
        z.object({
          itemtype: z.string(),
          itemname: Text,
          graderaw: Points,
          grademin: Points,
          grademax: Points,
          gradedategraded: Seconds,
        }),
      ),
    }),
  ),
});

/** `mod_customcert_list_issues`: an issued certificate, by the name of its template. */
export const CertificateIssue = z.object({
  issue: z.object({ id: MoodleId, customcertid: MoodleId, timecreated: z.int().positive() }),
  user: z.object({ id: MoodleId }),
  template: z.object({ id: MoodleId, name: Name }),
});
export type CertificateIssue = z.infer<typeof CertificateIssue>;

/** `core_badges_get_user_badges`. */
export const Badges = z.object({
  badges: z.array(z.object({ name: Name, dateissued: Seconds, dateexpire: Seconds })),
});
export type Badge = z.infer<typeof Badges>["badges"][number];

/** `core_completion_get_activities_completion_status`: state 0 is incomplete, 1–3 are complete. */
export const ActivityStates = z.object({
  statuses: z.array(
    z.object({
      cmid: MoodleId,
      modname: z.string(),
      state: z.int().min(0).max(3),
      timecompleted: Seconds,
    }),
  ),
});

/** `core_course_get_courses_by_field`, for the fields that a site adds to its courses. */
export const CourseFields = z.object({
  courses: z.array(
    z.object({
      id: MoodleId,
      format: z.string().optional(),
      customfields: z
        .array(
          z.object({
            shortname: z.string(),
            valueraw: z.union([z.string(), z.number(), z.null()]),
          }),
        )
        .default([]),
    }),
  ),
});
