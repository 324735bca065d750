import { type RollUpRow, type SuppressedRow } from "@kompetanseregion/reporting";

import { authorise } from "../actor/actor.ts";
import {
  certificateOf,
  certificationRollUp,
  publishedCertifications,
} from "../certification/publication.ts";
import { rulesOfRegion } from "../certification/rules-asked.ts";
import { dateAsked } from "../input/date-asked.ts";
import { storedRegion, topUnit } from "../region/stored-region.ts";
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
    const asked = { asOf, scope, root };
    const rows = scope.persons
      ? certificationRollUp(workforce, rules, asked).rows
      : publishedCertifications(workforce, rules, asked, region);
    return rowsOf<SuppressedRow | RollUpRow>(rows, (row) => [
      [
        { date: asOf },
        row.unit,
        certificateOf(row.course),
        ...countCells([row.employees, row.enrolled, row.completed, row.inProgress]),
      ],
    ]);
  },
};
