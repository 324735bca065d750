import { type Issue, type MunicipalityId, type Ore, ore, sumOre } from "@kompetanseregion/domain";
import { type Decimal } from "decimal.js";

import { toExact } from "../decimal/amount.ts";
import { sumOf } from "../decimal/exact.ts";
import { type Fte, toFte } from "../fte/fte.ts";
import { type BenefitIssueCode } from "../problem/benefit-issue.ts";
import { checkPlan, isOwned } from "./check-plan.ts";
import { type BenefitAmount, type BenefitRealisationPlan, type PlanItem } from "./plan.ts";

/** Hours and øre a year, and the hours in the plan's årsverk. */
export interface PlanTotal {
  readonly hours: Decimal;
  readonly fte: Fte;
  readonly ore: Ore;
}

/** Where one municipality stands. The three are kept apart and never added to each other. */
export interface MunicipalityPlan {
  readonly municipality: MunicipalityId;
  /** What the model says is possible; also what was confirmed without owner, baseline or use. */
  readonly potential: PlanTotal;
  readonly confirmed: PlanTotal;
  readonly realised: PlanTotal;
}

/** Where the plan stands. */
export interface PlanSummary {
  /** Every municipality of the plan, in its order. */
  readonly byMunicipality: readonly MunicipalityPlan[];
  /** The region: the sum of what its municipalities have confirmed and realised. */
  readonly region: { readonly confirmed: PlanTotal; readonly realised: PlanTotal };
  readonly issues: readonly Issue<BenefitIssueCode>[];
}

/**
 * Sums the plan for each municipality, and the region as the sum of what they have confirmed.
 *
 * A benefit that is confirmed without owner, baseline or use stays potential, and dropped ones
 * count nowhere: it is up to each municipality what effect it takes out.
 */
export function summarisePlan(plan: BenefitRealisationPlan): PlanSummary {
  const live = plan.items.filter(({ status }) => status !== "dropped");
  const total = (amounts: readonly BenefitAmount[]): PlanTotal => {
    const hours = sumOf(amounts.map((amount) => toExact(amount.hours ?? 0)));
    return {
      hours,
      fte: toFte(hours, plan.basis),
      ore: sumOre(amounts.map((amount) => amount.ore ?? ore(0))),
    };
  };
  const confirmedOf = (items: readonly PlanItem[]): PlanTotal =>
    total(items.filter(isOwned).flatMap(({ confirmed }) => confirmed ?? []));
  const realisedOf = (items: readonly PlanItem[]): PlanTotal =>
    total(items.flatMap(({ realised }) => realised ?? []));

  const members = live.filter(({ municipality }) => plan.municipalities.includes(municipality));
  return {
    byMunicipality: plan.municipalities.map((municipality) => {
      const own = live.filter((item) => item.municipality === municipality);
      return {
        municipality,
        potential: total(own.flatMap((item) => potentialOf(item) ?? [])),
        confirmed: confirmedOf(own),
        realised: realisedOf(own),
      };
    }),
    region: { confirmed: confirmedOf(members), realised: realisedOf(members) },
    issues: checkPlan(plan),
  };
}

/** What was confirmed without an owner is no more than possible. */
function potentialOf(item: PlanItem): BenefitAmount | undefined {
  return item.potential ?? (isOwned(item) ? undefined : item.confirmed);
}
