import {
  EmployeeIdentity,
  OrgUnit,
  OrgUnitId,
  Placement,
  Position,
  RegionId,
} from "@kompetanseregion/domain";
import { describe, expect, it } from "vitest";

import { type Actor } from "../actor/actor.ts";
import { keepRegion } from "../region/stored-region.ts";
import { decideMatch, matchAll, matching } from "./matching.ts";
import { nameLikeness, nameWords } from "./name-likeness.ts";
import { registration } from "./registration.ts";
import { sync } from "./sync.ts";
import { changingSite, enrolment, smallSite } from "./testing/changing-site.ts";
import { operator, type SyncDesk, syncDesk } from "./testing/sync-desk.ts";

const began = "2024-05-01T03:00:00Z";
const always = { from: "2020-01-01" };

interface Employed {
  readonly id: string;
  readonly name: string;
  readonly number?: string;
  readonly email?: string;
  readonly unit?: string;
}

/** A region with two municipalities, a workplace in the first, and the employees given. */
async function regionOf(employees: readonly Employed[]): Promise<SyncDesk> {
  const desk = await syncDesk(began);
  await desk.store.organisation.save({
    units: [
      { id: "region", kind: "region", name: "Fjellregionen", period: always },
      {
        id: "fjellby",
        kind: "municipality",
        name: "Fjellby",
        municipality: "fjellby",
        period: always,
      },
      { id: "dalby", kind: "municipality", name: "Dalby", municipality: "dalby", period: always },
      {
        id: "hjem",
        kind: "workplace",
        name: "Solbakken sykehjem",
        municipality: "fjellby",
        period: always,
      },
    ].map((unit) => OrgUnit.parse(unit)),
    placements: [
      { unit: "fjellby", parent: "region", period: always },
      { unit: "dalby", parent: "region", period: always },
      { unit: "hjem", parent: "fjellby", period: always },
    ].map((placement) => Placement.parse(placement)),
  });
  await desk.store.people.save({
    identities: employees.map(({ id, name, number, email }) =>
      EmployeeIdentity.parse({
        employee: id,
        name,
        ...(number !== undefined && { employeeNumber: number }),
        ...(email !== undefined && { email }),
      }),
    ),
    positions: employees.map(({ id, unit = "hjem" }) =>
      Position.parse({
        employee: id,
        unit,
        period: always,
        ftePercent: 100,
        primary: true,
        manager: false,
      }),
    ),
  });
  await keepRegion(desk, { id: RegionId.parse("region"), name: "Fjellregionen", demo: false });
  return desk;
}

/** Accounts 6, 7 and 8 carry the numbers 1006 … 1008 and the addresses u6@ … u8@kommune.example. */
async function synced(employees: readonly Employed[], change: Partial<typeof smallSite> = {}) {
  const desk = await regionOf(employees);
  const { source, site } = changingSite({ ...smallSite, ...change });
  await sync(desk, operator, source);
  const employeeOf = async (account: string): Promise<string | undefined> =>
    (await desk.store.learning.accounts(source.id)).find(({ key }) => key === account)?.employee;
  return { desk, source, site, employeeOf };
}

function without(field: "idnumber" | "email", id: number): Partial<typeof smallSite> {
  return {
    users: smallSite.users.map((user) => {
      if (user.id !== id) return user;
      const { idnumber, ...rest } = user;
      return field === "idnumber" ? rest : { ...rest, ...(idnumber && { idnumber }), email: "" };
    }),
  };
}

const superUser = (unit: string): Actor => ({
  id: `super-${unit}`,
  grants: [{ role: "superUser", unit: OrgUnitId.parse(unit) }],
});

describe("an account is matched", () => {
  it("by employee number, and before any address", async () => {
    const { employeeOf } = await synced([
      { id: "a", name: "Annen Person", number: "1006" },
      { id: "b", name: "Prøve Person", email: "u6@kommune.example" },
    ]);

    expect(await employeeOf("6")).toBe("a");
  });

  it("by work e-mail, whatever its capitals", async () => {
    const { employeeOf } = await synced([{ id: "a", name: "A", email: "U7@Kommune.example" }]);

    expect(await employeeOf("7")).toBe("a");
  });

  it("to nobody by a key that two employees share, and both are suggested", async () => {
    const { desk, employeeOf } = await synced([
      { id: "a", name: "Den Ene", email: "u7@kommune.example" },
      { id: "b", name: "Den Andre", email: "u7@kommune.example" },
    ]);

    expect(await employeeOf("7")).toBeUndefined();
    const { rows } = await matching(desk, operator);
    const row = rows.find(({ account }) => account === "7");
    expect(row?.suggestions.map(({ employee, reasons }) => [employee, reasons])).toEqual([
      ["a", ["shared-e-mail", "same-workplace"]],
      ["b", ["shared-e-mail", "same-workplace"]],
    ]);
  });

  it("to nobody by an address that two accounts share", async () => {
    const users = smallSite.users.map((user) => ({ ...user, email: "post@kommune.example" }));
    const { desk, employeeOf } = await synced(
      [{ id: "a", name: "A", email: "post@kommune.example" }],
      { users },
    );

    expect(await employeeOf("6")).toBeUndefined();
    const { rows } = await matching(desk, operator);
    expect(rows[0]?.suggestions[0]?.reasons).toContain("e-mail-on-two-accounts");
  });

  it("together with another one of the same employee, by one number", async () => {
    const users = smallSite.users.map((user) => ({ ...user, idnumber: "1006" }));
    const { desk, employeeOf } = await synced([{ id: "a", name: "A", number: "1006" }], { users });

    expect([await employeeOf("6"), await employeeOf("7")]).toEqual(["a", "a"]);
    const { rows } = await matching(desk, operator, { show: "all" });
    expect(rows[0]?.alsoAccounts).toEqual(["7", "8"]);
    const events = await Array.fromAsync(desk.store.learning.events());
    expect(events).toHaveLength(5);
  });

  it("still, when the key has left the HR data with the employee", async () => {
    const { desk, employeeOf } = await synced([{ id: "a", name: "A", number: "1006" }]);
    await desk.store.people.save({
      identities: [EmployeeIdentity.parse({ employee: "a", name: "A" })],
    });
    await matchAll(desk, operator);

    expect(await employeeOf("6")).toBe("a");
  });
});

describe("what a person says", () => {
  const own = { id: "a", name: "Prøve Person 6" };

  it("holds against every key, and brings the account's history at once", async () => {
    const { desk, source, employeeOf } = await synced([
      own,
      { id: "b", name: "B", number: "1006" },
    ]);
    const result = await decideMatch(desk, operator, { account: "6", employee: "a" }, "confirmed");

    expect(result.changed).toBe(1);
    expect(await employeeOf("6")).toBe("a");
    desk.wait(24);
    await sync(desk, operator, source);
    expect(await employeeOf("6")).toBe("a");
    const events = await Array.fromAsync(desk.store.learning.events());
    expect(new Set(events.map(({ employee }) => employee))).toEqual(new Set(["a"]));
  });

  it("is taken back by saying so, and stays in the record with who and when", async () => {
    const { desk, employeeOf } = await synced([own], without("idnumber", 6));
    const two = { account: "6", employee: "a" };
    await decideMatch(desk, operator, two, "confirmed");
    await decideMatch(desk, operator, two, "undone");

    expect(await employeeOf("6")).toBeUndefined();
    const { rows } = await matching(desk, operator, { show: "decided" });
    expect(rows[0]?.decisions.map(({ decision, by, at }) => [decision, by, at])).toEqual([
      ["confirmed", "local-operator", "2024-05-01T03:00:00Z"],
      ["undone", "local-operator", "2024-05-01T03:00:00Z"],
    ]);
    const audited = (await desk.store.audit.entries()).map(({ action }) => action);
    expect(audited).toEqual(["sync", "match.confirmed", "match.undone"]);
  });

  it("keeps a refused employee from being matched or suggested again", async () => {
    const { desk, source, employeeOf } = await synced([{ ...own, number: "1006" }]);
    await decideMatch(desk, operator, { account: "6", employee: "a" }, "refused");
    desk.wait(24);
    await sync(desk, operator, source);

    expect(await employeeOf("6")).toBeUndefined();
    const { rows } = await matching(desk, operator);
    expect(rows.find(({ account }) => account === "6")?.suggestions).toEqual([]);
    await decideMatch(desk, operator, { account: "6", employee: "a" }, "undone");
    expect(await employeeOf("6")).toBe("a");
  });

  it.each([
    [{ account: "99", employee: "a" }, "confirmed", 'has no account "99"'],
    [{ account: "6", employee: "nobody" }, "confirmed", 'nobody is employed as "nobody"'],
    [{ account: "6", employee: "a" }, "undone", "nobody has said anything"],
    [{ account: "6", employee: "a", source: "moodle:other" }, "confirmed", "nothing was read"],
  ] as const)("is refused of %j, %s", async (statement, decision, says) => {
    const { desk } = await synced([own]);
    const before = await desk.store.revision();

    const refused = decideMatch(desk, operator, statement, decision);
    await expect(refused).rejects.toMatchObject({ code: "not-a-match" });
    await expect(refused).rejects.toThrow(says);
    expect(await desk.store.revision()).toBe(before);
  });

  it("is refused to somebody who answers for another municipality, or for no accounts", async () => {
    const { desk } = await synced([own]);
    const two = { account: "6", employee: "a" };

    const elsewhere = decideMatch(desk, superUser("dalby"), two, "confirmed");
    await expect(elsewhere).rejects.toMatchObject({ code: "not-a-match" });
    const leader: Actor = { id: "l", grants: [{ role: "leader", unit: OrgUnitId.parse("hjem") }] };
    const leads = decideMatch(desk, leader, two, "confirmed");
    await expect(leads).rejects.toMatchObject({ code: "not-allowed" });
  });
});

describe("the list of accounts", () => {
  it("names people only to those who may see names, and only of their own units", async () => {
    const employees = [
      { id: "a", name: "Prøve Person 6" },
      { id: "b", name: "Prøve Person 7", unit: "dalby" },
    ];
    const users = smallSite.users.map(({ idnumber: _, ...user }) => user);
    const { desk } = await synced(employees, { users });
    const region = await matching(desk, operator);
    const ofFjellby = await matching(desk, superUser("fjellby"));

    expect(JSON.stringify(region)).not.toContain("Prøve");
    expect(JSON.stringify(region)).not.toContain("kommune.example");
    expect(ofFjellby.rows.map(({ account, name }) => [account, name])).toEqual([
      ["6", "Prøve Person 6"],
    ]);
    const suggested = ofFjellby.rows.flatMap(({ suggestions }) => suggestions);
    expect(suggested.map(({ employee }) => employee)).toEqual(["a"]);
  });
});

describe("how alike two names are", () => {
  it.each([
    ["Åse Bjørg Prøve", "prøve, åse bjørg", 1, 1],
    ["Aase Prøve", "Åse Prøve", 1, 1],
    ["Kari Anne Prøvesen", "Kari Prøvesen", 0.9, 0.99],
    ["Kristian Prøvesen", "Christian Prøvesen", 0, 0.5],
    ["Kristin Prøvesen", "Kristine Prøvesen", 0.8, 0.9],
    ["Kari Prøvesen", "Ola Prøvesen", 0, 0],
    ["Kari", "Kari Prøvesen", 0, 0],
    ["", "Kari Prøvesen", 0, 0],
  ])("%j and %j: from %d to %d", (one, other, least, most) => {
    const likeness = nameLikeness(nameWords(one), nameWords(other));

    expect(likeness).toBeGreaterThanOrEqual(least);
    expect(likeness).toBeLessThanOrEqual(most);
    expect(nameLikeness(nameWords(other), nameWords(one))).toBe(likeness);
  });
});

describe("registration coverage (A136)", () => {
  const many = Array.from({ length: 12 }, (_, at) => ({
    id: `e${at}`,
    name: `E ${at}`,
    number: `${1006 + at}`,
    unit: at < 8 ? "hjem" : "dalby",
  }));

  it("counts employed, registered and placed for every unit", async () => {
    const users = smallSite.users.map((user) =>
      user.id === 7 ? { ...user, department: "Solbakkn" } : user,
    );
    const { desk } = await synced(many, { users, enrolments: [enrolment(6, 28, began)] });
    const admin: Actor = {
      id: "admin",
      grants: [{ role: "municipalityAdmin", unit: OrgUnitId.parse("fjellby") }],
    };
    const view = await registration(desk, admin);

    expect(view.rows.map((row) => [row.name, row.employed, row.registered, row.placed])).toEqual([
      ["Fjellby", 8, 3, 2],
      ["Solbakken sykehjem", 8, 3, 2],
    ]);
    expect(view.unknownWorkplaces).toEqual([
      { text: "Solbakkn", spellings: ["Solbakkn"], accounts: 1, candidates: [] },
    ]);
  });

  it("knows a workplace however its name is spelt, and says where none is named", async () => {
    const spelt = ["SOLBAKKEN  sjh.", "Solbakken sykehjem, avd. 2", " – "];
    const users = smallSite.users.map((user, at) => ({ ...user, department: spelt[at] ?? "" }));
    const { desk } = await synced(many, { users, enrolments: [enrolment(6, 28, began)] });
    const view = await registration(desk, {
      id: "admin",
      grants: [{ role: "municipalityAdmin", unit: OrgUnitId.parse("fjellby") }],
    });

    expect(view.rows[1]).toMatchObject({ name: "Solbakken sykehjem", registered: 3, placed: 2 });
    expect(view).toMatchObject({ unknownWorkplaces: [], withoutWorkplace: 1 });
  });

  it("hides the small groups that the training report hides from who sees no names", async () => {
    const { desk } = await synced(many);
    const { rows } = await registration(desk, operator);

    // Four work in Dalby.
    expect(rows.find(({ name }) => name === "Dalby")).toMatchObject({
      employed: "suppressed",
      registered: "suppressed",
    });
  });
});
