import {
  addDays,
  daysBetween,
  EmployeeId,
  type EmployeeIdentity,
  LocalDate,
  type Municipality,
  OrgUnit,
  OrgUnitId,
  Period,
  type Placement,
  type Position,
  type Region,
} from "@kompetanseregion/domain";

import { madeUpName } from "./names.ts";
import { type Chance, chanceFrom } from "./random.ts";
import { type DemoDepartment, demoPlaces, type DemoSector, demoSectors } from "./sectors.ts";

/** What the made-up organisation is made of. */
export interface DemoPlan {
  readonly region: Region;
  /** The member municipalities and how many employees each is to have on the last day. */
  readonly employers: readonly {
    readonly municipality: Municipality;
    readonly employees: number;
  }[];
  readonly seed: number;
}

/** A made-up organisation: real municipalities, invented units and people. */
export interface DemoOrganisation {
  readonly units: readonly OrgUnit[];
  readonly placements: readonly Placement[];
  readonly identities: readonly EmployeeIdentity[];
  readonly positions: readonly Position[];
}

/** The first day of the demo: the main project began in February 2014. */
const demoFrom = LocalDate.parse("2014-01-01");
/** The last day on which something happens in the demo. */
export const demoTo = LocalDate.parse("2026-10-31");

const days = daysBetween(demoFrom, demoTo);
const workplaceSize = 21;
/**
 * A kind of department with fewer than this is left out: its work is done by the others. Where all
 * of an employer's are smaller, the largest of them stand.
 */
const smallestDepartment = 9;
/** Below this, a municipality's sectors hold their workplaces directly. */
const smallMunicipality = 220;

interface Workplace {
  readonly unit: OrgUnit;
  readonly department: DemoDepartment;
  readonly employees: number;
}

/**
 * Makes up an organisation with its people, the same for the same plan.
 *
 * People come and go, move between workplaces, and some hold two positions, now and then with two
 * employers. Every workplace has a leader.
 */
export function demoOrganisation(plan: DemoPlan): DemoOrganisation {
  const chance = chanceFrom(plan.seed);
  const top = unit(plan.region.id, "region", plan.region.name);
  const units: OrgUnit[] = [top];
  const placements: Placement[] = [];
  const identities: EmployeeIdentity[] = [];
  const positions: Position[] = [];

  const add = (child: OrgUnit, parent: OrgUnit): OrgUnit => {
    units.push(child);
    placements.push({ unit: child.id, parent: parent.id, period: { from: demoFrom } });
    return child;
  };

  for (const { municipality, employees } of plan.employers) {
    const employer = add(
      unit(municipality.id, "municipality", municipality.name, municipality.id),
      top,
    );
    const smallest = Math.min(smallestDepartment, largestDepartment(employees));
    let number = 0;
    for (const sector of demoSectors) {
      const sectorUnit = add(
        unit(`${employer.id}/${sector.key}`, "sector", sector.name, municipality.id),
        employer,
      );
      const workplaces = layOut(sector, sectorUnit, { employees, smallest }, add);
      for (const workplace of workplaces) {
        const others = workplaces.filter((other) => other !== workplace);
        const leavers = Math.round(workplace.employees * 0.35);
        for (let place = 0; place < workplace.employees + leavers; place += 1) {
          number += 1;
          const id = EmployeeId.parse(`${municipality.id}-${100_000 + number * 7}`);
          identities.push({
            employee: id,
            employeeNumber: id,
            name: madeUpName(chance),
            email: `${id}@${municipality.id}.kommune.example`,
          });
          positions.push(
            ...career(id, workplace, others, place === 0, place >= workplace.employees, chance),
          );
        }
      }
    }
  }
  lendToNeighbours(positions, chance);
  return { units, placements, identities, positions };
}

/** How many work in a kind of department of an employer of this size. */
function sizeOf(department: DemoDepartment, sector: DemoSector, employees: number): number {
  return Math.round(Math.max(3, Math.round(employees * sector.share)) * department.share);
}

function largestDepartment(employees: number): number {
  return Math.max(
    ...demoSectors.flatMap((sector) =>
      sector.departments.map((department) => sizeOf(department, sector, employees)),
    ),
  );
}

function layOut(
  sector: DemoSector,
  parent: OrgUnit,
  employer: { readonly employees: number; readonly smallest: number },
  add: (child: OrgUnit, parent: OrgUnit) => OrgUnit,
): Workplace[] {
  const workplaces: Workplace[] = [];
  const flat = employer.employees < smallMunicipality;
  for (const department of sector.departments) {
    const employees = sizeOf(department, sector, employer.employees);
    if (employees < employer.smallest) continue;
    const above = flat
      ? parent
      : add(
          unit(
            `${parent.id}/${department.key}`,
            "department",
            department.name,
            parent.municipality,
          ),
          parent,
        );
    const count = Math.max(1, Math.round(employees / workplaceSize));
    for (let index = 0; index < count; index += 1) {
      const place = demoPlaces[(index + parent.id.length) % demoPlaces.length] ?? "Tunet";
      const round = Math.floor(index / demoPlaces.length);
      const name = department.workplace(place, index + 1) + (round > 0 ? ` ${round + 1}` : "");
      workplaces.push({
        unit: add(
          unit(
            `${parent.id}/${department.key}/${index + 1}`,
            "workplace",
            name,
            parent.municipality,
          ),
          above,
        ),
        department,
        employees: Math.floor(employees / count) + (index < employees % count ? 1 : 0),
      });
    }
  }
  return workplaces;
}

/** The positions of one employee, first to last. */
function career(
  employee: EmployeeId,
  workplace: Workplace,
  others: readonly Workplace[],
  manager: boolean,
  leaves: boolean,
  chance: Chance,
): Position[] {
  const hired = chance.happens(0.55) ? demoFrom : addDays(demoFrom, chance.between(1, days - 60));
  const left = leaves ? addDays(hired, chance.between(30, daysBetween(hired, demoTo))) : undefined;
  const share = chance.pick([100, 100, 100, 80, 75, 60, 50]);
  const position = {
    employee,
    title: manager ? "Leder" : chance.pick(workplace.department.titles),
    primary: true,
    manager,
  };
  const at = (unitId: OrgUnitId, from: LocalDate, to: LocalDate | undefined, percent: number) => ({
    ...position,
    unit: unitId,
    period: period(from, to),
    ftePercent: percent,
  });

  if (!manager && others.length > 0 && chance.happens(0.08)) {
    const from = chance.pick(others).unit.id;
    const span = daysBetween(hired, left ?? demoTo);
    if (span > 2) {
      const moved = addDays(hired, chance.between(1, span - 1));
      return [at(from, hired, moved, share), at(workplace.unit.id, moved, left, share)];
    }
  }
  if (!manager && others.length > 0 && share < 100 && chance.happens(0.15)) {
    return [
      at(workplace.unit.id, hired, left, share),
      {
        ...at(chance.pick(others).unit.id, hired, left, 100 - share),
        primary: false,
      },
    ];
  }
  return [at(workplace.unit.id, hired, left, share)];
}

/** Lets a few people also hold a small position with another employer. */
function lendToNeighbours(positions: Position[], chance: Chance): void {
  const primary = positions.filter((position) => position.primary && position.ftePercent < 100);
  for (const position of primary) {
    if (!chance.happens(0.008)) continue;
    const elsewhere = chance.pick(primary);
    if (elsewhere.unit.split("/")[0] === position.unit.split("/")[0]) continue;
    positions.push({ ...position, unit: elsewhere.unit, ftePercent: 20, primary: false });
  }
}

function unit(
  id: string,
  kind: OrgUnit["kind"],
  name: string,
  municipality?: OrgUnit["municipality"],
): OrgUnit {
  return OrgUnit.parse({
    id: OrgUnitId.parse(id),
    kind,
    name,
    municipality,
    period: { from: demoFrom },
  });
}

function period(from: LocalDate, to: LocalDate | undefined): Period {
  return Period.parse(to === undefined ? { from } : { from, to });
}
