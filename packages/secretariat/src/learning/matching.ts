import { EmployeeId, type Position } from "@kompetanseregion/domain";
import {
  type MatchDecision,
  type MatchVerdict,
  type Records,
  type StoredAccount,
} from "@kompetanseregion/store";

import { type Actor, authorise } from "../actor/actor.ts";
import { type Desk } from "../desk.ts";
import { keptForRevision } from "../kept-for-revision.ts";
import {
  type Matching,
  type MatchKeys,
  matchOf,
  type MatchReason,
  readMatching,
  rematch,
} from "./match-accounts.ts";
import { MatchError } from "./match-error.ts";
import { type Suggestion, suggester } from "./suggest-matches.ts";

/** Whom an account may belong to, as it is shown. */
interface SuggestionView extends Suggestion {
  /** Only for those who may see names. */
  readonly name?: string;
}

/** An account, whose it is, and what a person should know about it. */
export interface AccountView {
  readonly source: string;
  readonly account: string;
  /** Only for those who may see names. */
  readonly name?: string;
  readonly email?: string;
  readonly workplace?: string;
  readonly employee?: EmployeeId;
  readonly reason?: MatchReason;
  /** What a person has said of it, the latest last. */
  readonly decisions: readonly Omit<MatchDecision, "account">[];
  readonly suggestions: readonly SuggestionView[];
  /** The employee's other accounts on the same platform. */
  readonly alsoAccounts: readonly string[];
}

/** A source's accounts. */
export interface MatchingView extends Matching {
  readonly source: string;
  /** Accounts that a person could decide about now. */
  readonly withSuggestions: number;
  readonly rows: readonly AccountView[];
}

/** Which accounts are asked for. */
export interface MatchingQuery {
  /** The source; needed only where there are several. */
  readonly source?: string | undefined;
  /** `open` those without an employee, `decided` those that a person has spoken about. */
  readonly show?: "open" | "decided" | "all";
}

/**
 * Whose the accounts of a source are, and suggestions for those that nobody knows.
 *
 * Who may see names sees them only of accounts and employees within the own units; the others see
 * keys, workplaces and reasons, and decide in the platform and the HR system.
 *
 * @throws {MatchError} If there are several sources and none is named, or none is called that.
 */
export async function matching(
  desk: Desk,
  actor: Actor,
  { source: asked, show = "open" }: MatchingQuery = {},
): Promise<MatchingView> {
  const scope = authorise(actor, "match-accounts");
  const source = await sourceAsked(desk, asked);
  const { accounts, identities, keys } = await readMatching(desk.store, source);
  const today = desk.clock.today();
  const within = new Set(
    await desk.store.people.employedWithin({ units: scope.units, asOf: today }),
  );
  const workplaces = workplacesOn(
    await desk.store.people.positions(),
    today,
    await unitNames(desk),
  );
  const suggest = suggester(identities, keys, workplaces);
  const decisions = Map.groupBy(
    await desk.store.learning.matchDecisions(source),
    ({ account }) => account,
  );
  const owned = Map.groupBy(accounts, ({ employee }) => employee);
  const names = new Map(identities.map(({ employee, name }) => [employee, name]));

  const views = accounts.flatMap((account): AccountView[] => {
    const match = matchOf(account, keys);
    const suggestions = match === undefined ? suggest(account) : [];
    const mine = suggestions.filter(({ employee }) => within.has(employee));
    const isMine = match === undefined ? mine.length > 0 : within.has(match.employee);
    const said = decisions.get(account.key) ?? [];
    if (show === "open" && match !== undefined) return [];
    if (show === "decided" && said.length === 0) return [];
    // Who answers for a part of the region sees the accounts that may belong there.
    if (scope.persons && !isMine) return [];
    return [
      {
        source,
        account: account.key,
        ...(scope.persons && personOf(account)),
        ...(account.workplace !== undefined && { workplace: account.workplace }),
        ...match,
        decisions: said.map(({ account: _, ...one }) => one),
        suggestions: (scope.persons ? mine : suggestions).map((one) => {
          const name = scope.persons ? names.get(one.employee) : undefined;
          return { ...one, ...(name !== undefined && { name }) };
        }),
        alsoAccounts: (match === undefined ? [] : (owned.get(match.employee) ?? []))
          .map(({ key }) => key)
          .filter((key) => key !== account.key),
      },
    ];
  });
  if (scope.persons) {
    await desk.store.audit.append({
      at: desk.clock.now(),
      actor: actor.id,
      action: "match.view",
      scope: source,
      count: views.length,
    });
  }
  return {
    source,
    ...countMatched(accounts, keys),
    withSuggestions: views.filter(({ suggestions }) => suggestions.length > 0).length,
    rows: views,
  };
}

/**
 * How many of each source's accounts belong to a known employee, by source: it counts and shows
 * nobody.
 */
export async function matchingCounts(
  desk: Desk,
  actor: Actor,
): Promise<ReadonlyMap<string, Matching>> {
  authorise(actor, "match-accounts");
  return countsNow(desk, "");
}

/** A front page asks each time, and the answer is the same until somebody writes. */
const countsNow = keptForRevision(async ({ store }): Promise<ReadonlyMap<string, Matching>> => {
  const counts = new Map<string, Matching>();
  for (const source of await sourcesIn(store)) {
    const { accounts, keys } = await readMatching(store, source);
    counts.set(source, countMatched(accounts, keys));
  }
  return counts;
});

function countMatched(accounts: readonly StoredAccount[], keys: MatchKeys): Matching {
  const matched = accounts.filter((account) => matchOf(account, keys) !== undefined).length;
  return { accounts: accounts.length, matched, unmatched: accounts.length - matched };
}

/** What a person says of an account. */
export interface MatchStatement {
  readonly source?: string | undefined;
  readonly account: string;
  readonly employee: string;
}

/**
 * Says that an account is an employee's (`confirmed`), that it is not (`refused`), or takes back
 * what was said before (`undone`). It holds against any key until it is taken back; what was said
 * stays in the record with who and when, and the account's history follows at once.
 *
 * @throws {MatchError} If there is no such account or employee, the employee is outside what the
 *   actor answers for, or there is nothing to take back.
 */
export async function decideMatch(
  desk: Desk,
  actor: Actor,
  { source: asked, account, employee: employeeAsked }: MatchStatement,
  decision: MatchVerdict,
): Promise<Matching & { readonly changed: number }> {
  const scope = authorise(actor, "match-accounts");
  const source = await sourceAsked(desk, asked);
  const employee = EmployeeId.safeParse(employeeAsked).data;
  const asOf = desk.clock.today();
  return desk.store.transaction(async (records) => {
    const { accounts, identities } = await readMatching(records, source);
    const found = accounts.find(({ key }) => key === account);
    if (found === undefined) {
      throw new MatchError(`${source} has no account "${account}"`, "See `kompetanse match list`.");
    }
    if (employee === undefined || !identities.some((one) => one.employee === employee)) {
      throw new MatchError(`nobody is employed as "${employeeAsked}"`, "Use an employee's id.");
    }
    if (scope.persons && !(await isWithin(records, scope.units, employee, asOf))) {
      throw new MatchError(
        `"${employee}" does not work in the units that ${actor.id} answers for`,
        "Ask those who do, or the region's administrator.",
      );
    }
    await refuseEmptyReversal(records, source, { account, employee }, decision);
    const at = desk.clock.now();
    await records.learning.appendMatchDecision(source, {
      account,
      employee,
      decision,
      by: actor.id,
      at,
    });
    // What was matched only because somebody said so is open again.
    if (decision !== "confirmed" && found.employee === employee) {
      await records.learning.matchAccounts(source, [{ account, employee: undefined }]);
    }
    const result = await rematch(records, source);
    await records.audit.append({
      at,
      actor: actor.id,
      action: `match.${decision}`,
      scope: employee,
      count: 1,
    });
    return result;
  });
}

async function refuseEmptyReversal(
  { learning }: Records,
  source: string,
  { account, employee }: { readonly account: string; readonly employee: EmployeeId },
  decision: MatchVerdict,
): Promise<void> {
  if (decision !== "undone") return;
  const last = (await learning.matchDecisions(source)).findLast(
    (one) => one.account === account && one.employee === employee,
  );
  if (last !== undefined && last.decision !== "undone") return;
  throw new MatchError(
    `nobody has said anything of account "${account}" and "${employee}" that still holds`,
    "See `kompetanse match list --decided`.",
  );
}

/** Matches every source's accounts anew, as after a change of the HR data. */
export async function matchAll(
  desk: Desk,
  actor: Actor,
): Promise<(Matching & { source: string })[]> {
  authorise(actor, "match-accounts");
  return desk.store.transaction(
    async (records) => {
      const sources = await sourcesIn(records);
      const results = [];
      for (const source of sources) results.push({ source, ...(await rematch(records, source)) });
      return results;
    },
    { changes: (results) => results.some(({ changed }) => changed > 0) },
  );
}

async function isWithin(
  { people }: Records,
  units: Parameters<Records["people"]["employedWithin"]>[0]["units"],
  employee: EmployeeId,
  asOf: Parameters<Records["people"]["employedWithin"]>[0]["asOf"],
): Promise<boolean> {
  return (await people.employedWithin({ units, asOf })).includes(employee);
}

async function sourcesIn({ learning }: Records): Promise<string[]> {
  return [...new Set((await learning.runs()).map(({ source }) => source))].toSorted();
}

async function sourceAsked(desk: Desk, asked: string | undefined): Promise<string> {
  const sources = await sourcesIn(desk.store);
  const [only, ...others] = sources;
  if (asked === undefined && only !== undefined && others.length === 0) return only;
  if (asked !== undefined && sources.includes(asked)) return asked;
  throw new MatchError(
    asked === undefined ? "there are several sources, or none" : `nothing was read from "${asked}"`,
    sources.length === 0 ? "Run `kompetanse sync` first." : `Name one of: ${sources.join(", ")}.`,
  );
}

function personOf({ name, email }: StoredAccount): Pick<AccountView, "name" | "email"> {
  return { name, ...(email !== undefined && { email }) };
}

async function unitNames({ store }: Desk): Promise<ReadonlyMap<string, string>> {
  return new Map((await store.organisation.units()).map(({ id, name }) => [id, name]));
}

/** The names of the units that each employee works in on the date. */
export function workplacesOn(
  positions: readonly Position[],
  date: string,
  names: ReadonlyMap<string, string>,
): (employee: EmployeeId) => readonly string[] {
  const units = new Map<EmployeeId, string[]>();
  for (const { employee, unit, period } of positions) {
    if (period.from > date || (period.to !== undefined && period.to <= date)) continue;
    const name = names.get(unit);
    if (name === undefined) continue;
    const there = units.get(employee);
    if (there === undefined) units.set(employee, [name]);
    else there.push(name);
  }
  return (employee) => units.get(employee) ?? [];
}
