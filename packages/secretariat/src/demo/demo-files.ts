import {
  type EmployeeId,
  holds,
  type LocalDate,
  addDays,
  type MunicipalityId,
  OrgUnitId,
  orgTreeOn,
  pathToTop,
} from "@kompetanseregion/domain";
import { type Cell, type TableOut } from "@kompetanseregion/exchange";

import { demoCourses } from "./demo-courses.ts";
import { type DemoOrganisation } from "./demo-organisation.ts";
import { chanceFrom } from "./random.ts";

/** A made-up employer's HR table as it stands on a day: a row for each position. */
export function demoStaffTable(
  { units, placements, identities, positions }: DemoOrganisation,
  employer: MunicipalityId,
  asOf: LocalDate,
): TableOut {
  const top = OrgUnitId.parse(employer);
  const tree = orgTreeOn({ units, placements }, asOf);
  const names = new Map(units.map(({ id, name }) => [id, name]));
  const persons = new Map(identities.map((identity) => [identity.employee, identity]));
  const rows = positions.flatMap((position): Cell[][] => {
    const path = pathToTop(tree, position.unit).toReversed();
    const person = persons.get(position.employee);
    if (person === undefined || !holds(position.period, asOf) || path[1] !== top) return [];
    const [sector = "", ...below] = path.slice(2).map((id) => names.get(id) ?? "");
    return [
      [
        numberOf(position.employee),
        person.name,
        person.email ?? "",
        position.title ?? "",
        String(position.ftePercent),
        position.primary,
        position.manager,
        sector,
        below.length > 1 ? (below[0] ?? "") : "",
        below.at(-1) ?? "",
        { date: position.period.from },
      ],
    ];
  });
  return {
    columns: [
      "Ansattnr",
      "Navn",
      "E-post",
      "Stilling",
      "Stillingsprosent",
      "Hovedstilling",
      "Leder",
      "Sektor",
      "Avdeling",
      "Arbeidssted",
      "Fra dato",
    ],
    rows,
  };
}

/**
 * A made-up list of so many completions by those who work for the employer on the day: mostly by
 * employee number, one of ten by e-mail alone, and one of a hundred rows twice.
 */
export function demoCompletionsTable(
  { identities, positions }: DemoOrganisation,
  employer: MunicipalityId,
  options: { readonly asOf: LocalDate; readonly completions: number; readonly seed: number },
): TableOut {
  const { asOf, completions, seed } = options;
  const employed = new Set(
    positions.flatMap(({ employee, unit, period }) =>
      unit.startsWith(`${employer}/`) && holds(period, asOf) ? [employee] : [],
    ),
  );
  const people = identities.filter(({ employee }) => employed.has(employee));
  return {
    columns: ["Ansattnr", "E-post", "Kurs", "Fullført"],
    rows: completionRows(people, { asOf, completions, chance: chanceFrom(seed) }),
  };
}

/** How often a course is taken again, where there are more completions than courses. */
const years = 10;

function* completionRows(
  people: DemoOrganisation["identities"],
  {
    asOf,
    completions,
    chance,
  }: {
    readonly asOf: LocalDate;
    readonly completions: number;
    readonly chance: ReturnType<typeof chanceFrom>;
  },
): Generator<Cell[]> {
  for (let row = 0; row < completions; row += 1) {
    const { employee, email = "" } = chance.pick(people);
    const { course } = chance.pick(demoCourses);
    const byEmail = email !== "" && chance.happens(0.1);
    const cells = [
      byEmail ? "" : numberOf(employee),
      email,
      course.title,
      { date: addDays(asOf, -chance.between(0, years * 365)) },
    ];
    yield cells;
    if (chance.happens(0.01)) yield cells;
  }
}

/** The employer's own number: what comes after its name in the demo's keys. */
function numberOf(employee: EmployeeId): string {
  return employee.slice(employee.lastIndexOf("-") + 1);
}
