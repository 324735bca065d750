import { type Issue, type LocalDate } from "@kompetanseregion/domain";
import { z } from "zod";

import { type ColumnMap, findColumns, hasColumns } from "../table/columns.ts";
import { openTable, type TableFindings, type TableOptions } from "../table/open-table.ts";
import { readDate, readText } from "../table/read-cell.ts";
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
 * Reads who has completed what from a table, CSV or XLSX. Identity numbers are never read: a row
 * that has one for a key is left out, and told without it.
 *
 * @throws {ExchangeError} Where the file as a whole cannot be read.
 */
export async function readCompletionList(
  bytes: Bytes,
  map: CompletionListMap,
  options: Omit<TableOptions, "isHeader"> = {},
): Promise<CompletionListReading> {
  const names: ColumnMap<string> = map.columns;
  const needed = ["course", "completedOn"];
  const table = await openTable(bytes, {
    ...options,
    isHeader: (header) => hasColumns(header, names, needed),
  });
  const header = table.found.columns;
  const { at, issues: missing } = findColumns(header, names, needed);
  const issues: Issue[] = [...table.issues, ...missing];
  const completions: ListedCompletion[] = [];
  const sensitive = Object.values<number | undefined>(at).some(
    (place) => place !== undefined && isSensitiveName(header[place] ?? ""),
  );
  if (sensitive)
    issues.push(problem("header", "sensitive-column", "the map points at identity numbers or pay"));
  const isReadable = issues.every(({ severity }) => severity !== "error");
  for await (const { line, cells } of isReadable ? table.rows : []) {
    const text = (field: string): string => readText(cells[at[field] ?? -1]);
    const place = `line ${line}`;
    const tell = (code: string, message: string): void => {
      if (issues.length < mostIssues) issues.push(problem(place, code, message));
    };
    if (text("completedOn") === "") continue;
    const employeeNumber = text("employeeNumber");
    const email = text("email").toLowerCase();
    const course = text("course");
    const date = readDate(cells[at["completedOn"] ?? -1], map.dateOrder);
    if ([employeeNumber, email, course].some(holdsNationalId)) {
      tell("national-id", "the row holds eleven digits, which may be a national identity number");
    } else if (!date.ok) tell(date.problem.code, `completedOn: ${date.problem.message}`);
    else if (course === "") tell("missing-value", "the row has no course");
    else if (employeeNumber === "" && !email.includes("@")) {
      tell("missing-value", "the row says neither employee number nor e-mail address");
    } else {
      completions.push({
        ...(employeeNumber === "" ? {} : { employeeNumber }),
        ...(email.includes("@") ? { email } : {}),
        course,
        completedOn: date.value,
        line,
      });
    }
  }
  const shown = Object.entries<number | undefined>(at).flatMap(([field, place]) =>
    place === undefined ? [] : [[field, showableName(header[place] ?? "")] as const],
  );
  return {
    found: { ...table.found, columns: header.map(showableName) },
    columns: Object.fromEntries(shown),
    completions,
    issues,
  };
}

function problem(at: string, code: string, message: string): Issue {
  return { code, severity: "error", at, message, remedy: "Correct the row in the list." };
}
