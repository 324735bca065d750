import { type Language } from "@kompetanseregion/domain";

import { nothing, said } from "../compose/chapter.ts";
import { figureTable, type TableRow } from "../compose/figure-table.ts";
import { chapterHeading, frame, points } from "../compose/frame.ts";
import { parseDocument } from "../compose/parse-document.ts";
import { createWriter, type Writer } from "../compose/writer.ts";
import { type Block, type DocumentLayout, type Run } from "../layout/layout.ts";
import { formatDate } from "../text/format-date.ts";
import { YearlyTrainingPlan } from "./training-plan.ts";

/** Lays the plan out; see `layOut`. */
export function composeTrainingPlan(plan: YearlyTrainingPlan, language: Language): DocumentLayout {
  const parsed = parseDocument(YearlyTrainingPlan, plan);
  const writer = createWriter(language, parsed.front.writtenIn);
  const { kinds } = writer.words;
  const { adoptedOn } = parsed;
  const adopted =
    adoptedOn === undefined ? kinds.trainingPlan.notAdopted : formatDate(adoptedOn, language);
  return frame(parsed.front, writer, {
    kind: kinds.trainingPlan.kind,
    note: kinds.front.note,
    cover: [{ label: kinds.trainingPlan.adopted, value: [{ kind: "text", text: adopted }] }],
    blocks: blocksOf(parsed, writer),
  });
}

function blocksOf(plan: YearlyTrainingPlan, writer: Writer): Block[] {
  const words = writer.words.kinds.trainingPlan;
  return [
    chapterHeading("needs", words.needs),
    said(words.needsLead),
    plan.needs.length === 0 ? nothing(writer) : needTable(plan, writer),
    chapterHeading("measures", words.measures),
    plan.measures.length === 0 ? nothing(writer) : measureTable(plan, writer),
    chapterHeading("runs", words.runs),
    plan.runs.length === 0 ? nothing(writer) : runTable(plan, writer),
    chapterHeading("remarks", words.remarks),
    plan.remarks.length === 0
      ? said(words.noRemarks)
      : points(
          plan.remarks.map((remark) => [writer.say(remark)]),
          writer,
        ),
  ];
}

const text = (said: string): Run => ({ kind: "text", text: said });

function needTable({ needs }: YearlyTrainingPlan, writer: Writer): Block {
  const words = writer.words.kinds.trainingPlan;
  return figureTable(writer, {
    caption: [text(words.needsCaption)],
    columns: [
      { label: words.rank },
      { label: words.need },
      { label: words.generality, numeric: true },
      { label: words.score, numeric: true },
      { label: words.outcome },
      { label: words.answeredBy },
    ],
    rows: needs.map((need): TableRow => ({
      header: text(String(need.rank)),
      entries: [
        need.statutory === undefined
          ? writer.say(need.text)
          : [
              writer.say(need.text),
              text(` (${words.statutory}: `),
              writer.say(need.statutory),
              text(")"),
            ],
        need.generality,
        need.score,
        text(words.outcomes[need.outcome]),
        need.measures.length === 0
          ? null
          : need.measures.flatMap((title, index) => [
              ...(index === 0 ? [] : [text(", ")]),
              writer.say(title),
            ]),
      ],
    })),
  });
}

function measureTable({ measures }: YearlyTrainingPlan, writer: Writer): Block {
  const words = writer.words.kinds.trainingPlan;
  return figureTable(writer, {
    caption: [text(words.measuresCaption)],
    columns: [
      { label: words.measure },
      { label: words.form },
      { label: words.stage },
      { label: words.due },
      { label: words.openTo, numeric: true },
    ],
    rows: measures.map(({ title, form, stage, dueOn, openTo }) => ({
      header: writer.say(title),
      entries: [
        text(words.forms[form]),
        text(words.measureStages[stage]),
        dueOn === undefined ? null : text(formatDate(dueOn, writer.language)),
        openTo,
      ],
    })),
  });
}

function runTable({ runs }: YearlyTrainingPlan, writer: Writer): Block {
  const words = writer.words.kinds.trainingPlan;
  return figureTable(writer, {
    caption: [text(words.runsCaption)],
    columns: [
      { label: words.course },
      { label: words.from },
      { label: words.form },
      { label: words.places, numeric: true },
      { label: words.stage },
      { label: words.answered, numeric: true },
    ],
    rows: runs.map(({ course, from, form, places, stage, answered }) => ({
      header: writer.say(course),
      entries: [
        text(formatDate(from, writer.language)),
        text(words.forms[form]),
        places ?? null,
        text(words.runStages[stage]),
        answered ?? null,
      ],
    })),
  });
}
