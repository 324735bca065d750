import { messagesIn } from "../catalogue/messages.ts";
import { type Block, type DocumentLayout, type Run, type Table } from "../layout/layout.ts";

/**
 * Writes a document as CommonMark with pipe tables: the same words in the same order as the page.
 *
 * References are `[3]`, leading to the list of sources at the end; notes of a table follow it.
 */
export function renderMarkdownLayout(layout: DocumentLayout): string {
  const { title, cover, coverNote, blocks, sources, sourcesTitle, sourcesLead } = layout;
  const parts = [
    `# ${inline(title)}`,
    cover.map(({ label, value }) => `- ${escape(label)}: **${inline(value)}**`).join("\n"),
    escape(coverNote),
    ...blocks.map((block) => blockOf(block, layout)),
    ...(sources.length === 0 ? [] : [`## ${escape(sourcesTitle)}`, escape(sourcesLead)]),
    sources
      .map(({ number, runs }) => `${number}. <a id="source-${number}"></a>${inline(runs)}`)
      .join("\n"),
  ];
  return `${parts.filter((part) => part !== "").join("\n\n")}\n`;
}

function blockOf(block: Block, layout: DocumentLayout): string {
  const words = messagesIn(layout.language).document;
  switch (block.kind) {
    case "heading":
      return `${"#".repeat(block.level)} ${inline(block.text)}`;
    case "paragraph":
      return inline(block.runs);
    case "quote":
      return `> ${inline(block.runs)}\n>\n> ${inline(block.attribution)}`;
    case "list":
      return block.items
        .map((item, index) => `${block.ordered ? `${index + 1}.` : "-"} ${inline(item)}`)
        .join("\n");
    case "facts":
      return block.items
        .map(({ label, value, explanation }) => {
          const why = explanation === undefined ? "" : ` (${inline(explanation)})`;
          return `- ${inline(label)}: **${inline(value)}**${why}`;
        })
        .join("\n");
    case "table":
      return tableOf(block, layout);
    case "picture":
      return `**${words.figure} ${block.number}.** ${inline(block.caption)}\n\n${escape(block.alternative)}`;
  }
}

function tableOf(table: Table, { language }: DocumentLayout): string {
  const words = messagesIn(language).document;
  const line = (cells: readonly string[]) => `| ${cells.join(" | ")} |`;
  const rows = table.rows.map(({ header, cells, emphasis }) => {
    const texts = [header, ...cells].map(({ runs }) => inline(runs));
    return line(
      emphasis === undefined ? texts : texts.map((text) => (text === "" ? "" : `**${text}**`)),
    );
  });
  return [
    `**${words.table} ${table.number}.** ${inline(table.caption)}`,
    [
      line(table.columns.map(({ runs }) => inline(runs))),
      line(table.columns.map(({ numeric }) => (numeric ? "---:" : ":---"))),
      ...rows,
    ].join("\n"),
    table.notes.map(({ letter, runs }) => `- ${letter}) ${inline(runs)}`).join("\n"),
    table.sources.length === 0 ? "" : `${words.source}: ${inline(table.sources)}`,
  ]
    .filter((part) => part !== "")
    .join("\n\n");
}

function inline(runs: readonly Run[]): string {
  return runs
    .map((run) => {
      switch (run.kind) {
        case "text":
          return run.strong ? strong(run.text) : escape(run.text);
        case "citation":
          return `[\\[${run.source}\\]](#source-${run.source})`;
        case "note":
          return ` ${run.letter})`;
      }
    })
    .join("");
}

/** Space at an end is kept outside of the marks: within them it would undo them. */
function strong(text: string): string {
  const words = text.trim();
  if (words === "") return escape(text);
  const [before = "", after = ""] = text.split(words);
  return `${before}**${escape(words)}**${after}`;
}

/** Text as it is, on one line: nothing in it is read as markup. */
function escape(text: string): string {
  return text
    .replace(/\s*[\r\n\u2028\u2029]+\s*/gu, " ")
    .replace(/[\\`*_[\]<>|#~&]/gu, String.raw`\$&`);
}
