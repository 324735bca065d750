import { type EmployeeId, type EmployeeIdentity, type OrgUnitId } from "@kompetanseregion/domain";
import { type MatchDecision, type Records, type StoredAccount } from "@kompetanseregion/store";

import { everBelow } from "../organisation/ever-below.ts";
import { employerOfList } from "./list-source-id.ts";

/** How many of a source's accounts belong to a known employee. */
export interface Matching {
  readonly accounts: number;
  readonly matched: number;
  readonly unmatched: number;
}

/** How an account was matched: a person said so, or by a key that both sides hold. */
export type MatchReason = "confirmed" | "employee-number" | "e-mail" | "earlier";

/** Whose an account is, and why. */
export interface Match {
  readonly employee: EmployeeId;
  readonly reason: MatchReason;
}

/** What accounts are matched by. */
export interface MatchKeys {
  /** The one employee with the number; nobody where two share it. */
  readonly byNumber: ReadonlyMap<string, readonly EmployeeId[]>;
  readonly byEmail: ReadonlyMap<string, readonly EmployeeId[]>;
  /** How many accounts carry the address. */
  readonly accountsWithEmail: ReadonlyMap<string, number>;
  /** What a person has confirmed, and not taken back, by account. */
  readonly confirmed: ReadonlyMap<string, EmployeeId>;
  /** What a person has refused, and not taken back: account and employee. */
  readonly refused: ReadonlySet<string>;
}

/** An address as it is compared. */
export function foldEmail(email: string): string {
  return email.trim().toLowerCase();
}

/** What a person refused, as one key. */
export function pair(account: string, employee: EmployeeId): string {
  return `${account}\n${employee}`;
}

/** Collects what a source's accounts are matched by. */
function matchKeys(
  identities: readonly EmployeeIdentity[],
  accounts: readonly StoredAccount[],
  decisions: readonly MatchDecision[],
): MatchKeys {
  const byNumber = new Map<string, EmployeeId[]>();
  const byEmail = new Map<string, EmployeeId[]>();
  const add = (map: Map<string, EmployeeId[]>, key: string, employee: EmployeeId): void => {
    const there = map.get(key);
    if (there === undefined) map.set(key, [employee]);
    else if (!there.includes(employee)) there.push(employee);
  };
  for (const { employee, employeeNumber, email } of identities) {
    if (employeeNumber !== undefined) add(byNumber, employeeNumber, employee);
    if (email !== undefined) add(byEmail, foldEmail(email), employee);
  }
  const accountsWithEmail = new Map<string, number>();
  for (const { email } of accounts) {
    if (email === undefined) continue;
    const key = foldEmail(email);
    accountsWithEmail.set(key, (accountsWithEmail.get(key) ?? 0) + 1);
  }
  return { byNumber, byEmail, accountsWithEmail, ...standing(decisions) };
}

/** What stands of the decisions: a later one about the same two replaces the one before. */
function standing(decisions: readonly MatchDecision[]): Pick<MatchKeys, "confirmed" | "refused"> {
  const confirmed = new Map<string, EmployeeId>();
  const refused = new Set<string>();
  for (const { account, employee, decision } of decisions) {
    if (confirmed.get(account) === employee) confirmed.delete(account);
    refused.delete(pair(account, employee));
    if (decision === "confirmed") confirmed.set(account, employee);
    if (decision === "refused") refused.add(pair(account, employee));
  }
  return { confirmed, refused };
}

/**
 * Whose the account is: as a person has said; else by employee number; else by work e-mail.
 *
 * A key that two employees share matches nobody, nor does an address that two accounts share: a
 * wrong person is worse than none. Two accounts with one employee number are both that employee's.
 * What was matched before stays where no key says otherwise, so that history is not lost when an
 * employee leaves and the key with them.
 */
export function matchOf(account: StoredAccount, keys: MatchKeys): Match | undefined {
  const { key, employeeNumber, email, employee: earlier } = account;
  const confirmed = keys.confirmed.get(key);
  if (confirmed !== undefined) return { employee: confirmed, reason: "confirmed" };
  const allowed = (employee: EmployeeId | undefined): EmployeeId | undefined =>
    employee === undefined || keys.refused.has(pair(key, employee)) ? undefined : employee;

  const numbered = allowed(only(keys.byNumber, employeeNumber));
  if (numbered !== undefined) return { employee: numbered, reason: "employee-number" };
  const address = email === undefined ? undefined : foldEmail(email);
  const isOwn = address !== undefined && keys.accountsWithEmail.get(address) === 1;
  const addressed = isOwn ? allowed(only(keys.byEmail, address)) : undefined;
  if (addressed !== undefined) return { employee: addressed, reason: "e-mail" };
  const before = allowed(earlier);
  return before === undefined ? undefined : { employee: before, reason: "earlier" };
}

function only(
  map: ReadonlyMap<string, readonly EmployeeId[]>,
  key: string | undefined,
): EmployeeId | undefined {
  const found = key === undefined ? undefined : map.get(key);
  return found?.length === 1 ? found[0] : undefined;
}

/**
 * A source's accounts with what they are matched by.
 *
 * In an employer's own list a number means one of that employer's people, and nobody else's: two
 * employers may well use the same numbers.
 */
export async function readMatching(
  records: Records,
  source: string,
): Promise<{
  readonly accounts: readonly StoredAccount[];
  readonly identities: readonly EmployeeIdentity[];
  readonly keys: MatchKeys;
}> {
  const employees = await employeesOf(records, employerOfList(source));
  const identities = await records.people.identities(employees);
  const accounts = await records.learning.accounts(source);
  const decisions = await records.learning.matchDecisions(source);
  return { accounts, identities, keys: matchKeys(identities, accounts, decisions) };
}

async function employeesOf(
  { people, organisation }: Records,
  employer: OrgUnitId | undefined,
): Promise<ReadonlySet<EmployeeId>> {
  const positions = await people.positions();
  if (employer === undefined) return new Set(positions.map(({ employee }) => employee));
  const below = everBelow(employer, await organisation.placements());
  return new Set(
    positions.flatMap(({ employee, unit }) =>
      unit === employer || below.has(unit) ? [employee] : [],
    ),
  );
}

/** Matches a source's accounts anew, and writes only what is another than before. */
export async function rematch(
  records: Records,
  source: string,
): Promise<Matching & { readonly changed: number }> {
  const { accounts, keys } = await readMatching(records, source);
  const matched = accounts.map((account) => ({ account, match: matchOf(account, keys) }));
  const changes = matched.flatMap(({ account, match }) =>
    match?.employee === account.employee
      ? []
      : [{ account: account.key, employee: match?.employee }],
  );
  if (changes.length > 0) await records.learning.matchAccounts(source, changes);
  const count = matched.filter(({ match }) => match !== undefined).length;
  return {
    accounts: accounts.length,
    matched: count,
    unmatched: accounts.length - count,
    changed: changes.length,
  };
}
