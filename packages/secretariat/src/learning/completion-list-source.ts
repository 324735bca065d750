import { createHash } from "node:crypto";

import {
  type CourseId,
  type Issue,
  type LocalDate,
  type ObservedAccount,
  type ObservedParticipation,
} from "@kompetanseregion/domain";
import {
  type Bytes,
  type CompletionListMap,
  type ListedCompletion,
  openCompletionList,
  osloInstant,
  type TableFindings,
} from "@kompetanseregion/exchange";

import { fold } from "./fold.ts";
import { foldEmail } from "./match-accounts.ts";
import { type SyncSource } from "./sync-source.ts";

/** A completion list, and how it is to be understood. */
export interface CompletionList {
  /** The file from its beginning, each time: it is read twice and never kept. */
  readonly open: () => Bytes;
  readonly map: CompletionListMap;
  /** What the list calls a course that the region knows by another name. */
  readonly courseNames: Readonly<Record<string, CourseId>>;
  /** The last day that counts; what is listed after it has not happened. */
  readonly latest: LocalDate;
  /** The accounts that earlier lists gave rise to, by address, where one alone has it. */
  readonly knownByEmail: ReadonlyMap<string, string>;
}

/** What a first look at a list finds. Its size is that of the people and courses, not of the rows. */
export interface ListSurvey {
  readonly found: TableFindings;
  readonly columns: Readonly<Record<string, string>>;
  readonly issues: readonly Issue[];
  /** Rows that count. */
  readonly completions: number;
  /** By the key that the account has. */
  readonly people: ReadonlyMap<string, ListedPerson>;
  readonly courses: ReadonlyMap<string, ListedCourse>;
  /** Whose the address is, where one number alone goes with it. */
  readonly keyByEmail: ReadonlyMap<string, string>;
  /** SHA-256 of the file. */
  readonly hash: string;
}

/** Somebody in a list. */
interface ListedPerson {
  readonly employeeNumber?: string;
  readonly email?: string;
  /** Where they are first named. */
  readonly line: number;
}

/** A course in a list. */
interface ListedCourse {
  readonly title: string;
  readonly completions: number;
}

/** Rejected rows beyond which the file is wrong as a whole. */
const mostIssues = 100_000;

/**
 * Reads a list through once: who and what is in it, and every row that must be left out.
 *
 * The answer does not depend on the order of the rows, nor on rows that come twice, but for where
 * somebody is first named.
 *
 * @throws {ExchangeError} Where the file as a whole cannot be read.
 */
export async function surveyList(list: CompletionList): Promise<ListSurvey> {
  const hash = createHash("sha256");
  const table = await openCompletionList(hashed(list.open(), hash), list.map);
  const issues: Issue[] = [...table.issues];
  const numbered = new Map<string, ListedPerson>();
  const addressed = new Map<string, ListedPerson>();
  const numbersOf = new Map<string, Set<string>>();
  const courses = new Map<string, ListedCourse>();
  let completions = 0;
  let untold = 0;
  for await (const row of table.rows) {
    const issue = "course" in row ? tooLate(row, list.latest) : row;
    if (issue !== undefined) {
      if (issues.length < mostIssues) issues.push(issue);
      else untold += 1;
    }
    if (!("course" in row) || issue !== undefined) continue;
    completions += 1;
    const { employeeNumber, email, line, course } = row;
    if (employeeNumber !== undefined) {
      const known = numbered.get(employeeNumber);
      const person = {
        employeeNumber,
        ...smallest(known?.email, email),
        line: known?.line ?? line,
      };
      numbered.set(employeeNumber, person);
    }
    if (email !== undefined && employeeNumber === undefined) {
      addressed.set(email, { email, line: addressed.get(email)?.line ?? line });
    }
    if (email !== undefined && employeeNumber !== undefined) {
      const numbers = numbersOf.get(email);
      if (numbers === undefined) numbersOf.set(email, new Set([employeeNumber]));
      else numbers.add(employeeNumber);
    }
    const known = courses.get(fold(course));
    const title = known === undefined || course < known.title ? course : known.title;
    courses.set(fold(course), { title, completions: (known?.completions ?? 0) + 1 });
  }
  if (untold > 0) issues.push(more(untold));
  const keyByEmail = new Map(list.knownByEmail);
  for (const [email, [number = "", ...others]] of numbersOf) {
    if (others.length === 0) keyByEmail.set(email, number);
  }
  const people = new Map(numbered);
  for (const [email, person] of addressed) {
    const key = keyOf(person, keyByEmail);
    if (!people.has(key)) people.set(key, { ...person, ...numberOf(key, keyByEmail, email) });
  }
  const { found, columns } = table;
  return {
    found,
    columns,
    issues,
    completions,
    people,
    courses,
    keyByEmail,
    hash: hash.digest("hex"),
  };
}

/**
 * A surveyed list as a source to sync from.
 *
 * A `whole` list is everything that is known so far, so that what it lacks is gone.
 */
export function completionListSource(
  id: string,
  list: CompletionList,
  survey: ListSurvey,
  whole: boolean,
): SyncSource {
  const codes = new Map(Object.entries(list.courseNames).map(([name, id]) => [fold(name), id]));
  return {
    id,
    capabilities: () =>
      Promise.resolve({
        product: "completion list",
        siteName: id,
        completionDates: true,
        // A row that was left out may be the one that is missed.
        verifiable: whole && survey.issues.every(({ severity }) => severity !== "error"),
        missing: [],
      }),
    accounts: () => oneByOne(survey.people, accountOf),
    courses: () =>
      oneByOne(survey.courses, ([key, { title }]) => {
        const code = codes.get(key);
        return { key, title, ...(code !== undefined && { code }), visible: true };
      }),
    participations: async function* (): AsyncGenerator<ObservedParticipation> {
      const table = await openCompletionList(list.open(), list.map);
      for await (const row of table.rows) {
        if (!("course" in row) || tooLate(row, list.latest) !== undefined) continue;
        yield {
          account: keyOf(row, survey.keyByEmail),
          course: fold(row.course),
          completedAt: osloInstant(row.completedOn, "12:00"),
          precision: "day",
        };
      }
    },
  };
}

function accountOf([key, { employeeNumber, email }]: [string, ListedPerson]): ObservedAccount {
  return {
    key,
    name: "",
    ...(email !== undefined && { email }),
    ...(employeeNumber !== undefined && { employeeNumber }),
    suspended: false,
  };
}

async function* oneByOne<From, To>(
  items: Iterable<From>,
  make: (item: From) => To,
): AsyncGenerator<To> {
  for (const item of items) yield await Promise.resolve(make(item));
}

/**
 * What an account is called: the employee number; else whatever goes with the address; else a digest
 * of it, because a key is also shown to those who see no addresses.
 */
function keyOf(
  { employeeNumber, email = "" }: Pick<ListedCompletion, "employeeNumber" | "email">,
  keyByEmail: ReadonlyMap<string, string>,
): string {
  if (employeeNumber !== undefined) return employeeNumber;
  const address = foldEmail(email);
  return (
    keyByEmail.get(address) ??
    `e-${createHash("sha256").update(address).digest("hex").slice(0, 16)}`
  );
}

function numberOf(
  key: string,
  keyByEmail: ReadonlyMap<string, string>,
  email: string,
): { readonly employeeNumber?: string } {
  return keyByEmail.get(email) === key && !key.startsWith("e-") ? { employeeNumber: key } : {};
}

function smallest(one: string | undefined, other: string | undefined): { readonly email?: string } {
  const [email] = [one, other].filter((address) => address !== undefined).toSorted();
  return email === undefined ? {} : { email };
}

function tooLate({ completedOn, line }: ListedCompletion, latest: LocalDate): Issue | undefined {
  if (completedOn <= latest) return undefined;
  return {
    code: "future-date",
    severity: "error",
    at: `line ${line}`,
    message: "the date has not come yet",
    remedy: "Correct the date in the list.",
  };
}

function more(count: number): Issue {
  return {
    code: "more",
    severity: "error",
    message: `${count} more problems are not listed`,
    remedy: "Mend those listed first.",
  };
}

async function* hashed(
  bytes: Bytes,
  hash: ReturnType<typeof createHash>,
): AsyncGenerator<Uint8Array> {
  for await (const piece of bytes instanceof Uint8Array ? [bytes] : bytes) {
    hash.update(piece);
    yield piece;
  }
}
