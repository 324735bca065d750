import { type Language } from "@kompetanseregion/domain";

import { said } from "../compose/chapter.ts";
import { figureTable, type TableRow } from "../compose/figure-table.ts";
import { chapterHeading, frame, points } from "../compose/frame.ts";
import { parseDocument } from "../compose/parse-document.ts";
import { createWriter, type Writer } from "../compose/writer.ts";
import { type Figure } from "../figure/figure.ts";
import { type Block, type DocumentLayout, type Run } from "../layout/layout.ts";
import { BenefitPlan } from "./benefit-plan.ts";

/** Lays the plan out; see `layOut`. */
export function composeBenefitPlan(plan: BenefitPlan, language: Language): DocumentLayout {
  const parsed = parseDocument(BenefitPlan, plan);
  const writer = createWriter(language, parsed.front.writtenIn);
  const words = writer.words.kinds.benefitPlan;
  return frame(parsed.front, writer, {
    kind: words.kind,
    note: writer.words.kinds.front.note,
    cover: [{ label: words.basis, value: [writer.say(parsed.basis)] }],
    blocks: [
      chapterHeading("sums", words.sums),
      said(words.keptApart),
      ...(["potential", "confirmed", "realised"] as const).map((stage) =>
        sumTable(parsed, stage, writer),
      ),
      chapterHeading("items", words.items),
      itemTable(parsed, writer),
      chapterHeading("remarks", words.remarks),
      parsed.remarks.length === 0
        ? said(words.noRemarks)
        : points(
            parsed.remarks.map((remark) => [writer.say(remark)]),
            writer,
          ),
    ],
  });
}

function sumTable(
  { municipalities, region }: BenefitPlan,
  stage: "potential" | "confirmed" | "realised",
  writer: Writer,
): Block {
  const words = writer.words.kinds.benefitPlan;
  if (municipalities.every((one) => Object.values(one[stage]).every(isNothing))) {
    return said(words.nothingYet[stage]);
  }
  const entries = ({ hours, fullTimeYears, kroner }: BenefitPlan["region"]["confirmed"]) => [
    hours,
    fullTimeYears,
    kroner,
  ];
  const rows = municipalities.map((one): TableRow => ({
    header: writer.say(one.municipality),
    entries: entries(one[stage]),
  }));
  const total: TableRow[] =
    stage === "potential"
      ? []
      : [
          {
            header: { kind: "text", text: words.region },
            entries: entries(region[stage]),
            emphasis: "total",
          },
        ];
  return figureTable(writer, {
    caption: [{ kind: "text", text: words.captions[stage] }],
    columns: [
      { label: words.municipality },
      { label: words.hours, numeric: true },
      { label: words.fullTimeYears, numeric: true },
      { label: words.kroner, numeric: true },
    ],
    rows: [...rows, ...total],
  });
}

function isNothing({ value }: Figure): boolean {
  return (
    (value.kind === "quantity" && value.number === 0) ||
    (value.kind === "amount" && value.amount === 0)
  );
}

function itemTable({ items }: BenefitPlan, writer: Writer): Block {
  const words = writer.words.kinds.benefitPlan;
  return figureTable(writer, {
    caption: [{ kind: "text", text: words.itemsCaption }],
    columns: [
      { label: words.item },
      { label: words.municipality },
      { label: words.owner },
      { label: words.status },
    ],
    rows: items.map(({ title, municipality, owner, status, reason }) => {
      const state: Run = { kind: "text", text: words.statuses[status] };
      return {
        header: writer.say(title),
        entries: [
          writer.say(municipality),
          owner === undefined ? null : writer.say(owner),
          reason === undefined ? state : [state, { kind: "text", text: ". " }, writer.say(reason)],
        ],
      };
    }),
  });
}
