import { type Language, ore } from "@kompetanseregion/domain";
import { describe, expect, it } from "vitest";

import { DocumentError } from "../document-error.ts";
import { amountFigure, type Figure, shareFigure } from "../figure/figure.ts";
import { type Block } from "../layout/layout.ts";
import { checkDraft } from "./check-draft.ts";
import { figuresIn } from "./figures-in.ts";
import { benefitPlan, everyKind, funderReport, refundClaim } from "./fixtures/every-kind.ts";
import { layOut } from "./lay-out.ts";
import { type RegionDocument } from "./region-document.ts";
import { renderHtml, renderMarkdown } from "./render.ts";

const languages: readonly Language[] = ["nb", "nn", "en"];
const all = (pattern: RegExp, text: string) =>
  [...text.matchAll(pattern)].map(([, found]) => found);
const source = { label: "Regnskapet", locator: "bilag 1" };
const kroner = (amount: number): Figure => amountFigure(ore(amount * 100), source);

describe.each(everyKind.map((document) => [document.kind, document] as const))(
  "a document of the kind %s",
  (_kind, document) => {
    it("leads from every figure to its source and back, in all languages", () => {
      for (const language of languages) {
        const page = renderHtml(document, language);
        const ids = all(/\sid="([^"]+)"/gu, page);

        expect(new Set(ids).size).toBe(ids.length);
        expect(all(/href="#([^"]+)"/gu, page).filter((target) => !ids.includes(target))).toEqual(
          [],
        );
        expect(page).toContain(`<html lang="${language}">`);
      }
    });

    it("has headings in order, one title, and no place left unfilled", () => {
      for (const language of languages) {
        const page = renderHtml(document, language);
        const levels = all(/<h([1-6])/gu, page).map(Number);

        expect(levels.filter((level) => level === 1)).toHaveLength(1);
        for (const [index, level] of levels.entries()) {
          expect(level - (levels[index - 1] ?? 0)).toBeLessThanOrEqual(1);
        }
        expect(renderMarkdown(document, language)).not.toMatch(/\{[a-z]+\}/iu);
        // Space within the marks would leave them as asterisks.
        expect(renderMarkdown(document, language)).not.toMatch(/: \*\*(?=\S)[^*|]*$/mu);
      }
    });

    it("has the same blocks in every language", () => {
      const shape = (block: Block) => (block.kind === "heading" ? block.id : block.kind);
      const [nb, nn, en] = languages.map((language) =>
        layOut(document, language).blocks.map(shape),
      );

      expect(nn).toEqual(nb);
      expect(en).toEqual(nb);
    });

    it("cites a source for every figure it shows", () => {
      const { sources } = layOut(document, "nb");

      expect(sources.length > 0).toBe(figuresIn(document).length > 0);
    });

    it("is refused with every place that is wrong", () => {
      const broken = {
        ...document,
        ...(document.kind === "final-report" ? { version: "" } : { front: {} }),
      };

      expect(() => renderHtml(broken as RegionDocument, "nb")).toThrow(DocumentError);
    });
  },
);

describe("checking a draft", () => {
  it.each(
    everyKind
      .filter(({ kind }) => kind !== "final-report" && kind !== "status-report")
      .map((document) => [document.kind, document] as const),
  )("finds nothing in a right document of the kind %s", (_kind, document) => {
    expect(checkDraft(document)).toEqual([]);
  });

  it.each<[code: string, because: string, changed: RegionDocument]>([
    ["cost-sum", "a cost is left out", { ...funderReport, costs: funderReport.costs.slice(1) }],
    ["unused-award", "too little is said to be left", { ...funderReport, unused: kroner(1) }],
    [
      "fund-balance",
      "money is lost on its way",
      {
        ...funderReport,
        years: funderReport.years.map((year) => ({ ...year, carriedOut: kroner(132_000) })),
      },
    ],
    [
      "claim-line",
      "nothing is taken off and less counts",
      { ...refundClaim, costs: refundClaim.costs.map((cost) => ({ ...cost, cuts: [] })) },
    ],
    ["claim-sum", "the sum is another", { ...refundClaim, applied: kroner(400_000) }],
    [
      "claim-over-basis",
      "all of it is claimed and more",
      { ...refundClaim, claim: kroner(450_001) },
    ],
    ["benefit-sum", "the region has more than its parts", { ...benefitPlan, municipalities: [] }],
    [
      "share-over-one",
      "more cost than was given counts as a share",
      {
        ...refundClaim,
        terms: [
          {
            label: "Andel",
            figure: shareFigure(
              { numerator: 110, denominator: 100, counts: "dekket", outOf: "grunnlag" },
              source,
            ),
          },
        ],
      },
    ],
  ])("finds %s where %s", (code, _because, changed) => {
    expect(checkDraft(changed).map((issue) => issue.code)).toContain(code);
  });
});
