import { perUnit, plain, sameUnit, timesUnit, type Unit, writeUnit } from "../unit/unit.ts";
import { type Expression } from "./expression.ts";

const joined = { "+": "added", "-": "subtracted", min: "compared", max: "compared" };

/** Units that do not fit together, for a person to read. */
export interface UnitProblem {
  readonly message: string;
}

/**
 * The unit that the expression gives, and every place where units do not fit.
 *
 * Sums, `min` and `max` need the same unit on both sides; products and quotients combine them. A
 * name whose unit is unknown is left out of the reckoning: it is reported where it is defined.
 *
 * @param expression - A formula that has been read.
 * @param unitOf - The unit of a name; `undefined` where the name or its unit is unknown.
 * @returns `unit` is `undefined` where it cannot be told.
 */
export function inferUnit(
  expression: Expression,
  unitOf: (name: string) => Unit | undefined,
): { unit: Unit | undefined; problems: UnitProblem[] } {
  const problems: UnitProblem[] = [];

  function infer(part: Expression): Unit | undefined {
    switch (part.op) {
      case "number":
        return part.unit;
      case "name":
        return unitOf(part.name);
      case "negate":
      case "ceil":
        return infer(part.of);
      case "join": {
        const left = infer(part.left);
        const right = infer(part.right);
        if (left === undefined || right === undefined) return undefined;
        if (part.by === "*") return timesUnit(left, right);
        if (part.by === "/") return perUnit(left, right);
        if (!sameUnit(left, right)) {
          const join = joined[part.by];
          problems.push({
            message: `${writeUnit(left)} and ${writeUnit(right)} cannot be ${join}`,
          });
          return undefined;
        }
        return left;
      }
    }
  }

  return { unit: infer(expression), problems };
}

/** Whether the unit is a plain number. */
export function isPlain(unit: Unit): boolean {
  return sameUnit(unit, plain);
}
