import {
  AgreementEvent,
  AgreementState,
  LocalDate,
  Ratio,
  RolloutEvent,
  RolloutStage,
} from "@kompetanseregion/domain";
import { z } from "zod";

import { Name } from "./parts.ts";
import { defineRoutes } from "./route.ts";

/** How far a platform has come in a region: each stage as a share of the municipalities. */
export const Rollout = z.object({
  region: z.object({ id: z.string(), name: z.string() }),
  stages: z.array(
    z.object({
      key: z.string(),
      reached: Ratio,
      /** The percentage that the source itself prints, where it prints one. */
      printedPercent: z.number().optional(),
      source: z.string(),
    }),
  ),
  /** What else the source counts. */
  counts: z.array(
    z.object({
      key: z.enum(["countiesSigned", "systemAdministrators"]),
      reached: Ratio,
      source: z.string(),
    }),
  ),
  /** The sectors that the source says were not reached, where every other one was. */
  gaps: z.array(
    z.object({
      municipality: z.string(),
      name: z.string(),
      sector: z.string(),
      source: z.string(),
    }),
  ),
  /** Whom the source promises a starter package, and when. */
  starterPackage: z.object({ entities: z.int(), year: z.int(), source: z.string() }),
});
export type Rollout = z.infer<typeof Rollout>;

/** What is registered of the region's own roll-out, municipality by municipality, on a date. */
export const RolloutRegister = z.object({
  region: z.object({ id: z.string(), name: z.string() }),
  asOf: LocalDate,
  members: z.array(
    z.object({
      municipality: z.string(),
      name: z.string(),
      /** The first day of each stage that the municipality as a whole has reached. */
      stages: z.array(z.object({ stage: RolloutStage, on: LocalDate })),
      agreement: z.object({
        state: AgreementState,
        on: LocalDate.optional(),
        /** The case or document that shows it. */
        evidence: z.string().optional(),
      }),
    }),
  ),
  stages: z.array(z.object({ stage: RolloutStage, reached: Ratio })),
  /** Every state with how many are in it; they add up to the members. */
  agreements: z.array(z.object({ state: AgreementState, count: Ratio })),
  /** Who has been visited, sector by sector; the sectors that anybody has registered. */
  matrix: z.object({
    sectors: z.array(z.string()),
    rows: z.array(
      z.object({
        municipality: z.string(),
        name: z.string(),
        /** The first day of each sector, in order; null is a gap. */
        cells: z.array(LocalDate.nullable()),
      }),
    ),
    gaps: z.array(z.object({ municipality: z.string(), name: z.string(), sector: z.string() })),
    reached: Ratio,
  }),
  problems: z.array(
    z.object({
      code: z.enum(["terminated-unsigned", "went-back", "no-evidence"]),
      municipality: z.string(),
    }),
  ),
});
export type RolloutRegister = z.infer<typeof RolloutRegister>;

/** What can be asked of the introduction of a platform. */
export const rolloutRoutes = defineRoutes({
  rollout: {
    method: "GET",
    path: "/api/v1/rollouts/{region}",
    summary: "How many of a region's municipalities have reached each stage of the roll-out",
    right: "read-rollout",
    params: z.strictObject({ region: Name }),
    answer: Rollout,
  },
  rolloutRegister: {
    method: "GET",
    path: "/api/v1/rollout",
    summary: "Stages, agreements and sectors of the region's own roll-out, by municipality",
    right: "read-rollout",
    query: z.strictObject({ asOf: LocalDate.optional() }),
    answer: RolloutRegister,
  },
  registerStage: {
    method: "POST",
    path: "/api/v1/rollout/stages",
    summary: "Registers that a municipality, or one of its sectors, has reached a stage",
    right: "write-plan",
    body: z.strictObject({
      municipality: Name,
      stage: RolloutStage,
      /** The municipality as a whole where left out. */
      sector: z.string().min(1).max(200).optional(),
      /** Today where left out. */
      on: LocalDate.optional(),
    }),
    answer: RolloutEvent,
    status: 201,
    guard: "key",
  },
  registerAgreement: {
    method: "POST",
    path: "/api/v1/rollout/agreements",
    summary: "Registers how binding a municipality's agreement has become",
    right: "write-plan",
    body: z.strictObject({
      municipality: Name,
      state: AgreementState.exclude(["none"]),
      /** The case or document that shows it. */
      evidence: z.string().min(1).max(300).optional(),
      /** Today where left out. */
      on: LocalDate.optional(),
    }),
    answer: AgreementEvent,
    status: 201,
    guard: "key",
  },
});
