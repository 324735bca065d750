import { type LocalDate, type Period } from "@kompetanseregion/domain";

/** Rows in one statement: well below what either engine takes as parameters. */
const chunkSize = 500;

/** The rows in parts that fit one statement each. */
export function* chunksOf<T>(rows: readonly T[]): Generator<readonly T[]> {
  for (let start = 0; start < rows.length; start += chunkSize) {
    yield rows.slice(start, start + chunkSize);
  }
}

/** One row for each key, the last given; a statement may not write the same row twice. */
export function lastOfEach<T>(rows: readonly T[], keyOf: (row: T) => string): readonly T[] {
  return [...new Map(rows.map((row) => [keyOf(row), row])).values()];
}

/** A period from its columns. */
export function periodOf(row: {
  readonly from_date: LocalDate;
  readonly to_date: LocalDate | null;
}): Period {
  return row.to_date === null ? { from: row.from_date } : { from: row.from_date, to: row.to_date };
}

/** The columns of a period. */
export function periodColumns(period: Period): { from_date: LocalDate; to_date: LocalDate | null } {
  return { from_date: period.from, to_date: period.to ?? null };
}
