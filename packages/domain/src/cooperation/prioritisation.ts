import { Decimal } from "decimal.js";
import { z } from "zod";

import { type MunicipalityId } from "../organisation/municipality.ts";
import { type Ratio } from "../ratio/ratio.ts";
import { NeedId, type TrainingNeed } from "./need.ts";

/** What a need is ranked by (A32). */
export const Criterion = z.enum(["generality", "strategicFit", "statutory", "benefit", "cost"]);
export type Criterion = z.infer<typeof Criterion>;

const weight = z.int().nonnegative();

/** How much each criterion counts, as data that the forum decides; at least one is above 0. */
export const PriorityWeights = z
  .object({
    generality: weight,
    strategicFit: weight,
    statutory: weight,
    benefit: weight,
    cost: weight,
  })
  .refine((weights) => Object.values(weights).some((value) => value > 0), {
    message: "every weight is 0; give at least one criterion a weight",
  })
  .readonly();
export type PriorityWeights = z.infer<typeof PriorityWeights>;

/** From 0, none, to 4, very much. */
const rating = z.int().min(0).max(4);

/** What the forum thinks of a need. What it has not rated counts as nothing, and is said so. */
export const NeedAssessment = z
  .object({
    need: NeedId,
    /** How well it answers the strategy that the chief executives have set. */
    strategicFit: rating.optional(),
    /** Whether a law asks for it, and which. */
    statutory: z.string().min(1).optional(),
    benefit: rating.optional(),
    /** How much it costs: 4 is the most, and counts least. */
    cost: rating.optional(),
  })
  .readonly();
export type NeedAssessment = z.infer<typeof NeedAssessment>;

/** What one criterion gave a need. */
export interface ScorePart {
  readonly criterion: Criterion;
  /** From 0 to 1; 1 speaks most for the need. None where nobody has rated it. */
  readonly value: Decimal | undefined;
  /** The criterion's part of all weights, from 0 to 1. */
  readonly weight: Decimal;
  /** Value × weight: what it adds to the score. */
  readonly contribution: Decimal;
}

/** A need in its place, with what put it there. */
export interface RankedNeed {
  readonly need: TrainingNeed;
  /** 1 is first. Needs with the same score share a place, and the next place is left out. */
  readonly rank: number;
  /** From 0 to 1: the sum of the contributions, exact. */
  readonly score: Decimal;
  readonly parts: readonly ScorePart[];
  /** How many of the region's municipalities share the need. */
  readonly generality: Ratio;
  /** The law that asks for it, where one does. */
  readonly statutory: string | undefined;
}

/**
 * Ranks needs so that everybody can see why (A32).
 *
 * The score is the weighted mean of: the share of member municipalities that share the need,
 * strategic fit and benefit (rating ÷ 4), 1 where a law asks for it, and 1 − cost ÷ 4. Equal scores
 * share a place and stand by id; nothing is decided by the order of input.
 */
export function prioritise(
  needs: readonly TrainingNeed[],
  assessments: Iterable<NeedAssessment>,
  members: readonly MunicipalityId[],
  weights: PriorityWeights,
): RankedNeed[] {
  const byNeed = new Map([...assessments].map((assessment) => [assessment.need, assessment]));
  const total = Object.values(weights).reduce((sum, value) => sum + value, 0);
  const scored = needs.map((need) => {
    const assessment = byNeed.get(need.id);
    const generality = generalityOf(need, members);
    const values = valuesOf(generality, assessment);
    const parts = Criterion.options.map((criterion): ScorePart => {
      const share = new Decimal(weights[criterion]).div(total);
      const value = values[criterion];
      return { criterion, value, weight: share, contribution: share.times(value ?? 0) };
    });
    const points = pointsOf(generality, assessment, weights);
    const score = new Decimal(points).div(4 * Math.max(generality.denominator, 1) * total);
    return { points, ranked: { need, score, parts, generality, statutory: assessment?.statutory } };
  });
  return scored
    .toSorted((a, b) => b.points - a.points || (a.ranked.need.id < b.ranked.need.id ? -1 : 1))
    .map(({ points, ranked }) => ({
      ...ranked,
      rank: 1 + scored.filter((other) => other.points > points).length,
    }));
}

/** The score as a whole number, with the same divisor for all: equal needs are exactly equal. */
function pointsOf(
  { numerator, denominator }: Ratio,
  assessment: NeedAssessment | undefined,
  weights: PriorityWeights,
): number {
  const { strategicFit = 0, statutory, benefit = 0, cost = 4 } = assessment ?? {};
  const quarters =
    weights.strategicFit * strategicFit +
    weights.statutory * (statutory === undefined ? 0 : 4) +
    weights.benefit * benefit +
    weights.cost * (4 - cost);
  return weights.generality * numerator * 4 + quarters * Math.max(denominator, 1);
}

function generalityOf(need: TrainingNeed, members: readonly MunicipalityId[]): Ratio {
  const sharing = new Set(need.sharedBy);
  return {
    numerator: members.filter((member) => sharing.has(member)).length,
    denominator: members.length,
    counts: "municipalities that share the need",
    outOf: "member municipalities",
  };
}

function valuesOf(
  { numerator, denominator }: Ratio,
  assessment: NeedAssessment | undefined,
): Readonly<Record<Criterion, Decimal | undefined>> {
  const rated = (value: number | undefined) =>
    value === undefined ? undefined : new Decimal(value).div(4);
  const cost = rated(assessment?.cost);
  return {
    generality: denominator === 0 ? undefined : new Decimal(numerator).div(denominator),
    strategicFit: rated(assessment?.strategicFit),
    statutory: new Decimal(assessment?.statutory === undefined ? 0 : 1),
    benefit: rated(assessment?.benefit),
    cost: cost && new Decimal(1).minus(cost),
  };
}
