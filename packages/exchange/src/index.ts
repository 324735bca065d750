/**
 * The files that municipalities send each other, read and written: tables, accounts, HR extracts.
 *
 * @packageDocumentation
 */
export { AccountsMap, accountsMaps } from "./accounts/accounts-map.ts";
export {
  type BookAccount,
  type BookDimensionValue,
  type BookLine,
  type BookVoucher,
  type ControlTotals,
  kronerText,
} from "./accounts/book.ts";
export { type AccountsReading, readAccounts } from "./accounts/read-accounts.ts";
export { osloInstant } from "./calendar/oslo-time.ts";
export { type CalendarEvent, writeCalendar } from "./calendar/write-calendar.ts";
export { type CsvProfile, csvProfiles } from "./csv/csv-profile.ts";
export { guardFormula, unguardFormula } from "./csv/formula-guard.ts";
export {
  type CsvFindings,
  type CsvOptions,
  type CsvReading,
  type CsvRow,
  readCsv,
} from "./csv/read-csv.ts";
export { type Delimiter } from "./csv/sniff-delimiter.ts";
export { type TableOut, writeCsv } from "./csv/write-csv.ts";
export {
  CompletionListMap,
  completionListMap,
  type CompletionListReading,
  type ListedCompletion,
  openCompletionList,
  type OpenCompletionList,
  readCompletionList,
} from "./hr/completion-list.ts";
export { readFint } from "./hr/fint.ts";
export { type HrEmployee, type HrExtract, type HrPosition, type HrUnit } from "./hr/hr-extract.ts";
export { HrTableMap, hrTableMap, type HrTableReading, readHrTable } from "./hr/hr-table.ts";
export { positionOf } from "./hr/position-of.ts";
export { readStamdata3 } from "./hr/stamdata3.ts";
export { readVismaHrm } from "./hr/visma-hrm.ts";
export { type ParquetColumn, type ParquetKind, writeParquet } from "./parquet/write-parquet.ts";
export { ExchangeError, type ExchangeErrorCode } from "./problem/exchange-error.ts";
export { readSafT, type SafTPart } from "./saf-t/read-saf-t.ts";
export { type SafTHeader } from "./saf-t/saf-t-header.ts";
export { type SafTBook, writeSafT } from "./saf-t/write-saf-t.ts";
export { type Cell, type Rows } from "./table/cell.ts";
export {
  openTable,
  type Table,
  type TableFindings,
  type TableOptions,
  type TableRow,
} from "./table/open-table.ts";
export {
  type CellProblem,
  type DateOrder,
  type DecimalMark,
  type Read,
  readAmount,
  readDate,
  readText,
} from "./table/read-cell.ts";
export { type Bytes } from "./text/bytes.ts";
export { type Encoding } from "./text/decode.ts";
export { readXlsx, type XlsxOptions, type XlsxSheet } from "./xlsx/read-xlsx.ts";
export { type SheetFindings } from "./xlsx/scan-workbook.ts";
export { type SheetOut, writeXlsx } from "./xlsx/write-xlsx.ts";
export { type XmlLimits } from "./xml/read-xml.ts";
