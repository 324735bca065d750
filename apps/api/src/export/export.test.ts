import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";

import { readCsv, readXlsx } from "@kompetanseregion/exchange";
import {
  createToken,
  type Desk,
  endToken,
  exportTables,
  regionAdministrator,
} from "@kompetanseregion/secretariat";
import { parquetReadObjects } from "hyparquet";
import { afterAll, beforeAll, describe, expect, it } from "vitest";

import { type RunningServer, startServer } from "../server.ts";
import { demoDesk } from "../testing/demo-desk.ts";
import { powerQuery } from "./power-query.ts";
import { exportTableNames, type IndexedTable } from "./table-index.ts";

const dashboard = mkdtempSync(join(tmpdir(), "export-"));
let desk: Desk;
let server: RunningServer;
let token = "";

beforeAll(async () => {
  desk = await demoDesk();
  const asked = { label: "Power BI", units: ["kongsbergregionen"] };
  ({ token } = await createToken(desk, await regionAdministrator(desk), asked));
  server = await startServer({ desk, dashboard, log: () => undefined }, 0);
}, 60_000);

afterAll(async () => {
  await server.stop();
  await desk.close();
  rmSync(dashboard, { recursive: true });
});

/** Asks as Power BI and Excel do: with the token as the password of whatever user. */
function ask(path: string, headers: Readonly<Record<string, string>> = {}): Promise<Response> {
  const basic = Buffer.from(`powerbi:${token}`).toString("base64");
  return fetch(new URL(path, server.address), {
    headers: { authorization: `Basic ${basic}`, ...headers },
  });
}

async function rowsOf(answer: Response): Promise<string[][]> {
  const { rows } = await readCsv([new Uint8Array(await answer.arrayBuffer())]);
  return (await Array.fromAsync(rows)).map(({ cells }) => [...cells]);
}

describe("the index of the export", () => {
  it("tells of every table where it is, and what its columns say", async () => {
    // The test reads the server's own answer.
    const { tables } = (await (await ask("/export/v1")).json()) as { tables: IndexedTable[] };

    expect(tables.map(({ name }) => name)).toEqual(exportTableNames);
    for (const { addresses, columns } of tables) {
      expect(columns.every(({ about }) => about.length > 5)).toBe(true);
      for (const address of Object.values(addresses)) {
        const answer = await ask(address);
        await answer.body?.cancel();
        expect([address, answer.status]).toEqual([address, 200]);
      }
    }
  }, 60_000);
});

describe.each(exportTableNames)("the table %s", (name) => {
  it("says the same as CSV in both profiles, as a workbook and as Parquet", async () => {
    const machine = await rowsOf(await ask(`/export/v1/${name}.csv`));
    const excel = await rowsOf(await ask(`/export/v1/${name}.csv?profile=excel-nb`));
    const sheet = await readXlsx(
      new Uint8Array(await (await ask(`/export/v1/${name}.xlsx`)).arrayBuffer()),
    );
    const parquet = await parquetReadObjects({
      file: await (await ask(`/export/v1/${name}.parquet`)).arrayBuffer(),
    });
    const columns = exportTables[name].columns.map((column) => column.name);

    expect(machine[0]).toEqual(columns);
    expect(excel[0]).toEqual(columns);
    expect(machine.length).toBeGreaterThan(1);
    expect([excel.length, sheet.rows.length, parquet.length + 1]).toEqual([
      machine.length,
      machine.length,
      machine.length,
    ]);
    // The first column, and the last row's every empty cell, are the same in each.
    expect(excel.map(([first]) => first?.split(".").toReversed().join("-"))).toEqual(
      machine.map(([first]) => first?.split(".").toReversed().join("-")),
    );
    expect(Object.values(parquet.at(-1) ?? {}).map((value) => value === null)).toEqual(
      machine.at(-1)?.map((cell) => cell === ""),
    );
  });

  it("has a query for Power BI and Excel, which is the one among the examples", async () => {
    const served = await (await ask(`/export/v1/${name}.pq`)).text();

    expect(served).toBe(powerQuery(name, server.address));
    await expect(powerQuery(name, "https://kompetanse.example.no")).toMatchFileSnapshot(
      join(import.meta.dirname, `../../../../examples/power-bi/${name}.pq`),
    );
  });
});

describe("a table", () => {
  it.each([
    ["text/csv", "text/csv"],
    ["text/csv; profile=excel-nb", "text/csv"],
    ["*/*", "text/csv"],
    ["text/csv;q=0.1, application/vnd.apache.parquet", "application/vnd.apache.parquet"],
    [
      "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet",
      "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet",
    ],
  ])("without an ending is what is accepted: %s", async (accept, type) => {
    const answer = await ask("/export/v1/funds", { accept });
    const start = new Uint8Array(await answer.arrayBuffer()).subarray(0, 3);

    expect(answer.headers.get("content-type")).toContain(type);
    // The mark by which a Norwegian Excel knows UTF-8.
    expect(Buffer.from(start).toString("hex") === "efbbbf").toBe(accept.includes("excel-nb"));
  });

  it("is answered 304 to who has it already, in that form, and is saved by name and date", async () => {
    const first = await ask("/export/v1/training.csv");
    await first.arrayBuffer();
    const tag = { "if-none-match": first.headers.get("etag") ?? "" };

    expect(first.headers.get("content-disposition")).toBe(
      'attachment; filename="training-2026-11-01.csv"',
    );
    expect((await ask("/export/v1/training.csv", tag)).status).toBe(304);
    for (const other of ["training.xlsx", "training.csv?unit=tinn", "units.csv"]) {
      const answer = await ask(`/export/v1/${other}`, tag);
      await answer.arrayBuffer();
      expect(answer.status).toBe(200);
    }
  });

  it("is noted with the rows that were taken", async () => {
    const rows = await rowsOf(await ask("/export/v1/projects.csv"));

    expect((await desk.store.audit.entries()).at(-1)).toMatchObject({
      action: "export",
      scope: "projects",
      count: rows.length - 1,
    });
  });
});

describe("what the export refuses", () => {
  it.each([
    ["/export/v1/salaries.csv", 404, "unknown-name"],
    ["/export/v1/__proto__.csv", 404, "unknown-name"],
    ["/export/v1/salaries.pq", 404, "unknown-name"],
    ["/export/v1/training.exe", 404, "not-found"],
    ["/export/nothing", 404, "not-found"],
    ["/export/v1/training.csv?asOf=2015-02-30", 400, "not-a-date"],
    ["/export/v1/training.csv?asOf=2015-01-01&asOf=2016-01-01", 400, "invalid-input"],
    ["/export/v1/training.csv?profile=mac", 400, "invalid-input"],
    ["/export/v1/training.csv?__proto__=1", 400, "invalid-input"],
    ["/export/v1/training.csv?unit=nowhere", 404, "unknown-name"],
  ])("%s is %d %s", async (path, status, type) => {
    const answer = await ask(path);
    // Every refusal is a problem (RFC 9457).
    const { type: told } = (await answer.json()) as { type: string };

    expect([answer.status, told]).toEqual([status, `/problems/${type}`]);
  });

  it("is anything but reading", async () => {
    const answer = await fetch(new URL("/export/v1/training.csv", server.address), {
      method: "DELETE",
      headers: { authorization: `Bearer ${token}`, origin: server.address },
    });

    expect(answer.status).toBe(403);
  });

  it("is nobody's question, with the challenge that spreadsheets answer", async () => {
    const answer = await fetch(new URL("/export/v1/training.csv", server.address));

    expect(answer.status).toBe(401);
    expect(answer.headers.get("www-authenticate")).toContain("Basic");
  });

  it("is a token that has been ended, from then on", async () => {
    const operator = await regionAdministrator(desk);
    const made = await createToken(desk, operator, { label: "kort", units: ["tinn"] });
    const read = (): Promise<Response> =>
      fetch(new URL("/export/v1/units.csv", server.address), {
        headers: { authorization: `Bearer ${made.token}` },
      });
    const units = (await rowsOf(await read())).slice(1).map(([unit]) => unit);
    await endToken(desk, operator, made.view.id);

    expect(units[0]).toBe("tinn");
    expect(units.every((unit) => unit?.startsWith("tinn"))).toBe(true);
    expect((await read()).status).toBe(401);
  });
});
