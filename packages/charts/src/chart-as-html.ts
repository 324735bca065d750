import { type Chart, type ChartTable } from "./chart.ts";

/**
 * The picture and its table as one HTML figure, for documents and mail.
 *
 * Pages that have a table of their own draw `chart.table` with it instead.
 */
export function chartAsHtml({ title, svg, table }: Chart): string {
  return `<figure class="chart-figure"><figcaption>${escape(title)}</figcaption>${svg}${tableAsHtml(title, table)}</figure>`;
}

function tableAsHtml(caption: string, { columns, rows }: ChartTable): string {
  const head = columns.map((column) => `<th scope="col">${escape(column)}</th>`).join("");
  const body = rows
    .map(([label = "", ...cells]) => {
      const figures = cells.map((cell) => `<td>${escape(cell)}</td>`).join("");
      return `<tr><th scope="row">${escape(label)}</th>${figures}</tr>`;
    })
    .join("");
  return `<table class="chart-table"><caption>${escape(caption)}</caption><thead><tr>${head}</tr></thead><tbody>${body}</tbody></table>`;
}

const entities: Readonly<Record<string, string>> = {
  "&": "&amp;",
  "<": "&lt;",
  ">": "&gt;",
  '"': "&quot;",
};

function escape(text: string): string {
  return text.replace(/[&<>"]/gu, (sign) => entities[sign] ?? "");
}
