import { type MoodleClient } from "../client/moodle-client.ts";

import { readUsersBy } from "./people.ts";

/** What became of accounts that a list no longer shows. */
export interface Vanished {
  /** Deleted in Moodle for certain. */
  readonly deleted: readonly string[];
  /** Still there, though the list did not show them. */
  readonly present: readonly string[];
  /** Not to be seen by this token: nothing can be said. */
  readonly unknown: readonly string[];
}

/**
 * Asks for accounts by number, since a list that lacks them proves nothing.
 *
 * Moodle keeps a deleted account: its user name becomes the e-mail address and the time, its e-mail
 * address a checksum, and its ID number is emptied. There is no flag that says so.
 * The keys are those a source gives its accounts.
 *
 * @throws {MoodleError} If a call fails.
 */
export async function confirmDeleted(
  client: MoodleClient,
  keys: readonly string[],
  signal?: AbortSignal,
): Promise<Vanished> {
  const users = await readUsersBy(client, "id", keys, signal);
  const state = new Map(
    users.map(({ id, username = "", email, idnumber }) => [
      `${id}`,
      /\.\d{9,11}$/u.test(username) && /^[\da-f]{32}$/u.test(email ?? "") && !idnumber,
    ]),
  );
  return {
    deleted: keys.filter((key) => state.get(key) === true),
    present: keys.filter((key) => state.get(key) === false),
    unknown: keys.filter((key) => !state.has(key)),
  };
}
