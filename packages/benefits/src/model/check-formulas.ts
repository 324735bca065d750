import { type Issue } from "@kompetanseregion/domain";

import { encloseExpression, type Interval } from "../expression/enclose-expression.ts";
import { type Expression, namesIn } from "../expression/expression.ts";
import { inferUnit, isPlain } from "../expression/infer-unit.ts";
import { readExpression } from "../expression/read-expression.ts";
import { hoursPerFte } from "../fte/fte-basis.ts";
import { BenefitError } from "../problem/benefit-error.ts";
import { type BenefitIssueCode } from "../problem/benefit-issue.ts";
import { readUnit, sameUnit, type Unit, writeUnit } from "../unit/unit.ts";
import { type BenefitModel } from "./benefit-model.ts";
import { formulasOf, hoursPerFteName, type ModelFormula, unitsOf } from "./formulas.ts";
import { reachOf } from "./quantity.ts";

type Found = Issue<BenefitIssueCode>[];

/** What is wrong with the formulas: syntax, names, units, and whether they can be negative. */
export function checkFormulas(model: BenefitModel): Found {
  const units = unitsOf(model);
  const used = new Set(shareIds(model));
  const issues: Found = [];

  for (const formula of formulasOf(model)) {
    const read = readExpression(formula.text);
    if (!read.ok) {
      issues.push(unreadable(formula, read.message));
      continue;
    }
    const names = namesIn(read.expression);
    for (const name of names) used.add(name);
    const unknown = names.filter((name) => !units.has(name));
    issues.push(...unknown.map((name) => unknownName(formula.at, name, [...units.keys()])));
    issues.push(...checkUnits(formula, read.expression, units));
    if (unknown.length === 0) issues.push(...checkSign(model, formula, read.expression));
  }
  return [...issues, ...checkShares(model, units), ...unused(model, used)];
}

function checkUnits(
  { at, text, unit }: ModelFormula,
  expression: Expression,
  units: ReadonlyMap<string, Unit | undefined>,
): Found {
  const { unit: found, problems } = inferUnit(expression, (name) => units.get(name));
  const issues: Found = problems.map(({ message }) => ({
    code: "unit",
    severity: "error",
    at,
    message: `in "${text}", ${message}`,
    remedy: "Check the units of the inputs that it names.",
  }));
  const wanted = readUnit(unit);
  if (found !== undefined && wanted !== undefined && !sameUnit(found, wanted)) {
    issues.push({
      code: "unit",
      severity: "error",
      at,
      message: `"${text}" gives ${writeUnit(found)} and must give ${writeUnit(wanted)}`,
      remedy: "Look for a missing or extra factor, or an input with another unit than its label.",
    });
  }
  return issues;
}

function checkSign(model: BenefitModel, { at, text }: ModelFormula, expression: Expression): Found {
  const reaches = new Map<string, Interval>(
    model.inputs.map(({ id, value }) => [id, reachOf(value)]),
  );
  const basis = hoursPerFte(model.basis);
  reaches.set(hoursPerFteName, { low: basis, high: basis });
  const none = { low: basis.times(0), high: basis.times(0) };
  try {
    const { low } = encloseExpression(expression, (name) => reaches.get(name) ?? none);
    if (low.gte(0)) return [];
    return [
      {
        code: "can-be-negative",
        severity: "warning",
        at,
        message: `"${text}" can be as low as ${low.toDecimalPlaces(2).toFixed()}`,
        remedy: "Check the ranges; if a loss is possible, say so where the figure is used.",
      },
    ];
  } catch (error) {
    if (!(error instanceof BenefitError)) throw error;
    return [
      {
        code: "out-of-range",
        severity: "error",
        at,
        message: `"${text}" can divide by zero within the documented ranges`,
        remedy: error.remedy,
      },
    ];
  }
}

function checkShares(model: BenefitModel, units: ReadonlyMap<string, Unit | undefined>): Found {
  return shareIds(model).flatMap((id): Found => {
    if (!units.has(id)) return [unknownName("counterfactual", id, [...units.keys()])];
    const unit = units.get(id);
    if (unit === undefined || isPlain(unit)) return [];
    return [
      {
        code: "unit",
        severity: "error",
        at: `inputs.${id}`,
        message: `the counterfactual uses "${id}" as a share, but its unit is ${writeUnit(unit)}`,
        remedy: 'Give it the unit "share" and a value from 0 to 1.',
      },
    ];
  });
}

/** The inputs that the counterfactual names. */
function shareIds({ counterfactual }: BenefitModel): string[] {
  if (counterfactual === undefined) return [];
  const { deadweight, attribution, transfer, dropOffPerYear } = counterfactual;
  return [deadweight, attribution, transfer, dropOffPerYear];
}

function unused(model: BenefitModel, used: ReadonlySet<string>): Found {
  return model.inputs
    .filter(({ id }) => !used.has(id))
    .map(({ id }) => ({
      code: "unused-input",
      severity: "warning",
      at: `inputs.${id}`,
      message: `nothing uses "${id}"`,
      remedy: "Use it in a formula, or take it out.",
    }));
}

function unreadable({ at }: ModelFormula, message: string): Issue<BenefitIssueCode> {
  return {
    code: "formula",
    severity: "error",
    at,
    message,
    remedy: "Write it like persons * (hoursBefore - hoursAfter).",
  };
}

function unknownName(at: string, name: string, known: readonly string[]): Issue<BenefitIssueCode> {
  return {
    code: "unknown-name",
    severity: "error",
    at,
    message: `"${name}" is no input of the model`,
    remedy: `Use one of these, or add it to the inputs: ${known.join(", ")}.`,
  };
}
