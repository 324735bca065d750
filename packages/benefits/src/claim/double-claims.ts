import { type Issue } from "@kompetanseregion/domain";
import { type Decimal } from "decimal.js";

import { toExact } from "../decimal/amount.ts";
import { sumOf } from "../decimal/exact.ts";
import { type BenefitIssueCode } from "../problem/benefit-issue.ts";
import { type ResourceClaim } from "./resource-claim.ts";

/** A claim and who makes it: a benefit, or a benefit of a model where several are laid together. */
export interface MadeClaim {
  readonly by: string;
  readonly claim: ResourceClaim;
}

/**
 * Every resource that is claimed more than once over, on any day.
 *
 * At each claimed resource and each day that a claim on it begins, the shares of the claims on the
 * resource itself and on the wider ones that hold it must not pass 1. That finds every overlap: a
 * sum can only grow at a claimed resource, on a day when a claim begins.
 */
export function findDoubleClaims(claims: readonly MadeClaim[]): Issue<BenefitIssueCode>[] {
  const byResource = new Map<string, MadeClaim[]>();
  for (const made of claims) {
    const others = byResource.get(made.claim.resource);
    if (others === undefined) byResource.set(made.claim.resource, [made]);
    else others.push(made);
  }
  const issues: Issue<BenefitIssueCode>[] = [];
  for (const resource of byResource.keys()) {
    const covering = pathTo(resource).flatMap((wider) => byResource.get(wider) ?? []);
    const worst = worstDay(covering);
    if (worst === undefined) continue;
    const makers = [...new Set(worst.claims.map(({ by }) => by))].join(" and ");
    issues.push({
      code: "double-claim",
      severity: "error",
      at: resource,
      message: `${resource} is counted ${worst.total.toFixed()} times over, by ${makers}`,
      remedy: "Let one benefit count it, or give each a share; together at most 1.",
    });
  }
  return issues;
}

function pathTo(resource: string): string[] {
  const words = resource.split(":");
  return words.slice(1).map((_, index) => words.slice(0, index + 2).join(":"));
}

function worstDay(
  claims: readonly MadeClaim[],
): { total: Decimal; claims: MadeClaim[] } | undefined {
  let worst: { total: Decimal; claims: MadeClaim[] } | undefined;
  for (const day of new Set(claims.map(({ claim }) => claim.from ?? ""))) {
    const then = claims.filter(({ claim }) => holdsOn(claim, day));
    const total = sumOf(then.map(({ claim }) => toExact(claim.share ?? 1)));
    if (total.gt(1) && (worst === undefined || total.gt(worst.total))) {
      worst = { total, claims: then };
    }
  }
  return worst;
}

/** The empty day is before every date: the beginning of claims without a first day. */
function holdsOn({ from, to }: ResourceClaim, day: string): boolean {
  return (from ?? "") <= day && (to === undefined || day < to);
}
