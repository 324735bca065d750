import { type Decimal } from "decimal.js";

import { toExact } from "../decimal/amount.ts";
import { Exact } from "../decimal/exact.ts";
import { dividedByZero } from "./evaluate-expression.ts";
import { type Expression } from "./expression.ts";

/** From the lowest to the highest value, both included. */
export interface Interval {
  readonly low: Decimal;
  readonly high: Decimal;
}

/**
 * Bounds that the expression's value cannot leave while each name stays within its own.
 *
 * They are the true bounds where each name occurs once or pulls in one direction only, and never
 * too narrow otherwise.
 *
 * @throws {BenefitError} `division-by-zero` if a divisor's interval holds 0.
 */
export function encloseExpression(
  expression: Expression,
  boundsOf: (name: string) => Interval,
): Interval {
  switch (expression.op) {
    case "number": {
      const value = toExact(expression.text);
      return { low: value, high: value };
    }
    case "name":
      return boundsOf(expression.name);
    case "negate": {
      const { low, high } = encloseExpression(expression.of, boundsOf);
      return { low: high.negated(), high: low.negated() };
    }
    case "ceil": {
      const { low, high } = encloseExpression(expression.of, boundsOf);
      return { low: low.ceil(), high: high.ceil() };
    }
    case "join": {
      const a = encloseExpression(expression.left, boundsOf);
      const b = encloseExpression(expression.right, boundsOf);
      switch (expression.by) {
        case "+":
          return { low: a.low.plus(b.low), high: a.high.plus(b.high) };
        case "-":
          return { low: a.low.minus(b.high), high: a.high.minus(b.low) };
        case "*":
          return hull(a, b, (x, y) => x.times(y));
        case "/":
          if (b.low.lte(0) && b.high.gte(0)) throw dividedByZero();
          return hull(a, b, (x, y) => x.div(y));
        case "min":
          return { low: Exact.min(a.low, b.low), high: Exact.min(a.high, b.high) };
        case "max":
          return { low: Exact.max(a.low, b.low), high: Exact.max(a.high, b.high) };
      }
    }
  }
}

function hull(a: Interval, b: Interval, join: (x: Decimal, y: Decimal) => Decimal): Interval {
  const corners = [
    join(a.low, b.low),
    join(a.low, b.high),
    join(a.high, b.low),
    join(a.high, b.high),
  ];
  return { low: Exact.min(...corners), high: Exact.max(...corners) };
}
