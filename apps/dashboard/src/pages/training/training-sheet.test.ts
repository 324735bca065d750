import { type TrainingRow } from "@kompetanseregion/client";
import { LocalDate } from "@kompetanseregion/domain";
import { describe, expect, it } from "vitest";

import { writeCsv } from "../../files/write-csv.ts";
import { texts as shell } from "../../language/nb/shell.ts";
import { texts as training } from "../../language/nb/training.ts";
import { textsIn } from "../../language/texts.ts";
import { trainingSheet } from "./training-sheet.ts";

const row: TrainingRow = {
  unit: "u",
  depth: 1,
  kind: "municipality",
  name: "Bø",
  course: "c",
  employees: 53,
  enrolled: 50,
  inProgress: "suppressed",
  completed: 42,
  notStarted: 8,
};

function csv(changes: Partial<TrainingRow> = {}): string {
  const shown = [{ row: { ...row, ...changes }, open: undefined, path: ["Region", "Øst"] }];
  const texts = textsIn("nb", { ...shell, ...training });
  return writeCsv(trainingSheet("x", shown, "En god start", LocalDate.parse("2026-11-22"), texts));
}

describe("the file of the shown rows", () => {
  it("opens in Excel with Norwegian settings", () => {
    const text = csv();

    expect(text.startsWith("\uFEFFPlassering;Enhet;Nivå;Kurs;Status per dato;Ansatte;")).toBe(true);
    expect(text.split("\r\n")[1]).toBe(
      "Region › Øst;Bø;kommune;En god start;22.11.2026;53;42;skjult;8;79,2",
    );
    expect(text.endsWith("\r\n")).toBe(true);
  });

  it("hides the share where either of its numbers is hidden", () => {
    expect(csv({ completed: "suppressed" })).toContain("53;skjult;skjult;8;skjult\r\n");
  });

  it("leaves the share of nothing empty", () => {
    expect(csv({ employees: 0, completed: 0 })).toContain("0;0;skjult;8;\r\n");
  });
});
