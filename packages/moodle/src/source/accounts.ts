import { type ObservedAccount } from "@kompetanseregion/domain";

import { type MoodleClient } from "../client/moodle-client.ts";
import { MoodleError } from "../error/moodle-error.ts";
import { readReport } from "../report/read-report.ts";
import { setFilter } from "../report/retrieve.ts";
import { decodeEntities, idInLink } from "../text/text.ts";

import { type AccountFields, observeAccount, type RawAccount } from "./account.ts";
import { idsACall, readUsersBy } from "./people.ts";
import { type Site, type SiteReports } from "./site.ts";

/** What the readers of a source share. */
export interface ReadContext {
  readonly client: MoodleClient;
  readonly site: Site;
  readonly pageSize: number;
  readonly signal?: AbortSignal;
  readonly onProgress?: (read: number, total: number) => void;
}

type UsersReport = Exclude<SiteReports["users"], MoodleError>;

interface ReportedAccount extends Omit<RawAccount, "id"> {
  readonly id: number | undefined;
  readonly username: string;
}

/**
 * The accounts in the users report, keyed by Moodle's number for them.
 *
 * Where the report has no column with a link, the numbers are looked up by user name, 500 a call;
 * accounts whose number the token may not look up are left out.
 */
export async function* accountsFromReport(
  context: ReadContext,
  report: UsersReport,
  fields: AccountFields,
): AsyncGenerator<ObservedAccount> {
  const { client, site, pageSize, signal, onProgress } = context;
  if (site.has("core_reportbuilder_set_filters")) {
    await setFilter(client, report.id, undefined, signal);
  }
  const numbers = new NumberedNames();
  const rows = readReport(client, {
    report: report.id,
    headers: report.headers,
    pageSize,
    row: (columns) => readRow(columns, report),
    identity: (row) => [row.id ?? numbers.of(row.username), row.id === undefined ? 1 : 0],
    ...(signal && { signal }),
    ...(onProgress && { onProgress }),
  });
  let waiting: ReportedAccount[] = [];
  for await (const row of rows) {
    if (row.username === "guest") continue;
    if (row.id !== undefined) {
      yield observeAccount({ ...row, id: row.id }, fields);
      continue;
    }
    waiting.push(row);
    if (waiting.length < idsACall * client.concurrency) continue;
    yield* lookUp(waiting, context, fields);
    waiting = [];
  }
  yield* lookUp(waiting, context, fields);
}

/** Counts names, so that an account without a number can be told from another. */
class NumberedNames {
  readonly #numbers = new Map<string, number>();

  of(name: string): number {
    const number = this.#numbers.get(name) ?? this.#numbers.size;
    this.#numbers.set(name, number);
    return number;
  }
}

async function* lookUp(
  accounts: readonly ReportedAccount[],
  { client, site, signal }: ReadContext,
  fields: AccountFields,
): AsyncGenerator<ObservedAccount> {
  if (accounts.length === 0 || !site.has("core_user_get_users_by_field")) return;
  const names = accounts.map(({ username }) => username);
  const users = await readUsersBy(client, "username", names, signal);
  const ids = new Map(users.map(({ username, id }) => [username, id]));
  for (const account of accounts) {
    const id = ids.get(account.username);
    if (id !== undefined) yield observeAccount({ ...account, id }, fields);
  }
}

function readRow(columns: readonly string[], report: UsersReport): ReportedAccount | undefined {
  const { headers, places } = report;
  const cell = (place: number | undefined): string | undefined =>
    place === undefined ? undefined : decodeEntities(columns[place] ?? "");
  const username = cell(places.username) ?? "";
  if (username === "") return undefined;
  const parts = [cell(places.firstName), cell(places.lastName)].filter(Boolean);
  const linked = cell(places.user)?.replace(/<[^>]*>/gu, "");
  const id = places.user === undefined ? undefined : idOf(columns[places.user] ?? "");
  return {
    id,
    username,
    name: parts.length > 0 ? parts.join(" ") : (cell(places.fullName) ?? linked ?? ""),
    email: cell(places.email),
    idNumber: cell(places.idNumber),
    department: cell(places.department),
    suspended: readYesNo(columns[places.suspended] ?? ""),
    field: (name) => cell(placeOfField(headers, name)),
  };
}

function idOf(html: string): number {
  const id = idInLink(html, "/user/profile.php");
  if (id !== undefined) return id;
  throw new MoodleError("unexpected-answer", 'a "Full name with link" holds no link to a profile');
}

function placeOfField(headers: readonly string[], name: string): number | undefined {
  const place = headers.findIndex((header) => header.trim().toLowerCase() === name);
  return place === -1 ? undefined : place;
}

function readYesNo(text: string): boolean {
  if (text === "Yes" || text === "No") return text === "Yes";
  throw new MoodleError("unexpected-answer", '"Suspended" is neither Yes nor No');
}
