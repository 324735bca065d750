import { type Language } from "@kompetanseregion/domain";
import fc from "fast-check";
import { describe, expect, it } from "vitest";

import { FinalReport } from "../final-report/final-report.ts";
import { kongsbergregionen } from "../final-report/fixtures/kongsbergregionen.ts";
import { renderHtml, renderMarkdown } from "./render.ts";

const attack = `"'><img src=x onerror=alert(1)><script>alert(1)</script></style>\u0000\u202e{a}`;

/** Fields that hold an id, a date or one of a few words, and so no free text. */
const codes = new Set(
  "id phase from to on kind status verdict severity channel unit writtenIn decidedOn generatedOn asOf date".split(
    " ",
  ),
);

/** The report with the same text in every place that takes free words. */
function withText(words: string): FinalReport {
  const walk = (node: unknown, isFree: boolean): unknown => {
    if (typeof node === "string") return isFree ? words : node;
    if (Array.isArray(node)) return node.map((child) => walk(child, isFree));
    if (typeof node !== "object" || node === null) return node;
    return Object.fromEntries(
      // The unit of a training row is a name; that of a quantity is a word of ours.
      Object.entries(node).map(([name, child]) => [
        name,
        walk(child, !codes.has(name) || (name === "unit" && "employees" in node)),
      ]),
    );
  };
  return FinalReport.parse(walk(kongsbergregionen, true));
}

const tagsOf = (page: string) =>
  [...page.matchAll(/<\/?([a-z][a-z0-9]*)/giu)].map(([, tag]) => tag);

describe("hostile text in every field", () => {
  const words = attack.replace("{a}", "");

  it.each<Language>(["nb", "nn", "en"])("never becomes markup in %s", (language) => {
    const page = renderHtml(withText(words), language);
    const tags = new Set(tagsOf(page));

    expect(tags).not.toContain("script");
    expect(tags).not.toContain("img");
    expect(page.match(/<\/style>/gu)).toHaveLength(1);
    expect(page).not.toContain("\u0000");
  });

  it("leaves the page with the same elements, whatever the words", { timeout: 30_000 }, () => {
    const expected = tagsOf(renderHtml(withText("x"), "nb"));
    fc.assert(
      fc.property(fc.string({ unit: "binary", minLength: 1, maxLength: 40 }), (text) => {
        // Places need figures; that is the paragraph's own rule, tested with it.
        const plain = `x${text.replace(/[{}]/gu, "")}`;

        expect(tagsOf(renderHtml(withText(plain), "nb"))).toEqual(expected);
      }),
      { numRuns: 25 },
    );
  });

  it("never becomes markup or a new line of structure in Markdown", () => {
    const lines = renderMarkdown(withText(`${words}\n# Falsk overskrift\n| a | b |`), "nb").split(
      "\n",
    );

    expect(lines.filter((line) => line.startsWith("# Falsk"))).toEqual([]);
    expect(lines.filter((line) => /(?<!\\)<(?!a id=|\/a>)/u.test(line))).toEqual([]);
  });
});
