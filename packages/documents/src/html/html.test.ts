import fc from "fast-check";
import { describe, expect, it } from "vitest";

import { html, toText, trustedStyle } from "./html.ts";
import { cssText } from "./style.ts";

/** Reads escaped text back, as a browser does. */
const readBack = (text: string) =>
  text.replace(/&(amp|lt|gt|quot|#39);/gu, (_, name: string) => {
    const characters: Readonly<Record<string, string>> = {
      amp: "&",
      lt: "<",
      gt: ">",
      quot: '"',
      "#39": "'",
    };
    return characters[name] ?? "";
  });

describe("the html template", () => {
  it("escapes text in content and in attributes, and keeps markup of its own", () => {
    const inner = html`<b title="${`"><script>`}">${"<&>'"}</b>`;

    expect(toText(html`<p>${inner}${undefined}${[1, "a"]}</p>`)).toBe(
      '<p><b title="&quot;&gt;&lt;script&gt;">&lt;&amp;&gt;&#39;</b>1a</p>',
    );
  });

  it("does not let text pose as markup", () => {
    const posing = JSON.parse('{"markup":"<b>"}') as object;

    expect(Object.getOwnPropertySymbols(posing)).toEqual([]);
  });

  it("lets any text through unchanged for the reader, and none as markup", () => {
    fc.assert(
      fc.property(fc.string({ unit: "binary" }), (text) => {
        const written = toText(html`${text}`);

        expect(written).not.toMatch(/[<>"']/u);
        expect(readBack(written).length).toBe(text.length);
      }),
      { numRuns: 1000 },
    );
  });

  it("replaces what no page may hold", () => {
    expect(toText(html`${"a\u0000b\ud800c\u0085\tend"}`)).toBe("a\ufffdb\ufffdc\ufffd\tend");
  });
});

describe("text in the style", () => {
  it("cannot end its string, the style element or the page", () => {
    fc.assert(
      fc.property(fc.string({ unit: "grapheme" }), (text) => {
        expect(cssText(text).slice(1, -1)).not.toMatch(/["'<>\n;{}]/u);
      }),
      { numRuns: 1000 },
    );
    expect(cssText("</style>")).toBe('"\\3c \\2f style\\3e "');
  });

  it("refuses a style that could end its element", () => {
    expect(() => trustedStyle("</style>")).toThrow(RangeError);
  });
});
