import { plain, readUnit, unitWords } from "../unit/unit.ts";
import { type Expression } from "./expression.ts";

/** A formula that was read, or why it cannot be. */
export type ReadExpression =
  | { readonly ok: true; readonly expression: Expression }
  | { readonly ok: false; readonly message: string };

const longest = 2000;
const deepest = 40;

/**
 * Reads a formula such as `persons * (hoursBefore - hoursAfter)`.
 *
 * It knows `+ - * /`, parentheses, `min(a, b)`, `max(a, b)`, `ceil(a)`, names of inputs, and
 * numbers. A number is plain unless its unit follows in brackets: `1.5 [h/person]`.
 */
export function readExpression(formula: string): ReadExpression {
  if (formula.length > longest) {
    return { ok: false, message: `the formula is longer than ${longest} characters` };
  }
  const reader = new Reader(formula);
  try {
    return { ok: true, expression: reader.whole() };
  } catch (error) {
    if (error instanceof Unreadable) return { ok: false, message: error.message };
    throw error;
  }
}

class Unreadable extends Error {}

const token = /\s*(?:(\d+(?:\.\d+)?)|([A-Za-z][A-Za-z0-9]*(?:\.[A-Za-z][A-Za-z0-9]*)?)|(\S))/uy;

class Reader {
  readonly #tokens: string[] = [];
  readonly #formula: string;
  #at = 0;
  #depth = 0;

  constructor(formula: string) {
    this.#formula = formula;
    token.lastIndex = 0;
    for (let match = token.exec(formula); match !== null; match = token.exec(formula)) {
      this.#tokens.push(match[0].trim());
    }
  }

  whole(): Expression {
    const expression = this.#sum();
    const rest = this.#tokens[this.#at];
    if (rest !== undefined) throw new Unreadable(`"${rest}" is not expected in "${this.#formula}"`);
    return expression;
  }

  #sum(): Expression {
    if (++this.#depth > deepest) throw new Unreadable(`more than ${deepest} levels of parentheses`);
    let left = this.#product();
    for (let op = this.#take("+", "-"); op !== undefined; op = this.#take("+", "-")) {
      left = { op: "join", by: op, left, right: this.#product() };
    }
    this.#depth -= 1;
    return left;
  }

  #product(): Expression {
    let left = this.#factor();
    for (let op = this.#take("*", "/"); op !== undefined; op = this.#take("*", "/")) {
      left = { op: "join", by: op, left, right: this.#factor() };
    }
    return left;
  }

  #factor(): Expression {
    if (this.#take("-") !== undefined) return { op: "negate", of: this.#factor() };
    const next = this.#tokens[this.#at++];
    if (next === undefined) throw new Unreadable(`"${this.#formula}" ends too early`);
    if (/^\d/u.test(next)) return { op: "number", text: next, unit: this.#unit() };
    if (next === "(") return this.#closed(this.#sum());
    if (!/^[A-Za-z]/u.test(next)) throw new Unreadable(`"${next}" is not expected`);
    if (this.#take("(") === undefined) return { op: "name", name: next };
    if (next === "ceil") return this.#closed({ op: "ceil", of: this.#sum() });
    if (next !== "min" && next !== "max") throw new Unreadable(`there is no function "${next}"`);
    const left = this.#sum();
    if (this.#take(",") === undefined)
      throw new Unreadable(`${next} takes two values: ${next}(a, b)`);
    return this.#closed({ op: "join", by: next, left, right: this.#sum() });
  }

  #unit() {
    if (this.#take("[") === undefined) return plain;
    const words: string[] = [];
    for (let next = this.#tokens[this.#at++]; next !== "]"; next = this.#tokens[this.#at++]) {
      if (next === undefined) throw new Unreadable('a "[" has no "]"');
      words.push(next);
    }
    const unit = readUnit(words.join(""));
    if (unit === undefined) {
      throw new Unreadable(
        `"${words.join("")}" is no unit; units are made of ${unitWords.join(" ")}`,
      );
    }
    return unit;
  }

  #closed(expression: Expression): Expression {
    if (this.#take(")") === undefined)
      throw new Unreadable(`a "(" has no ")" in "${this.#formula}"`);
    return expression;
  }

  #take<const Token extends string>(...wanted: Token[]): Token | undefined {
    const found = wanted.find((candidate) => candidate === this.#tokens[this.#at]);
    if (found !== undefined) this.#at += 1;
    return found;
  }
}
