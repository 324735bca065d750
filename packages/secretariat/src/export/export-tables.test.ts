import { readCsv, readXlsx } from "@kompetanseregion/exchange";
import { kongsbergReport } from "@kompetanseregion/regions";
import { beforeAll, describe, expect, it } from "vitest";

import { bookReport } from "../books/book-report.ts";
import { type Desk } from "../desk.ts";
import { actorAs, smallRegion } from "../training-report/testing/small-region.ts";
import { type CountView, trainingReport } from "../training-report/training-report.ts";
import { type ExportQuery, type ExportRow } from "./export-table.ts";
import { exportTable, type ExportTableName, exportTables, writeTable } from "./export-tables.ts";

const operator = actorAs("regionAdmin", "kongsbergregionen");
let desk: Desk;

beforeAll(async () => {
  desk = await smallRegion();
  await bookReport(desk, kongsbergReport);
});

/** The table's rows as records by column. */
async function recordsOf(
  name: ExportTableName,
  query: ExportQuery = {},
  actor = operator,
): Promise<Record<string, ExportRow[number]>[]> {
  const { columns, rows } = await exportTable(desk, actor, name, query);
  const found = await Array.fromAsync(rows);
  return found.map((row) => {
    expect(row).toHaveLength(columns.length);
    return Object.fromEntries(columns.map((column, at) => [column.name, row[at] ?? null]));
  });
}

describe("the tables of the export", () => {
  it("keep their names and the order of their columns", () => {
    const contract = Object.entries(exportTables).map(
      ([name, { columns }]) => `${name}: ${columns.map((column) => column.name).join(" ")}`,
    );

    expect(contract).toEqual([
      "training: asOf unit course employees enrolled inProgress completed notStarted hidden",
      "certifications: asOf unit certificate employees concerned inOrder lacking hidden",
      "units: unit parent kind name path depth municipality municipalityCode from to asOf",
      "courses: course title deliveryMode adaptedFrom",
      "vouchers: voucher line series year number date booked text account amount project fund activity municipality lineText reverses",
      "accounts: account name class art function",
      "funds: fund funder name mode awarded from to ref",
      "projects: project name from to predecessor",
    ]);
  });

  it("point to rows that are there", async () => {
    const asOf = "2015-12-31";
    const keys = async (name: ExportTableName, column: string): Promise<Set<unknown>> =>
      new Set((await recordsOf(name, { asOf })).map((record) => record[column]));

    const units = await keys("units", "unit");
    expect(await keys("training", "unit")).toEqual(units);
    expect(await keys("certifications", "unit")).toEqual(units);
    expect(await keys("training", "course")).toEqual(await keys("courses", "course"));
    for (const [column, table] of [
      ["account", "accounts"],
      ["fund", "funds"],
      ["project", "projects"],
    ] as const) {
      const used = await keys("vouchers", column);

      expect(used.size).toBeGreaterThan(0);
      expect([...(await keys(table, column))]).toEqual(expect.arrayContaining([...used]));
    }
  });

  it("have the figures of the training report, hidden where those are, for whoever asks", async () => {
    const asOf = "2015-12-31";
    for (const actor of [operator, actorAs("leader", "kongsbergregionen")]) {
      const report = await trainingReport(desk, actor, { asOf });
      const shown = (count: CountView): number | null => (count === "suppressed" ? null : count);

      expect(await recordsOf("training", { asOf }, actor)).toEqual(
        report.rows.map((row) => {
          const { employees, enrolled, inProgress, completed, notStarted } = row;
          const counts = [employees, enrolled, inProgress, completed, notStarted].map(shown);
          return {
            ...{ asOf: { date: asOf }, unit: row.unit, course: row.course },
            ...{ employees: counts[0], enrolled: counts[1], inProgress: counts[2] },
            ...{ completed: counts[3], notStarted: counts[4] },
            hidden: counts.filter((count) => count === null).length,
          };
        }),
      );
    }
  });

  it("have vouchers that each add up to 0, as printed in the report: 2 604 400 in grants", async () => {
    const sums = new Map<unknown, number>();
    for (const { voucher, amount } of await recordsOf("vouchers")) {
      const ore =
        amount !== null && typeof amount === "object" && "ore" in amount ? amount.ore : NaN;
      sums.set(voucher, (sums.get(voucher) ?? 0) + ore);
    }
    expect(sums.size).toBeGreaterThan(10);
    expect([...sums.values()].filter((sum) => sum !== 0)).toEqual([]);
  });
});

describe("the counts of the export", () => {
  const tinnSchool = { asOf: "2015-12-31", unit: "tinn/skole" };

  it("are empty where they would show a small group, in every table", async () => {
    for (const name of ["training", "certifications"] as const) {
      const [row] = await recordsOf(name, tinnSchool);
      const counts = exportTables[name].columns.filter(({ kind }) => kind === "count").length - 1;

      expect(row).toMatchObject({ unit: "tinn/skole", employees: null, hidden: counts });
    }
  });

  it("are shown to who may see the three persons by name", async () => {
    const [row] = await recordsOf("training", tinnSchool, actorAs("municipalityAdmin", "tinn"));

    expect(row).toMatchObject({ employees: 3, completed: 1, notStarted: 2, hidden: 0 });
  });

  it("add up where they are shown: who is in order and who lacks it are the concerned", async () => {
    const rows = await recordsOf("certifications", { asOf: "2015-12-31" });

    // Twelve nurses, of whom two completed the course in 2014: the demo's rule asks it of nurses.
    expect(rows.find(({ unit }) => unit === "kongsberg/sykehjem")).toMatchObject({
      employees: 12,
      concerned: 12,
      inOrder: 2,
      lacking: 10,
      hidden: 0,
    });
  });
});

describe("an export", () => {
  it.each([
    ["vouchers", "leader", "tinn"],
    ["training", "funding", "kongsbergregionen"],
  ] as const)("of %s is refused to a %s", async (name, role, unit) => {
    await expect(exportTable(desk, actorAs(role, unit), name)).rejects.toMatchObject({
      code: "not-allowed",
    });
  });

  it("of no table is refused with the names there are, and keeps to the actor's units", async () => {
    await expect(exportTable(desk, operator, "toString")).rejects.toMatchObject({
      code: "unknown-name",
      known: Object.keys(exportTables),
    });
    const units = await recordsOf("units", { asOf: "2015-12-31" }, actorAs("leader", "tinn"));
    expect(units.map(({ unit }) => unit)).toEqual(["tinn", "tinn/skole", "tinn/sykehjem"]);
  });

  it("is written to the audit log with the rows that were taken, also by who stops early", async () => {
    const { rows } = await exportTable(desk, operator, "accounts");
    for await (const _ of rows) break;
    await recordsOf("projects");

    const entries = await desk.store.audit.entries();
    const { projects } = await desk.store.books.chart();
    expect(entries.slice(-2)).toMatchObject([
      { actor: operator.id, action: "export", scope: "accounts", count: 1 },
      { actor: operator.id, action: "export", scope: "projects", count: projects.length },
    ]);
  });

  it("says the same as CSV for Excel, as CSV for programs and as a workbook", async () => {
    const bytesOf = async (form: "excel-nb" | "machine" | "xlsx"): Promise<Uint8Array> =>
      Buffer.concat(
        await Array.fromAsync(writeTable(await exportTable(desk, operator, "vouchers"), form)),
      );
    const csvOf = async (form: "excel-nb" | "machine"): Promise<readonly string[][]> =>
      (await Array.fromAsync((await readCsv([await bytesOf(form)])).rows)).map(({ cells }) => [
        ...cells,
      ]);
    const excel = await csvOf("excel-nb");
    const machine = await csvOf("machine");
    const sheet = await readXlsx(await bytesOf("xlsx"));

    expect(machine[1]?.slice(4, 7)).toEqual(["1", "2014-02-01", "2014-02-01"]);
    expect(excel[1]?.slice(4, 7)).toEqual(["1", "01.02.2014", "01.02.2014"]);
    expect(excel).toHaveLength(machine.length);
    expect(sheet.rows).toHaveLength(machine.length);
    const amounts = machine.slice(1).map((row) => Number(row[9]));
    expect(excel.slice(1).map((row) => Number(row[9]?.replace(",", ".")))).toEqual(amounts);
    expect(sheet.rows.slice(1).map(({ cells }) => cells[9])).toEqual(amounts);
  });
});
