/**
 * What Moodle answers, cut down to what is used: names, numbers and texts that are not listed here
 * are dropped by the parser and never seen again.
 */
import { z } from "zod";

/** A number that identifies something in Moodle; text or number, always whole and exact. */
export const MoodleId = z.union([
  z.int().positive(),
  z
    .string()
    .regex(/^[1-9]\d{0,14}$/u)
    .transform(Number),
]);

/** A flag, which Moodle writes as true, 1, "1" or their opposites. */
const Flag = z
  .union([z.boolean(), z.literal([0, 1]), z.literal(["0", "1", ""])])
  .transform((value) => value === true || value === 1 || value === "1");

/** Seconds since 1970; 0, "" and null all say that there is none. */
const Seconds = z
  .union([z.int().nonnegative().max(253_402_300_799), z.literal(["", "0"]), z.null()])
  .optional()
  .transform((value) => (typeof value === "number" && value > 0 ? value : undefined));

const text = z.string().nullish();

/** `core_webservice_get_site_info`. */
export const SiteInfo = z.object({
  sitename: z.string(),
  siteurl: z.string(),
  userid: MoodleId,
  release: z.string().default(""),
  functions: z.array(z.object({ name: z.string() })),
});
export type SiteInfo = z.infer<typeof SiteInfo>;

const CourseAnswer = z.object({
  id: MoodleId,
  shortname: z.string(),
  fullname: z.string(),
  format: z.string().optional(),
  visible: Flag.optional(),
});

/** `core_course_get_courses_by_field`. */
export const Courses = z.object({ courses: z.array(CourseAnswer) });

/** `core_course_get_courses`. */
export const CourseList = z.array(CourseAnswer);

/** `core_user_get_users_by_field`, and the users in `core_user_get_users`. */
export const UserAnswer = z.object({
  id: MoodleId,
  username: z.string().optional(),
  firstname: text,
  lastname: text,
  fullname: text,
  email: text,
  idnumber: text,
  department: text,
  institution: text,
  suspended: Flag.optional(),
  customfields: z
    .array(z.object({ name: z.string(), shortname: z.string(), value: z.string().nullable() }))
    .optional(),
});
export type UserAnswer = z.infer<typeof UserAnswer>;
export const UserList = z.array(UserAnswer);
export type UserList = z.infer<typeof UserList>;
export const Users = z.object({ users: UserList });

/** `core_enrol_get_enrolled_users`, asked for ids alone. */
export const EnrolledIds = z.array(z.object({ id: MoodleId }));

/** `core_enrol_get_users_courses`. */
export const UserCourses = z.array(
  z.object({ id: MoodleId, completed: Flag.nullish(), completionusertracked: Flag.nullish() }),
);

/** `core_completion_get_course_completion_status`: a date for each criterion, none for the course. */
export const CompletionStatus = z.object({
  completionstatus: z.object({
    completed: Flag,
    completions: z.array(z.object({ complete: Flag, timecompleted: Seconds })),
  }),
});

/** `core_reportbuilder_list_reports`. */
export const Reports = z.object({
  reports: z.array(
    z.object({
      id: MoodleId,
      name: z.string(),
      source: z.string(),
      uniquerows: Flag.optional(),
    }),
  ),
});
export type ReportEntry = z.infer<typeof Reports>["reports"][number];

/** A cell of a report: text, as a rule. */
export type Cell = string | number | boolean | null;

/** The cells of a row, as many as the report has columns. */
export interface ReportRow {
  readonly columns: readonly Cell[];
}

// By hand, and without a copy: a schema for each row would take most of the time and room of reading
// a report.
const Rows = z.custom<readonly ReportRow[]>((value) => Array.isArray(value) && value.every(isRow), {
  error: "the rows are lists of texts",
});

function isRow(value: unknown): boolean {
  if (typeof value !== "object" || value === null || !Object.hasOwn(value, "columns")) return false;
  const { columns } = value as { columns: unknown };
  return Array.isArray(columns) && columns.every(isCell);
}

function isCell(value: unknown): boolean {
  if (value === null || typeof value === "string") return true;
  return typeof value === "number" || typeof value === "boolean";
}

/** `core_reportbuilder_retrieve_report`. */
export const ReportPage = z.object({
  data: z.object({
    headers: z.array(z.string()),
    rows: Rows,
    totalrowcount: z.int().nonnegative(),
  }),
});

/** `core_reportbuilder_set_filters`. */
export const Done = z.literal(true);
