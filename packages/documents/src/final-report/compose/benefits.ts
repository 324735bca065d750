import { facts, nothing, opening, subheading } from "../../compose/chapter.ts";
import { figureTable } from "../../compose/figure-table.ts";
import { type Writer } from "../../compose/writer.ts";
import { type NamedFigure } from "../../figure/figure.ts";
import { type Block, type Run } from "../../layout/layout.ts";
import { type BenefitCase } from "../chapters/benefits.ts";
import { type FinalReport } from "../final-report.ts";

/** «Gevinster»: what the project gave, and how far the roll-out came. */
export function benefits(report: FinalReport, writer: Writer): Block[] {
  const { cases, rollout, paragraphs } = report.benefits;
  const words = writer.words.benefits;
  const blocks = opening(writer, {
    id: "benefits",
    title: words.title,
    lead: words.lead,
    paragraphs,
  });
  if (cases.length === 0 && rollout.length === 0) return [...blocks, nothing(writer)];

  blocks.push(...cases.flatMap((one, index) => caseBlocks(one, index, writer)));
  if (rollout.length === 0) return blocks;
  const isClaimed = rollout.some(({ claim }) => claim !== undefined);
  return [
    ...blocks,
    subheading("rollout", words.rollout),
    figureTable(writer, {
      caption: [{ kind: "text", text: words.rolloutCaption }],
      columns: [
        { label: words.stage },
        { label: words.reached, numeric: true },
        ...(isClaimed ? [{ label: words.saidBySource }] : []),
      ],
      rows: rollout.map(({ stage, reached, claim }) => ({
        header: writer.say(stage),
        entries: [reached, ...(isClaimed ? [claim === undefined ? null : writer.say(claim)] : [])],
      })),
    }),
  ];
}

function caseBlocks(one: BenefitCase, index: number, writer: Writer): Block[] {
  const words = writer.words.benefits;
  const named = (label: string, figure: NamedFigure["figure"] | undefined): NamedFigure[] =>
    figure === undefined ? [] : [{ label, figure }];
  const verdict: Run = { kind: "text", text: words.verdicts[one.verdict], strong: true };
  const hasGap = one.bases.some(({ gap }) => gap !== undefined);

  return [
    subheading(`benefit-${index + 1}`, [writer.say(one.name)]),
    facts(writer, [
      ...one.inputs,
      ...named(words.hours, one.hours),
      ...named(words.interval, one.interval),
      ...named(words.claim, one.claim),
    ]),
    figureTable(writer, {
      caption: writer.fill(words.casesCaption, { name: writer.say(one.name) }),
      columns: [
        { label: words.basis },
        { label: words.hoursPerYear, numeric: true },
        { label: words.fullTimeYears, numeric: true },
        ...(hasGap ? [{ label: words.gap, numeric: true as const }] : []),
      ],
      rows: one.bases.map(({ basis, hoursPerYear, fullTimeYears, gap }) => ({
        header: writer.say(basis),
        entries: [hoursPerYear, fullTimeYears, ...(hasGap ? [gap ?? null] : [])],
      })),
    }),
    {
      kind: "paragraph",
      runs:
        one.explanation === undefined
          ? [verdict]
          : [verdict, { kind: "text", text: " " }, writer.say(one.explanation)],
    },
  ];
}
