import { describe, expect, it } from "vitest";

import { wordFor, writtenFormula } from "./benefit-words.ts";

const formula = "persons * (hoursBefore - hoursAfter)";

describe("a formula", () => {
  it("is written with the values of Skien's case: 500 × (4 − 0,5)", () => {
    const values = new Map([
      ["persons", "500"],
      ["hoursBefore", "4"],
      ["hoursAfter", "0,5"],
    ]);

    expect(writtenFormula(formula, (id) => values.get(id) ?? id)).toBe("500 × (4 − 0,5)");
  });

  it("keeps an id that nobody has words for", () => {
    expect(wordFor("persons")).toBe("benefit.input.persons");
    expect(wordFor("somethingElse")).toBeUndefined();
    expect(writtenFormula("a * somethingElse", (id) => id)).toBe("a × somethingElse");
  });
});
