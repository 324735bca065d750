import { type Unit } from "../unit/unit.ts";

/** A formula that has been read: numbers and names joined by operators. */
export type Expression =
  | { readonly op: "number"; readonly text: string; readonly unit: Unit }
  | { readonly op: "name"; readonly name: string }
  | { readonly op: "negate" | "ceil"; readonly of: Expression }
  | {
      readonly op: "join";
      readonly by: BinaryOperator;
      readonly left: Expression;
      readonly right: Expression;
    };

/** What joins two parts. */
export type BinaryOperator = "+" | "-" | "*" | "/" | "min" | "max";

/** The names that the expression uses, each once, in the order they come. */
export function namesIn(expression: Expression): string[] {
  const names = new Set<string>();
  collect(expression, names);
  return [...names];
}

function collect(expression: Expression, names: Set<string>): void {
  switch (expression.op) {
    case "number":
      return;
    case "name":
      names.add(expression.name);
      return;
    case "negate":
    case "ceil":
      collect(expression.of, names);
      return;
    case "join":
      collect(expression.left, names);
      collect(expression.right, names);
  }
}
