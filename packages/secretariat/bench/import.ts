/**
 * Measures the import of a large employer's HR table and completion list:
 * `node bench/import.ts [employees] [completions] [sqlite|postgres|both]`, 60 000 and 1 000 000 where
 * left out. Each engine has a process of its own, so that its peak of memory is its own.
 *
 * @packageDocumentation
 */
import { spawnSync } from "node:child_process";
import { createReadStream, mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { argv, execPath, resourceUsage, stdout } from "node:process";
import { fileURLToPath } from "node:url";

import { Instant, LocalDate, OrgUnit, OrgUnitId, Placement } from "@kompetanseregion/domain";
import { csvProfiles, writeCsv } from "@kompetanseregion/exchange";
import { findMunicipality, findRegion } from "@kompetanseregion/regions";
import { openStoreAt } from "@kompetanseregion/store";
import { startCluster } from "@kompetanseregion/store/testing";

import { localOperator } from "../src/actor/actor.ts";
import { demoCompletionsTable, demoStaffTable } from "../src/demo/demo-files.ts";
import { demoOrganisation, demoTo } from "../src/demo/demo-organisation.ts";
import { deskOver } from "../src/desk.ts";
import { importCompletions } from "../src/import/import-completions.ts";
import { importStaff } from "../src/import/import-staff.ts";

const employer = "kongsberg";
const clock = {
  now: () => Instant.parse(new Date().toISOString()),
  today: () => demoTo,
};

/** Writes the files, and the list once more backwards and with every tenth row twice. */
async function generate(folder: string, employees: number, completions: number): Promise<void> {
  const municipality = findMunicipality(employer);
  const region = findRegion("kongsbergregionen");
  const made = demoOrganisation({ region, employers: [{ municipality, employees }], seed: 7 });
  const write = async (name: string, table: Parameters<typeof writeCsv>[0]): Promise<string> => {
    const pieces = await Array.fromAsync(writeCsv(table, csvProfiles["excel-nb"]));
    const text = Buffer.concat(pieces).toString("utf8");
    writeFileSync(join(folder, name), text);
    return text;
  };
  await write("hr.csv", demoStaffTable(made, municipality.id, demoTo));
  const options = { asOf: demoTo, completions, seed: 7 };
  const list = await write("list.csv", demoCompletionsTable(made, municipality.id, options));
  const [head = "", ...rows] = list.trimEnd().split("\r\n");
  const backwards = rows.toReversed().flatMap((row, at) => (at % 10 === 0 ? [row, row] : [row]));
  writeFileSync(join(folder, "list-backwards.csv"), [head, ...backwards].join("\r\n"));
}

/** Imports each file twice and the list backwards, and says what it took. */
async function measure(folder: string, engine: string): Promise<void> {
  const cluster = engine === "postgres" ? await startCluster() : undefined;
  const place = { folder: join(folder, engine), ...(cluster && { url: cluster.url }) };
  const desk = deskOver(await openStoreAt(place), clock);
  const period = { from: LocalDate.parse("2014-01-01") };
  const region = { id: OrgUnitId.parse("kongsbergregionen"), name: "Regionen", period };
  await desk.store.organisation.save({
    units: [
      OrgUnit.parse({ ...region, kind: "region" }),
      OrgUnit.parse({
        id: employer,
        kind: "municipality",
        name: "Kongsberg",
        municipality: employer,
        period,
      }),
    ],
    placements: [Placement.parse({ unit: employer, parent: region.id, period })],
  });
  const operator = localOperator(region.id);
  const staff = async (): Promise<string> => {
    const { outcome, issues, people, units } = await importStaff(desk, operator, {
      bytes: readFileSync(join(folder, "hr.csv")),
      format: "hr-csv",
      employer,
      dryRun: false,
    });
    return `${outcome}, ${people.joined.length} joined, ${people.changed.length} changed, ${units.founded} units founded, ${issues.length} issues`;
  };
  const list = async (name: string): Promise<string> => {
    const { outcome, added, read, issues } = await importCompletions(desk, operator, {
      open: () => createReadStream(join(folder, name)),
      employer,
      dryRun: false,
    });
    return `${outcome}, ${read.completions} rows, ${added} new facts, ${issues.length} issues`;
  };
  const timed = async (what: string, work: () => Promise<string>): Promise<void> => {
    const began = performance.now();
    const told = await work();
    const seconds = ((performance.now() - began) / 1000).toFixed(1);
    const peak = Math.round(resourceUsage().maxRSS / 1024);
    const revision = await desk.store.revision();
    stdout.write(
      `${engine.padEnd(9)}${what.padEnd(22)}${seconds.padStart(7)} s  peak ${peak} MB  revision ${revision}  ${told}\n`,
    );
  };
  try {
    await timed("HR", staff);
    await timed("HR again", staff);
    await timed("list", () => list("list.csv"));
    await timed("list again", () => list("list.csv"));
    await timed("list backwards", () => list("list-backwards.csv"));
  } finally {
    await desk.close();
    await cluster?.stop();
  }
}

const [first = "60000", second = "1000000", which = "both"] = argv.slice(2);
const self = fileURLToPath(import.meta.url);
if (first === "generate") await generate(second, Number(which), Number(argv[5]));
else if (first === "measure") await measure(second, which);
else {
  const folder = mkdtempSync(join(tmpdir(), "kompetanse-import-"));
  try {
    const run = (...args: string[]): void => {
      const { status } = spawnSync(execPath, [self, ...args], { stdio: "inherit" });
      if (status !== 0) throw new Error(`${args[0] ?? ""} failed`);
    };
    run("generate", folder, first, second);
    for (const engine of ["sqlite", "postgres"]) {
      if (which === "both" || which === engine) run("measure", folder, engine);
    }
  } finally {
    rmSync(folder, { recursive: true });
  }
}
