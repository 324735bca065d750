import { type Issue, schemaIssues } from "@kompetanseregion/domain";
import { openTable, readAmount, readText, type TableRow } from "@kompetanseregion/exchange";
import { BudgetLine, Commitment } from "@kompetanseregion/ledger";

import { type Checked } from "../input/checked.ts";

/** A budget with its changes, and what is promised and not yet booked. */
export interface BudgetFile {
  readonly lines: readonly BudgetLine[];
  readonly commitments: readonly Commitment[];
}

const fields = {
  type: "kind",
  prosjekt: "project",
  konto: "account",
  periode: "period",
  beløp: "amount",
  vedtak: "decision",
  til: "until",
} as const;

const needed = ["type", "prosjekt", "konto", "periode", "beløp"];

/** What the file calls a line, and what the books do. */
const kinds: Readonly<Record<string, "adjustment" | "approved" | "committed">> = {
  vedtatt: "approved",
  justering: "adjustment",
  bundet: "committed",
};

/**
 * Reads a budget from a table, CSV or XLSX, with the columns `type`, `prosjekt`, `konto`, `periode`
 * and `beløp`, and `vedtak` and `til` where there is something to say.
 *
 * @returns Every problem at once, by line and column.
 * @throws {ExchangeError} Where the file as a whole cannot be read.
 */
export async function readBudget(bytes: Uint8Array): Promise<Checked<BudgetFile>> {
  const table = await openTable(bytes, {
    isHeader: (names) => needed.every((name) => names.map(plain).includes(name)),
  });
  const header = table.found.columns.map(plain);
  const missing = needed.filter((name) => !header.includes(name));
  if (missing.length > 0) {
    const message = `there is no column called ${missing.map((name) => `"${name}"`).join(" or ")}`;
    return { ok: false, issues: [problem("missing-column", "header", message, "Add it.")] };
  }
  const issues: Issue[] = [];
  const lines: BudgetLine[] = [];
  const commitments: Commitment[] = [];
  for await (const row of table.rows) {
    const read = readRow(row, header, issues);
    if (read === undefined) continue;
    const { kind, ...rest } = read;
    const schema = kind === "committed" ? Commitment : BudgetLine;
    const parsed = schema.safeParse(kind === "committed" ? rest : { ...rest, kind });
    if (!parsed.success) {
      issues.push(...schemaIssues(parsed.error).map((issue) => within(row, issue)));
    } else if ("kind" in parsed.data) lines.push(parsed.data);
    else commitments.push(parsed.data);
  }
  return issues.length > 0 ? { ok: false, issues } : { ok: true, answer: { lines, commitments } };
}

function readRow(row: TableRow, header: readonly string[], issues: Issue[]) {
  const cell = (name: string) => row.cells[header.indexOf(name)];
  const told = issues.length;
  const type = plain(readText(cell("type")));
  const kind = kinds[type];
  if (kind === undefined) {
    const message = `"${type}" is no kind of budget line`;
    const remedy = `Use one of these: ${Object.keys(kinds).join(", ")}.`;
    issues.push(problem("unknown-name", placeOf(row, "type"), message, remedy));
  }
  const amount = readAmount(cell("beløp"));
  if (!amount.ok) {
    const { code, message, remedy } = amount.problem;
    issues.push(problem(code, placeOf(row, "beløp"), message, remedy));
  }
  if (kind === undefined || !amount.ok || issues.length > told) return undefined;
  const texts = Object.entries(fields).flatMap(([name, field]) => {
    const text = readText(cell(name));
    return name === "type" || name === "beløp" || text === "" ? [] : [[field, text] as const];
  });
  return { ...Object.fromEntries(texts), kind, amount: amount.value };
}

function within(row: TableRow, issue: Issue): Issue {
  const name = Object.entries(fields).find(([, field]) => field === issue.at)?.[0];
  return { ...issue, at: placeOf(row, name ?? issue.at ?? "") };
}

function placeOf({ line }: TableRow, column: string): string {
  return `line ${line}, column ${column}`;
}

function plain(name: string): string {
  return name.normalize("NFC").trim().toLowerCase();
}

function problem(code: string, at: string, message: string, remedy: string): Issue {
  return { code, severity: "error", at, message, remedy };
}
