import { facts, nothing, opening, subheading } from "../../compose/chapter.ts";
import { figureTable } from "../../compose/figure-table.ts";
import { type Writer } from "../../compose/writer.ts";
import { type FigureSource, shareFigure } from "../../figure/figure.ts";
import { type Block, type Run } from "../../layout/layout.ts";
import { type ResultGoal } from "../chapters/goals.ts";
import { type FinalReport } from "../final-report.ts";

/** Chapter 6. */
export function activities(report: FinalReport, writer: Writer): Block[] {
  const { goals, paragraphs } = report.activities;
  const words = writer.words.activities;
  const blocks = opening(writer, {
    id: "activities",
    number: 6,
    title: words.title,
    lead: words.lead,
    paragraphs,
  });
  if (goals.length === 0) return [...blocks, nothing(writer)];

  const phases = new Map(report.plan.phases.map(({ id, name }) => [id, writer.plain(name)]));
  const nameOf = (goal: ResultGoal) => {
    const phase = phases.get(goal.phase) ?? goal.phase;
    return `${writer.plain(goal.label)} (${phase})`;
  };
  return [
    ...blocks,
    figureTable(writer, {
      caption: [{ kind: "text", text: words.summaryCaption }],
      columns: [
        { label: words.goal },
        { label: words.status },
        { label: words.subGoals, numeric: true },
      ],
      rows: goals.map((goal) => ({
        header: { kind: "text", text: nameOf(goal) },
        entries: [{ kind: "text", text: words.statuses[goal.status] }, attainment(goal, writer)],
        source: sourceOf(goal, writer),
      })),
    }),
    ...goals.flatMap((goal, index) => goalBlocks(goal, nameOf(goal), index, writer)),
  ];
}

function attainment({ id, subGoals }: ResultGoal, writer: Writer) {
  if (subGoals.length === 0) return null;
  const { counts, outOf } = writer.words.activities;
  return shareFigure(
    {
      numerator: subGoals.filter(({ status }) => status === "achieved").length,
      denominator: subGoals.length,
      counts,
      outOf,
    },
    sourceOf({ id }, writer),
  );
}

function sourceOf({ id }: Pick<ResultGoal, "id">, { words }: Writer): FigureSource {
  return {
    label: words.activities.source,
    locator: words.activities.sourceLocator.replace("{id}", id),
  };
}

function goalBlocks(goal: ResultGoal, name: string, index: number, writer: Writer): Block[] {
  const { words } = writer;
  const statusRun = (status: ResultGoal["status"]): Run => ({
    kind: "text",
    text: words.activities.statuses[status],
    strong: true,
  });
  return [
    subheading(`goal-${index + 1}`, name),
    {
      kind: "paragraph",
      runs: [
        writer.say(goal.text),
        {
          kind: "text",
          text: `${stopAfter(writer.plain(goal.text))} ${words.activities.status}: `,
        },
        statusRun(goal.status),
        { kind: "text", text: "." },
      ],
    },
    ...(goal.comment === undefined
      ? []
      : [{ kind: "paragraph" as const, runs: [writer.say(goal.comment)] }]),
    ...(goal.subGoals.length === 0
      ? []
      : [
          {
            kind: "list" as const,
            ordered: false,
            items: goal.subGoals.map(({ ordinal, text, status, comment }): Run[] => [
              {
                kind: "text",
                text: `${words.activities.subGoal.replace("{ordinal}", String(ordinal))}: `,
              },
              writer.say(text),
              { kind: "text", text: " – " },
              statusRun(status),
              { kind: "text", text: "." },
              ...(comment === undefined
                ? []
                : [{ kind: "text" as const, text: " " }, writer.say(comment)]),
            ]),
          },
        ]),
    ...(goal.evidence.length === 0 ? [] : [facts(writer, goal.evidence)]),
  ];
}

/** The full stop that a sentence lacks. */
function stopAfter(text: string): string {
  return /[.!?]$/u.test(text) ? "" : ".";
}
