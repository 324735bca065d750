import { Decimal } from "decimal.js";
import fc from "fast-check";
import { describe, expect, it } from "vitest";

import { evaluateExpression } from "./evaluate-expression.ts";
import { readExpression } from "./read-expression.ts";

const values = { persons: 47, size: 25, before: 4, after: 0.5 };

function calculate(formula: string): string {
  const read = readExpression(formula);
  if (!read.ok) return read.message;
  return evaluateExpression(
    read.expression,
    (name) => new Decimal(values[name as keyof typeof values]),
  ).toFixed();
}

describe("a formula", () => {
  it.each([
    ["persons * (before - after)", "164.5"],
    ["ceil(persons / size)", "2"],
    ["before - after - after", "3"],
    ["2 + 3 * 4 / 6", "4"],
    ["-after * -2 [h]", "1"],
    ["min(before, max(after, 3))", "3"],
  ])("%s is %s", (formula, value) => {
    expect(calculate(formula)).toBe(value);
  });

  it.each([
    ["persons *", "ends too early"],
    ["persons before", '"before" is not expected'],
    ["(persons", 'a "(" has no ")"'],
    ["sqrt(persons)", 'there is no function "sqrt"'],
    ["min(persons)", "min takes two values"],
    ["2 [hours]", '"hours" is no unit'],
    ["2 [h", 'a "[" has no "]"'],
    ["persons; drop", '";" is not expected'],
    ["", "ends too early"],
    ["(".repeat(100), "more than 40 levels"],
    ["1+".repeat(2000), "longer than 2000 characters"],
  ])("that reads %s is refused: %s", (formula, message) => {
    expect(calculate(formula)).toContain(message);
  });

  it("of any text is read or refused, never crashes", () => {
    fc.assert(
      fc.property(fc.string({ maxLength: 60 }), (text) => {
        expect(typeof readExpression(text).ok).toBe("boolean");
      }),
      { numRuns: 1000 },
    );
  });

  it("that divides by zero says so", () => {
    expect(() => calculate("1 / (before - 4)")).toThrow("a formula divides by zero");
  });
});
