import { type ColumnKind, type ExportTableName, exportTables } from "@kompetanseregion/secretariat";

/** The types of Power Query; text needs none, because all of CSV is text. */
const types: Readonly<Record<ColumnKind, string>> = {
  text: "type text",
  count: "Int64.Type",
  date: "type date",
  kroner: "Currency.Type",
};

/**
 * The query that Power BI or Excel fetches a table with, for its advanced editor (Power Query M).
 *
 * The address is one constant and the rest a `RelativePath`, which a scheduled refresh asks for.
 *
 * @param server - The server's address, such as `https://kompetanse.example.no`.
 */
export function powerQuery(name: ExportTableName, server: string): string {
  const { title, columns } = exportTables[name];
  const typed = columns.map((column) => `{${text(column.name)}, ${types[column.kind]}}`);
  return `// ${name}: ${title.nb}
// Innlogging: velg Basic (Grunnleggende), skriv hva som helst som brukernavn og et API-token som
// passord. Tomme tall er skjult fordi gruppa er liten.
let
    Server = ${text(server)},
    Source = Csv.Document(
        Web.Contents(Server, [RelativePath = "export/v1/${name}.csv"]),
        [Delimiter = ",", Columns = ${columns.length}, Encoding = 65001, QuoteStyle = QuoteStyle.Csv]
    ),
    Promoted = Table.PromoteHeaders(Source, [PromoteAllScalars = true]),
    Emptied = Table.ReplaceValue(Promoted, "", null, Replacer.ReplaceValue, Table.ColumnNames(Promoted)),
    Typed = Table.TransformColumnTypes(
        Emptied,
        {
            ${typed.join(",\n            ")}
        },
        "en-US"
    )
in
    Typed
`;
}

/** A text of Power Query, in which a quotation mark is written twice. */
function text(value: string): string {
  return `"${value.replaceAll('"', '""')}"`;
}
