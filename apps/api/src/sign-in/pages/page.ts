import { type Language } from "@kompetanseregion/domain";
import { type Context } from "hono";
import { html } from "hono/html";

import { type Say, sayIn, type TextKey } from "./texts.ts";

/** A part of a page whose every value is escaped. */
export type Part = ReturnType<typeof html>;

/** A page in one language, from its title and what is in it. */
export interface PageParts {
  readonly title: TextKey;
  readonly body: (say: Say) => Part | Promise<Part>;
  readonly status?: 200 | 400 | 401 | 403 | 429 | 502;
}

const names: Readonly<Record<Language, string>> = { nb: "Bokmål", nn: "Nynorsk", en: "English" };
const languages: readonly Language[] = ["nb", "nn", "en"];

/** Answers a page that is kept nowhere, runs no script and loads only its own style. */
export async function page(
  context: Context,
  language: Language,
  { title, body, status = 200 }: PageParts,
): Promise<Response> {
  const say = sayIn(language);
  const content = await body(say);
  context.header("Cache-Control", "no-store");
  return context.html(
    html`<!doctype html>
      <html lang="${language}">
        <head>
          <meta charset="utf-8" />
          <meta name="viewport" content="width=device-width, initial-scale=1" />
          <title>${say(title)} – ${say("service.name")}</title>
          <link rel="stylesheet" href="/auth/style.css" />
        </head>
        <body>
          <header>
            <p>${say("service.name")}</p>
            ${context.req.method === "GET" ? choices(context, language, say) : ""}
          </header>
          <main>
            <h1>${say(title)}</h1>
            ${content}
          </main>
        </body>
      </html>`,
    status,
  );
}

/** The languages that the page is in; what answers a form has no address to choose them at. */
function choices(context: Context, language: Language, say: Say): Part {
  return html`<nav aria-label="${say("language.choose")}">
    <ul>
      ${languages.map((one) => choice(context, one, one === language))}
    </ul>
  </nav>`;
}

function choice(context: Context, language: Language, isPresent: boolean): Part {
  const url = new URL(context.req.url);
  url.searchParams.set("language", language);
  const current = isPresent ? html`aria-current="true"` : "";
  return html`<li>
    <a href="${url.pathname}${url.search}" lang="${language}" hreflang="${language}" ${current}
      >${names[language]}</a
    >
  </li>`;
}

/** Something the reader must know before all else; read aloud when it comes. */
export function fault(text: string): Part {
  return html`<p class="fault" role="alert">${text}</p>`;
}

/** Something that went as it should. */
export function notice(text: string): Part {
  return html`<p class="notice" role="status">${text}</p>`;
}

/** A field with its label above and its help, if any, below the label. */
export function field(given: {
  readonly name: string;
  /** Tells it from another field of that name on the page. */
  readonly id?: string;
  readonly label: string;
  readonly help?: string;
  readonly type?: "text" | "password";
  readonly autocomplete: string;
  readonly value?: string;
  readonly numeric?: boolean;
  readonly optional?: boolean;
}): Part {
  const { name, id = name, label, help, type = "text", autocomplete, value = "" } = given;
  const described = help === undefined ? "" : html`aria-describedby="${id}-help"`;
  return html`<div>
    <label for="${id}">${label}</label>
    ${help === undefined ? "" : html`<p class="help" id="${id}-help">${help}</p>`}
    <input
      id="${id}"
      name="${name}"
      type="${type}"
      autocomplete="${autocomplete}"
      autocapitalize="none"
      spellcheck="false"
      value="${value}"
      ${given.numeric === true ? html`inputmode="numeric"` : ""}
      ${given.optional === true ? "" : html`required`}
      ${described}
    />
  </div>`;
}
