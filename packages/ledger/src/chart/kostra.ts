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
      if (code === undefined || kostraCode(kind, code, year, tables) !== undefined) continue;
      warn(
        `${id}.${field}`,
        `no table of ${year} has the ${kind} ${code} of account "${id}"`,
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
