import {
  Course,
  CourseId,
  EmployeeId,
  EmployeeIdentity,
  Instant,
  LocalDate,
  OrgUnit,
  OrgUnitId,
  Placement,
  Position,
} from "@kompetanseregion/domain";
import { openStoreInMemory } from "@kompetanseregion/store";

import { type Actor } from "../../actor/actor.ts";
import { type Role } from "../../actor/role.ts";
import { type Desk, deskOver } from "../../desk.ts";
import { keepRegion, StoredRegion } from "../../region/stored-region.ts";

const now = Instant.parse("2026-11-01T09:00:00Z");
const region = OrgUnitId.parse("kongsbergregionen");

/** The unit, its kind, and what it hangs under. */
const units = [
  ["kongsberg", "municipality", region],
  ["tinn", "municipality", region],
  ["kongsberg/sykehjem", "department", "kongsberg"],
  ["kongsberg/skole", "department", "kongsberg"],
  ["tinn/sykehjem", "department", "tinn"],
] as const;

/** Employees by municipality and number: `k1` … `k12`; `k11` and `k12` work in two units. */
const staff = [
  ["kongsberg/sykehjem", numbered("k", 1, 12)],
  ["kongsberg/skole", numbered("k", 11, 22)],
  ["tinn/sykehjem", numbered("t", 1, 12)],
  ["tinn/skole", numbered("t", 13, 15)],
] as const;

const training = [
  ["brannvern", "completed", "2015-03-02", numbered("k", 1, 6)],
  ["brannvern", "completed", "2015-09-01", ["k7", "k8", "k11"]],
  ["brannvern", "enrolled", "2015-10-01", ["k9", "k10", "t8"]],
  ["brannvern", "completed", "2015-05-01", [...numbered("t", 1, 6), "t13"]],
  ["brannvern", "completed", "2016-02-01", ["t7"]],
  ["legemiddelhandtering", "completed", "2014-12-01", ["k1"]],
  ["legemiddelhandtering", "completed", "2014-11-20", ["k2"]],
] as const;

function numbered(letter: string, first: number, last: number): string[] {
  return Array.from({ length: last - first + 1 }, (_, at) => `${letter}${first + at}`);
}

/**
 * Two municipalities with 37 employees, few enough to count by hand.
 *
 * Kongsberg has 22, of whom two work in both its units; Tinn has 15, of whom three in a school that
 * hangs under Kongsberg from 2016-01-01.
 */
export async function smallRegion(): Promise<Desk> {
  const store = await openStoreInMemory();
  const desk = deskOver(store, { now: () => now, today: () => LocalDate.parse("2026-11-01") });
  // The rules of certificates are the demo's.
  const stored = { id: region, name: "Kongsbergregionen", demo: true };
  await keepRegion(desk, StoredRegion.parse(stored));
  const period = { from: "2014-01-01" };
  const moved = "2016-01-01";
  await store.organisation.save({
    units: [
      OrgUnit.parse({ id: region, kind: "region", name: "Kongsbergregionen", period }),
      ...units.map(([id, kind]) => OrgUnit.parse({ id, kind, name: id, period })),
      OrgUnit.parse({ id: "tinn/skole", kind: "department", name: "tinn/skole", period }),
    ],
    placements: [
      ...units.map(([unit, , parent]) => Placement.parse({ unit, parent, period })),
      Placement.parse({ unit: "tinn/skole", parent: "tinn", period: { ...period, to: moved } }),
      Placement.parse({ unit: "tinn/skole", parent: "kongsberg", period: { from: moved } }),
    ],
  });
  const title = "Sykepleier";
  await store.people.save({
    identities: [EmployeeIdentity.parse({ employee: "k1", name: "Oppdiktet Navn" })],
    positions: staff.flatMap(([unit, employees]) =>
      employees.map((employee) => {
        const primary = !unit.endsWith("skole");
        const shape = { employee, title, unit, period, ftePercent: 50, manager: false };
        return Position.parse({ ...shape, primary });
      }),
    ),
  });
  await keepTraining(desk);
  return desk;
}

async function keepTraining({ store }: Desk): Promise<void> {
  const source = "moodle:demo";
  const courses = ["brannvern", "legemiddelhandtering"];
  await store.learning.saveCourses(
    courses.map((id) => Course.parse({ id, title: id, aliases: [] })),
  );
  const run = await store.learning.beginRun({ source, startedAt: now });
  await store.learning.saveObservedCourses(
    source,
    courses.map((id) => ({ key: id, title: id, visible: true, course: CourseId.parse(id) })),
  );
  const employees = [...new Set(staff.flatMap(([, keys]) => keys))];
  const accounts = employees.map((key) => ({ key, name: "Prøve", suspended: false }));
  await store.learning.saveAccounts(source, run, accounts);
  await store.learning.matchAccounts(
    source,
    employees.map((key) => ({ account: key, employee: EmployeeId.parse(key) })),
  );
  await store.learning.appendObservations(
    source,
    run,
    training.flatMap(([courseKey, kind, on, keys]) =>
      keys.map((account) => ({
        account,
        courseKey,
        kind,
        on: LocalDate.parse(on),
        precision: "day" as const,
        observedAt: now,
      })),
    ),
  );
}

/** Somebody with a role on a unit. */
export function actorAs(role: Role, unit: string): Actor {
  return { id: `${role}-of-${unit}`, grants: [{ role, unit: OrgUnitId.parse(unit) }] };
}
