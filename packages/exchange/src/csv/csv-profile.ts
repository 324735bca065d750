/** How a CSV file is written. There are two, and which one is meant is always said. */
export interface CsvProfile {
  readonly name: "excel-nb" | "machine";
  readonly delimiter: ";" | ",";
  readonly decimal: "," | ".";
  /** Whether it begins with the mark that tells Excel that it is UTF-8. */
  readonly mark: boolean;
  /** `31.12.2015` or `2015-12-31`. */
  readonly dates: "dd.mm.yyyy" | "iso";
  readonly yes: string;
  readonly no: string;
}

/**
 * The two ways of writing CSV; both are UTF-8 with CRLF.
 *
 * - `excel-nb`: what a Norwegian Excel opens by a double click: semicolons, decimal comma, a byte
 *   order mark, dates as `31.12.2015`, ja/nei.
 * - `machine`: RFC 4180: commas, decimal point, no mark, ISO dates, true/false.
 */
export const csvProfiles = {
  "excel-nb": {
    name: "excel-nb",
    delimiter: ";",
    decimal: ",",
    mark: true,
    dates: "dd.mm.yyyy",
    yes: "ja",
    no: "nei",
  },
  machine: {
    name: "machine",
    delimiter: ",",
    decimal: ".",
    mark: false,
    dates: "iso",
    yes: "true",
    no: "false",
  },
} as const satisfies Record<CsvProfile["name"], CsvProfile>;
