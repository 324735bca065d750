import { type Figure, type FigureSource } from "../figure/figure.ts";
import { type Cell, type Run, type Table } from "../layout/layout.ts";
import { type Text } from "../text/text.ts";
import { bareRun, plainCell, type Writer } from "./writer.ts";

/** What a cell of a {@link figureTable} holds: a figure, words, or nothing. */
type TableEntry = Figure | Run | readonly Run[] | null;

/** A row before it is laid out. */
export interface TableRow {
  readonly header: Run;
  readonly entries: readonly TableEntry[];
  readonly emphasis?: "total" | "strong";
  readonly depth?: number;
  /** A source of the row as a whole, beside those of its figures. */
  readonly source?: FigureSource;
}

/** A table before it is laid out. */
export interface TableDraft {
  readonly caption: readonly Run[];
  /** The headings, the row names' first; `numeric` columns are set to the right. */
  readonly columns: readonly { readonly label: Run | string; readonly numeric?: true }[];
  readonly rows: readonly TableRow[];
}

/**
 * Lays out a table so that each figure has its source and each explanation its note.
 *
 * Where every row has the same sources they stand once under the table; otherwise each row has
 * its own in a last column.
 */
export function figureTable(writer: Writer, draft: TableDraft): Table {
  const number = writer.nextTable();
  const { words, language } = writer;
  const notes: { letter: string; key: string; runs: Run[] }[] = [];

  const noteFor = (text: Text): Run => {
    const key = writer.plain(text);
    const found = notes.find((note) => note.key === key);
    const letter = found?.letter ?? letterOf(notes.length);
    if (found === undefined) notes.push({ letter, key, runs: [writer.say(text)] });
    return { kind: "note", table: number, letter };
  };
  const explain = ({ value, explanation }: Figure): Run[] => [
    ...(explanation === undefined ? [] : [noteFor(explanation)]),
    ...(value.kind === "unknown" ? [noteFor(value.reason)] : []),
  ];

  const rowSources = draft.rows.map((row) => sourcesOf(row));
  const keys = rowSources.map((sources) => sources.map((source) => writer.numberOf(source)));
  const isShared = new Set(keys.map((key) => key.join())).size <= 1;

  const rows = draft.rows.map(({ header, entries, emphasis, depth }, index) => {
    const cells = entries.map((entry, column): Cell => {
      const numeric = draft.columns[column + 1]?.numeric ? { numeric: true as const } : {};
      if (entry === null) return { ...plainCell(words.value.empty), ...numeric };
      if (isRuns(entry)) return { runs: entry, ...numeric };
      if ("kind" in entry) return { runs: [entry], ...numeric };
      return { runs: [bareRun(entry, language), ...explain(entry)], ...numeric };
    });
    const sources = rowSources[index] ?? [];
    return {
      header: { runs: [header] },
      cells: isShared ? cells : [...cells, { runs: sources.map((source) => writer.cite(source)) }],
      ...(emphasis === undefined ? {} : { emphasis }),
      ...(depth === undefined ? {} : { depth }),
    };
  });
  const columns = draft.columns.map(({ label, numeric }): Cell => {
    const cell = typeof label === "string" ? plainCell(label) : { runs: [label] };
    return numeric ? { ...cell, numeric } : cell;
  });

  return {
    kind: "table",
    number,
    caption: draft.caption,
    columns: isShared ? columns : [...columns, plainCell(words.document.source)],
    rows,
    notes: notes.map(({ letter, runs }) => ({ letter, runs })),
    sources: isShared ? (rowSources[0] ?? []).map((source) => writer.cite(source)) : [],
  };
}

function sourcesOf({ entries, source }: TableRow): FigureSource[] {
  const all = [
    ...(source === undefined ? [] : [source]),
    ...entries.flatMap((entry) => (entry !== null && "value" in entry ? entry.source : [])),
  ];
  const seen = new Set<string>();
  return all.filter((one) => {
    const key = JSON.stringify(one);
    return seen.has(key) ? false : seen.add(key);
  });
}

function isRuns(entry: Exclude<TableEntry, null>): entry is readonly Run[] {
  return Array.isArray(entry);
}

/** a, b … z, aa, ab … */
function letterOf(index: number): string {
  const rest = index >= 26 ? letterOf(Math.floor(index / 26) - 1) : "";
  return rest + String.fromCharCode(97 + (index % 26));
}
