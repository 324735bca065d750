import {
  type Figure,
  type FigureSource,
  hiddenFigure,
  quantityFigure,
  shareFigure,
  type Text,
  type Training,
} from "@kompetanseregion/documents";
import { type CourseId, type LocalDate, type OrgUnitId } from "@kompetanseregion/domain";

import { type Actor } from "../actor/actor.ts";
import { type Desk } from "../desk.ts";
import {
  type CountView,
  trainingReport,
  type TrainingReportView,
  type TrainingRowView,
} from "../training-report/training-report.ts";

/**
 * Who had taken the project's own courses on the date, for the region and each municipality; every
 * course that is read where the project names none.
 */
export async function trainingChapter(
  desk: Desk,
  actor: Actor,
  asOf: LocalDate,
  own: readonly CourseId[] | undefined,
): Promise<Training> {
  const known = new Set((await desk.store.learning.courses()).map(({ id }) => id));
  const courses = own === undefined ? [...known] : own.filter((id) => known.has(id));
  const report = await trainingReport(desk, actor, { asOf, courses });
  const source = sourceOf(report);
  const below = report.rows.filter(({ depth }) => depth === 1);
  const isShown = below.every(({ employees }) => employees !== "suppressed");
  const units = [...new Set(below.map(({ unit }) => unit))];
  return {
    asOf,
    smallestGroup: report.suppression.smallestGroup,
    protects: "groups",
    // Beside a hidden unit it would tell how many work there.
    ...(isShown ? { countedAgain: await countedAgain(desk, units, asOf) } : {}),
    courses: report.courses.flatMap(({ id, title }) => {
      const [top, ...below] = report.rows.filter((row) => row.course === id && row.depth <= 1);
      if (top === undefined) return [];
      return [
        {
          course: title,
          total: rowOf(top, 0, source),
          rows: below.map((row) => rowOf(row, row.depth - 1, source)),
        },
      ];
    }),
    paragraphs: report.leftOut.map((left) => ({ text: leftOutText(left) })),
  };
}

/** How many more there are in the units, one by one, than persons in all of them. */
async function countedAgain(
  { store }: Desk,
  units: readonly OrgUnitId[],
  asOf: LocalDate,
): Promise<number> {
  const within = await Promise.all(
    units.map((unit) => store.people.employedWithin({ units: [unit], asOf })),
  );
  const employees = within.flat();
  return employees.length - new Set(employees).size;
}

function leftOutText({ code, count, message }: TrainingReportView["leftOut"][number]): Text {
  if (code !== "unmatched-accounts") return message;
  return {
    nb: `Ikke med: ${count} kontoer på læringsplattformen er ikke koblet til noen ansatt.`,
    nn: `Ikkje med: ${count} kontoar på læringsplattforma er ikkje kopla til nokon tilsett.`,
    en: `Left out: ${count} accounts on the learning platform are matched to no employee.`,
  };
}

/** The completed of the employees; the count alone where one of them is hidden. */
export function completedShare({
  employees,
  completed,
}: Training["courses"][number]["total"]): Figure {
  if (employees.value.kind !== "quantity" || completed.value.kind !== "quantity") return completed;
  const [numerator, denominator] = [completed.value.number, employees.value.number];
  return shareFigure(
    { numerator, denominator, counts: "employees who have completed", outOf: "employees" },
    completed.source,
  );
}

function rowOf(
  row: TrainingRowView,
  depth: number,
  source: FigureSource,
): Training["courses"][number]["total"] {
  const count = (value: CountView): Figure =>
    value === "suppressed"
      ? hiddenFigure(source)
      : quantityFigure({ number: value, unit: "people" }, source);
  return {
    unit: row.name,
    depth,
    employees: count(row.employees),
    completed: count(row.completed),
    inProgress: count(row.inProgress),
    notStarted: count(row.notStarted),
  };
}

function sourceOf({ sources, asOf }: TrainingReportView): FigureSource {
  const runs = sources.map(({ source, run }) => `${source}, kjøring ${run}`).join("; ");
  return {
    label: {
      nb: "Læringsplattformen og ansattregisteret",
      nn: "Læringsplattforma og tilsettregisteret",
      en: "The learning platform and the staff register",
    },
    locator: `${runs === "" ? "ingen kjøring" : runs}, per ${asOf}`,
  };
}
