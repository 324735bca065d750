import { CourseId, type LocalDate, type OrgUnitId } from "@kompetanseregion/domain";
import {
  certification,
  type CertificationRow,
  type RollUp,
  type RollUpRow,
  suppress,
  type SuppressedRow,
  type Workforce,
} from "@kompetanseregion/reporting";

import { authorise } from "../actor/actor.ts";
import { rulesOfRegion } from "../certification/rules-asked.ts";
import { type CertificationRules } from "../demo/demo-policies.ts";
import { dateAsked } from "../input/date-asked.ts";
import { storedRegion, topUnit } from "../region/stored-region.ts";
import { groupBelow, publicationOf, smallestGroup, under } from "../training-report/publication.ts";
import { unitAsked } from "../training-report/report-scope.ts";
import { countCells, hiddenColumn } from "./counts.ts";
import { type ExportDefinition } from "./export-table.ts";
import { rowsOf } from "./rows-of.ts";

/** Whom each certificate concerns and who of them is in order, for every unit. */
export const certificationsTable: ExportDefinition = {
  title: { nb: "Sertifiseringer", nn: "Sertifiseringar", en: "Certifications" },
  columns: [
    { name: "asOf", kind: "date", about: "the date of the figures" },
    { name: "unit", kind: "text", about: "the unit, with all below it; see the table units" },
    { name: "certificate", kind: "text", about: "the certificate" },
    {
      name: "employees",
      kind: "count",
      about: "distinct persons; empty is hidden, as in all counts",
    },
    {
      name: "concerned",
      kind: "count",
      about: "of these, who must have it, have it, had it or are exempt",
    },
    {
      name: "inOrder",
      kind: "count",
      about: "of the concerned, who are valid, about to expire or exempt",
    },
    { name: "lacking", kind: "count", about: "of the concerned, the others" },
    hiddenColumn,
  ],
  read: async (desk, actor, query) => {
    const scope = authorise(actor, "read-training");
    const asOf = dateAsked(query.asOf, desk);
    const region = topUnit(await storedRegion(desk));
    const root = await unitAsked(desk, query.unit ?? region);
    const workforce = await desk.workforce();
    const rules = await rulesOfRegion(desk);
    // Also the check that the actor may see the unit, and that it exists on the date.
    const asked = rollUpOf(workforce, rules, { asOf, scope, root });
    const rows = scope.persons
      ? asked.rows
      : under(root, published(workforce, rules, asOf, region));
    return rowsOf<SuppressedRow | RollUpRow>(rows, (row) => [
      [
        { date: asOf },
        row.unit,
        row.course.slice(prefix.length),
        ...countCells([row.employees, row.enrolled, row.completed, row.inProgress]),
      ],
    ]);
  },
};

/**
 * The whole region's certificates as they may be seen beside the training report of the date.
 *
 * Those whom a certificate concerns stand to the employees as the enrolled of a course do, and
 * those who are in order as the completed: so the same hiding serves, and what one table hides
 * the other does not tell.
 */
function published(
  workforce: Workforce,
  rules: readonly CertificationRules[],
  asOf: LocalDate,
  region: OrgUnitId,
): readonly SuppressedRow[] {
  if (rules.length === 0) return [];
  const scope = { units: [region], persons: false };
  const whole = rollUpOf(workforce, rules, { asOf, scope, root: region });
  const earlier = [publicationOf(workforce, region, asOf)];
  return suppress(whole, { k: smallestGroup, protects: "groups", groupBelow, earlier }).rows;
}

/** Keeps a certificate apart from a course of the same name. */
const prefix = "certificate-";

function rollUpOf(
  workforce: Workforce,
  rules: readonly CertificationRules[],
  asked: Pick<RollUp, "asOf" | "scope"> & { readonly root: OrgUnitId },
): RollUp {
  const reports = rules.map(({ certificate, versions, obligations }) => ({
    course: CourseId.parse(prefix + certificate),
    rows: certification(workforce, {
      ...asked,
      certificate,
      policies: versions.map(({ policy }) => policy),
      obligations,
    }),
  }));
  const units = reports[0]?.rows ?? [];
  return {
    ...asked,
    restateOn: undefined,
    period: undefined,
    courses: reports.map(({ course }) => course),
    rows: units.flatMap((_, at) =>
      reports.flatMap(({ course, rows }) =>
        rows.slice(at, at + 1).map((row) => toRow(row, course)),
      ),
    ),
    workforceIssues: workforce.issues,
  };
}

function toRow(row: CertificationRow, course: CourseId): RollUpRow {
  const { unit, parent, depth, kind, name, employees, states } = row;
  const notStarted = states.notRequired;
  const completed = states.valid + states.expiring + states.exempt;
  const enrolled = employees - notStarted;
  return {
    ...{ unit, parent, depth, kind, name, course },
    ...{ employees, enrolled, inProgress: enrolled - completed, completed, notStarted },
  };
}
