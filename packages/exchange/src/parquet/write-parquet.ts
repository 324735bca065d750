import { ByteWriter, ParquetWriter } from "hyparquet-writer";

import { ExchangeError } from "../problem/exchange-error.ts";
import { type Cell, type Rows } from "../table/cell.ts";

/** What all cells of a column hold; Parquet says it once for the column. */
export type ParquetKind = "text" | "count" | "date" | "kroner";

/** A column of a Parquet file; any of its cells may be empty. */
export interface ParquetColumn {
  readonly name: string;
  readonly kind: ParquetKind;
}

/** Rows that are written at a time: enough to be packed well, few enough to be held. */
const group = 10_000;

/** How each kind is kept: text as UTF-8, whole numbers, days, and kroner as exact decimals. */
const keptAs = {
  text: { type: "BYTE_ARRAY", converted_type: "UTF8" },
  count: { type: "INT64", converted_type: "INT_64" },
  date: { type: "INT32", converted_type: "DATE" },
  kroner: { type: "INT64", converted_type: "DECIMAL", precision: 18, scale: 2 },
} as const;

/**
 * Writes a table as Parquet, a group of rows at a time: the next rows are asked for when the last
 * group is taken, so that a long table is never whole in memory.
 *
 * @throws {ExchangeError} `does-not-fit` for a cell that is not of its column's kind.
 */
export async function* writeParquet(table: {
  readonly columns: readonly ParquetColumn[];
  readonly rows: Rows;
}): AsyncGenerator<Uint8Array> {
  const bytes = new ByteWriter();
  const file = new ParquetWriter({
    writer: bytes,
    schema: [
      { name: "root", num_children: table.columns.length },
      ...table.columns.map(({ name, kind }) => ({
        name,
        repetition_type: "OPTIONAL" as const,
        ...keptAs[kind],
      })),
    ],
    createdBy: "kompetanse",
  });
  const taken = (): Uint8Array => {
    const piece = bytes.getBytes().slice();
    bytes.index = 0;
    return piece;
  };

  let waiting: (readonly Cell[])[] = [];
  const writeWaiting = async (): Promise<void> => {
    const columnData = table.columns.map((column, at) => ({
      name: column.name,
      data: waiting.map((row) => valueOf(row[at] ?? null, column)),
    }));
    await file.write({ columnData, rowGroupSize: group });
    waiting = [];
  };
  for await (const row of table.rows) {
    waiting.push(row);
    if (waiting.length === group) {
      await writeWaiting();
      yield taken();
    }
  }
  if (waiting.length > 0) await writeWaiting();
  await file.finish();
  yield taken();
}

/** A cell as its column keeps it. */
function valueOf(cell: Cell, { name, kind }: ParquetColumn): string | bigint | Date | null {
  if (cell === null) return null;
  if (kind === "text" && typeof cell === "string") return cell.toWellFormed();
  if (kind === "count" && Number.isSafeInteger(cell)) return BigInt(Number(cell));
  if (typeof cell === "object") {
    if (kind === "date" && "date" in cell) return new Date(cell.date);
    // Already in hundredths, so that no float comes near it.
    if (kind === "kroner" && "ore" in cell) return BigInt(cell.ore);
  }
  throw new ExchangeError("does-not-fit", `a cell of ${name} is no ${kind}`, {
    remedy: "Give every cell of a column what the column is said to hold.",
  });
}
