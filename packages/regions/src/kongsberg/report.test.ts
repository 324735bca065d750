import { formatOre, type Ore, sumOre } from "@kompetanseregion/domain";
import { describe, expect, it } from "vitest";

import { findMunicipality } from "../municipality/register.ts";
import { sourceDocuments } from "../source/documents.ts";

import { type ExpenseColumn } from "./accounts.ts";
import { kongsbergReport } from "./report.ts";

const { expenseTable, fundingTable } = kongsbergReport;

function columnSum(column: ExpenseColumn): string {
  const cells = expenseTable.rows
    .filter(({ role }) => role !== "closing" && role !== "total")
    .flatMap(({ cells: row }): Ore[] => (row[column] === undefined ? [] : [row[column]]));
  return formatOre(sumOre(cells), "iso");
}

describe("the funding table", () => {
  it("adds up to its printed sum, 2 604 400", () => {
    expect(fundingTable.grants).toHaveLength(5);
    expect(sumOre(fundingTable.grants.map(({ amount }) => amount))).toBe(fundingTable.printedSum);
    expect(formatOre(fundingTable.printedSum, "iso")).toBe("2604400.00");
  });

  it("earmarks each course grant to a course that is known by the name printed", () => {
    const earmarks = fundingTable.grants.flatMap(({ activity, course }) =>
      course === undefined ? [] : [[/«(.*)»/u.exec(activity)?.[1], course]],
    );

    const found = earmarks.map(([name]) =>
      kongsbergReport.courses.find(
        ({ title, aliases }) => title === name || aliases.includes(name ?? ""),
      ),
    );

    expect(found.map((course) => course?.id)).toEqual(earmarks.map(([, course]) => course));
  });
});

describe("the table of expenses", () => {
  it("keeps years that add up, and a third column that ends at −92 400 with 150 000 carried in", () => {
    expect(columnSum("2014")).toBe("-503000.00");
    expect(columnSum("2015")).toBe("-132400.00");
    expect(columnSum("both")).toBe("57600.00");
  });

  it("keeps empty cells empty", () => {
    const [opening] = expenseTable.rows;
    const total = expenseTable.rows.at(-1);

    expect(opening?.cells.both).toBeUndefined();
    expect(total?.cells).toMatchObject({ "2014": undefined, "2015": undefined });
  });
});

describe("the report's lists", () => {
  it("have one seat for each municipality and two for unions, 9 in all", () => {
    const kinds = kongsbergReport.forumSeats.map(({ kind }) => kind);

    expect(kinds.filter((kind) => kind === "municipality")).toHaveLength(7);
    expect(kinds.filter((kind) => kind === "union")).toHaveLength(2);
    for (const seat of kongsbergReport.forumSeats) {
      if (seat.kind === "municipality") findMunicipality(seat.municipality);
    }
  });

  it("have goals with an id of their own, though RM1–RM3 and «Delmål 3» come twice", () => {
    const ids = kongsbergReport.resultGoals.flatMap(({ id, subGoals }) => [
      id,
      ...subGoals.map((subGoal) => subGoal.id),
    ]);

    expect(new Set(ids).size).toBe(ids.length);
    expect(ids).toEqual(expect.arrayContaining(["FP.RM1", "HP.RM1", "HP.RM1.D4"]));
  });

  it("know one course by four names", () => {
    const [course] = kongsbergReport.courses;

    expect([course?.title, ...(course?.aliases ?? [])]).toHaveLength(4);
  });

  it("have eight decision points, six goals of the main project and five goals after it", () => {
    expect(kongsbergReport.decisionPoints).toHaveLength(8);
    expect(kongsbergReport.resultGoals.filter(({ phase }) => phase === "HP")).toHaveLength(6);
    expect(kongsbergReport.digitalCompetenceGoals.map(({ id }) => id)).toEqual([
      "DK1",
      "DK2",
      "DK3",
      "DK4",
      "DK5",
    ]);
  });

  it("say where every entry stands", () => {
    const documents = sourceDocuments.map(({ id }): string => id);
    const entries = [
      ...fundingTable.grants,
      ...expenseTable.rows,
      ...kongsbergReport.phases,
      ...kongsbergReport.decisionPoints,
      ...kongsbergReport.resultGoals,
      ...kongsbergReport.effectGoals,
      ...kongsbergReport.recommendations,
    ];

    for (const { source } of entries) expect(documents).toContain(source.document);
  });
});

describe("who held the project, and how people were told", () => {
  it("are three roles by office, and five measures, each with its place", () => {
    expect(kongsbergReport.projectRoles.map(({ holder }) => holder)).toEqual([
      "Rådmannsutvalget (RU)",
      "Daglig leder i Kongsbergregionen",
      "Engasjert av prosjektansvarlig",
    ]);
    expect(kongsbergReport.communicationMeasures.map(({ source }) => source.item)).toEqual([
      "A80",
      "A82",
      "A83",
      "A84",
      "A85",
    ]);
  });
});
