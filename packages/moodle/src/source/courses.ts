import { type ObservedCourse } from "@kompetanseregion/domain";

import { CourseList, Courses } from "../answers/answers.ts";
import { type MoodleClient } from "../client/moodle-client.ts";
import { decodeEntities, tidy, tidyOrNothing } from "../text/text.ts";

import { type Site } from "./site.ts";

/** A course, with what other parts need to find it by. */
export interface CourseRecord {
  readonly id: number;
  readonly observed: ObservedCourse;
}

/**
 * Every course the token's user may see, in Moodle's order, without the front page.
 *
 * Names written in several languages come in the one that is asked for; without the filter Moodle
 * glues them together.
 */
export async function readCourses(
  client: MoodleClient,
  site: Site,
  language: string,
  signal?: AbortSignal,
): Promise<readonly CourseRecord[]> {
  const settings = { moodlewssettingfilter: true, moodlewssettinglang: language };
  const options = signal && { signal };
  const byField = "core_course_get_courses_by_field";
  const answers =
    site.has(byField) || !site.has("core_course_get_courses")
      ? (await client.call(byField, settings, Courses, options)).courses
      : await client.call("core_course_get_courses", settings, CourseList, options);
  return answers
    .filter(({ format }) => format !== "site")
    .map(({ id, fullname, shortname, visible }) => {
      const code = tidyOrNothing(decodeEntities(shortname));
      const title = tidyOrNothing(decodeEntities(fullname)) ?? code ?? tidy(`${id}`);
      return {
        id,
        observed: {
          key: `${id}`,
          title,
          ...(code !== undefined && { code }),
          visible: visible ?? true,
        },
      };
    });
}
