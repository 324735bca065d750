import {
  Course,
  CourseId,
  EmployeeIdentity,
  Instant,
  LocalDate,
  OrgUnit,
  OrgUnitId,
  Placement,
  Position,
} from "@kompetanseregion/domain";
import { writeXlsx } from "@kompetanseregion/exchange";
import { openStoreInMemory } from "@kompetanseregion/store";
import fc from "fast-check";
import { beforeEach, describe, expect, it } from "vitest";

import { localOperator } from "../actor/actor.ts";
import { type Desk, deskOver } from "../desk.ts";
import { syncRuns } from "../learning/sync-runs.ts";
import { type CompletionsImport, importCompletions } from "./import-completions.ts";
import { importRuns, undoImport } from "./undo-import.ts";

const clock = {
  now: () => Instant.parse("2026-11-02T09:00:00Z"),
  today: () => LocalDate.parse("2026-11-02"),
};
const operator = localOperator(OrgUnitId.parse("region"));
const header = "Ansattnr;E-post;Kurs;Fullført";
const rows = [
  "1;;En god start;20.05.2015",
  "2;to@tinn.example;En god start;21.05.2015",
  ";tre@tinn.example;Brannvern;01.06.2015",
  ";to@tinn.example;Brannvern;02.06.2015",
];

/** A region of two employers who use the same employee numbers. */
async function region(): Promise<Desk> {
  const desk = deskOver(await openStoreInMemory(), clock);
  const period = { from: "2014-01-01" };
  await desk.store.organisation.save({
    units: [
      { id: "region", kind: "region", name: "Regionen", period },
      { id: "tinn", kind: "municipality", name: "Tinn", municipality: "tinn", period },
      { id: "rollag", kind: "municipality", name: "Rollag", municipality: "rollag", period },
    ].map((unit) => OrgUnit.parse(unit)),
    placements: ["tinn", "rollag"].map((unit) =>
      Placement.parse({ unit, parent: "region", period }),
    ),
  });
  const people = [
    ["tinn", "1", undefined],
    ["tinn", "2", "to@tinn.example"],
    ["tinn", "3", "tre@tinn.example"],
    ["rollag", "1", undefined],
    ["rollag", "9", undefined],
  ] as const;
  await desk.store.people.save({
    identities: people.map(([unit, employeeNumber, email]) =>
      EmployeeIdentity.parse({
        employee: `${unit}-${employeeNumber}`,
        employeeNumber,
        name: "Prøve Person",
        email,
      }),
    ),
    positions: people.map(([unit, number]) =>
      Position.parse({
        employee: `${unit}-${number}`,
        unit,
        period,
        ftePercent: 100,
        primary: true,
        manager: false,
      }),
    ),
  });
  await desk.store.learning.saveCourses([
    Course.parse({ id: "en-god-start", title: "En god start", aliases: [] }),
  ]);
  return desk;
}

let desk: Desk;

beforeEach(async () => {
  desk = await region();
  return () => desk.close();
});

function bring(
  given: readonly string[],
  options: Partial<CompletionsImport> = {},
  to: Desk = desk,
) {
  const bytes = Buffer.from([header, ...given].join("\r\n"));
  return importCompletions(to, operator, {
    open: () => bytes,
    employer: "tinn",
    dryRun: false,
    ...options,
  });
}

/** Who is known to have completed what, as `employee course date source`. */
async function facts(of: Desk = desk): Promise<string[]> {
  const events = await Array.fromAsync(of.store.learning.events());
  return events
    .map(({ employee, course, on, provenance }) =>
      [employee, course, on, provenance.source].join(" "),
    )
    .toSorted();
}

const taken = [
  "tinn-1 en-god-start 2015-05-20 list:tinn",
  "tinn-2 brannvern 2015-06-02 list:tinn",
  "tinn-2 en-god-start 2015-05-21 list:tinn",
  "tinn-3 brannvern 2015-06-01 list:tinn",
];

describe("a list of completions", () => {
  it("is shown first, and nothing of it is kept", async () => {
    const before = await desk.store.revision();
    expect(await bring(rows, { dryRun: true })).toMatchObject({
      outcome: "preview",
      source: "list:tinn",
      columns: { employeeNumber: "Ansattnr", completedOn: "Fullført" },
      added: 4,
      matching: { accounts: 3, matched: 3, unmatched: 0 },
      courses: [
        { title: "Brannvern", course: "brannvern", completions: 2, isNew: true },
        { title: "En god start", course: "en-god-start", completions: 2, isNew: false },
      ],
    });

    expect(await facts()).toEqual([]);
    expect(await importRuns(desk, operator)).toEqual([]);
    expect(await syncRuns(desk, operator)).toEqual([]);
    expect(await desk.store.revision()).toBe(before);
  });

  it("is taken in whole, within its employer: by employee number, else by work e-mail", async () => {
    expect(await bring(rows)).toMatchObject({
      outcome: "imported",
      added: 4,
      run: { unit: "tinn", format: "completions", summary: { completions: 4, courses: 1 } },
    });
    // Rollag's number 1 is somebody else.
    expect(await facts()).toEqual(taken);
  });

  it("brought again changes nothing", async () => {
    await bring(rows);
    const revision = await desk.store.revision();

    expect(await bring(rows)).toMatchObject({ outcome: "unchanged", added: 0 });
    expect(await desk.store.revision()).toBe(revision);
    expect(await importRuns(desk, operator)).toHaveLength(1);
  });

  it("says the same in any order, and with rows that come twice", async () => {
    await fc.assert(
      fc.asyncProperty(
        fc.shuffledSubarray([...rows, ...rows, rows[3] ?? ""], { minLength: 9, maxLength: 9 }),
        async (given) => {
          const other = await region();
          await bring(given, {}, other);
          expect(await facts(other)).toEqual(taken);
          await other.close();
        },
      ),
      { numRuns: 12 },
    );
  });

  it("is the same as XLSX", async () => {
    const cells = [header, ...rows].map((row) => row.split(";"));
    const [names = [], ...below] = cells;
    const bytes = await writeXlsx([{ name: "Liste", columns: names, rows: below }]);
    await bring([], { open: () => bytes });

    expect(await facts()).toEqual(taken);
  });

  it("that adds to an earlier one takes nothing away, but a whole list tells what is gone", async () => {
    const many = Array.from({ length: 40 }, (_, at) => `1;;Kurs ${at};01.02.2020`);
    await bring(many, { whole: true });
    expect(await bring(rows)).toMatchObject({ outcome: "imported", added: 4, gone: 0 });

    const next = await bring(many.slice(0, 39), { whole: true, dryRun: true });
    expect(next).toMatchObject({
      outcome: "refused",
      issues: [{ code: "course-emptied" }],
    });
    const accepted = { whole: true, acceptLoss: true };
    expect(await bring(many.slice(0, 39), accepted)).toMatchObject({
      outcome: "imported",
      gone: 5,
    });
    // What is gone from the list stays on record.
    expect(await facts()).toHaveLength(44);
  });

  it("with a row that cannot be used takes the others, and says which and why", async () => {
    const { issues, outcome } = await bring([
      ...rows,
      "1;;En god start;31.02.2020",
      "1;;;01.02.2020",
      ";;En god start;01.02.2020",
      "01010112345;;En god start;01.02.2020",
      "1;;En god start;01.02.2030",
      "77;;En god start;01.02.2020",
      "1;;Ikke fullført;",
    ]);

    expect(outcome).toBe("imported");
    expect(issues.map(({ at, code }) => `${at ?? ""} ${code}`)).toEqual([
      "line 6 not-a-date",
      "line 7 no-course",
      "line 8 no-person",
      "line 9 national-id",
      "line 10 future-date",
      "line 11 unknown-person",
    ]);
    expect(await facts()).toEqual(taken);
  });

  it("of another municipality is refused, until somebody says that it is right", async () => {
    const others = Array.from({ length: 12 }, (_, at) => `${at + 500};;En god start;01.02.2020`);
    const refused = await bring(others);
    expect(refused).toMatchObject({ outcome: "refused" });
    expect(refused.issues[0]).toMatchObject({ code: "mostly-unknown" });
    expect(await desk.store.learning.runs()).toEqual([]);

    expect(await bring(others, { acceptUnknown: true })).toMatchObject({ outcome: "imported" });
  });

  it("has any header with a map, which is remembered for the employer and for nobody else", async () => {
    const bytes = Buffer.from("Hvem|Hva|Når\r\n1|Opplæring 7|2020-02-01\r\n");
    const asked = { open: () => bytes };
    const unread = await bring([], asked);
    expect(unread.outcome).toBe("refused");
    expect(unread.found.columns).toEqual(["Hvem", "Hva", "Når"]);
    expect(unread.issues.map(({ code }) => code)).toContain("missing-column");

    const map = {
      columns: { employeeNumber: "Hvem", course: "Hva", completedOn: "Når" },
      courses: { "Opplæring 7": CourseId.parse("en-god-start") },
    };
    expect(await bring([], { ...asked, map })).toMatchObject({ outcome: "imported" });
    expect(await facts()).toEqual(["tinn-1 en-god-start 2020-02-01 list:tinn"]);
    expect(await bring([], asked)).toMatchObject({
      outcome: "unchanged",
      mapOrigin: "remembered",
    });
    expect(await bring([], { ...asked, employer: "rollag" })).toMatchObject({ outcome: "refused" });
  });

  it("taken back counts no more, its new courses are gone, and brought again it counts again", async () => {
    await bring(rows.slice(0, 1));
    await bring(rows);
    await undoImport(desk, operator);
    expect(await facts()).toEqual(taken.slice(0, 1));
    expect((await desk.store.learning.courses()).map(({ id }) => id)).toEqual(["en-god-start"]);

    expect(await bring(rows)).toMatchObject({ outcome: "imported", added: 3 });
    expect(await facts()).toEqual(taken);
    await undoImport(desk, operator);
    await undoImport(desk, operator);
    expect(await facts()).toEqual([]);
    await expect(undoImport(desk, operator)).rejects.toMatchObject({ code: "already-so" });
  });

  it("may have a name, beside the employer's other lists", async () => {
    expect(await bring(rows, { list: "ks-laering" })).toMatchObject({
      source: "list:tinn:ks-laering",
    });
    await expect(bring(rows, { list: "KS Læring" })).rejects.toMatchObject({
      code: "not-understood",
    });
  });
});
