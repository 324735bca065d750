import { type Language } from "@kompetanseregion/domain";

import { messagesIn } from "../catalogue/messages.ts";
import { type Cell, type Row, type Table } from "../layout/layout.ts";
import { html, type Html } from "./html.ts";
import { renderRuns } from "./render-runs.ts";

/** So many rows are kept on one printed page; rows of words are taller. */
const onePage = { words: 10, numbers: 15 };

/**
 * Writes a table with its caption, notes and sources.
 *
 * A table of words, or with one column of numbers, becomes a list of cards where the page is
 * narrow; its roles are written out, since such a layout takes them away. A table whose numbers are
 * to be compared scrolls sideways instead.
 */
export function renderTable(table: Table, language: Language): Html {
  const words = messagesIn(language).document;
  const { number, caption, columns, rows, notes, sources } = table;
  const kind = columns.filter(({ numeric }) => numeric).length > 1 ? "numbers" : "words";
  // What scrolls must be reached with the keyboard, and then say what it is.
  const scrollable = html`role="region" aria-labelledby="table-${number}" tabindex="0"`;
  return html`<div class="table-frame ${kind} ${rows.length <= onePage[kind] ? "short" : "long"}">
    <div class="scroll" ${kind === "numbers" ? scrollable : undefined}>
      <table role="table">
        <caption id="table-${number}">
          <span class="caption"
            >${words.table}&nbsp;${number}. ${renderRuns(caption, language)}</span
          >
        </caption>
        <thead role="rowgroup">
          <tr role="row">
            ${columns.map((column) => html`<th scope="col" role="columnheader" class="${classOf(column)}">${renderRuns(column.runs, language)}</th>`)}
          </tr>
        </thead>
        <tbody role="rowgroup">
          ${rows.map((row) => renderRow(row, columns, language))}
        </tbody>
      </table>
    </div>
    ${
      notes.length === 0
        ? undefined
        : html`<ul class="notes">
            ${notes.map(
              ({ letter, runs }) =>
                html`<li id="note-${number}-${letter}">
                  <sup>${letter}</sup> ${renderRuns(runs, language)}
                </li> `,
            )}
          </ul> `
    }${
      sources.length === 0
        ? undefined
        : html`<p class="table-source">${words.source}: ${renderRuns(sources, language)}</p> `
    }
  </div> `;
}

function renderRow(
  { header, cells, emphasis, depth }: Row,
  columns: readonly Cell[],
  language: Language,
): Html {
  return html`<tr role="row" class="${emphasis ?? "plain"} depth-${Math.min(depth ?? 0, 4)}">
    <th scope="row" role="rowheader">${renderRuns(header.runs, language)}</th>
    ${cells.map((cell, index) => html`<td role="cell" class="${classOf(cell)}" data-label="${labelOf(columns[index + 1])}">${renderRuns(cell.runs, language)}</td>`)}
  </tr> `;
}

function classOf({ numeric }: Cell): string {
  return numeric ? "number" : "word";
}

function labelOf(column: Cell | undefined): string {
  return (column?.runs ?? []).map((run) => (run.kind === "text" ? run.text : "")).join("");
}
