import { type EmployeeId, type EmployeeIdentity } from "@kompetanseregion/domain";
import { type StoredAccount } from "@kompetanseregion/store";

import { fold } from "./fold.ts";
import { foldEmail, type MatchKeys, pair } from "./match-accounts.ts";
import { nameLikeness, nameWords } from "./name-likeness.ts";

/** Why an account may be an employee's, though no key says so alone. */
type SuggestionReason =
  | "shared-employee-number"
  | "shared-e-mail"
  | "e-mail-on-two-accounts"
  | "same-name"
  | "similar-name"
  | "same-workplace";

/** An employee whom an account may belong to. */
export interface Suggestion {
  readonly employee: EmployeeId;
  readonly reasons: readonly SuggestionReason[];
  /** From 0 to 1; only good for the order. */
  readonly score: number;
}

/** What is suggested at the least: a similar name alone says too little. */
const leastScore = 0.7;
const most = 5;

/**
 * Suggests employees for an account that no key matches, the likeliest first, at most five; those
 * that a person has refused are left out. `workplaces` gives the names of the units in which an
 * employee works now.
 */
export function suggester(
  identities: readonly EmployeeIdentity[],
  keys: MatchKeys,
  workplaces: (employee: EmployeeId) => readonly string[],
): (account: StoredAccount) => Suggestion[] {
  const named = identities.map(({ employee, name }) => ({ employee, words: nameWords(name) }));
  // Only employees who share a word with the account's name, or nearly, are compared with it.
  const byWord = new Map<string, typeof named>();
  for (const one of named) {
    for (const stem of new Set(one.words.map(stemOf))) {
      const there = byWord.get(stem);
      if (there === undefined) byWord.set(stem, [one]);
      else there.push(one);
    }
  }
  return (account) => {
    const { key, name, email, employeeNumber, workplace } = account;
    const found = new Map<EmployeeId, { score: number; reasons: Set<SuggestionReason> }>();
    const note = (employee: EmployeeId, score: number, reason: SuggestionReason): void => {
      const there = found.get(employee) ?? { score: 0, reasons: new Set<SuggestionReason>() };
      there.score = Math.max(there.score, score);
      there.reasons.add(reason);
      found.set(employee, there);
    };
    const numbered = employeeNumber === undefined ? [] : (keys.byNumber.get(employeeNumber) ?? []);
    for (const employee of numbered) note(employee, 0.8, "shared-employee-number");
    const address = email === undefined ? "" : foldEmail(email);
    const addressed = keys.byEmail.get(address) ?? [];
    const isShared = (keys.accountsWithEmail.get(address) ?? 0) > 1;
    for (const employee of addressed) {
      note(employee, 0.75, isShared ? "e-mail-on-two-accounts" : "shared-e-mail");
    }
    const words = nameWords(name);
    const near = new Set(words.flatMap((word) => byWord.get(stemOf(word)) ?? []));
    for (const { employee, words: theirs } of near) {
      const likeness = nameLikeness(words, theirs);
      if (likeness === 1) note(employee, 0.72, "same-name");
      else if (likeness > 0) note(employee, 0.6 * likeness, "similar-name");
    }
    for (const [employee, one] of found) {
      if (workplace === undefined) break;
      if (!workplaces(employee).some((unit) => fold(unit) === fold(workplace))) continue;
      one.reasons.add("same-workplace");
      one.score = Math.min(one.score + 0.2, 1);
    }
    return [...found]
      .filter(([employee]) => !keys.refused.has(pair(key, employee)))
      .map(([employee, { score, reasons }]) => ({
        employee,
        reasons: [...reasons],
        score: Math.round(score * 100) / 100,
      }))
      .filter(({ score }) => score >= leastScore)
      .toSorted((a, b) => b.score - a.score || (a.employee < b.employee ? -1 : 1))
      .slice(0, most);
  };
}

/** Names that differ by a letter mostly begin alike. */
function stemOf(word: string): string {
  return word.slice(0, 3);
}
