import { type Count } from "@kompetanseregion/client";
import { type LocalDate } from "@kompetanseregion/domain";

import { tenthsOfPercent } from "../../formatting/tenths-of-percent.ts";
import { type Texts } from "../../language/texts.ts";
import { completedShare } from "./completed-share.ts";
import { type ShownRow } from "./unit-tree.ts";

/**
 * The shown rows as CSV that Excel opens as it should with Norwegian settings: UTF-8 with a byte
 * order mark, semicolons, CRLF, decimal comma, dates as dd.mm.yyyy.
 *
 * A text that a spreadsheet could take for a formula gets an apostrophe in front (OWASP ASVS 1.2.10).
 */
export function trainingCsv(
  rows: readonly ShownRow[],
  course: string,
  asOf: LocalDate,
  { text }: Texts,
): string {
  const [year, month, day] = asOf.split("-");
  const date = [day, month, year].join(".");
  const count = (value: Count) => (value === "suppressed" ? text("figure.hidden") : String(value));

  const head = [
    text("training.csv.path"),
    text("training.unit"),
    text("training.csv.kind"),
    text("training.course"),
    text("training.date"),
    text("measure.employees"),
    text("measure.completed"),
    text("measure.inProgress"),
    text("measure.notStarted"),
    text("training.csv.percent"),
  ].map(quoted);
  const body = rows.map(({ row, path }) => {
    const share = completedShare(row);
    const tenths = share === undefined ? undefined : tenthsOfPercent(share);
    return [
      quoted(path.join(" › ")),
      quoted(row.name),
      quoted(text(`kind.${row.kind}`)),
      quoted(course),
      date,
      count(row.employees),
      count(row.completed),
      count(row.inProgress),
      count(row.notStarted),
      share === undefined
        ? text("figure.hidden")
        : tenths === undefined
          ? ""
          : (tenths / 10).toFixed(1).replace(".", ","),
    ];
  });
  return `\uFEFF${[head, ...body].map((cells) => cells.join(";")).join("\r\n")}\r\n`;
}

function quoted(text: string): string {
  const harmless = /^\s*[=+\-@\t\r\0＝＋－＠]/u.test(text) ? `'${text}` : text;
  return /[";\r\n]/u.test(harmless) ? `"${harmless.replaceAll('"', '""')}"` : harmless;
}
