import {
  type Bytes,
  type HrExtract,
  type HrTableMap,
  type HrTableReading,
  readFint,
  readHrTable,
  readStamdata3,
  readVismaHrm,
} from "@kompetanseregion/exchange";

/** How an HR extract is written. */
export const staffFormats = ["hr-csv", "fint", "visma-hrm", "stamdata3"] as const;
export type StaffFormat = (typeof staffFormats)[number];

/** How a table was understood. */
export type TableReading = Pick<HrTableReading, "found" | "columns">;

/**
 * Reads an extract in its format; a table by the column map.
 *
 * @throws {ExchangeError} Where the file as a whole cannot be read.
 */
export async function readStaff(
  bytes: Bytes,
  format: StaffFormat,
  map: HrTableMap,
): Promise<{ readonly extract: HrExtract; readonly table?: TableReading }> {
  if (format === "fint") return { extract: await readFint(bytes) };
  if (format === "visma-hrm") return { extract: await readVismaHrm(bytes) };
  if (format === "stamdata3") return { extract: await readStamdata3(bytes) };
  const { found, columns, ...extract } = await readHrTable(bytes, map);
  return { extract, table: { found, columns } };
}
