import { type Language } from "@kompetanseregion/domain";

import { messagesIn } from "../catalogue/messages.ts";
import { type Bar, type Picture } from "../layout/layout.ts";
import { html, type Html } from "./html.ts";
import { renderRuns } from "./render-runs.ts";

/** Writes a picture that bends to the width of the page, with its caption and its words. */
export function renderPicture(picture: Picture, language: Language): Html {
  const words = messagesIn(language).document;
  const { number, caption, alternative, drawing } = picture;
  return html`<div class="picture">
    <div role="img" aria-label="${alternative}" class="${drawing.kind}">
      ${drawing.kind === "bars" ? drawing.bars.map(renderBar) : renderTimeline(drawing)}
    </div>
    <p class="picture-caption">${words.figure}&nbsp;${number}. ${renderRuns(caption, language)}</p>
  </div> `;
}

function renderBar({ label, share, text }: Bar): Html {
  return html`<div class="bar-row">
    <span class="bar-label">${label}</span
    ><span class="track"
      >${share === undefined ? undefined : html`<span class="bar" style="width:${percent(share)}"></span>`}</span
    ><span class="bar-text">${text}</span>
  </div> `;
}

function renderTimeline({
  years,
  phases,
  points,
}: Extract<Picture["drawing"], { kind: "timeline" }>): Html {
  return html`<div class="years">
      ${years.map(({ label, at }) => html`<span style="left:${percent(at)}">${label}</span>`)}
    </div>
    ${phases.map(
      ({ label, from, to }) =>
        html`<div class="phase">
          <span
            class="phase-bar"
            style="margin-left:${percent(from)};width:${percent(to - from)}"
          ></span
          ><span
            class="phase-label"
            style="${from > 0.5 ? `text-align:right;padding-right:${percent(1 - to)}` : `padding-left:${percent(from)}`}"
            >${label}</span
          >
        </div> `,
    )}${
      points.length === 0
        ? undefined
        : html`<div class="points">
            ${points.map(({ label, at }) => html`<span style="left:${percent(at)}">${label}</span>`)}
          </div> `
    }`;
}

function percent(share: number): string {
  return `${(Math.min(1, Math.max(0, share)) * 100).toFixed(2)}%`;
}
