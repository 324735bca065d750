import { type ExportRow } from "./export-table.ts";

/** The rows that are made of the items, each when it is asked for: a large table is never whole. */
export function* rowsOf<Item>(
  items: Iterable<Item>,
  toRows: (item: Item) => Iterable<ExportRow>,
): Generator<ExportRow> {
  for (const item of items) yield* toRows(item);
}
