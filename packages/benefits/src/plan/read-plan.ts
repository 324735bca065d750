import { type Issue, MunicipalityId } from "@kompetanseregion/domain";
import { z } from "zod";

import { type BenefitIssueCode } from "../problem/benefit-issue.ts";
import { shapeIssue } from "../problem/shape-issue.ts";
import { checkPlan } from "./check-plan.ts";
import { BenefitRealisationPlan, PlanItem } from "./plan.ts";

/** A plan that can be summed, or everything that keeps it from it. */
export type ReadPlan =
  | {
      readonly ok: true;
      readonly plan: BenefitRealisationPlan;
      /** Everything that keeps its benefits from being realised; such rows count as potential. */
      readonly issues: Issue<BenefitIssueCode>[];
    }
  | { readonly ok: false; readonly issues: Issue<BenefitIssueCode>[] };

/**
 * Reads a plan from plain data, such as a YAML or JSON file that the caller has parsed.
 *
 * Every problem is found at once: where some rows have the wrong shape, the others are checked.
 *
 * @returns Not `ok` where a part has the wrong shape, two rows the same id, or a row a municipality
 *   that does not take part.
 */
export function readPlan(data: unknown): ReadPlan {
  const parsed = BenefitRealisationPlan.safeParse(data);
  if (parsed.success) {
    const issues = checkPlan(parsed.data);
    const ok = issues.every(({ code }) => code !== "duplicate-id" && code !== "unknown-name");
    return ok ? { ok, plan: parsed.data, issues } : { ok, issues };
  }
  const shapes = parsed.error.issues.map((issue) => shapeIssue(issue, "plan"));
  const { items, municipalities } = Parts.parse(data);
  const sound = items.flatMap((item) => PlanItem.safeParse(item).data ?? []);
  const rest = checkPlan({
    format: "benefit-plan/1",
    id: "unread",
    title: "unread",
    basis: "conventional1750",
    municipalities:
      municipalities.length > 0 ? municipalities : sound.map(({ municipality }) => municipality),
    items: sound,
  });
  // A municipality without a row may have one that could not be read.
  return { ok: false, issues: [...shapes, ...rest.filter(({ code }) => code !== "missing-plan")] };
}

/** What can be told from any data at all: the rows, and the municipalities with a proper id. */
const Parts = z
  .looseObject({
    items: z.array(z.unknown()).catch([]),
    municipalities: z
      .array(z.unknown())
      .catch([])
      .transform((ids) => ids.flatMap((id) => MunicipalityId.safeParse(id).data ?? [])),
  })
  .catch({ items: [], municipalities: [] });

/** The JSON Schema of a plan file, for editors that check a file while it is written. */
export function planJsonSchema(): Record<string, unknown> {
  return z.toJSONSchema(BenefitRealisationPlan, { io: "input" });
}
