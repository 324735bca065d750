import { type Issue } from "@kompetanseregion/domain";

import { type BenefitIssueCode } from "../problem/benefit-issue.ts";
import { type BenefitRealisationPlan, type PlanItem } from "./plan.ts";

type Found = Issue<BenefitIssueCode>[];

/**
 * Everything that keeps the plan's benefits from being realised, all at once.
 *
 * A confirmed benefit without owner, baseline or use is an `error` and counts as potential only; a
 * planned one gets a `warning`.
 */
export function checkPlan(plan: BenefitRealisationPlan): Found {
  const ids = plan.items.map(({ id, municipality }) => `${municipality}.${id}`);
  const repeated = new Set(ids.filter((id, index) => ids.indexOf(id) !== index));
  return [
    ...[...repeated].map((at) =>
      issue("duplicate-id", at, "two rows have the same id", "Give each row its own id.", "error"),
    ),
    ...plan.municipalities
      .filter((id) => !plan.items.some(({ municipality }) => municipality === id))
      .map((id) =>
        issue("missing-plan", id, `${id} takes part and has no row`, "Plan its benefits with it."),
      ),
    ...plan.items
      .filter(({ municipality }) => !plan.municipalities.includes(municipality))
      .map((item) =>
        issue(
          "unknown-name",
          where(item),
          `${item.municipality} does not take part in the plan`,
          "Add it to the municipalities, or take the row out.",
          "error",
        ),
      ),
    ...plan.items.flatMap(checkItem),
  ];
}

/** Whether the row has what it takes to count as more than potential. */
export function isOwned({ owner, baseline, use }: PlanItem): boolean {
  return owner !== undefined && baseline !== undefined && use !== undefined;
}

function checkItem(item: PlanItem): Found {
  const at = where(item);
  const severity = item.confirmed === undefined ? "warning" : "error";
  const issues: Found = [];
  if (item.owner === undefined) {
    const remedy = "Name the role in the line that answers for it.";
    issues.push(issue("no-owner", at, `nobody owns "${item.title}"`, remedy, severity));
  }
  if (item.baseline === undefined) {
    const remedy = "Measure it as it is today, with date and method.";
    issues.push(issue("no-baseline", at, `"${item.title}" has no baseline`, remedy, severity));
  }
  if (item.use === undefined) {
    const remedy = "Say whether the budget is cut, people do other work, or quality rises.";
    issues.push(issue("no-use", at, `"${item.title}" frees what nobody uses`, remedy, severity));
  }
  return [...issues, ...checkTargets(item), ...checkStatus(item)];
}

function checkTargets(item: PlanItem): Found {
  const { targets, baseline, title } = item;
  const dates = [baseline?.on, ...targets.map(({ by }) => by)].filter((date) => date !== undefined);
  const rising = dates.every((date, index) => index === 0 || date > (dates[index - 1] ?? date));
  if (targets.length > 0 && rising) return [];
  const message =
    targets.length === 0 ? `"${title}" has no target` : `the dates of "${title}" do not rise`;
  const remedy = "Give at least one value with a date after the baseline, in rising order.";
  return [issue("targets", where(item), message, remedy)];
}

const needsReason = new Set(["notMeasurableYet", "notRealised", "dropped"]);

function checkStatus(item: PlanItem): Found {
  if (!needsReason.has(item.status) || item.statusReason !== undefined) return [];
  const message = `"${item.title}" is ${item.status} without a reason`;
  return [issue("shape", where(item), message, "Write why, so that the report can print it.")];
}

function where({ municipality, id }: PlanItem): string {
  return `${municipality}.${id}`;
}

function issue(
  code: BenefitIssueCode,
  at: string,
  message: string,
  remedy: string,
  severity: "error" | "warning" = "warning",
): Issue<BenefitIssueCode> {
  return { code, severity, at, message, remedy };
}
