import { calendarYear, daysBetween, type LocalDate } from "@kompetanseregion/domain";

import { fill } from "../../catalogue/messages.ts";
import { nothing, opening, subheading } from "../../compose/chapter.ts";
import { figureTable } from "../../compose/figure-table.ts";
import { type Writer } from "../../compose/writer.ts";
import { quantityFigure } from "../../figure/figure.ts";
import { formatValue } from "../../figure/format-value.ts";
import { type Block, type Picture, type Run } from "../../layout/layout.ts";
import { formatDate, formatPeriod, wholeMonths } from "../../text/format-date.ts";
import { type Phase, type Plan } from "../chapters/plan.ts";
import { type FinalReport } from "../final-report.ts";

/** Chapter 3. */
export function plan(report: FinalReport, writer: Writer): Block[] {
  const { phases, decisionPoints, paragraphs } = report.plan;
  const words = writer.words.plan;
  const blocks = opening(writer, {
    id: "plan",
    number: 3,
    title: words.title,
    lead: words.lead,
    paragraphs,
  });

  blocks.push(subheading("phases", words.phases));
  if (phases.length === 0) blocks.push(nothing(writer));
  else {
    const picture = timeline(report.plan, writer);
    if (picture !== undefined) blocks.push(picture);
    blocks.push(phaseTable(phases, writer));
  }

  blocks.push(subheading("decision-points", words.decisions));
  if (decisionPoints.length === 0) return [...blocks, nothing(writer)];
  const phaseNames = new Map(phases.map(({ id, name }) => [id, writer.say(name)]));
  blocks.push(
    figureTable(writer, {
      caption: [{ kind: "text", text: words.decisionsCaption }],
      columns: [
        { label: words.id },
        { label: words.phase },
        { label: words.body },
        { label: words.decision },
        { label: words.status },
        { label: words.date },
      ],
      rows: decisionPoints.map((point) => ({
        header: { kind: "text", text: point.id },
        entries: [
          phaseNames.get(point.phase) ?? { kind: "text", text: point.phase },
          writer.say(point.body),
          writer.say(point.decision),
          { kind: "text", text: words.statuses[point.status] },
          point.decidedOn === undefined
            ? null
            : { kind: "text", text: formatDate(point.decidedOn, writer.language) },
        ],
        source: point.source,
      })),
    }),
  );
  return blocks;
}

function phaseTable(phases: readonly Phase[], writer: Writer): Block {
  const { words, language } = writer;
  return figureTable(writer, {
    caption: [{ kind: "text", text: words.plan.phasesCaption }],
    columns: [
      { label: words.plan.phase },
      { label: words.plan.period },
      { label: words.plan.duration, numeric: true },
    ],
    rows: phases.map(({ name, period, source }) => ({
      header: writer.say(name),
      entries: [
        { kind: "text", text: formatPeriod(period, language) },
        durationOf(period, source, writer),
      ],
      source,
    })),
  });
}

function durationOf(period: Phase["period"], source: Phase["source"], writer: Writer): Run | null {
  const months = wholeMonths(period);
  if (months === undefined) return null;
  const { value } = quantityFigure({ number: months, unit: "months" }, source);
  return { kind: "text", text: formatValue(value, writer.language) };
}

function timeline({ phases, decisionPoints }: Plan, writer: Writer): Picture | undefined {
  const { words, language } = writer;
  const ends = phases.flatMap(({ period }) => period.to ?? []);
  const first = phases.map(({ period }) => period.from).toSorted()[0];
  const last = ends.toSorted().at(-1);
  if (first === undefined || last === undefined || ends.length < phases.length) return undefined;

  const span = daysBetween(first, last);
  const place = (date: LocalDate) => daysBetween(first, date) / span;
  const dated = decisionPoints.flatMap(({ id, decidedOn }) =>
    decidedOn !== undefined && first <= decidedOn && decidedOn <= last ? [{ id, decidedOn }] : [],
  );
  const firstYear = Number(first.slice(0, 4));
  const years = Array.from({ length: Number(last.slice(0, 4)) - firstYear + 1 }, (_, index) => {
    const { from } = calendarYear(firstYear + index);
    const year = from.slice(0, 4);
    return { label: year, text: year, at: from < first ? 0 : place(from) };
  }).filter(({ at }) => at < 1);

  const content = [
    ...phases.map(({ name, period }) =>
      fill(words.plan.timelinePhase, {
        phase: writer.plain(name),
        period: formatPeriod(period, language),
      }),
    ),
    ...dated.map(({ id, decidedOn }) =>
      fill(words.plan.timelineDecision, { id, date: formatDate(decidedOn, language) }),
    ),
  ].join(" ");
  return {
    kind: "picture",
    number: writer.nextPicture(),
    caption: [{ kind: "text", text: words.plan.timeline }],
    alternative: fill(words.plan.timelineAlt, { content }),
    drawing: {
      kind: "timeline",
      years,
      phases: phases.map(({ name, period }) => ({
        label: writer.plain(name),
        text: formatPeriod(period, language),
        from: place(period.from),
        to: period.to === undefined ? 1 : place(period.to),
      })),
      points: dated.map(({ id, decidedOn }) => ({
        label: id,
        text: formatDate(decidedOn, language),
        at: place(decidedOn),
      })),
    },
  };
}
