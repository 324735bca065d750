import { ExchangeError } from "../problem/exchange-error.ts";
import { readXml } from "../xml/read-xml.ts";

import { type ZipPart } from "./check-zip.ts";

/** What a sheet holds besides plain values; each is a cell or a range, such as `B7` or `A1:C1`. */
export interface SheetFindings {
  readonly formulas: string[];
  readonly merged: string[];
  /** Cells whose formula has failed, such as `#N/A`. */
  readonly failed: string[];
}

/** A workbook looked through: what its sheets hold, by their names, in their order. */
export type WorkbookFindings = ReadonlyMap<string, SheetFindings>;

/** The last row and column that a workbook has: `XFD1048576`. */
const lastRow = 1_048_576;
const lastColumn = 16_384;

/** Cells beyond which a sheet is no list. */
const mostCells = 5_000_000;

/**
 * Looks through every XML part of a workbook before anything else reads it: well-formed, without
 * entities, not deeper than real ones, and every row and column where a workbook has rows and
 * columns. What reads it afterwards makes room for all that lies between.
 *
 * @throws {ExchangeError} `damaged`, `unpacks-too-large`, and what `readXml` throws.
 */
export async function scanWorkbook(parts: readonly ZipPart[]): Promise<WorkbookFindings> {
  const sheets: { name: string; relation: string }[] = [];
  const targets = new Map<string, string>();
  const found = new Map<string, SheetFindings>();
  for (const part of parts.filter(({ name }) => /\.xml(?:\.rels)?$/u.test(name))) {
    const findings: SheetFindings = { formulas: [], merged: [], failed: [] };
    const open = openerFor(part.name, sheets, targets, findings);
    await drain(part, open);
    found.set(part.name, findings);
  }
  if (sheets.length === 0) {
    throw new ExchangeError("damaged", "the workbook has no sheets", {
      remedy: "Save it once more as XLSX.",
    });
  }
  const empty: SheetFindings = { formulas: [], merged: [], failed: [] };
  return new Map(
    sheets.map(({ name, relation }) => {
      const target = targets.get(relation) ?? "";
      const path = target.startsWith("/") ? target.slice(1) : `xl/${target}`;
      return [name, found.get(path) ?? empty];
    }),
  );
}

type Open = (name: string, attributes: Readonly<Record<string, string>>) => void;

async function drain(part: ZipPart, open: Open): Promise<void> {
  const nothing = (): void => undefined;
  const reading = readXml(part.content(), { open, text: nothing, close: nothing });
  while ((await reading.next()).done !== true);
}

function openerFor(
  part: string,
  sheets: { name: string; relation: string }[],
  targets: Map<string, string>,
  findings: SheetFindings,
): Open {
  if (part === "xl/workbook.xml") {
    return (name, attributes) => {
      const relation = Object.entries(attributes).find(([key]) => key.endsWith(":id"))?.[1];
      if (name === "sheet")
        sheets.push({ name: attributes["name"] ?? "", relation: relation ?? "" });
    };
  }
  if (part === "xl/_rels/workbook.xml.rels") {
    return (name, { Id, Target }) => {
      if (name === "Relationship") targets.set(Id ?? "", Target ?? "");
    };
  }
  let row = 0;
  let cell = "";
  let cells = 0;
  return (name, attributes) => {
    switch (name) {
      case "row":
        row = attributes["r"] === undefined ? row + 1 : Number(attributes["r"]);
        if (!(Number.isInteger(row) && row >= 1 && row <= lastRow)) throw outside();
        break;
      case "c":
        cell = attributes["r"] ?? "";
        cells += 1;
        if (cells > mostCells || !isPlace(cell)) throw outside();
        if (attributes["t"] === "e") findings.failed.push(cell);
        break;
      case "f":
        findings.formulas.push(cell);
        break;
      case "mergeCell":
        findings.merged.push(attributes["ref"] ?? "");
        break;
    }
  };
}

/** Whether a cell is named, and lies in the workbook. */
function isPlace(cell: string): boolean {
  const [, letters = "", digits = ""] = /^([A-Z]{1,3})([1-9]\d{0,6})$/u.exec(cell) ?? [];
  if (letters === "") return false;
  let column = 0;
  for (const letter of letters) column = column * 26 + letter.charCodeAt(0) - 64;
  return column <= lastColumn && Number(digits) <= lastRow;
}

function outside(): ExchangeError {
  return new ExchangeError("damaged", "the workbook has cells where no sheet has any", {
    remedy: "Open it in a spreadsheet and save it once more as XLSX.",
  });
}
