import fc from "fast-check";
import { describe, expect, it } from "vitest";

import { ledgers } from "../../fixtures/random-journal.ts";
import { kr, sourceLedger } from "../../fixtures/source-report.ts";

import { type CourseCosts, courseCosts } from "./course-costs.ts";

const amounts = ({ rows }: CourseCosts): (number | string)[][] =>
  rows.map(({ activity, cells }) => [activity, ...cells.map(({ amount }) => amount)]);

describe("what each course of the source report cost", () => {
  it("is told of the two courses whose cost is split, the dearest first", () => {
    const costs = courseCosts(sourceLedger({ splitByCourse: true }), { years: [2014, 2015] });

    expect(costs.columns.map(({ key }) => key)).toEqual([
      "hovedprosjekt 2014",
      "hovedprosjekt 2015",
      "all",
    ]);
    expect(amounts(costs)).toEqual([
      ["kompetanseledelse", 0, kr(364_400), kr(364_400)],
      ["en-god-start", 0, kr(150_000), kr(150_000)],
      ["", kr(647_000), kr(1_460_600), kr(2_107_600)],
    ]);
    expect(costs.total.map(({ amount }) => amount)).toEqual([
      kr(647_000),
      kr(1_975_000),
      kr(2_622_000),
    ]);
    expect(costs.rows[0]?.funds).toEqual([{ fund: "F4", paid: kr(364_400) }]);
  });

  it("is not guessed where the report does not say it", () => {
    const costs = courseCosts(sourceLedger({ splitByCourse: false }), { years: [2015] });

    expect(amounts(costs)).toEqual([["", kr(1_975_000), kr(1_975_000)]]);
  });

  it("is refused for a project that is not there, and for years that are no columns", () => {
    const ledger = sourceLedger({ splitByCourse: true });

    expect(() => courseCosts(ledger, { projects: ["x"], years: [2015] })).toThrow(
      expect.objectContaining({ code: "project-unknown" }),
    );
    for (const years of [[], [2015, 2015]]) {
      expect(() => courseCosts(ledger, { years })).toThrow(
        expect.objectContaining({ code: "years" }),
      );
    }
  });
});

describe("costs by course", () => {
  it("have rows that add up to the total, and cells that open down to their postings (I18)", () => {
    fc.assert(
      fc.property(ledgers, (ledger) => {
        const years = [2014, 2015, 2016];
        const costs = courseCosts(ledger, { years });
        const { total } = ledger.balances({ cls: "expense", groupBy: [] });

        expect(costs.total.at(-1)?.amount).toBe(total.closing);
        for (const [column, { amount }] of costs.total.entries()) {
          expect(costs.rows.reduce((sum, { cells }) => sum + (cells[column]?.amount ?? 0), 0)).toBe(
            amount,
          );
        }
        for (const { cells, funds } of costs.rows) {
          const [all] = cells.slice(-1);
          expect(cells.slice(0, -1).reduce((sum, { amount }) => sum + amount, 0)).toBe(all?.amount);
          expect(funds.reduce((sum, { paid }) => sum + paid, 0)).toBe(all?.amount);
          for (const { amount, postings } of cells) {
            expect(postings.reduce((sum, posting) => sum + posting.amount, 0)).toBe(amount);
          }
        }
      }),
    );
  });
});
