import { type Count, type TrainingRow } from "@kompetanseregion/client";
import { type LocalDate } from "@kompetanseregion/domain";

import { dateCell, numberCell, type Sheet, type SheetCell, textCell } from "../../files/sheet.ts";
import { tenthsOfPercent } from "../../formatting/tenths-of-percent.ts";
import { type Texts } from "../../language/texts.ts";
import { type ShownRow } from "../../units/unit-tree.ts";
import { completedShare } from "./completed-share.ts";

/** The shown rows as a file: what is hidden on the page is hidden in it. */
export function trainingSheet(
  name: string,
  rows: readonly ShownRow<TrainingRow>[],
  course: string,
  asOf: LocalDate,
  { text }: Texts,
): Sheet {
  const count = (value: Count): SheetCell =>
    value === "suppressed" ? textCell(text("figure.hidden")) : numberCell(value);

  return {
    name,
    columns: [
      text("training.csv.path"),
      text("training.unit"),
      text("training.csv.kind"),
      text("training.course"),
      text("figure.date"),
      text("measure.employees"),
      text("measure.completed"),
      text("measure.inProgress"),
      text("measure.notStarted"),
      text("training.csv.percent"),
    ],
    rows: rows.map(({ row, path }) => {
      const share = completedShare(row);
      const tenths = share === undefined ? undefined : tenthsOfPercent(share);
      return [
        textCell(path.join(" › ")),
        textCell(row.name),
        textCell(text(`kind.${row.kind}`)),
        textCell(course),
        dateCell(asOf),
        count(row.employees),
        count(row.completed),
        count(row.inProgress),
        count(row.notStarted),
        share === undefined
          ? textCell(text("figure.hidden"))
          : numberCell(tenths === undefined ? undefined : (tenths / 10).toFixed(1)),
      ];
    }),
  };
}
