import { fill, messagesIn } from "../catalogue/messages.ts";
import { type Block, type DocumentLayout, type Run } from "../layout/layout.ts";
import { html, type Html, toText } from "./html.ts";
import { renderPicture } from "./render-picture.ts";
import { renderRuns, useLetter } from "./render-runs.ts";
import { renderTable } from "./render-table.ts";
import { styleFor } from "./style.ts";

/** Writes a document as one self-contained page of HTML: no scripts, no requests. */
export function renderLayout(layout: DocumentLayout): string {
  const { language, plainTitle } = layout;
  const words = messagesIn(language).document;
  return toText(
    html`<!doctype html>
      <html lang="${language}">
        <head>
          <meta charset="utf-8" />
          <meta name="viewport" content="width=device-width, initial-scale=1" />
          <meta
            http-equiv="Content-Security-Policy"
            content="default-src 'none'; style-src 'unsafe-inline'"
          />
          <meta name="color-scheme" content="light dark" />
          <title>${plainTitle}</title>
          ${styleFor(layout)}
        </head>
        <body class="${layout.extent ?? "long"}">
          <a class="skip" href="#content">${words.skip}</a>
          <header>
            ${
              layout.title.some((run) => run.kind === "text" && run.text === layout.kind)
                ? undefined
                : html`<p class="kind">${layout.kind}</p>`
            }
            <h1>${renderRuns(layout.title, language)}</h1>
            <dl class="cover">
              ${layout.cover.map(
                ({ label, value }) =>
                  html`<div>
                    <dt>${label}</dt>
                    <dd>${renderRuns(value, language)}</dd>
                  </div> `,
              )}
            </dl>
            <p class="cover-note">${layout.coverNote}</p>
          </header>
          ${
            layout.extent !== undefined
              ? undefined
              : html`<nav aria-labelledby="contents">
                  <h2 id="contents">${words.contents}</h2>
                  ${renderContents(layout)}
                </nav>`
          }
          <main id="content">
            ${layout.blocks.map((block) => renderBlock(block, layout))}
            ${layout.sources.length === 0 ? undefined : renderSources(layout)}
          </main>
        </body>
      </html> `,
  );
}

function renderContents({ blocks, language, sources, sourcesTitle }: DocumentLayout): Html {
  const chapters = blocks.flatMap((block) =>
    block.kind === "heading" && block.level === 2 ? [{ id: block.id, text: block.text }] : [],
  );
  const last: { id: string; text: readonly Run[] } = {
    id: "sources",
    text: [{ kind: "text", text: sourcesTitle }],
  };
  return html`<ol class="contents">
    ${(sources.length === 0 ? chapters : [...chapters, last]).map(
      ({ id, text }) => html`<li><a href="#${id}">${renderRuns(text, language)}</a></li> `,
    )}
  </ol>`;
}

function renderBlock(block: Block, { language }: DocumentLayout): Html {
  const runs = (text: readonly Run[]) => renderRuns(text, language);
  switch (block.kind) {
    case "heading":
      return block.level === 2
        ? html`<h2 id="${block.id}">${runs(block.text)}</h2> `
        : html`<h3 id="${block.id}">${runs(block.text)}</h3> `;
    case "paragraph":
      return block.lead
        ? html`<p class="lead">${runs(block.runs)}</p> `
        : html`<p>${runs(block.runs)}</p> `;
    case "quote":
      return html`<div class="quote">
        <blockquote><p>${runs(block.runs)}</p></blockquote>
        <p class="attribution">${runs(block.attribution)}</p>
      </div> `;
    case "list": {
      const items = block.items.map((item) => html`<li>${runs(item)}</li> `);
      return block.ordered
        ? html`<ol>
            ${items}
          </ol> `
        : html`<ul>
            ${items}
          </ul> `;
    }
    case "facts":
      return html`<dl class="facts">
        ${block.items.map(
          ({ label, value, explanation }) =>
            html`<div>
              <dt>${runs(label)}</dt>
              <dd class="value">${runs(value)}</dd>
              ${explanation === undefined ? undefined : html`<dd class="explanation">${runs(explanation)}</dd>`}
            </div> `,
        )}
      </dl> `;
    case "table":
      return renderTable(block, language);
    case "picture":
      return renderPicture(block, language);
  }
}

function renderSources(layout: DocumentLayout): Html {
  const { language, sources, sourcesTitle, sourcesLead } = layout;
  const words = messagesIn(language).document;
  return html`<h2 id="sources">${sourcesTitle}</h2>
    <p class="lead">${sourcesLead} ${messagesIn(language).sources.back}</p>
    <ol class="sources">
      ${sources.map(
        ({ number, runs, uses }) =>
          html`<li id="source-${number}">
            ${renderRuns(runs, language)}
            <span class="back"
              >${Array.from({ length: uses }, (_, index) => {
                const letter = useLetter(index + 1);
                return html`<a
                  href="#use-${number}-${index + 1}"
                  aria-label="${fill(words.backTo, { letter })}"
                  >${letter}</a
                > `;
              })}</span
            >
          </li> `,
      )}
    </ol> `;
}
