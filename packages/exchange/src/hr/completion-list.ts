import { type Issue, type LocalDate } from "@kompetanseregion/domain";
import { z } from "zod";

import { type ColumnMap, findColumns, hasColumns } from "../table/columns.ts";
import {
  openTable,
  type TableFindings,
  type TableOptions,
  type TableRow,
} from "../table/open-table.ts";
import { type DateOrder, readDate, readText } from "../table/read-cell.ts";
import { type Bytes } from "../text/bytes.ts";

import { holdsNationalId, isSensitiveName, showableName } from "./personal.ts";

const Names = z.union([z.string().min(1), z.array(z.string().min(1)).min(1).readonly()]);

/** Which column of a completion list is what. */
export const CompletionListMap = z
  .object({
    columns: z
      .object({
        employeeNumber: Names.optional(),
        email: Names.optional(),
        /** The course's name or code, as the list has it. */
        course: Names,
        completedOn: Names,
      })
      .readonly(),
    dateOrder: z.enum(["dmy", "mdy"]).optional(),
  })
  .readonly();
export type CompletionListMap = z.infer<typeof CompletionListMap>;

/** A map to begin with. */
export const completionListMap = CompletionListMap.parse({
  columns: {
    employeeNumber: ["Ansattnr", "Ansattnummer", "EmployeeId"],
    email: ["E-post", "Epost", "E-postadresse", "Email"],
    course: ["Kurs", "Kursnavn", "Course"],
    completedOn: ["Fullført", "Gjennomført", "Fullført dato", "Dato", "Completed"],
  },
});

/** Somebody has completed a course. */
export interface ListedCompletion {
  readonly employeeNumber?: string;
  readonly email?: string;
  readonly course: string;
  readonly completedOn: LocalDate;
  /** Where it stands in the file. */
  readonly line: number;
}

/** A completion list that is open: what was understood of its header, and its rows. */
export interface OpenCompletionList {
  readonly found: TableFindings;
  /** Which column was taken for which field. */
  readonly columns: Readonly<Record<string, string>>;
  /** Problems of the header and the workbook. With an error among them there are no rows. */
  readonly issues: readonly Issue[];
  /**
   * Each row that has completed, or why it was left out; they can be read once. Rows without a date
   * have not completed and are no problem.
   */
  readonly rows: AsyncIterable<ListedCompletion | Issue>;
}

/** A completion list as it was understood. */
export interface CompletionListReading {
  readonly found: TableFindings;
  readonly columns: Readonly<Record<string, string>>;
  readonly completions: readonly ListedCompletion[];
  /** Rows without a date have not completed and are no problem; all others left out are listed. */
  readonly issues: readonly Issue[];
}

/** Problems beyond which more of them help nobody. */
const mostIssues = 1_000;

/**
 * Reads who has completed what from a table, CSV or XLSX, all at once.
 *
 * @throws {ExchangeError} Where the file as a whole cannot be read.
 */
export async function readCompletionList(
  bytes: Bytes,
  map: CompletionListMap,
  options: Omit<TableOptions, "isHeader"> = {},
): Promise<CompletionListReading> {
  const list = await openCompletionList(bytes, map, options);
  const completions: ListedCompletion[] = [];
  const issues: Issue[] = [...list.issues];
  for await (const row of list.rows) {
    if ("course" in row) completions.push(row);
    else if (issues.length < mostIssues) issues.push(row);
  }
  return { found: list.found, columns: list.columns, completions, issues };
}

/**
 * Opens a table of who has completed what, CSV or XLSX, to be read row by row. Identity numbers are
 * never read: a row that has one for a key is left out, and told without it.
 *
 * @throws {ExchangeError} Where the file as a whole cannot be read, here or with its rows.
 */
export async function openCompletionList(
  bytes: Bytes,
  map: CompletionListMap,
  options: Omit<TableOptions, "isHeader"> = {},
): Promise<OpenCompletionList> {
  const names: ColumnMap<string> = map.columns;
  const needed = ["course", "completedOn"];
  const table = await openTable(bytes, {
    ...options,
    isHeader: (header) => hasColumns(header, names, needed),
  });
  const header = table.found.columns;
  const { at, issues: missing } = findColumns(header, names, needed);
  const issues: Issue[] = [...table.issues, ...missing];
  if (at["employeeNumber"] === undefined && at["email"] === undefined) issues.push(noPerson);
  const used = new Set<number | undefined>(Object.values(at));
  if (header.some((name, place) => used.has(place) && isSensitiveName(name))) {
    issues.push(sensitiveColumn);
  }
  const isReadable = issues.every(({ severity }) => severity !== "error");
  const shown = Object.entries<number | undefined>(at).flatMap(([field, place]) =>
    place === undefined ? [] : [[field, showableName(header[place] ?? "")] as const],
  );
  return {
    get found() {
      return { ...table.found, columns: header.map(showableName) };
    },
    columns: Object.fromEntries(shown),
    issues,
    rows: completionsIn(isReadable ? table.rows : none(), at, map.dateOrder),
  };
}

async function* completionsIn(
  rows: AsyncIterable<TableRow>,
  at: Readonly<Partial<Record<string, number>>>,
  order: DateOrder | undefined,
): AsyncGenerator<ListedCompletion | Issue> {
  for await (const { line, cells } of rows) {
    const text = (field: string): string => readText(cells[at[field] ?? -1]);
    const left = (code: string, message: string, remedy?: string): Issue =>
      problem(`line ${line}`, code, message, remedy);
    if (text("completedOn") === "") continue;
    const employeeNumber = text("employeeNumber");
    const email = text("email").toLowerCase();
    const course = text("course").normalize("NFC").replace(/\s+/gu, " ");
    const date = readDate(cells[at["completedOn"] ?? -1], order);
    if ([employeeNumber, email, course].some(holdsNationalId)) {
      yield left(
        "national-id",
        "the row holds eleven digits, which may be a national identity number",
        "Use the HR system's own key (ansattnummer); identity numbers are never stored.",
      );
    } else if (!date.ok) {
      yield left(date.problem.code, `completedOn: ${date.problem.message}`, date.problem.remedy);
    } else if (course === "") yield left("no-course", "the row has no course");
    else if (employeeNumber === "" && !email.includes("@")) {
      yield left("no-person", "the row says neither employee number nor e-mail address");
    } else {
      yield {
        ...(employeeNumber === "" ? {} : { employeeNumber }),
        ...(email.includes("@") ? { email } : {}),
        course,
        completedOn: date.value,
        line,
      };
    }
  }
}

const noPerson: Issue = {
  code: "no-person-column",
  severity: "error",
  at: "header",
  message: "the table has no column for employee number or e-mail address",
  remedy: "Name one of them in the column map as it stands in the file.",
};

const sensitiveColumn: Issue = {
  code: "sensitive-column",
  severity: "error",
  at: "header",
  message: "the map points at a column of identity numbers or pay",
  remedy: "Use the HR system's own key (ansattnummer); identity numbers are never stored.",
};

async function* none(): AsyncGenerator<never> {
  // A table whose header is not understood has no rows.
}

function problem(
  at: string,
  code: string,
  message: string,
  remedy = "Correct the row in the list.",
): Issue {
  return { code, severity: "error", at, message, remedy };
}
