import { mkdtempSync, readdirSync, readFileSync, rmSync, statSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { gunzipSync } from "node:zlib";

import {
  EmployeeIdentity,
  Instant,
  LocalDate,
  OrgUnit,
  OrgUnitId,
  Placement,
  Position,
} from "@kompetanseregion/domain";
import { openStore, type Store } from "@kompetanseregion/store";
import { afterEach, beforeEach, describe, expect, it } from "vitest";

import { giveUnitRole } from "../access/give-unit-role.ts";
import { type Actor, localOperator } from "../actor/actor.ts";
import { type Desk, deskOver } from "../desk.ts";
import { accessPackage } from "./access-package.ts";
import { erasePerson } from "./erase-person.ts";
import { holdPerson, releasePerson } from "./hold-person.ts";
import { applyRetention, retentionPlan, setRetention } from "./retention.ts";

const clock = {
  now: () => Instant.parse("2026-11-02T09:00:00Z"),
  today: () => LocalDate.parse("2026-11-02"),
};
const operator = localOperator(OrgUnitId.parse("region"));
const admin = (unit: string): Actor => ({
  id: `admin-${unit}`,
  grants: [{ role: "municipalityAdmin", unit: OrgUnitId.parse(unit) }],
});

const units = [
  { id: "region", kind: "region", name: "Regionen" },
  { id: "tinn", kind: "municipality", name: "Tinn" },
  { id: "rollag", kind: "municipality", name: "Rollag" },
].map((unit) => OrgUnit.parse({ ...unit, period: { from: "2014-01-01" } }));
const placements = ["tinn", "rollag"].map((unit) =>
  Placement.parse({ unit, parent: "region", period: { from: "2014-01-01" } }),
);
const people = [
  { key: "tinn-7001", name: "Oppdiktet Ansatt", to: undefined },
  { key: "tinn-7002", name: "Fordums Ansatt", to: "2025-06-01" },
  { key: "tinn-7003", name: "Nylig Sluttet", to: "2026-05-01" },
];

let folder = "";
let store: Store;
let desk: Desk;

beforeEach(async () => {
  folder = mkdtempSync(join(tmpdir(), "kompetanse-privacy-"));
  store = await openStore({ folder });
  desk = deskOver(store, clock);
  await store.organisation.save({ units, placements });
  await store.people.save({
    identities: people.map(({ key, name }) =>
      EmployeeIdentity.parse({ employee: key, name, email: `${key}@tinn.kommune.example` }),
    ),
    positions: people.map(({ key, to }) =>
      Position.parse({
        employee: key,
        unit: "tinn",
        period: { from: "2020-01-01", to },
        title: "Rådgiver",
        ftePercent: 100,
        primary: true,
        manager: false,
      }),
    ),
  });
});
afterEach(async () => {
  await desk.close();
  rmSync(folder, { recursive: true });
});

describe("a person's access package", () => {
  it("holds all that is stored, and who has seen it, to be read and as data", async () => {
    await giveUnitRole(desk, operator, { employee: "tinn-7001", role: "leader", unit: "tinn" });
    const { readable, dossier } = await accessPackage(desk, admin("tinn"), "tinn-7001");

    expect(readable).toContain("# Innsyn i opplysninger om Oppdiktet Ansatt");
    expect(readable).toContain("- Rådgiver, tinn, 100 %, fra 2020-01-01");
    expect(readable).toContain("- leader for tinn, fra 2026-11-02");
    expect(readable).toContain("admin-tinn, privacy.export");
    expect(dossier.audit_entry.map(({ actor, action }) => [actor, action])).toEqual([
      ["local-operator", "access.give leader tinn"],
      ["admin-tinn", "privacy.export"],
    ]);
  });

  it.each([
    ["another municipality", admin("rollag"), "tinn-7001"],
    ["the region, which sees no names", operator, "tinn-7001"],
    ["a key that nobody has", admin("tinn"), "tinn-9999"],
    ["text that is no key", admin("tinn"), ""],
  ])("is not made for %s", async (_, actor, key) => {
    await expect(accessPackage(desk, actor, key)).rejects.toMatchObject({ code: "not-allowed" });
    expect(await store.audit.entries()).toEqual([]);
  });

  it("is made by the employer that a person left, too", async () => {
    const { readable } = await accessPackage(desk, admin("tinn"), "tinn-7002");

    expect(readable).toContain("fra 2020-01-01, til og ikke med 2025-06-01");
  });
});

describe("an erasure", () => {
  /** Every byte of every file below a folder, unpacked where it is packed. */
  function everything(): string {
    return readdirSync(folder, { recursive: true, encoding: "utf8" })
      .map((name) => join(folder, name))
      .filter((path) => statSync(path).isFile())
      .map((path) => {
        const bytes = readFileSync(path);
        return (bytes[0] === 0x1f ? gunzipSync(bytes) : bytes).toString("latin1");
      })
      .join("\n");
  }

  it("leaves no name, address or key in the store, its log, or what is exported after", async () => {
    await giveUnitRole(desk, operator, { employee: "tinn-7001", role: "leader", unit: "tinn" });
    await holdPerson(desk, operator, "tinn-7001", "Sak om yrkesskade");
    await accessPackage(desk, admin("tinn"), "tinn-7001");
    await releasePerson(desk, operator, "tinn-7001");
    expect(everything()).toContain("tinn-7001");

    const receipt = await erasePerson(desk, operator, "tinn-7001");
    await store.backup(join(folder, "after.backup"));
    await store.archive(join(folder, "after.archive"));
    const log = JSON.stringify(await store.audit.entries());
    const found = ["Oppdiktet Ansatt", "tinn-7001"].filter((text) =>
      (everything() + log + JSON.stringify(receipt)).includes(text),
    );

    expect(found).toEqual([]);
    expect(receipt).toMatchObject({ identities: 1, positions: 1, scrubbed: true });
    expect(await store.audit.verify()).toMatchObject({ ok: true });
    // The others are still here.
    expect(everything()).toContain("Fordums Ansatt");
  });

  it("waits where the person is held back", async () => {
    await holdPerson(desk, operator, "tinn-7001", "Sak om yrkesskade");

    await expect(erasePerson(desk, operator, "tinn-7001")).rejects.toMatchObject({
      code: "held",
      message: "erasure is held since 2026-11-02: Sak om yrkesskade",
    });
    await releasePerson(desk, operator, "tinn-7001");
    await expect(releasePerson(desk, operator, "tinn-7001")).rejects.toMatchObject({
      code: "already-so",
    });
    await expect(erasePerson(desk, operator, "tinn-7001")).resolves.toMatchObject({
      identities: 1,
    });
  });

  it("is not for another municipality", async () => {
    await expect(erasePerson(desk, admin("rollag"), "tinn-7001")).rejects.toMatchObject({
      code: "not-allowed",
    });
  });

  it("is not held back for a reason that holds a national identity number", async () => {
    await expect(
      holdPerson(desk, operator, "tinn-7001", "gjelder 01010112345"),
    ).rejects.toMatchObject({ code: "not-understood" });
  });
});

describe("retention", () => {
  // Platform design C5: twelve months after the last position is the proposal.
  it("is tried before it is applied, and passes over those held back", async () => {
    expect(await retentionPlan(desk, operator)).toMatchObject({
      leftBefore: "2025-11-02",
      due: 1,
      held: 0,
    });
    await holdPerson(desk, operator, "tinn-7002", "Sak om yrkesskade");
    expect(await applyRetention(desk, operator)).toMatchObject({ due: 0, held: 1 });
    await releasePerson(desk, operator, "tinn-7002");
    expect(await applyRetention(desk, operator)).toMatchObject({ due: 1, held: 0 });

    expect(await retentionPlan(desk, operator)).toMatchObject({ due: 0, held: 0 });
    const left = await store.people.identities(
      (await store.people.positions()).map(({ employee }) => employee),
    );
    expect(left.map(({ name }) => name)).toEqual(["Oppdiktet Ansatt", "Nylig Sluttet"]);
  });

  it("takes nothing away where the rules say otherwise than was seen", async () => {
    const { leftBefore, due } = await retentionPlan(desk, operator);
    for (const seen of [
      { leftBefore, due: due + 1 },
      { leftBefore: "2025-01-01", due },
    ]) {
      await expect(applyRetention(desk, operator, seen)).rejects.toMatchObject({
        code: "changed-since",
      });
    }
    expect(await retentionPlan(desk, operator)).toMatchObject({ due });

    expect(await applyRetention(desk, operator, { leftBefore, due })).toMatchObject({ due });
    expect(await retentionPlan(desk, operator)).toMatchObject({ due: 0 });
  });

  it("follows the rules that the region sets", async () => {
    await setRetention(desk, operator, { monthsAfterLeaving: 6 });

    expect(await retentionPlan(desk, operator)).toMatchObject({
      leftBefore: "2026-05-02",
      due: 2,
    });
  });

  it("is not for one municipality to run for all", async () => {
    await expect(applyRetention(desk, admin("tinn"))).rejects.toMatchObject({
      code: "not-allowed",
    });
  });
});
