import { type TrainingRow } from "@kompetanseregion/client";
import { describe, expect, it } from "vitest";

import { readTrainingSearch } from "../pages/training/training-search.ts";
import { closeAll, isOpen, openAll, toggle } from "./open-units.ts";
import { shownRows, unitTree } from "./unit-tree.ts";

const row = (unit: string, parent?: string): TrainingRow => ({
  unit,
  ...(parent === undefined ? {} : { parent }),
  depth: 0,
  kind: "sector",
  name: unit.toUpperCase(),
  course: "c",
  employees: 10,
  enrolled: 8,
  inProgress: 3,
  completed: 5,
  notStarted: 2,
});

const rows = [row("region"), row("bø", "region"), row("skole", "bø"), row("ås", "region")];
const tops = ["region"];

function shown(search: Parameters<typeof isOpen>[0]): string[] {
  return shownRows(unitTree(rows), (unit) => isOpen(search, unit, tops)).map(
    ({ row: { unit } }) => unit,
  );
}

describe("the tree of units", () => {
  it("shows what is right under the top where the address says nothing", () => {
    expect(shown({})).toEqual(["region", "bø", "ås"]);
  });

  it("keeps the organisation's order, also where rows come in another", () => {
    const tree = unitTree([
      row("skole", "bø"),
      row("ås", "region"),
      row("region"),
      row("bø", "region"),
    ]);

    expect(tree.map(({ row: { unit } }) => unit)).toEqual(["region"]);
    expect(tree[0]?.children.map(({ row: { unit } }) => unit)).toEqual(["ås", "bø"]);
  });

  it("takes a row whose parent is outside the report for a top", () => {
    expect(unitTree([row("bø", "region"), row("skole", "bø")])[0]?.row.unit).toBe("bø");
  });

  it("knows which rows can open, and where each one lies", () => {
    const all = shownRows(unitTree(rows), () => true);

    expect(all.map(({ open }) => open)).toEqual([true, true, undefined, undefined]);
    expect(all[2]?.path).toEqual(["REGION", "BØ"]);
  });
});

describe("opening and closing", () => {
  it("adds to what is open, and takes away", () => {
    const opened = toggle({}, "bø", tops);

    expect(opened).toEqual({ apne: ["region", "bø"] });
    expect(shown(opened)).toEqual(["region", "bø", "skole", "ås"]);
    expect(toggle(opened, "bø", tops)).toEqual({ apne: ["region"] });
  });

  it("can close the last one, and open again", () => {
    const closed = toggle({}, "region", tops);

    expect(closed).toEqual(closeAll);
    expect(shown(closed)).toEqual(["region"]);
    expect(toggle(closed, "region", tops)).toEqual({ apne: ["region"] });
  });

  it("can open all and close one of them", () => {
    const oneClosed = toggle(openAll, "bø", tops);

    expect(shown(openAll)).toEqual(["region", "bø", "skole", "ås"]);
    expect(shown(oneClosed)).toEqual(["region", "bø", "ås"]);
    expect(toggle(oneClosed, "bø", tops)).toEqual(openAll);
  });
});

describe("the page's address", () => {
  it("leaves out a date that is none", () => {
    expect(readTrainingSearch({ kurs: "x", dato: "2026-02-30" })).toEqual({ kurs: "x" });
    expect(readTrainingSearch({ dato: "2026-02-28" })).toEqual({ dato: "2026-02-28" });
  });
});
