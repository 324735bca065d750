import { UserList } from "../answers/answers.ts";
import { type MoodleClient } from "../client/moodle-client.ts";
import { MoodleError } from "../error/moodle-error.ts";

/** Below PHP's usual `max_input_vars` of 1 000, above which ids are cut off without a word. */
export const idsACall = 500;

/** What users can be looked up by, exactly. */
export type UserField = "id" | "username";

/**
 * The users with these ids or user names, at most 500 a call.
 *
 * Users that the token may not see, and names that nobody has, are left out by Moodle without a
 * word. A list that PHP cut looks the same, but always lacks its end: so whatever is missing at the
 * end is asked for once more, until that brings nobody.
 *
 * @throws {MoodleError} `unexpected-answer`, if the answer holds somebody who was not asked for.
 */
export async function readUsersBy(
  client: MoodleClient,
  field: UserField,
  values: readonly (string | number)[],
  signal?: AbortSignal,
): Promise<UserList> {
  const chunks = Array.from({ length: Math.ceil(values.length / idsACall) }, (_, at) =>
    values.slice(at * idsACall, (at + 1) * idsACall),
  );
  const answers = await Promise.all(chunks.map((chunk) => readChunk(client, field, chunk, signal)));
  return answers.flat();
}

async function readChunk(
  client: MoodleClient,
  field: UserField,
  values: readonly (string | number)[],
  signal: AbortSignal | undefined,
): Promise<UserList> {
  const wsFunction = "core_user_get_users_by_field";
  const users = await client.call(wsFunction, { field, values }, UserList, signal && { signal });
  const asked = new Set(values.map(String));
  if (users.some((user) => !asked.has(String(user[field])))) {
    throw new MoodleError("unexpected-answer", "somebody else came back", { wsFunction });
  }
  const found = new Set(users.map((user) => String(user[field])));
  const last = values.findLastIndex((value) => found.has(String(value)));
  const rest = values.slice(last + 1);
  if (users.length === 0 || rest.length === 0) return users;
  return [...users, ...(await readChunk(client, field, rest, signal))];
}
