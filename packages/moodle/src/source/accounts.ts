import { type ObservedAccount } from "@kompetanseregion/domain";

import { MoodleError } from "../error/moodle-error.ts";
import { readReport } from "../report/read-report.ts";
import { decodeEntities, idInLink } from "../text/text.ts";

import { type AccountFields, observeAccount, type RawAccount } from "./account.ts";
import { numbersOf } from "./archive.ts";
import { NumberedNames } from "./numbered-names.ts";
import { completionRows } from "./participations.ts";
import { idsACall } from "./people.ts";
import { countAgain, howToRead, prepareFilter, type ReadContext } from "./read-context.ts";
import { type SiteReports } from "./site.ts";

type UsersReport = Exclude<SiteReports["users"], MoodleError>;

interface ReportedAccount extends Omit<RawAccount, "id"> {
  readonly id: number | undefined;
  readonly username: string;
}

/**
 * The accounts in the users report, keyed by Moodle's number for them.
 *
 * Where the report has no column with a link, the numbers come from the completions report, and for
 * people who are enrolled nowhere from a look-up by user name, 500 a call. Accounts whose number the
 * token may not see are left out.
 */
export async function* accountsFromReport(
  context: ReadContext,
  report: UsersReport,
  fields: AccountFields,
): AsyncGenerator<ObservedAccount> {
  const linked = report.places.user !== undefined;
  const known = linked ? new Map<string, number>() : await numbersFromCompletions(context);
  await prepareFilter(context, report.id, undefined);
  const numbers = new NumberedNames();
  const fieldPlaces = placesByName(report.headers);
  const rows = readReport(context.client, {
    ...howToRead(context, report),
    ...countAgain(context, report.id),
    row: (columns) => readRow(columns, report, fieldPlaces),
    identity: ({ id, username }) => [id ?? numbers.of(username), 0],
  });
  const waiting: ReportedAccount[] = [];
  for await (const page of rows) {
    for (const row of page) {
      if (row.username === "guest") continue;
      const id = row.id ?? known.get(row.username);
      if (id !== undefined) yield observeAccount({ ...row, id }, fields);
      else waiting.push(row);
      if (waiting.length >= idsACall) yield* lookUp(waiting.splice(0), context, fields);
    }
  }
  yield* lookUp(waiting, context, fields);
}

async function numbersFromCompletions(context: ReadContext): Promise<ReadonlyMap<string, number>> {
  const numbers = new Map<string, number>();
  const { completions } = context.site.reports;
  if (completions instanceof MoodleError || completions.places.username === undefined) {
    return numbers;
  }
  const { onProgress: _, ...quietly } = context;
  for await (const page of completionRows(quietly, completions, undefined)) {
    for (const { username, user } of page) {
      if (username !== undefined) numbers.set(username, user);
    }
  }
  return numbers;
}

async function* lookUp(
  accounts: readonly ReportedAccount[],
  { client, site, signal }: ReadContext,
  fields: AccountFields,
): AsyncGenerator<ObservedAccount> {
  if (accounts.length === 0 || !site.has("core_user_get_users_by_field")) return;
  const names = accounts.map(({ username }) => username);
  const ids = await numbersOf(client, names, signal);
  for (const account of accounts) {
    const id = ids.get(account.username);
    if (id !== undefined) yield observeAccount({ ...account, id }, fields);
  }
}

function readRow(
  columns: readonly string[],
  { places }: UsersReport,
  fieldPlaces: ReadonlyMap<string, number>,
): ReportedAccount | undefined {
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
    field: (name) => cell(fieldPlaces.get(name)),
  };
}

function idOf(html: string): number {
  const id = idInLink(html, "/user/profile.php");
  if (id !== undefined) return id;
  throw new MoodleError("unexpected-answer", 'a "Full name with link" holds no link to a profile');
}

/** Where each header is, in lower case; the first of those that are there twice. */
export function placesByName(headers: readonly string[]): ReadonlyMap<string, number> {
  const named = headers.map((header, at) => [header.trim().toLowerCase(), at] as const);
  return new Map(named.toReversed());
}

function readYesNo(text: string): boolean {
  if (text === "Yes" || text === "No") return text === "Yes";
  throw new MoodleError("unexpected-answer", '"Suspended" is neither Yes nor No');
}
