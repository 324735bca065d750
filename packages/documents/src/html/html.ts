import { printable } from "../text/printable.ts";

/** Markup that is safe to put into a page; only {@link html} makes it. */
export interface Html {
  readonly [markup]: string;
}

const markup: unique symbol = Symbol("markup");

/** What may stand in a template: text is escaped, markup is taken as it is. */
export type HtmlPart = string | number | Html | undefined | readonly HtmlPart[];

/**
 * Writes markup from a template; every text put into it is escaped, inside attributes as well.
 *
 * Attribute values must be quoted in the template. `undefined` writes nothing and arrays are
 * joined. There is no way to put text in unescaped.
 */
export function html(template: TemplateStringsArray, ...parts: readonly HtmlPart[]): Html {
  const text = template.reduce(
    (written, piece, index) => written + write(parts[index - 1]) + piece,
  );
  return { [markup]: text };
}

/** The markup as text, to be saved or sent. */
export function toText(page: Html): string {
  return page[markup];
}

/**
 * A style element of the package's own CSS.
 *
 * CSS has other rules than HTML, so text from data must have gone through `cssText` first; a `<`
 * that is left would end the element and is refused.
 *
 * @throws {RangeError} If the CSS holds a `<`.
 */
export function trustedStyle(css: string): Html {
  if (css.includes("<")) throw new RangeError("the style holds a <");
  return { [markup]: `<style>${css}</style>` };
}

function write(part: HtmlPart): string {
  if (part === undefined) return "";
  if (typeof part === "number") return String(part);
  if (typeof part === "string") return escape(part);
  if (isHtml(part)) return part[markup];
  return part.map(write).join("");
}

function isHtml(part: Html | readonly HtmlPart[]): part is Html {
  return markup in part;
}

const entities: Readonly<Record<string, string>> = {
  "&": "&amp;",
  "<": "&lt;",
  ">": "&gt;",
  '"': "&quot;",
  "'": "&#39;",
};

function escape(text: string): string {
  return printable(text).replace(/[&<>"']/gu, (character) => entities[character] ?? character);
}
