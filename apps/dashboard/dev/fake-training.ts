import { type Count, type TrainingReport, type TrainingRow } from "@kompetanseregion/client";
import { Instant, LocalDate } from "@kompetanseregion/domain";

import { type FakeUnit, fakeOrganisation } from "./fake-organisation.ts";

/** The courses of the made-up region. */
export const fakeCourses = [
  { id: "legemiddelhandtering", title: "Legemiddelhåndtering" },
  { id: "en-god-start", title: "En god start" },
  { id: "kompetanseledelse", title: "Lederopplæring i strategisk kompetanseledelse" },
  { id: "nyansatt", title: "Nyansattkurs" },
] as const;

const smallestGroup = 5;

interface Sums {
  employees: number;
  completed: number;
  inProgress: number;
}

/** A report that keeps to the contract. Its suppression is for show: the real one is in the server. */
export function fakeTraining(courses: readonly string[], asOf: string): TrainingReport {
  const units = fakeOrganisation();
  const chosen = fakeCourses.filter(({ id }) => courses.length === 0 || courses.includes(id));
  const rows = chosen.flatMap(({ id }, index) => rowsOf(units, id, index));
  const cells = rows.flatMap((row) => [
    row.employees,
    row.completed,
    row.inProgress,
    row.notStarted,
  ]);
  return {
    asOf: LocalDate.parse(asOf),
    unit: "kongsbergregionen",
    courses: chosen.map((course) => ({ ...course })),
    rows,
    suppression: {
      smallestGroup,
      hiddenCells: {
        numerator: cells.filter((cell) => cell === "suppressed").length,
        denominator: cells.length,
        counts: "hidden figures",
        outOf: "figures",
      },
    },
    sources: [
      {
        source: "moodle:demo",
        run: "sync-2026-11-22-1",
        finishedAt: Instant.parse("2026-11-22T05:14:00Z"),
      },
    ],
    leftOut: [{ code: "unmatched-accounts", count: 14, message: "14 accounts are unmatched" }],
  };
}

function rowsOf(units: readonly FakeUnit[], course: string, courseIndex: number): TrainingRow[] {
  const sums = new Map<string, Sums>(
    units.map(({ unit }) => [unit, { employees: 0, completed: 0, inProgress: 0 }]),
  );
  const parents = new Map(units.map(({ unit, parent }) => [unit, parent]));
  units.forEach(({ unit, employees }, index) => {
    const completed = Math.floor((employees * (30 + ((index * 13 + courseIndex * 17) % 60))) / 100);
    const inProgress = Math.floor((employees - completed) / 3);
    for (let above: string | undefined = unit; above !== undefined; above = parents.get(above)) {
      const sum = sums.get(above);
      if (sum === undefined) throw new Error(`unit ${above} has a parent that is none`);
      sum.employees += employees;
      sum.completed += completed;
      sum.inProgress += inProgress;
    }
  });
  return units.map(({ employees: _own, ...unit }) => {
    const sum = sums.get(unit.unit);
    if (sum === undefined) throw new Error(`unit ${unit.unit} has no sums`);
    const { employees, completed, inProgress } = sum;
    return {
      ...unit,
      course,
      employees: count(employees),
      enrolled: count(completed + inProgress),
      inProgress: count(inProgress),
      completed: count(completed),
      notStarted: count(employees - completed - inProgress),
    };
  });
}

function count(value: number): Count {
  return value > 0 && value < smallestGroup ? "suppressed" : value;
}
