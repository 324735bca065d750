import { type BinaryOperator, type Expression } from "../expression/expression.ts";

/**
 * Formulas laid out as columns, calculated for many draws at a time.
 *
 * Each part of a formula has a column of its own, and the same part in several formulas is
 * calculated once. Nothing is allocated while calculating.
 */
export class ColumnSheet {
  readonly #longest: number;
  readonly #inputs: ReadonlyMap<string, Float64Array>;
  readonly #columns = new Map<string, Float64Array>();
  readonly #keys = new Map<Float64Array, number>();
  readonly #steps: ((count: number) => void)[] = [];

  /**
   * @param inputs - The column of each name; the caller fills them before each calculation.
   * @param longest - How long each of them is.
   */
  constructor(inputs: ReadonlyMap<string, Float64Array>, longest: number) {
    this.#inputs = inputs;
    this.#longest = longest;
  }

  /**
   * The column that will hold the expression's values after {@link calculate}.
   *
   * @param expression - A formula of a checked model.
   */
  columnOf(expression: Expression): Float64Array {
    switch (expression.op) {
      case "number":
        return this.#column(expression.text, (out) => {
          out.fill(Number(expression.text));
        });
      case "name":
        return this.#inputs.get(expression.name) ?? new Float64Array(this.#longest);
      case "negate":
      case "ceil": {
        const of = this.columnOf(expression.of);
        const change = changes[expression.op];
        return this.#column(`${expression.op} ${this.#keyOf(of)}`, (out) => {
          this.#steps.push((count) => {
            change(of, out, count);
          });
        });
      }
      case "join": {
        const left = this.columnOf(expression.left);
        const right = this.columnOf(expression.right);
        const join = joins[expression.by];
        const key = `${this.#keyOf(left)} ${expression.by} ${this.#keyOf(right)}`;
        return this.#column(key, (out) => {
          this.#steps.push((count) => {
            join(left, right, out, count);
          });
        });
      }
    }
  }

  /** Calculates the first so many values of every column that was asked for. */
  calculate(count: number): void {
    for (const step of this.#steps) step(count);
  }

  #column(key: string, prepare: (out: Float64Array) => void): Float64Array {
    const known = this.#columns.get(key);
    if (known !== undefined) return known;
    const out = new Float64Array(this.#longest);
    this.#columns.set(key, out);
    prepare(out);
    return out;
  }

  #keyOf(column: Float64Array): number {
    const known = this.#keys.get(column);
    if (known !== undefined) return known;
    this.#keys.set(column, this.#keys.size);
    return this.#keys.size - 1;
  }
}

type Change = (of: Float64Array, out: Float64Array, count: number) => void;

const changes: Record<"negate" | "ceil", Change> = {
  negate: (of, out, count) => {
    for (let i = 0; i < count; i += 1) out[i] = -(of[i] ?? 0);
  },
  ceil: (of, out, count) => {
    for (let i = 0; i < count; i += 1) out[i] = Math.ceil(of[i] ?? 0);
  },
};

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
