import { type Issue } from "@kompetanseregion/domain";
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

import { hrCollector } from "./hr-collector.ts";
import { type HrExtract } from "./hr-extract.ts";
import { isSensitiveName, showableName } from "./personal.ts";

const Names = z.union([z.string().min(1), z.array(z.string().min(1)).min(1).readonly()]);

/** Which column of an HR table is what; kept for each employer and used again. */
export const HrTableMap = z
  .object({
    columns: z
      .object({
        employeeNumber: Names,
        /** The whole name; or first and last name. */
        name: Names.optional(),
        firstName: Names.optional(),
        lastName: Names.optional(),
        email: Names.optional(),
        title: Names.optional(),
        ftePercent: Names.optional(),
        /** Whether the position is the main one; all are where left out. */
        primary: Names.optional(),
        /** Whether the position carries staff responsibility. */
        manager: Names.optional(),
        from: Names.optional(),
        /** The last day. */
        through: Names.optional(),
      })
      .readonly(),
    /** The columns that say where the position is, from the top: sector, department, workplace. */
    levels: z.array(Names).min(1).readonly(),
    dateOrder: z.enum(["dmy", "mdy"]).optional(),
  })
  .refine(({ columns }) => columns.name !== undefined || columns.lastName !== undefined, {
    path: ["columns"],
    message: "name a column for the whole name, or for first and last name",
  })
  .readonly();
export type HrTableMap = z.infer<typeof HrTableMap>;

/** A map to begin with: the columns as Norwegian HR systems usually call them. */
export const hrTableMap = HrTableMap.parse({
  columns: {
    employeeNumber: ["Ansattnr", "Ansattnummer", "Ressursnr", "EmployeeId"],
    name: ["Navn", "Ansattnavn", "Name"],
    firstName: ["Fornavn", "FirstName"],
    lastName: ["Etternavn", "LastName", "Surname"],
    email: ["E-post", "Epost", "E-postadresse", "Email"],
    title: ["Stilling", "Stillingstittel", "Tittel", "Title"],
    ftePercent: ["Stillingsprosent", "Stillingsandel", "Prosent", "Percentage"],
    primary: ["Hovedstilling", "MainPosition"],
    manager: ["Leder", "Personalansvar", "Manager"],
    from: ["Fra dato", "Startdato", "Fra", "DateFrom"],
    through: ["Til dato", "Sluttdato", "Til", "DateTo"],
  },
  levels: [
    ["Sektor", "Virksomhet"],
    ["Avdeling", "Enhet"],
    ["Arbeidssted", "Seksjon", "Tjenestested"],
  ],
});

/** An HR table as it was understood, and what it says. */
export interface HrTableReading extends HrExtract {
  readonly found: TableFindings;
  /** Which column was taken for which field. */
  readonly columns: Readonly<Record<string, string>>;
}

type Field = keyof HrTableMap["columns"];

/**
 * Reads employees and their positions from a table, CSV or XLSX, with any header.
 *
 * Only the mapped columns are read. A map that points at a column of identity numbers or pay is
 * refused, and no value of the table is repeated in a problem.
 *
 * @throws {ExchangeError} Where the file as a whole cannot be read.
 */
export async function readHrTable(
  bytes: Bytes,
  map: HrTableMap,
  options: Omit<TableOptions, "isHeader"> = {},
): Promise<HrTableReading> {
  const levels = Object.fromEntries(map.levels.map((names, at) => [`level ${at + 1}`, names]));
  const names: ColumnMap<string> = { ...map.columns, ...levels };
  const needed = ["employeeNumber"];
  const table = await openTable(bytes, {
    ...options,
    isHeader: (header) => hasColumns(header, names, needed),
  });
  const header = table.found.columns;
  const columns = findColumns(header, names, needed);
  const collector = hrCollector();
  for (const issue of [...table.issues, ...columns.issues]) collector.issue(issue);
  const { at } = columns;
  if (at["name"] === undefined && at["lastName"] === undefined) collector.issue(noName);
  if (Object.keys(levels).every((level) => at[level] === undefined)) collector.issue(noLevel);
  const used = new Set<number | undefined>(Object.values(at));
  let isSafe = at["employeeNumber"] !== undefined;
  for (const [place, name] of header.entries()) {
    if (!isSensitiveName(name)) continue;
    collector.drop(name);
    if (!used.has(place)) continue;
    isSafe = false;
    collector.issue(sensitiveColumn);
  }
  if (isSafe) {
    const read = rowReader(at, Object.keys(levels), map.dateOrder, collector);
    for await (const row of table.rows) read(row);
  }
  const shown = Object.entries(at).flatMap(([field, place]) =>
    place === undefined ? [] : [[field, showableName(header[place] ?? "")] as const],
  );
  return {
    ...collector.extract(),
    found: { ...table.found, columns: header.map(showableName) },
    columns: Object.fromEntries(shown),
  };
}

function rowReader(
  at: Readonly<Partial<Record<string, number>>>,
  levels: readonly string[],
  order: DateOrder | undefined,
  collector: ReturnType<typeof hrCollector>,
): (row: TableRow) => void {
  return (row) => {
    const place = `line ${row.line}`;
    const text = (field: Field | (string & {})): string =>
      readText(row.cells[at[field] ?? -1])
        .normalize("NFC")
        .replace(/\s+/gu, " ");
    const date = (field: "from" | "through") => {
      if (text(field) === "") return undefined;
      const read = readDate(row.cells[at[field] ?? -1], order);
      if (read.ok) return read.value;
      collector.issue({ ...read.problem, severity: "error", at: `${place}, ${field}` });
      return null;
    };
    const employeeNumber = text("employeeNumber");
    const name = text("name") || `${text("firstName")} ${text("lastName")}`.trim();
    if (!collector.employee({ employeeNumber, name, email: text("email") }, place)) return;
    const path = levels.map(text).filter((level) => level !== "");
    if (path.length === 0) {
      collector.issue({ ...noUnit, at: place });
      return;
    }
    let parent: string | undefined;
    for (const [depth, unit] of path.entries()) {
      const key = path.slice(0, depth + 1).join(" / ");
      const isKept = collector.unit(
        { key, name: unit, ...(parent === undefined ? {} : { parent }) },
        place,
      );
      if (!isKept) return;
      parent = key;
    }
    const from = date("from");
    const through = date("through");
    if (from === null || through === null) return;
    const fte = Number(text("ftePercent").replace(/\s|%/gu, "").replace(",", "."));
    collector.position(
      {
        employeeNumber,
        unit: parent ?? "",
        title: text("title"),
        ...(text("ftePercent") === "" ? {} : { ftePercent: fte }),
        primary: at["primary"] === undefined || isYes(text("primary")),
        manager: isYes(text("manager")),
        ...(from === undefined ? {} : { from }),
        ...(through === undefined ? {} : { through }),
      },
      place,
    );
  };
}

/** The ways in which HR systems say yes. */
export function isYes(text: string): boolean {
  return /^(?:j|ja|y|yes|true|sann|x|1)$/iu.test(text);
}

const noName: Issue = {
  code: "missing-column",
  severity: "error",
  at: "header",
  message: "the table has no column for the employees' names",
  remedy: "Name the column in the column map as it stands in the file.",
};

const noLevel: Issue = {
  code: "missing-column",
  severity: "error",
  at: "header",
  message: "the table has no column for where the employees work",
  remedy: "Name the columns in the column map, from the top of the organisation.",
};

const noUnit: Issue = {
  code: "missing-value",
  severity: "error",
  message: "the position is in no unit",
  remedy: "Give at least one level of the organisation.",
};

const sensitiveColumn: Issue = {
  code: "sensitive-column",
  severity: "error",
  at: "header",
  message: "the column map points at a column of identity numbers or pay, which is never read",
  remedy: "Map the HR system's own key (ansattnummer), and leave that column out.",
};
