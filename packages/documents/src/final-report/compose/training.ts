import { type LocalDate, percentOf, type Ratio } from "@kompetanseregion/domain";

import { fill } from "../../catalogue/messages.ts";
import { nothing, opening, said, subheading } from "../../compose/chapter.ts";
import { figureTable, type TableRow } from "../../compose/figure-table.ts";
import { type Writer } from "../../compose/writer.ts";
import { type Figure } from "../../figure/figure.ts";
import { formatBare } from "../../figure/format-value.ts";
import { type Block, type Picture } from "../../layout/layout.ts";
import { formatDate } from "../../text/format-date.ts";
import { type CourseTraining, type Training, type TrainingRow } from "../chapters/training.ts";
import { type FinalReport } from "../final-report.ts";

/** «Opplæring i regionen»: who has learnt what. */
export function training(report: FinalReport, writer: Writer): Block[] {
  return trainingBlocks(report.training, writer);
}

/** The same for any document that has it. */
export function trainingBlocks(
  { asOf, smallestGroup, protects, countedAgain = 0, courses, paragraphs }: Training,
  writer: Writer,
): Block[] {
  const words = writer.words.training;
  const blocks = opening(writer, {
    id: "training",
    title: words.title,
    lead: fill(words.lead, { date: formatDate(asOf, writer.language) }),
    paragraphs,
  });
  if (courses.length === 0) return [...blocks, nothing(writer)];
  const message = protects === "groups" ? words.suppressionOfGroups : words.suppression;
  return [
    ...blocks,
    said(fill(message, { smallest: smallestGroup })),
    ...(countedAgain > 0 ? [said(fill(words.countedOnce, { more: countedAgain }))] : []),
    ...courses.flatMap((course, index) => courseBlocks(course, index, asOf, writer)),
  ];
}

function courseBlocks(
  training: CourseTraining,
  index: number,
  asOf: LocalDate,
  writer: Writer,
): Block[] {
  const { language } = writer;
  const words = writer.words.training;
  const about = { course: writer.say(training.course), date: formatDate(asOf, language) };
  const row = (one: TrainingRow): TableRow => ({
    header: writer.say(one.unit),
    entries: [one.employees, completedOf(one, writer), one.inProgress, one.notStarted],
    depth: one.depth,
  });
  return [
    subheading(`course-${index + 1}`, [about.course]),
    bars(training, about.date, writer),
    figureTable(writer, {
      caption: writer.fill(words.caption, about),
      columns: [
        { label: words.unit },
        { label: words.employees, numeric: true },
        { label: words.completed, numeric: true },
        { label: words.inProgress, numeric: true },
        { label: words.notStarted, numeric: true },
      ],
      rows: [...training.rows.map(row), { ...row(training.total), emphasis: "total" }],
    }),
  ];
}

/** The completed as a share of the employees, where both may be shown. */
function completedOf(row: TrainingRow, writer: Writer): Figure {
  const ratio = shareOf(row, writer);
  return ratio === undefined
    ? row.completed
    : { ...row.completed, value: { kind: "share", ratio } };
}

function shareOf({ employees, completed }: TrainingRow, { words }: Writer): Ratio | undefined {
  if (employees.value.kind !== "quantity" || completed.value.kind !== "quantity") return undefined;
  return {
    numerator: completed.value.number,
    denominator: employees.value.number,
    counts: words.training.countsCompleted,
    outOf: words.training.outOfEmployees,
  };
}

function bars({ course, rows, total }: CourseTraining, date: string, writer: Writer): Picture {
  const words = writer.words.training;
  const drawn = [...rows.filter(({ depth }) => depth === 0), total].map((row) => {
    const ratio = shareOf(row, writer);
    const percent = ratio === undefined ? undefined : percentOf(ratio);
    const text = formatBare(completedOf(row, writer).value, writer.language);
    const bar = { label: writer.plain(row.unit), text };
    return percent === undefined ? bar : { ...bar, share: percent / 100 };
  });
  const content = drawn
    .map(({ label, text }) => fill(words.figureItem, { unit: label, share: text }))
    .join(" ");
  return {
    kind: "picture",
    number: writer.nextPicture(),
    caption: writer.fill(words.figure, { course: writer.say(course), date }),
    alternative: fill(words.figureAlt, { content }),
    drawing: { kind: "bars", bars: drawn },
  };
}
