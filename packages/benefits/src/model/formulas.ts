import { type Expression } from "../expression/expression.ts";
import { readExpression } from "../expression/read-expression.ts";
import { readUnit, type Unit } from "../unit/unit.ts";
import { type BenefitModel } from "./benefit-model.ts";
import { countsHours, countsKroner } from "./benefit.ts";

/** A formula of a model: where it stands, and the unit it must give. */
export interface ModelFormula {
  /** Path into the model, such as `benefits.travelTime.formula`. */
  readonly at: string;
  readonly text: string;
  readonly unit: string;
}

/** The name that formulas use for the hours of an årsverk in the model's basis, `h/fte`. */
export const hoursPerFteName = "hoursPerFte";

/** The name of the årsverk basis where it is uncertain itself, in a simulation and a tornado. */
export const basisStream = "basis";

/** Every formula of the model. */
export function formulasOf(model: BenefitModel): ModelFormula[] {
  const formulas: ModelFormula[] = [];
  for (const benefit of model.benefits) {
    const at = `benefits.${benefit.id}`;
    if (countsHours(benefit)) {
      formulas.push({ at: `${at}.formula`, text: benefit.formula, unit: "h/year" });
      if (benefit.hourValue !== undefined) {
        formulas.push({ at: `${at}.hourValue`, text: benefit.hourValue, unit: "kr/h" });
      }
    } else if (countsKroner(benefit)) {
      formulas.push({ at: `${at}.formula`, text: benefit.formula, unit: "kr/year" });
    }
  }
  for (const { id, timing, formula } of model.costs) {
    const unit = timing === "once" ? "kr" : "kr/year";
    formulas.push({ at: `costs.${id}.formula`, text: formula, unit });
  }
  if (model.completions !== undefined) {
    formulas.push({ at: "completions", text: model.completions, unit: "persons/year" });
  }
  if (model.tracking !== undefined) {
    for (const [index, { hours }] of model.tracking.before.entries()) {
      formulas.push({ at: `tracking.before.${index}.hours`, text: hours, unit: "h/person" });
    }
    formulas.push({ at: "tracking.now", text: model.tracking.now, unit: "h/person" });
  }
  return formulas;
}

/** The unit of every name that the model's formulas may use; `undefined` where it is unreadable. */
export function unitsOf(model: BenefitModel): Map<string, Unit | undefined> {
  return new Map([
    ...model.inputs.map(({ id, unit }) => [id, readUnit(unit)] as const),
    [hoursPerFteName, readUnit("h/fte")] as const,
  ]);
}

/** The formula as an expression, of a model that has been checked. */
export function expressionOf(formula: string): Expression {
  const read = readExpression(formula);
  if (!read.ok) throw new TypeError(`the model was not checked: ${read.message}`);
  return read.expression;
}
