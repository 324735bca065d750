import { type Issue } from "@kompetanseregion/domain";

import { type LedgerErrorCode } from "../problem/ledger-error.ts";

import { type Account } from "./account.ts";
import { type KostraKind, type KostraTable, kostraTables } from "./kostra-tables.ts";

/** A code with its name in the accounting year asked for, and where that stands. */
export interface KostraCode {
  readonly kind: KostraKind;
  readonly code: string;
  readonly name: string;
  readonly source: string;
}

/** The code as it was in an accounting year; nothing where no table of that year has it. */
export function kostraCode(
  kind: KostraKind,
  code: string,
  year: number,
  tables: readonly KostraTable[] = kostraTables,
): KostraCode | undefined {
  for (const table of tables) {
    const name = table.codes[code];
    if (table.kind !== kind || name === undefined) continue;
    if (table.from <= year && year <= table.to) return { kind, code, name, source: table.source };
  }
  return undefined;
}

/**
 * Holds a chart of accounts against the tables of an accounting year: a code that no table of the
 * year has, and an income or expense account without an art, are warned of. Only what is open in
 * the year is looked at.
 *
 * Where there is no table of the year at all, that is said once, and codes are held against the
 * nearest year that there is one of.
 *
 * That a part of a course is bought while the organiser runs it belongs to the arts 100–290, and
 * only a whole course by another party to 300–390 (the Ministry's answers of April 2004): an
 * account of that group is pointed out for a person to judge.
 */
export function checkChart(
  accounts: Iterable<Account>,
  year: number,
  tables: readonly KostraTable[] = kostraTables,
): Issue<LedgerErrorCode>[] {
  const issues: Issue<LedgerErrorCode>[] = [];
  const warn = (at: string, message: string, remedy: string): void => {
    issues.push({ code: "kostra", severity: "warning", at, message, remedy });
  };
  const years = { art: yearOf("art", year, tables), function: yearOf("function", year, tables) };
  const missing = new Set<KostraKind>();
  for (const { id, cls, art, function: purpose, openFrom, closedFrom } of accounts) {
    const isOpen =
      openFrom <= `${year}-12-31` && (closedFrom === undefined || closedFrom > `${year}-01-01`);
    if (!isOpen) continue;
    if (art === undefined && (cls === "income" || cls === "expense")) {
      warn(`${id}.art`, `account "${id}" has no KOSTRA art`, "Map it to an art.");
    }
    for (const [field, kind, code] of [
      ["art", "art", art],
      ["function", "function", purpose],
    ] as const) {
      if (code === undefined) continue;
      const held = years[kind];
      if (held !== year && !missing.has(kind)) {
        missing.add(kind);
        warn(
          `kostra.${kind}`,
          `there is no table of the KOSTRA ${kind}s of ${year}; codes are held against ${held ?? "nothing"}`,
          "Check every code against the guide of that year, or give its table.",
        );
      }
      if (held === undefined || kostraCode(kind, code, held, tables) !== undefined) continue;
      warn(
        `${id}.${field}`,
        `no table of ${held} has the ${kind} ${code} of account "${id}"`,
        "Check the code against the guide of that year, or give a table that has it.",
      );
    }
    if (art?.startsWith("3") === true) {
      warn(
        `${id}.art`,
        `account "${id}" (art ${art}) is for whole services that others deliver`,
        "Use an art of 100–290 where the organiser runs the course and buys a part of it.",
      );
    }
  }
  return issues;
}

/** The year itself where a table is of it, or else the nearest that one is of. */
function yearOf(
  kind: KostraKind,
  year: number,
  tables: readonly KostraTable[],
): number | undefined {
  const nearest = tables
    .filter((table) => table.kind === kind)
    .map(({ from, to }) => Math.min(Math.max(year, from), to));
  return nearest.sort((a, b) => Math.abs(a - year) - Math.abs(b - year))[0];
}
