import { type Issue } from "@kompetanseregion/domain";

import { toExact } from "../decimal/amount.ts";
import { isPlain } from "../expression/infer-unit.ts";
import { type BenefitIssueCode } from "../problem/benefit-issue.ts";
import { readUnit, unitWords } from "../unit/unit.ts";
import { type BenefitModel } from "./benefit-model.ts";
import { type Input } from "./input.ts";
import { type Quantity, reachOf } from "./quantity.ts";

/** What is wrong with the inputs themselves: source, unit, order of bounds, impossible values. */
export function checkInputs(model: BenefitModel): Issue<BenefitIssueCode>[] {
  return model.inputs.flatMap((input) => [
    ...checkSource(input),
    ...checkUnit(input),
    ...checkOrder(input),
    ...checkReach(input),
  ]);
}

function checkSource({ id, source, evidence, value }: Input): Issue<BenefitIssueCode>[] {
  const at = `inputs.${id}`;
  if (source.trim() === "") {
    const remedy = "Write the document, register or measurement it comes from.";
    return [
      {
        code: "missing-source",
        severity: "error",
        at,
        message: `"${id}" does not say where its value comes from`,
        remedy,
      },
    ];
  }
  if (evidence !== "unstated") return [];
  const shown = typeof value === "object" ? "a range" : String(value);
  return [
    {
      code: "unstated",
      severity: "warning",
      at,
      message: `the source says nothing about "${id}"; ${shown} holds its place`,
      remedy: "Measure it, or ask the source.",
    },
  ];
}

function checkUnit({ id, unit }: Input): Issue<BenefitIssueCode>[] {
  if (readUnit(unit) !== undefined) return [];
  return [
    {
      code: "unit",
      severity: "error",
      at: `inputs.${id}`,
      message: `the unit "${unit}" of "${id}" is unknown`,
      remedy: `Make it of these, joined by * and /: ${unitWords.join(" ")}.`,
    },
  ];
}

function checkOrder({ id, value }: Input): Issue<BenefitIssueCode>[] {
  const bounds = orderedBounds(value);
  const steps = bounds.slice(1).map((bound, index) => toExact(bound).gte(bounds[index] ?? bound));
  if (steps.every(Boolean)) return [];
  return [
    {
      code: "inverted-range",
      severity: "error",
      at: `inputs.${id}`,
      message: `the values ${bounds.join(", ")} of "${id}" are not in rising order`,
      remedy: "Write the lowest first, then the most likely where there is one, then the highest.",
    },
  ];
}

function orderedBounds(value: Quantity): (number | string)[] {
  if (typeof value !== "object") return [];
  switch (value.kind) {
    case "range":
      return [value.low, value.high];
    case "triangular":
    case "pert":
      return [value.low, value.mode, value.high];
    case "normal":
    case "lognormal":
      return [value.p5, value.p95];
    case "measuredShare":
      return [0, value.successes, value.trials];
    case "sample":
      return [];
  }
}

function checkReach({ id, unit, value }: Input): Issue<BenefitIssueCode>[] {
  const read = readUnit(unit);
  const share = unit.trim() === "share" && read !== undefined && isPlain(read);
  const wrong = (message: string, remedy: string): Issue<BenefitIssueCode>[] => [
    { code: "out-of-range", severity: "error", at: `inputs.${id}`, message, remedy },
  ];
  if (typeof value === "object" && value.kind === "lognormal" && toExact(value.p5).lte(0)) {
    return wrong(`"${id}" is lognormal and cannot be 0 or less`, "Give a p5 above zero.");
  }
  if (typeof value === "object" && value.kind === "normal" && share) {
    return wrong(`"${id}" is a share and cannot be normal`, "Use a range, PERT or measured share.");
  }
  const { low, high } = reachOf(value);
  if (low.isNegative() && !low.isZero()) {
    return wrong(`"${id}" can be ${low.toFixed()}, below zero`, "Give values of zero or more.");
  }
  if (share && high.gt(1)) {
    return wrong(
      `the share "${id}" can be ${high.toFixed()}`,
      "A share is from 0 to 1: write 0.8.",
    );
  }
  return [];
}
