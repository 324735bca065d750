import { describe, expect, it } from "vitest";

import { dateCell, numberCell, textCell } from "./sheet.ts";
import { writeCsv } from "./write-csv.ts";

const csv = (...cells: Parameters<typeof writeCsv>[0]["rows"][number][]) =>
  writeCsv({ name: "x", columns: ["Enhet", "Andel"], rows: cells });

describe("a CSV file", () => {
  it("opens in Excel with Norwegian settings", () => {
    expect(
      csv([textCell("Bø"), numberCell("79.2")], [textCell("Tinn"), dateCell("2026-11-22")]),
    ).toBe("\uFEFFEnhet;Andel\r\nBø;79,2\r\nTinn;22.11.2026\r\n");
  });

  it("leaves empty what there is nothing of", () => {
    expect(csv([textCell("Bø"), numberCell(undefined)])).toContain("Bø;\r\n");
  });

  it.each(["=1+1", "+1", "-1", "@x", "  =1", "＝1"])("takes the sting out of «%s»", (text) => {
    expect(csv([textCell(text)])).toContain(`\r\n'${text}\r\n`);
  });

  it("quotes what would break a line", () => {
    expect(csv([textCell('A; "B"')])).toContain('"A; ""B"""');
  });
});
