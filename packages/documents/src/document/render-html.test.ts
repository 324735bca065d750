import { type Language } from "@kompetanseregion/domain";
import { describe, expect, it } from "vitest";

import { DocumentError } from "../document-error.ts";
import { kongsbergregionen } from "../final-report/fixtures/kongsbergregionen.ts";
import { renderHtml } from "./render.ts";

const page = renderHtml(kongsbergregionen, "nb");
const all = (pattern: RegExp, text = page) => [...text.matchAll(pattern)].map(([, found]) => found);

describe("the final report as a page", () => {
  it("prints the source's figures in the reader's language", () => {
    for (const figure of [
      "2\u00a0604\u00a0400\u00a0kr",
      "\u2212503\u00a0000",
      "42 av 53 (79,2\u00a0%)",
      "1,0324",
      "1,5\u00a0årsverk",
    ]) {
      expect(page).toContain(figure);
    }
    expect(renderHtml(kongsbergregionen, "en")).toContain("42 of 53 (79.2%)");
  });

  it("says what a sign means in words", () => {
    expect(page).toContain("Resultatet for");
    expect(page).toMatch(/et overskudd på\s*353\u00a0000 kroner/u);
    expect(page).toMatch(/et underskudd på\s*370\u00a0600 kroner/u);
    expect(page).toMatch(/Ubrukte midler ved utgangen av\s*2015: 132\u00a0400 kroner/u);
  });

  it.each<Language>(["nb", "nn", "en"])("has headings in order and one title in %s", (language) => {
    const levels = all(/<h([1-6])/gu, renderHtml(kongsbergregionen, language)).map(Number);

    expect(levels.filter((level) => level === 1)).toHaveLength(1);
    for (const [index, level] of levels.entries()) {
      expect(level - (levels[index - 1] ?? 0)).toBeLessThanOrEqual(1);
    }
  });

  it("leads from every figure to its source and from every source back", () => {
    const ids = new Set(all(/\sid="([^"]+)"/gu));
    const targets = all(/href="#([^"]+)"/gu);

    expect(targets.filter((target) => !ids.has(target))).toEqual([]);
    expect(all(/id="(use-[^"]+)"/gu).toSorted()).toEqual(all(/href="#(use-[^"]+)"/gu).toSorted());
    expect(all(/\sid="([^"]+)"/gu)).toHaveLength(ids.size);
  });

  it("numbers tables and figures and gives each column and row a heading", () => {
    expect(all(/Tabell&nbsp;(\d+)/gu).map(Number)).toEqual(
      all(/Tabell&nbsp;\d+/gu).map((_, index) => index + 1),
    );
    expect(all(/<(caption)/gu)).toHaveLength(all(/<(table)\s/gu).length);
    expect(all(/<th(?=[\s>])([^>]*)>/gu).every((th) => th?.includes("scope="))).toBe(true);
  });

  it("asks nothing of the network and runs nothing", () => {
    expect(page).not.toMatch(/<script|<link|<img|<iframe|https?:|url\(|@import|\son\w+=/iu);
  });

  it("marks words that are not in its own language", () => {
    expect(renderHtml(kongsbergregionen, "en")).toContain(
      '<span lang="nb">Rådmannsutvalget</span>',
    );
    expect(page).not.toContain('lang="en"');
  });

  it("says which places are wrong when the data is no report", () => {
    const broken = { ...kongsbergregionen, version: "" };

    expect(() => renderHtml(broken, "nb")).toThrow(DocumentError);
    expect(() => renderHtml(broken, "nb")).toThrow(/version/u);
  });
});
