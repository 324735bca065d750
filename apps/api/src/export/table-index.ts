import {
  type ExportColumn,
  type ExportTableName,
  exportTables,
} from "@kompetanseregion/secretariat";

import { sentForms } from "./forms.ts";

/** What the index tells about a table. */
export interface IndexedTable {
  readonly name: ExportTableName;
  readonly title: { readonly nb: string; readonly nn: string; readonly en: string };
  /** Where each form is fetched, and the query for Power BI and Excel. */
  readonly addresses: Readonly<Record<string, string>>;
  readonly columns: readonly ExportColumn[];
}

/** Every table with its columns and addresses, in the order of the export. */
export function tableIndex(): { readonly tables: IndexedTable[] } {
  return { tables: exportTableNames.map(indexed) };
}

// The keys of a constant object are its names.
export const exportTableNames = Object.keys(exportTables) as ExportTableName[];

function indexed(name: ExportTableName): IndexedTable {
  const { title, columns } = exportTables[name];
  const address = `/export/v1/${name}`;
  return {
    name,
    title,
    addresses: {
      ...Object.fromEntries(
        Object.values(sentForms).map(({ form, extension }) => [
          form,
          `${address}.${extension}${form === "excel-nb" ? "?profile=excel-nb" : ""}`,
        ]),
      ),
      powerQuery: `${address}.pq`,
    },
    columns,
  };
}
