import { type Issue } from "@kompetanseregion/domain";

import { type HrEmployee, type HrExtract, type HrPosition, type HrUnit } from "./hr-extract.ts";
import { holdsNationalId, showableName } from "./personal.ts";

/** What a person's record says, before it is looked at. */
interface RawEmployee {
  readonly employeeNumber: string;
  readonly name: string;
  readonly email: string;
}

/** Gathers the records of an extract, and lets nothing through that must not be kept. */
export interface HrCollector {
  unit(unit: HrUnit, at: string): boolean;
  /** Whether the employee could be taken; positions of one who was not are left out. */
  employee(raw: RawEmployee, at: string): boolean;
  position(position: HrPosition, at: string): void;
  drop(name: string): void;
  issue(issue: Issue): void;
  extract(): HrExtract;
}

/** Problems beyond which more of them help nobody. */
const mostIssues = 1_000;

const emailPattern = /^[^\s@]+@[^\s@]+\.[^\s@]+$/u;

/** Begins an extract. */
export function hrCollector(): HrCollector {
  const units = new Map<string, HrUnit>();
  const employees = new Map<string, HrEmployee>();
  const positions: HrPosition[] = [];
  /** Numbers that two people share: which of them is right, the file cannot tell. */
  const shared = new Set<string>();
  const issues: Issue[] = [];
  const dropped: Record<string, number> = {};
  let untold = 0;
  const tell = (found: Issue): void => {
    if (issues.length < mostIssues) issues.push(found);
    else untold += 1;
  };
  const problem = (at: string, code: string, message: string, remedy: string): void => {
    tell({ code, severity: "error", at, message, remedy });
  };
  const isClean = (at: string, field: string, text: string): boolean => {
    if (!holdsNationalId(text)) return true;
    problem(
      at,
      "national-id",
      `${field} holds eleven digits, which may be a national identity number`,
      "Use the HR system's own key (ansattnummer); identity numbers are never stored.",
    );
    return false;
  };
  const isOwn = ({ employeeNumber }: { readonly employeeNumber: string }): boolean =>
    !shared.has(employeeNumber);
  const isWord = (text: string): boolean => /\p{L}/u.test(text);

  return {
    unit: (unit, at) => {
      const { key, name, parent = "", manager = "" } = unit;
      if (key === "" || name === "") {
        problem(at, "missing-value", "the unit has no key or no name", "Give both.");
        return false;
      }
      const texts = [key, name, parent, manager];
      if (!texts.every((text) => isClean(at, "the unit", text))) return false;
      const known = units.get(key);
      if (known !== undefined && (known.name !== name || (known.parent ?? "") !== parent)) {
        const message = "two units have the same key, and different names or places";
        problem(at, "unit-twice", message, "Give each unit its own key.");
        return false;
      }
      units.set(key, { ...known, ...unit });
      return true;
    },
    employee: ({ employeeNumber, name, email }, at) => {
      if (employeeNumber === "") {
        const remedy = "Export the employee number (ansattnummer).";
        problem(at, "missing-value", "the employee has no employee number", remedy);
        return false;
      }
      if (!isClean(at, "the employee number", employeeNumber)) return false;
      if (!isClean(at, "the name", name)) return false;
      if (!isWord(name)) {
        problem(at, "missing-value", "the employee has no name", "Export the name.");
        return false;
      }
      const known = employees.get(employeeNumber);
      if (known !== undefined && known.name !== name) {
        const message = "two employees have the same employee number";
        problem(at, "employee-twice", message, "Correct the number in the HR system.");
        shared.add(employeeNumber);
        return false;
      }
      const isEmail = emailPattern.test(email) && isClean(at, "the e-mail address", email);
      if (email !== "" && !isEmail && !holdsNationalId(email)) {
        tell({
          code: "not-an-email",
          severity: "warning",
          at,
          message: "the e-mail address is none, and is left out",
          remedy: "Correct it in the HR system.",
        });
      }
      employees.set(employeeNumber, {
        employeeNumber,
        name,
        ...(isEmail ? { email } : known?.email === undefined ? {} : { email: known.email }),
      });
      return true;
    },
    position: (position, at) => {
      const { unit, title = "", ftePercent, from, through, ...rest } = position;
      if (!isClean(at, "the unit", unit)) return;
      if (from !== undefined && through !== undefined && through < from) {
        problem(at, "period", "the position ends before it begins", "Correct its dates.");
        return;
      }
      const isTitle = isWord(title) && isClean(at, "the title", title);
      const isFte = ftePercent !== undefined && ftePercent > 0 && ftePercent <= 100;
      if (ftePercent !== undefined && !isFte) {
        tell({
          code: "fte",
          severity: "warning",
          at,
          message: "the part of full time is not above 0 and at most 100 per cent, and is left out",
          remedy: "Correct it in the HR system.",
        });
      }
      positions.push({
        ...rest,
        unit,
        ...(isTitle ? { title } : {}),
        ...(isFte ? { ftePercent } : {}),
        ...(from === undefined ? {} : { from }),
        ...(through === undefined ? {} : { through }),
      });
    },
    drop: (name) => {
      const shown = showableName(name);
      dropped[shown] = (dropped[shown] ?? 0) + 1;
    },
    issue: tell,
    extract: () => {
      for (const cycle of cyclesIn(units)) {
        const message = "the unit is above itself";
        problem(`unit ${cycle}`, "cycle", message, "Correct the organisation in the HR system.");
      }
      if (untold > 0) {
        const message = `${untold} more problems are not listed`;
        issues.push({
          code: "more",
          severity: "error",
          message,
          remedy: "Mend those listed first.",
        });
      }
      return {
        units: [...units.values()],
        employees: [...employees.values()].filter(isOwn),
        positions: positions.filter(isOwn),
        issues,
        dropped,
      };
    },
  };
}

/** One unit of each ring of units that are above one another. */
function cyclesIn(units: ReadonlyMap<string, HrUnit>): string[] {
  const done = new Set<string>();
  const cycles: string[] = [];
  for (const start of units.keys()) {
    const path = new Set<string>();
    let key: string | undefined = start;
    while (key !== undefined && !done.has(key) && !path.has(key)) {
      path.add(key);
      key = units.get(key)?.parent;
    }
    if (key !== undefined && path.has(key)) cycles.push(key);
    for (const visited of path) done.add(visited);
  }
  return cycles;
}
