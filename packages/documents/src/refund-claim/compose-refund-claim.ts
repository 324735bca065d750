import { type Language } from "@kompetanseregion/domain";

import { fill } from "../catalogue/messages.ts";
import { facts, said } from "../compose/chapter.ts";
import { figureTable } from "../compose/figure-table.ts";
import { chapterHeading, frame, points } from "../compose/frame.ts";
import { parseDocument } from "../compose/parse-document.ts";
import { createWriter, type Writer } from "../compose/writer.ts";
import { formatValue } from "../figure/format-value.ts";
import { type Block, type DocumentLayout, type Run } from "../layout/layout.ts";
import { formatDate } from "../text/format-date.ts";
import { type ClaimedCost, RefundClaim } from "./refund-claim.ts";

/** Lays the claim out; see `layOut`. */
export function composeRefundClaim(claim: RefundClaim, language: Language): DocumentLayout {
  const parsed = parseDocument(RefundClaim, claim);
  const writer = createWriter(language, parsed.front.writtenIn);
  const words = writer.words.kinds.refundClaim;
  const { fund } = parsed;
  return frame(parsed.front, writer, {
    kind: words.kind,
    note: writer.words.kinds.front.note,
    cover: [
      { label: words.fund, value: [writer.say(fund.name)] },
      ...(fund.reference === undefined
        ? []
        : [{ label: words.reference, value: [writer.say(fund.reference)] }]),
    ],
    extent: "brief",
    blocks: blocksOf(parsed, writer),
  });
}

function blocksOf({ terms, costs, applied, basis, claim, remarks }: RefundClaim, writer: Writer) {
  const words = writer.words.kinds.refundClaim;
  const total: Run = { kind: "text", text: words.total };
  const empty: Run = { kind: "text", text: "" };
  const blocks: Block[] = [
    chapterHeading("sum", words.summary),
    facts(writer, [
      { label: words.applied, figure: applied },
      { label: words.basis, figure: basis },
      { label: words.claim, figure: claim },
    ]),
    chapterHeading("terms", words.terms),
    terms.length === 0 ? said(writer.words.document.none) : facts(writer, terms),
    chapterHeading("costs", words.costs),
    figureTable(writer, {
      caption: [{ kind: "text", text: words.costsCaption }],
      columns: [
        { label: words.cost },
        { label: words.date },
        { label: words.units, numeric: true },
        { label: words.paid, numeric: true },
        { label: words.cut },
        { label: words.counts, numeric: true },
      ],
      rows: [
        ...costs.map((cost) => ({
          header: writer.say(cost.text),
          entries: [
            { kind: "text" as const, text: formatDate(cost.date, writer.language) },
            cost.units ?? null,
            cost.paid,
            cutsOf(cost, writer),
            cost.basis,
          ],
        })),
        {
          header: total,
          entries: [empty, empty, applied, empty, basis],
          emphasis: "total" as const,
        },
      ],
    }),
    chapterHeading("remarks", words.remarks),
    remarks.length === 0
      ? said(words.noRemarks)
      : points(
          remarks.map((remark) => [writer.say(remark)]),
          writer,
        ),
  ];
  return blocks;
}

function cutsOf({ cuts }: ClaimedCost, { words, language }: Writer): Run | null {
  if (cuts.length === 0) return null;
  const said = cuts.map(({ reason, amount }) =>
    fill(words.kinds.refundClaim.reasons[reason], { amount: formatValue(amount.value, language) }),
  );
  return { kind: "text", text: said.join("; ") };
}
