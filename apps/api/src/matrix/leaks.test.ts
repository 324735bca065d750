import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";

import { type contract } from "@kompetanseregion/client";
import { type EmployeeId, OrgUnitId } from "@kompetanseregion/domain";
import { type Actor, type Desk, type Role } from "@kompetanseregion/secretariat";
import { afterAll, beforeAll, expect, it } from "vitest";

import { createApp } from "../app.ts";
import { demoDesk } from "../testing/demo-desk.ts";
import { asksAbout } from "./asks.ts";
import { send } from "./send.ts";

/** LEAK_CASES=10000 asks them all, which takes minutes. */
const cases = Number(process.env["LEAK_CASES"] ?? 150);
/** The routes that answer about units or persons; what they may show depends on who asks. */
const routes = [
  "trainingReport",
  "trainingTrend",
  "trainingCell",
  "trainingPeople",
  "trainingLog",
  "trainingFollowUp",
  "platformUsage",
  "certificationReport",
  "expiringCertificates",
  "certificationStanding",
  "matching",
  "accessPackage",
  "erasurePreview",
  "audit",
  "attention",
] as const satisfies readonly (keyof typeof contract)[];
const roles: readonly Role[] = [
  "regionAdmin",
  "municipalityAdmin",
  "leader",
  "reportAccess",
  "superUser",
  "funding",
  "auditor",
];
const seesNames = new Set<Role>(["municipalityAdmin", "leader", "superUser"]);

const folder = mkdtempSync(join(tmpdir(), "leaks-"));
let desk: Desk;

beforeAll(async () => {
  desk = await demoDesk();
}, 60_000);

afterAll(async () => {
  await desk.close();
  rmSync(folder, { recursive: true });
});

it(`in ${cases} random cases, nobody is answered about a unit or a person outside their own`, async () => {
  const units = (await desk.store.organisation.units()).map(({ id }) => id);
  const homes = new Map<EmployeeId, string[]>();
  const names = new Map<string, string>();
  for (const { employee, unit } of await desk.store.people.positions()) {
    homes.set(employee, [...(homes.get(employee) ?? []), unit]);
  }
  for (const { employee, name } of await desk.store.people.identities(homes.keys())) {
    names.set(employee, name);
  }
  const employees = [...homes.keys()];
  const region = OrgUnitId.parse("kongsbergregionen");
  const homesOf = new Map<string, string[]>(homes);
  const known = new Set<string>(units);
  const chance = numbers(2016);
  const pick = <Item>(list: readonly Item[]): Item => list[chance() % list.length] as Item;

  const leaks: unknown[] = [];
  const seen = { units: 0, employees: 0, refused: 0 };
  for (let number = 0; number < cases; number += 1) {
    const held = Array.from({ length: 1 + (chance() % 2) }, () => {
      const role = pick(roles);
      // Who runs the region runs all of it.
      return { role, unit: role === "regionAdmin" ? region : pick(units) };
    });
    // Each is somebody else: what one did oneself stands in the log that one reads.
    const actor: Actor = { id: `somebody-${number}`, grants: held };
    const app = createApp({
      desk,
      actor,
      dashboard: folder,
      hosts: ["127.0.0.1"],
      log: () => undefined,
    });
    const name = pick(routes);
    const asked = { unit: pick(units), employee: pick(employees) };
    // Half of the cases ask about what is likely to be one's own.
    if (chance() % 2 === 0) asked.unit = pick(held).unit;
    const answer = await send(app, name, asksAbout(asked)[name]);
    const text = await answer.text();
    if (!answer.ok) {
      seen.refused += 1;
      continue;
    }
    const below = (unit: string): boolean => held.some((one) => isBelow(unit, one.unit));
    const named = held.filter((one) => seesNames.has(one.role)).map((one) => one.unit);
    for (const word of stringsIn(JSON.parse(text))) {
      if (known.has(word)) {
        seen.units += 1;
        if (!below(word)) leaks.push({ name, held, asked, unit: word });
      }
      const home = homesOf.get(word);
      if (home !== undefined) {
        seen.employees += 1;
        const isOwn = home.some(below);
        // The random name that was asked about is no news to who asked.
        if (!isOwn && word !== asked.employee) leaks.push({ name, held, asked, employee: word });
      }
    }
    const own = names.get(asked.employee) ?? "";
    if (named.length === 0 && own !== "" && text.includes(own)) {
      leaks.push({ name, held, asked, told: "a name" });
    }
  }

  expect(leaks).toEqual([]);
  // The cases are worth something.
  expect(seen.units).toBeGreaterThan(cases / 10);
  expect(seen.employees).toBeGreaterThan(0);
  expect(seen.refused).toBeLessThan(cases);
}, 3_600_000);

/** The demo's ids are paths, `tinn/skole`; the region is above them all. */
function isBelow(unit: string, top: OrgUnitId): boolean {
  return top === "kongsbergregionen" || unit === top || unit.startsWith(`${top}/`);
}

function* stringsIn(value: unknown): Generator<string> {
  if (typeof value === "string") yield value;
  else if (typeof value === "object" && value !== null) {
    for (const part of Object.values(value)) yield* stringsIn(part);
  }
}

/** Numbers that look like chance, the same for the same seed. */
function numbers(seed: number): () => number {
  let state = seed;
  return () => {
    state = (Math.imul(state, 1_664_525) + 1_013_904_223) >>> 0;
    return state >>> 8;
  };
}
