import {
  EmployeeId,
  Instant,
  LocalDate,
  OrgUnit,
  OrgUnitId,
  Placement,
  Position,
  UserId,
} from "@kompetanseregion/domain";
import { openStoreInMemory } from "@kompetanseregion/store";
import { beforeEach, describe, expect, it } from "vitest";

import { type Actor, authorise, localOperator } from "../actor/actor.ts";
import { type Action, rightsOf, type Role } from "../actor/role.ts";
import { type Desk, deskOver } from "../desk.ts";
import { accessList } from "./access-list.ts";
import { actorOfUser } from "./actor-of-user.ts";
import { appointDeputy, appointOwnDeputy, ownDeputies } from "./appoint-deputy.ts";
import { endGrant, giveGrant } from "./give-grant.ts";
import { giveUnitRole } from "./give-unit-role.ts";
import { suggestLeaders } from "./suggest-leaders.ts";

let today = LocalDate.parse("2026-11-02");
const clock = { now: () => Instant.parse("2026-11-02T09:00:00Z"), today: () => today };
const operator = localOperator(OrgUnitId.parse("region"));

const units = [
  { id: "region", kind: "region", name: "Regionen" },
  { id: "tinn", kind: "municipality", name: "Tinn" },
  { id: "rollag", kind: "municipality", name: "Rollag" },
  { id: "tinn-skole", kind: "workplace", name: "Skolen i Tinn" },
  { id: "tinn-hjem", kind: "workplace", name: "Sykehjemmet i Tinn" },
].map((unit) => OrgUnit.parse({ ...unit, period: { from: "2014-01-01" } }));
const placements = [
  { unit: "tinn", parent: "region" },
  { unit: "rollag", parent: "region" },
  { unit: "tinn-skole", parent: "tinn" },
  { unit: "tinn-hjem", parent: "tinn" },
].map((placement) => Placement.parse({ ...placement, period: { from: "2014-01-01" } }));

let desk: Desk;

beforeEach(async () => {
  today = LocalDate.parse("2026-11-02");
  desk = deskOver(await openStoreInMemory(), clock);
  await desk.store.organisation.save({ units, placements });
  await desk.store.access.save({
    users: [
      { id: UserId.parse("rektor"), employee: EmployeeId.parse("tinn-1") },
      { id: UserId.parse("inspektor"), employee: EmployeeId.parse("tinn-2") },
    ],
  });
  return () => desk.close();
});

describe("the roles", () => {
  // Platform design C4: the municipalities are controllers, the region their processor.
  it.each<[Role, boolean, Action[], Action[]]>([
    ["regionAdmin", false, ["sync", "give-access", "read-books"], ["read-people"]],
    ["municipalityAdmin", true, ["read-people", "import", "keep-privacy"], ["read-books", "sync"]],
    ["leader", true, ["read-people", "read-training"], ["read-books", "give-access", "read-audit"]],
    ["reportAccess", false, ["read-training"], ["read-people", "explain-certification"]],
    ["superUser", true, ["match-accounts"], ["read-training", "read-people"]],
    ["funding", false, ["read-books", "read-benefits"], ["read-training", "read-people"]],
    ["auditor", false, ["read-audit", "read-books"], ["read-people", "give-access", "sync"]],
  ])("of %s: names %s, may %j, may not %j", (role, persons, may, mayNot) => {
    expect(rightsOf[role].persons).toBe(persons);
    expect(rightsOf[role].actions).toEqual(expect.arrayContaining(may));
    expect(mayNot.filter((action) => rightsOf[role].actions.includes(action))).toEqual([]);
  });

  it("open people's names only to those that see them", () => {
    const opened = Object.values(rightsOf).filter(({ actions }) => actions.includes("read-people"));

    expect(opened.every(({ persons }) => persons)).toBe(true);
  });
});

describe("a grant", () => {
  it("holds from its first day until the day it ends, and stays on record", async () => {
    await giveGrant(desk, operator, {
      user: "kommuneadmin",
      role: "municipalityAdmin",
      unit: "tinn",
      from: "2026-11-10",
    });
    expect((await actorOfUser(desk, "kommuneadmin")).grants).toEqual([]);

    today = LocalDate.parse("2026-11-10");
    const admin = await actorOfUser(desk, "kommuneadmin");
    expect(authorise(admin, "read-people")).toEqual({ units: ["tinn"], persons: true });

    await endGrant(desk, operator, {
      user: "kommuneadmin",
      role: "municipalityAdmin",
      unit: "tinn",
      to: "2026-12-01",
    });
    today = LocalDate.parse("2026-12-01");
    expect((await actorOfUser(desk, "kommuneadmin")).grants).toEqual([]);
    expect(await desk.store.access.grants()).toMatchObject([
      { user: "kommuneadmin", period: { from: "2026-11-10", to: "2026-12-01" } },
    ]);
    expect((await desk.store.audit.entries()).map(({ action, scope }) => [action, scope])).toEqual([
      ["access.give", "kommuneadmin municipalityAdmin tinn"],
      ["access.end", "kommuneadmin municipalityAdmin tinn"],
    ]);
  });

  it("is given within the giver's own units only, and no higher than the giver", async () => {
    await giveGrant(desk, operator, {
      user: "kommuneadmin",
      role: "municipalityAdmin",
      unit: "tinn",
    });
    const admin = await actorOfUser(desk, "kommuneadmin");

    const other = { user: "kollega", role: "municipalityAdmin" };
    await giveGrant(desk, admin, { ...other, unit: "tinn-hjem" });
    await expect(giveGrant(desk, admin, { ...other, unit: "rollag" })).rejects.toMatchObject({
      code: "not-allowed",
    });
    await expect(giveGrant(desk, admin, { ...other, unit: "region" })).rejects.toMatchObject({
      code: "not-allowed",
    });
    await expect(
      giveGrant(desk, admin, { user: "kollega", role: "auditor", unit: "tinn" }),
    ).rejects.toMatchObject({ code: "not-allowed" });
  });

  it("is never given to oneself", async () => {
    const toSelf = { user: operator.id, role: "municipalityAdmin", unit: "tinn" };

    await expect(giveGrant(desk, operator, toSelf)).rejects.toMatchObject({ code: "not-allowed" });
  });

  it("is not given twice for the same day", async () => {
    const grant = { user: "revisor", role: "auditor", unit: "region" };
    await giveGrant(desk, operator, { ...grant, from: "2026-01-01", to: "2027-01-01" });

    await expect(giveGrant(desk, operator, grant)).rejects.toMatchObject({ code: "already-so" });
    await giveGrant(desk, operator, { ...grant, from: "2027-01-01" });
  });

  it("that is not understood is refused with every problem, and nothing is kept", async () => {
    const asked = { user: "Kari Normann", role: "boss", unit: "tinn", from: "2026-02-30" };

    const refused = giveGrant(desk, operator, asked);
    await expect(refused).rejects.toMatchObject({ code: "not-understood" });
    await expect(refused).rejects.toThrow(/user: .*role: .*period\.from: /u);
    await expect(refused).rejects.not.toThrow(/Kari|boss/u);
    expect(await desk.store.access.grants()).toEqual([]);
    expect(await desk.store.audit.entries()).toEqual([]);
  });

  it("cannot be ended where it was never given", async () => {
    await expect(
      endGrant(desk, operator, { user: "ukjent", role: "auditor", unit: "region" }),
    ).rejects.toMatchObject({ code: "already-so" });
  });
});

describe("a deputy", () => {
  beforeEach(async () => {
    await giveUnitRole(desk, operator, { employee: "tinn-1", role: "leader", unit: "tinn-skole" });
  });

  it("has the leader's roles while it lasts, and no longer", async () => {
    await appointDeputy(desk, await actorOfUser(desk, "rektor"), {
      principal: "tinn-1",
      deputy: "tinn-2",
      from: "2026-12-20",
      to: "2027-01-05",
    });
    expect((await actorOfUser(desk, "inspektor")).grants).toEqual([]);

    today = LocalDate.parse("2026-12-20");
    expect((await actorOfUser(desk, "inspektor")).grants).toEqual([
      { role: "leader", unit: "tinn-skole", standingInFor: "tinn-1" },
    ]);
    today = LocalDate.parse("2027-01-05");
    expect((await actorOfUser(desk, "inspektor")).grants).toEqual([]);
  });

  it("is appointed by the leader, or by who administers the leader's units", async () => {
    const asked = { principal: "tinn-1", deputy: "tinn-2", to: "2026-12-01" };
    await giveGrant(desk, operator, {
      user: "rollagadmin",
      role: "municipalityAdmin",
      unit: "rollag",
    });

    await expect(
      appointDeputy(desk, await actorOfUser(desk, "inspektor"), asked),
    ).rejects.toMatchObject({ code: "not-allowed" });
    await expect(
      appointDeputy(desk, await actorOfUser(desk, "rollagadmin"), asked),
    ).rejects.toMatchObject({ code: "not-allowed" });
    await appointDeputy(desk, operator, asked);
    expect((await accessList(desk, operator)).delegations).toHaveLength(1);
  });

  it("is appointed by the leaders themselves, who see whom they have appointed", async () => {
    const leader = await actorOfUser(desk, "rektor");
    const given = await appointOwnDeputy(desk, leader, { deputy: "tinn-2", to: "2026-12-01" });

    expect(given).toMatchObject({ principal: "tinn-1", deputy: "tinn-2" });
    expect(await ownDeputies(desk, leader)).toEqual([given]);
    expect(await ownDeputies(desk, operator)).toEqual([]);
    await expect(
      appointOwnDeputy(desk, operator, { deputy: "tinn-2", to: "2026-12-01" }),
    ).rejects.toMatchObject({ code: "not-allowed" });
  });

  it("stands in for a year at the most", async () => {
    await expect(
      appointDeputy(desk, operator, { principal: "tinn-1", deputy: "tinn-2", to: "2028-01-01" }),
    ).rejects.toMatchObject({ code: "not-understood" });
  });
});

describe("the list of who has what", () => {
  it("holds what is in force or will be, in the units one administers", async () => {
    await giveUnitRole(desk, operator, { employee: "tinn-1", role: "leader", unit: "tinn-skole" });
    await giveGrant(desk, operator, {
      user: "rollagadmin",
      role: "municipalityAdmin",
      unit: "rollag",
    });
    await giveGrant(desk, operator, {
      user: "revisor",
      role: "auditor",
      unit: "region",
      from: "2025-01-01",
      to: "2026-01-01",
    });

    expect(await accessList(desk, operator)).toMatchObject({
      grants: [{ user: "rollagadmin" }],
      unitRoles: [{ employee: "tinn-1", role: "leader" }],
    });
    expect(await accessList(desk, await actorOfUser(desk, "rollagadmin"))).toMatchObject({
      grants: [{ user: "rollagadmin" }],
      unitRoles: [],
    });
  });
});

describe("a manager's flag in an employer's data", () => {
  const manages = (employee: string, unit: string, from: string, to?: string) =>
    Position.parse({
      employee,
      unit,
      period: to === undefined ? { from } : { from, to },
      ftePercent: 100,
      primary: true,
      manager: true,
    });
  const ofTinn: Actor = {
    id: "kommuneadmin",
    grants: [{ role: "municipalityAdmin", unit: OrgUnitId.parse("tinn") }],
  };

  it("makes nobody a leader, and is listed for a person to confirm", async () => {
    await desk.store.people.save({
      positions: [
        manages("tinn-1", "tinn-skole", "2020-01-01"),
        manages("tinn-2", "tinn-hjem", "2021-01-01"),
        manages("tinn-3", "tinn-hjem", "2015-01-01", "2020-01-01"),
        manages("rollag-1", "rollag", "2020-01-01"),
      ],
    });
    const suggested = async () =>
      (await suggestLeaders(desk, ofTinn)).map(({ employee, unit }) => `${employee} ${unit}`);
    expect((await accessList(desk, ofTinn)).unitRoles).toEqual([]);
    expect(await suggested()).toEqual(["tinn-2 tinn-hjem", "tinn-1 tinn-skole"]);

    const role = { employee: "tinn-2", role: "leader", unit: "tinn-hjem" };
    await giveUnitRole(desk, ofTinn, role);
    expect(await suggested()).toEqual(["tinn-1 tinn-skole"]);
  });
});
