import { type LocalisedText, UnknownNameError } from "@kompetanseregion/domain";
import { csvProfiles, writeCsv, writeParquet, writeXlsx } from "@kompetanseregion/exchange";

import { type Actor } from "../actor/actor.ts";
import { type Desk } from "../desk.ts";
import { accountsTable, fundsTable, projectsTable, vouchersTable } from "./books-tables.ts";
import { certificationsTable } from "./certifications-table.ts";
import { coursesTable } from "./courses-table.ts";
import {
  type ExportColumn,
  type ExportDefinition,
  type ExportQuery,
  type ExportRow,
} from "./export-table.ts";
import { trainingTable } from "./training-table.ts";
import { unitsTable } from "./units-table.ts";

/**
 * The tables that leave the store, as a star: facts (`training`, `certifications`, `vouchers`)
 * point to what they are about by its id (`units`, `courses`, `accounts`, `funds`, `projects`).
 */
export const exportTables = {
  training: trainingTable,
  certifications: certificationsTable,
  units: unitsTable,
  courses: coursesTable,
  vouchers: vouchersTable,
  accounts: accountsTable,
  funds: fundsTable,
  projects: projectsTable,
} as const satisfies Record<string, ExportDefinition>;

/** The name of a table. */
export type ExportTableName = keyof typeof exportTables;

/** The forms a table is written in: CSV of a Norwegian Excel or of programs, a workbook, Parquet. */
export const exportForms = ["excel-nb", "machine", "xlsx", "parquet"] as const;

/** A form a table is written in. */
export type ExportForm = (typeof exportForms)[number];

/** A table on its way out. */
export interface ExportedTable {
  readonly name: ExportTableName;
  readonly title: LocalisedText;
  readonly columns: readonly ExportColumn[];
  /** The rows as they are asked for; they can be read once. What was read is written to the audit log. */
  readonly rows: AsyncIterable<ExportRow>;
}

/**
 * Opens a table for export, within what the actor may see.
 *
 * @throws {UnknownNameError} If there is no such table or unit.
 * @throws {SecretariatError} `not-allowed`, `not-a-date`.
 * @throws {ReportingError} `outside-scope`, `unit-not-on-date`.
 */
export async function exportTable(
  desk: Desk,
  actor: Actor,
  asked: string,
  query: ExportQuery = {},
): Promise<ExportedTable> {
  const name = tableAsked(asked);
  const { title, columns, read } = exportTables[name];
  const rows = await read(desk, actor, query);
  return { name, title, columns, rows: noted(desk, actor, name, rows) };
}

/**
 * Writes a table piece by piece as it is read; a workbook is made whole.
 *
 * @throws {ExchangeError} `does-not-fit` where a workbook cannot hold it.
 */
export async function* writeTable(
  { name, columns, rows }: ExportedTable,
  form: ExportForm,
): AsyncGenerator<Uint8Array> {
  const names = columns.map((column) => column.name);
  if (form === "xlsx") yield await writeXlsx([{ name, columns: names, rows }]);
  else if (form === "parquet") yield* writeParquet({ columns, rows });
  else yield* writeCsv({ columns: names, rows }, csvProfiles[form]);
}

function tableAsked(asked: string): ExportTableName {
  if (isTableName(asked)) return asked;
  throw new UnknownNameError("table", asked, Object.keys(exportTables));
}

function isTableName(name: string): name is ExportTableName {
  return Object.hasOwn(exportTables, name);
}

/** Passes the rows on, and afterwards notes how many were taken, also where the reader stopped. */
async function* noted(
  desk: Desk,
  actor: Actor,
  name: ExportTableName,
  rows: Iterable<ExportRow>,
): AsyncGenerator<ExportRow> {
  let count = 0;
  try {
    for (const row of rows) {
      count += 1;
      yield row;
    }
  } finally {
    const at = desk.clock.now();
    await desk.store.audit.append({ at, actor: actor.id, action: "export", scope: name, count });
  }
}
