import {
  Instant,
  type LearningSource,
  type ObservedCourse,
  type SourceCapabilities,
  type SourceProgress,
  type SourceReadOptions,
} from "@kompetanseregion/domain";

import { capabilitiesOf } from "../check/capabilities.ts";
import { MoodleClient } from "../client/moodle-client.ts";
import { MoodleError } from "../error/moodle-error.ts";

import { fieldsOf } from "./account.ts";
import { accountsFromReport } from "./accounts.ts";
import { accountsByFunctions, participationsByFunctions } from "./by-functions.ts";
import { type CourseRecord, readCourses } from "./courses.ts";
import { deferred } from "./deferred.ts";
import { type MoodleSourceOptions } from "./options.ts";
import { participationsFromReport } from "./participations.ts";
import { type ReadContext } from "./read-context.ts";
import { lookAtSite, type Site } from "./site.ts";

/**
 * A Moodle site as a learning source, named `moodle:<host>`.
 *
 * It reads custom reports where the site shares them (4.1 or later), and otherwise asks function by
 * function, which is many times slower. Accounts are keyed by Moodle's number, never by user name:
 * user names are used again.
 *
 * @throws {MoodleError} `invalid-options` at once; every other code when it is read. What was
 * yielded before an error is right, but may not be everything.
 */
export function moodleSource(options: MoodleSourceOptions): LearningSource {
  const client = new MoodleClient(options);
  let known: Promise<Site> | undefined;
  const courseNames = new Map<number, string>();
  // What a site offers is asked once; a failure is not remembered.
  const look = (signal: AbortSignal | undefined): Promise<Site> => {
    const asked = (known ??= lookAtSite(client, options, signal));
    asked.catch(() => {
      if (known === asked) known = undefined;
    });
    return asked;
  };
  const contextFor = async (
    part: SourceProgress["part"],
    { signal, onProgress }: SourceReadOptions,
  ): Promise<ReadContext> => ({
    client,
    site: await look(signal),
    pageSize: options.pageSize ?? pageSizes[part],
    courseNames,
    ...(signal && { signal }),
    ...(onProgress && {
      onProgress: (read, total) => {
        onProgress({ part, read, total });
      },
    }),
  });

  return {
    id: `moodle:${client.host}`,

    async capabilities({ signal } = {}): Promise<SourceCapabilities> {
      return capabilitiesOf(client, await look(signal), fieldsOf(options));
    },

    async *courses(read = {}): AsyncGenerator<ObservedCourse> {
      const context = await contextFor("courses", read);
      const { language = "nb" } = options;
      const courses = await readCourses(client, context.site, language, read.signal);
      for (const { observed } of courses) yield observed;
      const hidden = hiddenCourses(courses, courseNames);
      yield* hidden;
      const count = courses.length + hidden.length;
      context.onProgress?.(count, count);
    },

    accounts: (read = {}) =>
      deferred(async () => {
        const context = await contextFor("accounts", read);
        const { users } = context.site.reports;
        if (!(users instanceof MoodleError)) {
          return accountsFromReport(context, users, fieldsOf(options));
        }
        refuseIfChanged(users);
        return accountsByFunctions(context, fieldsOf(options));
      }),

    participations: (read = {}) =>
      deferred(async () => {
        const context = await contextFor("participations", read);
        const { completions } = context.site.reports;
        if (!(completions instanceof MoodleError)) {
          const hours = options.overlapHours ?? 48;
          return participationsFromReport(
            context,
            completions,
            read.since && earlier(read.since, hours),
            options.certificateCourses ?? {},
          );
        }
        refuseIfChanged(completions);
        return participationsByFunctions(context, options.knownCompletion);
      }),
  };
}

/** The courses that rows were about and that the token's user may not see in the list. */
function hiddenCourses(
  listed: readonly CourseRecord[],
  courseNames: ReadonlyMap<number, string>,
): ObservedCourse[] {
  const ids = new Set(listed.map(({ id }) => id));
  return [...courseNames]
    .filter(([id]) => !ids.has(id))
    .map(([id, name]) => ({ key: `${id}`, title: name === "" ? `${id}` : name, visible: false }));
}

/** Few large pages, since every call costs the site time; larger ones only cost the reader room. */
const pageSizes = { courses: 5000, accounts: 2000, participations: 3000 } as const;

/** A report that has changed is for a person to mend, not to go around. */
function refuseIfChanged(error: MoodleError): void {
  if (error.code === "report-changed") throw error;
}

function earlier(instant: Instant, hours: number): Instant {
  return Instant.parse(new Date(Date.parse(instant) - hours * 3_600_000).toISOString());
}
