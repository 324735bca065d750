import { LocalDate, ore } from "@kompetanseregion/domain";
import fc from "fast-check";
import { parquetMetadata, parquetReadObjects } from "hyparquet";
import { describe, expect, it } from "vitest";

import { type Cell } from "../table/cell.ts";
import { type ParquetColumn, writeParquet } from "./write-parquet.ts";

const columns: readonly ParquetColumn[] = [
  { name: "unit", kind: "text" },
  { name: "employees", kind: "count" },
  { name: "asOf", kind: "date" },
  { name: "amount", kind: "kroner" },
];

async function fileOf(rows: Iterable<readonly Cell[]>): Promise<ArrayBuffer> {
  const pieces = await Array.fromAsync(writeParquet({ columns, rows }));
  return new Uint8Array(Buffer.concat(pieces)).buffer;
}

const cells = fc.tuple(
  fc.option(fc.string({ unit: "grapheme" })),
  fc.option(fc.integer()),
  fc.option(
    fc
      .date({ min: new Date("1900-01-01"), max: new Date("2100-01-01"), noInvalidDate: true })
      .map((date) => ({ date: LocalDate.parse(date.toISOString().slice(0, 10)) })),
  ),
  fc.option(fc.integer().map((amount) => ({ ore: ore(amount) }))),
);

describe("a Parquet file", () => {
  it("says the same to another reader, empty cells too", async () => {
    await fc.assert(
      fc.asyncProperty(fc.array(cells, { minLength: 1, maxLength: 30 }), async (rows) => {
        const read = await parquetReadObjects({ file: await fileOf(rows) });
        // The reader gives decimals as floats; to the øre they are the same.
        const inOre = read.map(({ amount, ...row }) => ({
          ...row,
          amount: typeof amount === "number" ? Math.round(amount * 100) : null,
        }));

        expect(inOre).toEqual(
          rows.map(([unit, employees, asOf, amount]) => ({
            unit,
            employees: employees === null ? null : BigInt(employees),
            asOf: asOf === null ? null : new Date(asOf.date),
            amount: amount?.ore ?? null,
          })),
        );
      }),
      { numRuns: 60 },
    );
  });

  it("is written a group of rows at a time, while the rows are still coming", async () => {
    let asked = 0;
    function* rows(): Generator<Cell[]> {
      for (; asked < 25_000; asked += 1) yield [`unit-${asked % 7}`, asked, null, null];
    }
    const pieces = writeParquet({ columns, rows: rows() });
    await pieces.next();

    expect(asked).toBeLessThan(10_001);
    await Array.fromAsync(pieces);
    asked = 0;
    const metadata = parquetMetadata(await fileOf(rows()));
    expect(metadata.row_groups.map((group) => Number(group.num_rows))).toEqual([
      10_000, 10_000, 5_000,
    ]);
  });

  it("has its columns also when it has no rows", async () => {
    const metadata = parquetMetadata(await fileOf([]));

    expect(metadata.num_rows).toBe(0n);
    expect(metadata.schema.slice(1).map(({ name }) => name)).toEqual(
      columns.map(({ name }) => name),
    );
  });

  it.each([
    ["text in a count", ["tinn", "five", null, null]],
    ["half a person", ["tinn", 0.5, null, null]],
    ["a number in a text", [5, 5, null, null]],
    ["kroner in a date", ["tinn", 5, { ore: ore(1) }, null]],
  ] as const)("refuses %s", async (_, row) => {
    await expect(fileOf([row])).rejects.toMatchObject({ code: "does-not-fit" });
  });
});
