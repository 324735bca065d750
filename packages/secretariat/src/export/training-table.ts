import { trainingRows } from "../training-report/training-rows.ts";
import { countCells, hiddenColumn } from "./counts.ts";
import { type ExportDefinition } from "./export-table.ts";
import { rowsOf } from "./rows-of.ts";

/** Who has completed what, for every unit and course: the training report as rows. */
export const trainingTable: ExportDefinition = {
  title: { nb: "Opplæring", nn: "Opplæring", en: "Training" },
  columns: [
    { name: "asOf", kind: "date", about: "the date of the figures" },
    { name: "unit", kind: "text", about: "the unit, with all below it; see the table units" },
    { name: "course", kind: "text", about: "the course; see the table courses" },
    {
      name: "employees",
      kind: "count",
      about: "distinct persons; empty is hidden, as in all counts",
    },
    { name: "enrolled", kind: "count", about: "of these, in progress or completed" },
    { name: "inProgress", kind: "count", about: "enrolled or started, not completed" },
    { name: "completed", kind: "count", about: "completed on or before the date" },
    { name: "notStarted", kind: "count", about: "the others" },
    hiddenColumn,
  ],
  read: async (desk, actor, query) => {
    const { asOf, rows } = await trainingRows(desk, actor, query);
    return rowsOf(rows, (row) => [
      [
        { date: asOf },
        row.unit,
        row.course,
        ...countCells([row.employees, row.enrolled, row.inProgress, row.completed, row.notStarted]),
      ],
    ]);
  },
};
