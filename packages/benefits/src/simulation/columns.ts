import { type BinaryOperator, type Expression } from "../expression/expression.ts";

/** Gives the values of a name in the draws at hand; at least as many as are asked for. */
export type ColumnOf = (name: string) => Float64Array;

/** Calculates an expression for so many draws; the column is overwritten by the next call. */
export type ColumnProgram = (columnOf: ColumnOf, count: number) => Float64Array;

/**
 * Makes an expression ready to be calculated for many draws, block by block.
 *
 * Every part has a column of its own that is used again for each block, so that nothing is
 * allocated while drawing.
 *
 * @param expression - A formula of a checked model.
 * @param longest - The longest block that will be asked for.
 */
export function compileColumn(expression: Expression, longest: number): ColumnProgram {
  switch (expression.op) {
    case "number": {
      const column = new Float64Array(longest).fill(Number(expression.text));
      return () => column;
    }
    case "name":
      return (columnOf) => columnOf(expression.name);
    case "negate":
    case "ceil": {
      const of = compileColumn(expression.of, longest);
      const change = expression.op === "ceil" ? Math.ceil : (value: number) => -value;
      const out = new Float64Array(longest);
      return (columnOf, count) => {
        const column = of(columnOf, count);
        for (let i = 0; i < count; i += 1) out[i] = change(column[i] ?? 0);
        return out;
      };
    }
    case "join": {
      const left = compileColumn(expression.left, longest);
      const right = compileColumn(expression.right, longest);
      const join = joins[expression.by];
      const out = new Float64Array(longest);
      return (columnOf, count) => {
        join(left(columnOf, count), right(columnOf, count), out, count);
        return out;
      };
    }
  }
}

type Join = (a: Float64Array, b: Float64Array, out: Float64Array, count: number) => void;

const joins: Record<BinaryOperator, Join> = {
  "+": (a, b, out, count) => {
    for (let i = 0; i < count; i += 1) out[i] = (a[i] ?? 0) + (b[i] ?? 0);
  },
  "-": (a, b, out, count) => {
    for (let i = 0; i < count; i += 1) out[i] = (a[i] ?? 0) - (b[i] ?? 0);
  },
  "*": (a, b, out, count) => {
    for (let i = 0; i < count; i += 1) out[i] = (a[i] ?? 0) * (b[i] ?? 0);
  },
  "/": (a, b, out, count) => {
    for (let i = 0; i < count; i += 1) out[i] = (a[i] ?? 0) / (b[i] ?? 0);
  },
  min: (a, b, out, count) => {
    for (let i = 0; i < count; i += 1) out[i] = Math.min(a[i] ?? 0, b[i] ?? 0);
  },
  max: (a, b, out, count) => {
    for (let i = 0; i < count; i += 1) out[i] = Math.max(a[i] ?? 0, b[i] ?? 0);
  },
};
