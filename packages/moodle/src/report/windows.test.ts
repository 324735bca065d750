import fc from "fast-check";
import { describe, expect, it } from "vitest";

import { nextWindow, type Window } from "./windows.ts";

describe("the stretches of a report", () => {
  it("begin with page 0, then page 1 of one row less, then page 2 of two less", () => {
    expect(nextWindow(0, 5000)).toEqual({ page: 0, size: 5000, from: 0, overlap: 0 });
    expect(nextWindow(5000, 5000)).toEqual({ page: 1, size: 4999, from: 4999, overlap: 1 });
    expect(nextWindow(9998, 5000)).toEqual({ page: 2, size: 4998, from: 9996, overlap: 2 });
  });

  it("share at least a row with the one before and reach a third of a page further, whatever the size", () => {
    fc.assert(
      fc.property(
        fc.integer({ min: 50, max: 10_000 }),
        fc.integer({ min: 1, max: 400 }),
        (size, count) => {
          let end = 0;
          const wrong: Window[] = [];
          for (let at = 0; at < count; at += 1) {
            const window = nextWindow(end, size);
            const { from, overlap } = window;
            const right =
              from === window.page * window.size &&
              window.size <= size &&
              overlap === end - from &&
              (end === 0 || overlap > 0) &&
              // Otherwise a large site would be read in ever smaller steps, and at last in none.
              from + window.size - end > size / 3;
            if (!right) wrong.push(window);
            end = from + window.size;
          }

          expect(wrong).toEqual([]);
        },
      ),
      { numRuns: 200 },
    );
  });

  it("take 26 pages of at most 5 000 for 125 000 rows", () => {
    let end = 0;
    let pages = 0;
    for (; end < 125_000; pages += 1) {
      const window = nextWindow(end, 5000);
      end = window.from + window.size;
    }

    expect(pages).toBe(26);
  });
});
