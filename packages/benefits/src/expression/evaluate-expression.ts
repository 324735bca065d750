import { type Decimal } from "decimal.js";

import { toExact } from "../decimal/amount.ts";
import { Exact } from "../decimal/exact.ts";
import { BenefitError } from "../problem/benefit-error.ts";
import { type Expression } from "./expression.ts";

/**
 * The expression's value, exact to 40 digits.
 *
 * @throws {BenefitError} `division-by-zero` if a divisor is 0.
 */
export function evaluateExpression(
  expression: Expression,
  valueOf: (name: string) => Decimal,
): Decimal {
  switch (expression.op) {
    case "number":
      return toExact(expression.text);
    case "name":
      return valueOf(expression.name);
    case "negate":
      return evaluateExpression(expression.of, valueOf).negated();
    case "ceil":
      return evaluateExpression(expression.of, valueOf).ceil();
    case "join": {
      const left = evaluateExpression(expression.left, valueOf);
      const right = evaluateExpression(expression.right, valueOf);
      switch (expression.by) {
        case "+":
          return left.plus(right);
        case "-":
          return left.minus(right);
        case "*":
          return left.times(right);
        case "/":
          if (right.isZero()) throw dividedByZero();
          return left.div(right);
        case "min":
          return Exact.min(left, right);
        case "max":
          return Exact.max(left, right);
      }
    }
  }
}

/** A formula met a divisor that is 0. */
export function dividedByZero(): BenefitError {
  return new BenefitError("division-by-zero", "a formula divides by zero", {
    remedy: "Give the divisor a value above zero, or a range that does not hold zero.",
  });
}
