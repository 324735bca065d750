import { formatOre, type Ore, ore, sumOre } from "@kompetanseregion/domain";

import { figureTable } from "../../compose/figure-table.ts";
import { type Writer } from "../../compose/writer.ts";
import { type Block, type Run } from "../../layout/layout.ts";
import { type Statement, type StatementRow } from "../chapters/financing.ts";
import { amountOf } from "../statement-amounts.ts";

/** The statement as a table, and what its signs mean in words. */
export function statementBlocks(statement: Statement, writer: Writer): Block[] {
  const words = writer.words.financing;
  const table = figureTable(writer, {
    caption: [{ kind: "text", text: words.statementCaption }],
    columns: [
      { label: words.line },
      ...statement.columns.map(({ label }) => ({
        label: writer.say(label),
        numeric: true as const,
      })),
    ],
    rows: statement.rows.map(({ label, kind, amounts }) => ({
      header: writer.say(label),
      entries: amounts,
      ...(emphasised.has(kind) ? { emphasis: "total" as const } : {}),
    })),
  });
  const spoken = statement.columns.flatMap((column, index) => {
    const label = writer.say(column.label);
    return column.kind === "year" ? inWords(statement, index, label, writer) : [];
  });
  if (spoken.length === 0) return [table];
  return [
    table,
    { kind: "paragraph", runs: [{ kind: "text", text: words.closingIsNotResult }] },
    { kind: "list", ordered: false, items: spoken },
  ];
}

const emphasised = new Set<StatementRow["kind"]>(["subtotal", "result", "closing"]);

/** The result and the closing balance of a column as sentences, with the signs people use. */
function inWords(statement: Statement, index: number, column: Run, writer: Writer): Run[][] {
  const words = writer.words.financing;
  const movements = statement.rows
    .filter(({ kind }) => kind === "expense" || kind === "income")
    .flatMap(({ amounts }) => amountOf(amounts[index]) ?? []);
  const closing = statement.rows
    .filter(({ kind }) => kind === "closing")
    .flatMap(({ amounts }) => amountOf(amounts[index]) ?? [])[0];

  const sentences: Run[][] = [];
  if (movements.length > 0) {
    const result = sumOre(movements);
    const message = bySign(result, words.resultSurplus, words.resultZero, words.resultDeficit);
    sentences.push(writer.fill(message, { column, amount: unsigned(result, writer) }));
  }
  if (closing !== undefined) {
    const message = bySign(
      closing,
      words.closingUnspent,
      words.closingZero,
      words.closingOverspent,
    );
    sentences.push(writer.fill(message, { column, amount: unsigned(closing, writer) }));
  }
  return sentences;
}

// Credit is negative: money that is left is below zero.
function bySign(amount: Ore, left: string, zero: string, short: string): string {
  if (amount === 0) return zero;
  return amount < 0 ? left : short;
}

function unsigned(amount: Ore, { language }: Writer): string {
  const text = formatOre(ore(Math.abs(amount)), "kroner");
  return language === "en" ? text.replace(",", ".") : text;
}
