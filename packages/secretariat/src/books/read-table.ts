import { type Issue, KompetanseError, type Ore, parseOre } from "@kompetanseregion/domain";
import { type PrintedRole, PrintedTable } from "@kompetanseregion/ledger";
import { CsvError, parse } from "csv-parse/sync";
import { z } from "zod";

import { type Checked } from "../input/checked.ts";

/** Cells beyond which a table is no printed one, and explaining it would take too long. */
const mostCells = 2_000;

const Lines = z.array(
  z.object({ record: z.array(z.string()), info: z.object({ lines: z.int() }) }).readonly(),
);
type Line = z.infer<typeof Lines>[number];

/**
 * Reads a printed table from CSV text: the first row names the columns, the first column the rows.
 *
 * A column `rolle` says what each row is; without it the row's name does (see {@link roleNamed}).
 * Blank cells and lone dashes are blank. Every problem is found at once, by line and column.
 *
 * @param text - Semicolons or commas between the cells, whichever the first row uses.
 * @param sumColumn - The column that is the sum of the others; where left out, the last one if it
 *   is called a sum.
 */
export function readTable(text: string, sumColumn?: string): Checked<PrintedTable> {
  const read = linesOf(text);
  if (!read.ok) return read;
  const [head, ...rest] = read.answer;
  if (head === undefined || rest.length === 0) {
    return refused("shape", undefined, "the file has no rows", "Give a header and a row below it.");
  }
  const issues: Issue[] = [];
  const names = headerOf(head, rest);
  const roleAt = names.findIndex((name, at) => at > 0 && /^(?:rolle|role)$/iu.test(name));
  const columnsAt = names.flatMap((_, at) => (at === 0 || at === roleAt ? [] : [at]));
  const columns = columnsAt.map((at) => names[at] ?? "");
  const rows = rest.map((line) => {
    const label = line.record[0] ?? "";
    if (label === "") issues.push(issueAt(line, "shape", "the row has no name", "Name the row."));
    const surplus = line.record.slice(names.length).filter((cell) => cell !== "");
    if (surplus.length > 0) {
      const message = `the row has ${line.record.length} cells, but the header has ${names.length}`;
      const remedy = "Put amounts with a comma in quotes, or use semicolons between the cells.";
      issues.push(issueAt(line, "shape", message, remedy));
    }
    return {
      label,
      role: roleOf(line, label, roleAt, issues),
      cells: columnsAt.map((at) => cellOf(line, line.record[at] ?? "", names[at] ?? "", issues)),
    };
  });
  const sum = sumColumn ?? columns.filter((_, at) => at === columns.length - 1).find(isSumName);
  const table = PrintedTable.safeParse({
    columns,
    rows,
    ...(sum === undefined ? {} : { sumColumn: sum }),
  });
  if (!table.success) issues.push(...headerIssues(columns, sum));
  if (columns.length * rows.length > mostCells) {
    const message = `the table has ${columns.length * rows.length} cells, and at most ${mostCells} are checked`;
    issues.push(issueOf("size", undefined, message, "Give one printed table at a time."));
  }
  if (issues.length > 0 || !table.success) return { ok: false, issues };
  return { ok: true, answer: table.data };
}

function linesOf(text: string): Checked<Line[]> {
  const first = /[^\r\n]+/u.exec(text)?.[0] ?? "";
  try {
    const parsed: unknown = parse(text, {
      bom: true,
      delimiter: first.includes(";") ? ";" : ",",
      info: true,
      relax_column_count: true,
      skip_empty_lines: true,
      skip_records_with_empty_values: true,
      trim: true,
    });
    return { ok: true, answer: Lines.parse(parsed) };
  } catch (error) {
    if (!(error instanceof CsvError)) throw error;
    const message = `this is not CSV: ${error.message.slice(0, 1).toLowerCase()}${error.message.slice(1)}`;
    return refused("shape", undefined, message, "Save the table as CSV from the spreadsheet.");
  }
}

/** The header's names, without the nameless columns at the end that spreadsheets leave behind. */
function headerOf(head: Line, rest: readonly Line[]): string[] {
  const isUsed = (at: number): boolean =>
    head.record[at] !== "" || rest.some(({ record }) => (record[at] ?? "") !== "");
  return head.record.slice(0, head.record.findLastIndex((_, at) => isUsed(at)) + 1);
}

function headerIssues(columns: readonly string[], sum: string | undefined): Issue[] {
  const doubled = columns.filter((name, at) => name !== "" && columns.indexOf(name) !== at);
  return [
    ...(columns.length === 0
      ? [
          issueOf(
            "shape",
            "line 1",
            "the header names no column",
            "Name a column beside the first.",
          ),
        ]
      : []),
    ...(columns.includes("")
      ? [issueOf("shape", "line 1", "a column has no name", "Name every column in the first row.")]
      : []),
    ...[...new Set(doubled)].map((name) =>
      issueOf("shape", "line 1", `two columns are called "${name}"`, "Give them different names."),
    ),
    ...(sum === undefined || columns.includes(sum)
      ? []
      : [
          issueOf(
            "unknown-name",
            "line 1",
            `there is no column called "${sum}"`,
            `Use one of these: ${columns.join(", ")}.`,
          ),
        ]),
  ];
}

const roles: Readonly<Record<string, PrintedRole>> = {
  opening: "opening",
  line: "line",
  subtotal: "subtotal",
  closing: "closing",
};

function roleOf(line: Line, label: string, roleAt: number, issues: Issue[]): PrintedRole {
  if (roleAt < 0) return roleNamed(label);
  const given = (line.record[roleAt] ?? "").toLowerCase();
  const role = given === "" ? roleNamed(label) : roles[given];
  if (role !== undefined) return role;
  const remedy = `Use one of these: ${Object.keys(roles).join(", ")}.`;
  issues.push(issueAt(line, "unknown-name", `there is no role called "${given}"`, remedy, "rolle"));
  return "line";
}

/** What a row's name says it is: a line, unless it is called a balance, a subtotal or a total. */
function roleNamed(label: string): PrintedRole {
  if (/^inng(?:å|a)ende/iu.test(label)) return "opening";
  if (/^(?:utg(?:å|a)ende|total|i alt)/iu.test(label)) return "closing";
  return /^(?:del)?sum/iu.test(label) ? "subtotal" : "line";
}

function isSumName(name: string): boolean {
  return /^(?:sum|total|i alt|begge år|alle år)/iu.test(name);
}

function cellOf(line: Line, text: string, column: string, issues: Issue[]): Ore | null {
  if (/^[-–—]?$/u.test(text)) return null;
  try {
    return parseOre(text);
  } catch (error) {
    if (!(error instanceof KompetanseError)) throw error;
    issues.push(issueAt(line, String(error.code), error.message, error.remedy, column));
    return null;
  }
}

function issueAt(
  { info }: Line,
  code: string,
  message: string,
  remedy: string,
  column?: string,
): Issue {
  const place = `line ${info.lines}${column === undefined ? "" : `, column ${column}`}`;
  return issueOf(code, place, message, remedy);
}

function issueOf(code: string, at: string | undefined, message: string, remedy: string): Issue {
  return { code, severity: "error", ...(at === undefined ? {} : { at }), message, remedy };
}

function refused(
  code: string,
  at: string | undefined,
  message: string,
  remedy: string,
): { readonly ok: false; readonly issues: readonly Issue[] } {
  return { ok: false, issues: [issueOf(code, at, message, remedy)] };
}
