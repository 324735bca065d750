import { type Issue } from "@kompetanseregion/domain";
import { z } from "zod";

import { FteBasisName } from "../fte/fte-basis.ts";
import { type BenefitIssueCode } from "../problem/benefit-issue.ts";
import { shapeIssue } from "../problem/shape-issue.ts";
import { Tracking } from "../realised/tracking.ts";
import { BasisRange, BenefitModel, Cost, Counterfactual, EconomySetting } from "./benefit-model.ts";
import { Benefit } from "./benefit.ts";
import { checkModel } from "./check-model.ts";
import { Input } from "./input.ts";

/** A model that can be calculated, or everything that keeps it from it. */
export type ReadModel =
  | { readonly ok: true; readonly model: BenefitModel; readonly issues: Issue<BenefitIssueCode>[] }
  | { readonly ok: false; readonly issues: Issue<BenefitIssueCode>[] };

/**
 * Reads a model from plain data, such as a YAML or JSON file that the caller has parsed.
 *
 * Every problem is found at once: where some parts have the wrong shape, the others are still
 * checked, and names that those parts would have given are not called unknown.
 *
 * @returns `ok` with the model and its warnings, or not `ok` with errors and warnings.
 */
export function readModel(data: unknown): ReadModel {
  const parsed = BenefitModel.safeParse(data);
  if (parsed.success) {
    const issues = checkModel(parsed.data);
    const ok = issues.every(({ severity }) => severity === "warning");
    return ok ? { ok, model: parsed.data, issues } : { ok, issues };
  }
  const shapes = parsed.error.issues.map((issue) => shapeIssue(issue, "model"));
  const rest = keepSound(data);
  if (rest === undefined) return { ok: false, issues: shapes };
  const issues = checkModel(rest.model).filter(({ code, message }) => {
    const named = /^"([^"]+)" is no input/u.exec(message)?.[1];
    if (code === "unknown-name" && named !== undefined) return !rest.unsound.has(named);
    // What is missing from the salvaged part may be in the part that could not be read.
    return code !== "unused-input" && code !== "no-counterfactual";
  });
  return { ok: false, issues: [...shapes, ...issues] };
}

/**
 * The JSON Schema of a model file, for editors that check a file while it is written.
 *
 * It says the same as the {@link BenefitModel} schema, and that every input has a source.
 */
export function modelJsonSchema(): Record<string, unknown> {
  return z.toJSONSchema(BenefitModel, {
    io: "input",
    override: ({ jsonSchema }) => {
      const { properties, required } = jsonSchema;
      if (properties?.["evidence"] !== undefined && properties["source"] !== undefined) {
        jsonSchema.required = [...new Set([...(required ?? []), "source"])];
      }
    },
  });
}

const Parts = z.looseObject({
  inputs: z.array(z.unknown()),
  benefits: z.array(z.unknown()),
  costs: z.array(z.unknown()).default([]),
});

/** The parts of the model that have the right shape, and the ids of those that have not. */
function keepSound(data: unknown): { model: BenefitModel; unsound: Set<string> } | undefined {
  const parts = Parts.safeParse(data);
  if (!parts.success) return undefined;
  const unsound = new Set<string>();
  const inputs = keep(parts.data.inputs, Input, unsound);
  const benefits = keep(parts.data.benefits, Benefit, unsound);
  const costs = keep(parts.data.costs, Cost, unsound);
  const basis = FteBasisName.safeParse(parts.data["basis"]);
  const rest = {
    basisRange: BasisRange.safeParse(parts.data["basisRange"]).data,
    counterfactual: Counterfactual.safeParse(parts.data["counterfactual"]).data,
    economy: EconomySetting.safeParse(parts.data["economy"]).data,
    completions: z.string().min(1).safeParse(parts.data["completions"]).data,
    tracking: Tracking.safeParse(parts.data["tracking"]).data,
  };
  return {
    model: {
      format: "benefit-model/1",
      id: "unread",
      title: "unread",
      // Where the file's own basis cannot be read, none of the inputs can be held against it.
      basis: basis.data ?? inputs.find((input) => input.basis)?.basis ?? "conventional1750",
      inputs,
      benefits,
      costs,
      ...rest,
    },
    unsound,
  };
}

function keep<Part>(
  list: readonly unknown[],
  schema: z.ZodType<Part>,
  unsound: Set<string>,
): Part[] {
  return list.flatMap((item) => {
    const parsed = schema.safeParse(item);
    if (parsed.success) return [parsed.data];
    const named = z.looseObject({ id: z.string() }).safeParse(item);
    if (named.success) unsound.add(named.data.id);
    return [];
  });
}
