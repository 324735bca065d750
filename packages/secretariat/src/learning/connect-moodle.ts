import {
  confirmDeleted,
  MoodleClient,
  type MoodleClientOptions,
  MoodleError,
  moodleSource,
  type MoodleSourceOptions,
} from "@kompetanseregion/moodle";

import { type SourceConfiguration } from "./source-configuration.ts";
import { type SyncSource } from "./sync-source.ts";

/** What a configuration leaves to who connects: the secret, and how HTTP is spoken. */
export type MoodleConnection = Pick<MoodleClientOptions, "token" | "fetch" | "clock">;

/**
 * The configured Moodle as a source to sync from.
 *
 * @throws {MoodleError} `invalid-options` if the address or token cannot be used.
 */
export function connectMoodle(
  configuration: SourceConfiguration,
  connection: MoodleConnection,
): SyncSource {
  let calls = 0;
  const options = {
    ...moodleOptions(configuration),
    ...connection,
    onCall: () => {
      calls += 1;
    },
  };
  const source = moodleSource(options);
  const client = new MoodleClient(options);
  return {
    ...source,
    id: configuration.id ?? source.id,
    calls: () => calls,
    whereabouts: async (keys, signal) => {
      try {
        return await confirmDeleted(client, keys, signal);
      } catch (error) {
        // Without the function, or the right to it, nothing can be said of anybody.
        if (error instanceof MoodleError && cannotAsk.has(error.code)) {
          return { deleted: [], present: [] };
        }
        throw error;
      }
    },
  };
}

const cannotAsk: ReadonlySet<string> = new Set([
  "access-denied",
  "unknown-function",
  "not-permitted",
]);

/** The connector's options that a configuration says. */
export function moodleOptions({
  url,
  reading = {},
  mapping = {},
}: SourceConfiguration): Omit<MoodleSourceOptions, "token"> {
  const { strategy, reports, headerNames, certificateCourses } = reading;
  const { pageSize, concurrency, timeoutSeconds, language, overlapHours } = reading;
  const { workplace, employeeNumber } = mapping;
  return {
    baseUrl: url,
    ...(strategy !== undefined && { strategy }),
    ...(reports !== undefined && {
      reports: {
        ...(reports.completions !== undefined && { completions: reports.completions }),
        ...(reports.users !== undefined && { users: reports.users }),
      },
    }),
    ...(headerNames !== undefined && { headerNames }),
    ...(certificateCourses !== undefined && { certificateCourses }),
    ...(pageSize !== undefined && { pageSize }),
    ...(concurrency !== undefined && { concurrency }),
    ...(timeoutSeconds !== undefined && { timeout: timeoutSeconds * 1000 }),
    ...(language !== undefined && { language }),
    ...(overlapHours !== undefined && { overlapHours }),
    ...(workplace !== undefined && { workplaceField: workplace }),
    ...(employeeNumber !== undefined && { employeeNumberField: employeeNumber }),
  };
}
