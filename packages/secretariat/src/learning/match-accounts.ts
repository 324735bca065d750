import { type EmployeeId } from "@kompetanseregion/domain";

import { type Desk } from "../desk.ts";

/** How many of a source's accounts belong to a known employee. */
export interface Matching {
  readonly accounts: number;
  readonly matched: number;
  readonly unmatched: number;
}

/**
 * Matches a source's accounts to employees: by employee number, then by work e-mail.
 *
 * A key that two employees share matches nobody: a wrong person is worse than none.
 */
export async function matchAccounts(desk: Desk, source: string): Promise<Matching> {
  const { learning, people } = desk.store;
  const byNumber = new UniqueKeys();
  const byEmail = new UniqueKeys();
  const employees = (await people.positions()).map(({ employee }) => employee);
  for (const { employee, employeeNumber, email } of await people.identities(employees)) {
    if (employeeNumber !== undefined) byNumber.add(employeeNumber, employee);
    if (email !== undefined) byEmail.add(email.toLowerCase(), employee);
  }

  const accounts = await learning.accounts(source);
  const matches = accounts.flatMap(({ key, employeeNumber, email }) => {
    const employee =
      (employeeNumber === undefined ? undefined : byNumber.get(employeeNumber)) ??
      (email === undefined ? undefined : byEmail.get(email.toLowerCase()));
    return employee === undefined ? [] : [{ account: key, employee }];
  });
  await learning.matchAccounts(source, matches);
  return {
    accounts: accounts.length,
    matched: matches.length,
    unmatched: accounts.length - matches.length,
  };
}

class UniqueKeys {
  readonly #employees = new Map<string, EmployeeId | "shared">();

  add(key: string, employee: EmployeeId): void {
    this.#employees.set(key, this.#employees.has(key) ? "shared" : employee);
  }

  get(key: string): EmployeeId | undefined {
    const found = this.#employees.get(key);
    return found === "shared" ? undefined : found;
  }
}
