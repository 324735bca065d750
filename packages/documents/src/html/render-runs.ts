import { type Language } from "@kompetanseregion/domain";

import { fill, messagesIn } from "../catalogue/messages.ts";
import { type Run } from "../layout/layout.ts";
import { html, type Html } from "./html.ts";

/** Writes running text; references lead to the source and can be led back to. */
export function renderRuns(runs: readonly Run[], language: Language): readonly Html[] {
  return runs.map((run) => renderRun(run, language));
}

/** The letter of the n-th reference to a source, from 1: a, b … z, aa … */
export function useLetter(use: number): string {
  const index = use - 1;
  const rest = index >= 26 ? useLetter(Math.floor(index / 26)) : "";
  return rest + String.fromCharCode(97 + (index % 26));
}

function renderRun(run: Run, language: Language): Html {
  const words = messagesIn(language).document;
  switch (run.kind) {
    case "text": {
      const text =
        run.language === undefined
          ? html`${run.text}`
          : html`<span lang="${run.language}">${run.text}</span>`;
      return run.strong ? html`<strong>${text}</strong>` : text;
    }
    case "citation":
      return html`<a
        class="citation"
        id="use-${run.source}-${run.use}"
        href="#source-${run.source}"
        aria-label="${fill(words.toSource, { number: run.source })}"
        >[${run.source}]</a
      >`;
    case "note":
      return html`<sup
        ><a
          href="#note-${run.table}-${run.letter}"
          aria-label="${fill(words.toNote, { letter: run.letter })}"
          >${run.letter}</a
        ></sup
      >`;
  }
}
