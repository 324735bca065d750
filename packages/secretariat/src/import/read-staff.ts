import {
  type Bytes,
  type HrExtract,
  HrTableMap,
  hrTableMap,
  readFint,
  readHrTable,
  readStamdata3,
  readVismaHrm,
} from "@kompetanseregion/exchange";

/** How an HR extract is written. */
export const staffFormats = ["hr-csv", "fint", "visma-hrm", "stamdata3"] as const;
export type StaffFormat = (typeof staffFormats)[number];

/**
 * Reads an extract in its format; a table by the employer's own column map where one is kept.
 *
 * @throws {ExchangeError} Where the file as a whole cannot be read.
 */
export function readStaff(
  bytes: Bytes,
  format: StaffFormat,
  map: HrTableMap = hrTableMap,
): Promise<HrExtract> {
  if (format === "fint") return readFint(bytes);
  if (format === "visma-hrm") return readVismaHrm(bytes);
  if (format === "stamdata3") return readStamdata3(bytes);
  return readHrTable(bytes, HrTableMap.parse(map));
}
