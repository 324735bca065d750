import { describe, expect, it } from "vitest";

import { kongsbergregionen } from "../final-report/fixtures/kongsbergregionen.ts";
import { renderMarkdown } from "./render.ts";

const text = renderMarkdown(kongsbergregionen, "nb");

describe("the final report as Markdown", () => {
  it("has the chapters of the source and the four that follow", () => {
    const chapters = text.split("\n").filter((line) => line.startsWith("## "));

    expect(chapters).toEqual([
      "## 1 Innledning",
      "## 2 Eierskap og organisering",
      "## 3 Tidsplan og beslutningspunkter",
      "## 4 Informasjon og medvirkning",
      "## 5 Finansiering",
      "## 6 Aktiviteter og måloppnåelse",
      "## 7 Effektmål",
      "## 8 Overgang til driftsfase",
      "## Opplæring i regionen",
      "## Gevinster",
      "## Avvik og merknader",
      "## Kilder",
    ]);
  });

  it("has the statement as a table", () => {
    expect(text).toContain(
      "| **Utgående balanse** | **\u2212503\u00a0000** | **\u2212132\u00a0400** | **\u2212132\u00a0400** |",
    );
  });

  it("has as many cells in every row of a table as in its heading", () => {
    const tables = text.split("\n\n").filter((part) => part.startsWith("| "));

    expect(tables.length).toBeGreaterThan(10);
    for (const table of tables) {
      const widths = table.split("\n").map((line) => line.split(/(?<!\\)\|/u).length);

      expect(new Set(widths).size).toBe(1);
    }
  });
});
