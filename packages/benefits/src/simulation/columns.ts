import { type BinaryOperator, type Expression } from "../expression/expression.ts";

/** One number for every draw, or the same number for all of them. */
export type Column = Float64Array | number;

/**
 * The expression's value in every draw.
 *
 * @param expression - A formula of a checked model.
 * @param columnOf - The values of a name.
 * @param length - The number of draws.
 */
export function computeColumn(
  expression: Expression,
  columnOf: (name: string) => Column,
  length: number,
): Column {
  switch (expression.op) {
    case "number":
      return Number(expression.text);
    case "name":
      return columnOf(expression.name);
    case "negate":
      return joinColumns("-", 0, computeColumn(expression.of, columnOf, length), length);
    case "ceil": {
      const of = computeColumn(expression.of, columnOf, length);
      return typeof of === "number" ? Math.ceil(of) : of.map(Math.ceil);
    }
    case "join": {
      const left = computeColumn(expression.left, columnOf, length);
      const right = computeColumn(expression.right, columnOf, length);
      return joinColumns(expression.by, left, right, length);
    }
  }
}

/** Joins two columns draw by draw. */
export function joinColumns(
  by: BinaryOperator,
  left: Column,
  right: Column,
  length: number,
): Column {
  if (typeof left === "number" && typeof right === "number") return join(by, left, right);
  const out = new Float64Array(length);
  switch (by) {
    case "+":
      for (let i = 0; i < length; i += 1) out[i] = at(left, i) + at(right, i);
      break;
    case "-":
      for (let i = 0; i < length; i += 1) out[i] = at(left, i) - at(right, i);
      break;
    case "*":
      for (let i = 0; i < length; i += 1) out[i] = at(left, i) * at(right, i);
      break;
    case "/":
      for (let i = 0; i < length; i += 1) out[i] = at(left, i) / at(right, i);
      break;
    case "min":
      for (let i = 0; i < length; i += 1) out[i] = Math.min(at(left, i), at(right, i));
      break;
    case "max":
      for (let i = 0; i < length; i += 1) out[i] = Math.max(at(left, i), at(right, i));
  }
  return out;
}

/** The column's value in one draw. */
export function at(column: Column, draw: number): number {
  return typeof column === "number" ? column : (column[draw] ?? Number.NaN);
}

function join(by: BinaryOperator, left: number, right: number): number {
  switch (by) {
    case "+":
      return left + right;
    case "-":
      return left - right;
    case "*":
      return left * right;
    case "/":
      return left / right;
    case "min":
      return Math.min(left, right);
    case "max":
      return Math.max(left, right);
  }
}
