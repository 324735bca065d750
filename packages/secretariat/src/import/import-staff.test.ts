import {
  EmployeeId,
  holds,
  Instant,
  LocalDate,
  OrgUnit,
  OrgUnitId,
  Placement,
} from "@kompetanseregion/domain";
import { openStoreInMemory } from "@kompetanseregion/store";
import { beforeEach, describe, expect, it } from "vitest";

import { type Actor, localOperator } from "../actor/actor.ts";
import { type Desk, deskOver } from "../desk.ts";
import { importStaff, type StaffImport } from "./import-staff.ts";
import { importRuns, undoImport } from "./undo-import.ts";

const clock = {
  now: () => Instant.parse("2026-11-02T09:00:00Z"),
  today: () => LocalDate.parse("2026-11-02"),
};
const operator = localOperator(OrgUnitId.parse("region"));
const header = "Ansattnr;Navn;E-post;Stilling;Stillingsprosent;Leder;Sektor;Avdeling;Fra dato";

/** Twelve employees in two departments of one sector. */
const everybody = [
  "1;Prøve Én;en@tinn.example;Sykepleier;100;ja;Helse;Sykehjemmet;01.03.2020",
  "2;Prøve To;;Sykepleier;80;nei;Helse;Sykehjemmet;01.03.2020",
  "3;Prøve Tre;;Hjelpepleier;75,5;nei;Helse;Hjemmetjenesten;01.03.2020",
  ...Array.from(
    { length: 9 },
    (_, index) =>
      `${index + 4};Prøve ${index + 4};;Assistent;50;nei;Helse;Hjemmetjenesten;01.03.2020`,
  ),
];

let desk: Desk;

beforeEach(async () => {
  desk = deskOver(await openStoreInMemory(), clock);
  const from = { from: "2014-01-01" };
  await desk.store.organisation.save({
    units: [
      { id: "region", kind: "region", name: "Regionen", period: from },
      { id: "tinn", kind: "municipality", name: "Tinn", municipality: "tinn", period: from },
      { id: "rollag", kind: "municipality", name: "Rollag", municipality: "rollag", period: from },
    ].map((unit) => OrgUnit.parse(unit)),
    placements: ["tinn", "rollag"].map((unit) =>
      Placement.parse({ unit, parent: "region", period: from }),
    ),
  });
  return () => desk.close();
});

function bring(
  rows: readonly string[],
  options: Partial<StaffImport> = {},
  actor: Actor = operator,
) {
  return importStaff(desk, actor, {
    bytes: Buffer.from([header, ...rows].join("\r\n")),
    format: "hr-csv",
    employer: "tinn",
    dryRun: false,
    ...options,
  });
}

/** Who works where on a day: `key unit`. */
async function worksOn(date: string): Promise<string[]> {
  const day = LocalDate.parse(date);
  const positions = await desk.store.people.positions();
  return positions
    .filter(({ period }) => holds(period, day))
    .map(({ employee, unit }) => `${employee} ${unit}`)
    .toSorted();
}

describe("an HR extract", () => {
  it("whose top bears the municipality's name hangs its units under the municipality", async () => {
    const rows = everybody.map((row) => row.replace(";Helse;", ";Tinn kommune;"));
    expect(await bring(rows)).toMatchObject({ units: { founded: 2 } });

    const units = await desk.store.organisation.units();
    expect(units.map(({ name }) => name)).not.toContain("Tinn kommune");
  });

  it("is previewed first, and then taken in whole", async () => {
    const preview = await bring(everybody, { dryRun: true });
    expect(preview).toMatchObject({ outcome: "preview", units: { founded: 3, closed: 0 } });
    expect(preview.people.joined).toHaveLength(12);
    expect(await worksOn("2026-11-02")).toEqual([]);

    const taken = await bring(everybody);
    expect(taken).toMatchObject({
      outcome: "imported",
      issues: [],
      run: { id: 1, summary: { joined: 12, founded: 3 }, canBeUndone: true },
    });
    expect(await worksOn("2026-11-02")).toHaveLength(12);
    // A person is employed since 2020, the unit is known since today.
    expect(await worksOn("2026-11-01")).toEqual([]);
  });

  it("brought again changes nothing, whatever the order of its rows", async () => {
    await bring(everybody);
    const revision = await desk.store.revision();

    expect(await bring(everybody)).toMatchObject({ outcome: "unchanged" });
    expect(await bring(everybody.toReversed())).toMatchObject({ outcome: "unchanged" });
    expect(await desk.store.revision()).toBe(revision);
    expect(await importRuns(desk, operator)).toHaveLength(1);
  });

  it("with two rows for the same work keeps one position, and stays as it is when brought again", async () => {
    const twice = everybody.map((row) => row.replace(";75,5;", ";50;"));
    const rows = [...twice, "3;Prøve Tre;;Hjelpepleier;40;nei;Helse;Hjemmetjenesten;01.03.2020"];
    await bring(rows);
    const [position] = await desk.store.people.positionsOf(EmployeeId.parse("tinn-3"));
    expect(position).toMatchObject({ ftePercent: 90 });
    expect(await bring(rows)).toMatchObject({ outcome: "unchanged" });
    expect(await bring(rows.toReversed())).toMatchObject({ outcome: "unchanged" });
  });

  it("whose top bears another municipality's name is refused, and nothing of it is kept", async () => {
    const rows = everybody.map((row) => row.replace(";Helse;", ";Rollag kommune;"));
    expect(await bring(rows)).toMatchObject({
      outcome: "refused",
      issues: [{ code: "other-municipality" }],
    });
    expect(await worksOn("2026-11-02")).toEqual([]);
  });

  it("with one number for two people takes neither, and nobody is taken for gone", async () => {
    await bring(everybody);
    const rows = [
      ...everybody.slice(0, 11),
      "1;Prøve Annen;;Assistent;50;nei;Helse;Sykehjemmet;01.03.2020",
    ];
    for (const given of [rows, rows.toReversed()]) {
      const { outcome, issues, people } = await bring(given, { dryRun: true });
      expect(outcome).toBe("unchanged");
      expect(people.left).toEqual([]);
      expect(issues.map(({ code }) => code)).toEqual(["employee-twice", "nobody-gone"]);
    }
  });

  it("a month later tells who joined, moved, left, changed, and which units came and went", async () => {
    await bring(everybody, { asOf: "2026-10-01" });
    const [, second = "", third = "", ...others] = everybody;
    const next = await bring([
      "1;Prøve Én-Gift;en@tinn.example;Sykepleier;100;ja;Helse;Sykehjemmet;01.03.2020",
      second.replace(";80;", ";100;"),
      third.replace("Hjemmetjenesten", "Dagsenteret"),
      ...others.slice(0, -1),
      "13;Prøve Tretten;;Assistent;50;nei;Helse;Hjemmetjenesten;15.10.2026",
    ]);

    expect(next).toMatchObject({
      outcome: "imported",
      units: { founded: 1, closed: 0 },
      people: {
        joined: ["tinn-13"],
        left: ["tinn-12"],
        moved: ["tinn-3"],
        changed: ["tinn-2"],
        renamed: ["tinn-1"],
      },
    });
    const before = await worksOn("2026-11-01");
    expect(before).toContain("tinn-12 tinn/Helse/Hjemmetjenesten");
    expect(before).toContain("tinn-3 tinn/Helse/Hjemmetjenesten");
    const after = await worksOn("2026-11-02");
    expect(after).not.toContain("tinn-12 tinn/Helse/Hjemmetjenesten");
    expect(after).toContain("tinn-3 tinn/Helse/Dagsenteret");
  });

  it("closes a unit that is gone from it", async () => {
    await bring(everybody, { asOf: "2026-10-01" });
    const next = await bring(everybody.map((row) => row.replace("Sykehjemmet", "Hjemmetjenesten")));

    expect(next).toMatchObject({ outcome: "imported", units: { founded: 0, closed: 1 } });
    const units = await desk.store.organisation.units();
    expect(units.find(({ name }) => name === "Sykehjemmet")?.period).toEqual({
      from: "2026-10-01",
      to: "2026-11-02",
    });
  });

  it("is refused where many would leave at once, until a person accepts it", async () => {
    await bring(everybody, { asOf: "2026-10-01" });
    const half = everybody.slice(0, 6);

    const refused = await bring(half);
    expect(refused).toMatchObject({
      outcome: "refused",
      issues: [{ code: "too-many-leave", message: "6 of 12 employees would leave at once" }],
    });
    expect(await worksOn("2026-11-02")).toHaveLength(12);
    expect(await bring(half, { acceptLoss: true })).toMatchObject({ outcome: "imported" });
    expect(await worksOn("2026-11-02")).toHaveLength(6);
  });

  it("takes nobody for gone where rows were left out", async () => {
    await bring(everybody, { asOf: "2026-10-01" });
    const [first = "", ...others] = everybody;
    // A row whose number may be a national identity number is left out, and told without it.
    const next = await bring([first.replace("1;", "01010112345;"), ...others]);

    expect(next.people.left).toEqual([]);
    expect(next.issues.map(({ code }) => code)).toEqual(
      expect.arrayContaining(["national-id", "nobody-gone"]),
    );
    expect(JSON.stringify(next)).not.toContain("01010112345");
    expect(await worksOn("2026-11-02")).toHaveLength(12);
  });

  it("is taken back as if it had never been", async () => {
    await bring(everybody, { asOf: "2026-10-01" });
    const before = await desk.store.people.positions();
    await bring(everybody.slice(0, 11));
    expect(await desk.store.people.positions()).not.toEqual(before);

    await undoImport(desk, operator);
    expect(await desk.store.people.positions()).toEqual(before);
    await undoImport(desk, operator);
    expect(await desk.store.people.positions()).toEqual([]);
    expect(await desk.store.organisation.units()).toHaveLength(3);
    await expect(undoImport(desk, operator)).rejects.toMatchObject({ code: "already-so" });
    const actions = (await desk.store.audit.entries()).map(({ action }) => action);
    expect(actions).toEqual(["import hr-csv", "import hr-csv", "import.undo", "import.undo"]);
  });

  it("is brought by who administers the municipality, and by nobody else", async () => {
    const of = (unit: string, role: "municipalityAdmin" | "leader"): Actor => ({
      id: `${role}-${unit}`,
      grants: [{ role, unit: OrgUnitId.parse(unit) }],
    });

    await expect(bring(everybody, {}, of("rollag", "municipalityAdmin"))).rejects.toMatchObject({
      code: "not-allowed",
    });
    await expect(bring(everybody, {}, of("tinn", "leader"))).rejects.toMatchObject({
      code: "not-allowed",
    });
    expect(await bring(everybody, {}, of("tinn", "municipalityAdmin"))).toMatchObject({
      outcome: "imported",
    });
  });

  it.each([
    ["read", 1],
    ["compared", 2],
    ["written", 3],
  ])("that is broken off when it has been %s leaves everything as it was", async (_, looks) => {
    const revision = await desk.store.revision();
    const { signal } = new AbortController();
    let looked = 0;
    signal.throwIfAborted = () => {
      looked += 1;
      if (looked === looks) throw new Error("broken off");
    };

    await expect(bring(everybody, { signal })).rejects.toThrow("broken off");
    expect(await desk.store.revision()).toBe(revision);
    expect(await desk.store.people.positions()).toEqual([]);
    expect(await desk.store.audit.entries()).toEqual([]);
    expect(await bring(everybody, { signal })).toMatchObject({ outcome: "imported" });
  });

  it("for a municipality that is not there names those that are", async () => {
    await expect(bring(everybody, { employer: "oslo" })).rejects.toMatchObject({
      code: "unknown-name",
      known: ["rollag", "tinn"],
    });
  });
});
