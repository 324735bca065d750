import {
  CourseId,
  CourseRun,
  Criterion,
  DeliveryMode,
  Evaluation,
  LegalRequirement,
  LocalDate,
  MunicipalityId,
  NeedAssessment,
  NeedDecision,
  NeedSource,
  PriorityWeights,
  Ratio,
  TrainingMeasure,
  TrainingNeed,
  TrainingPlan,
} from "@kompetanseregion/domain";
import { z } from "zod";

import { DecimalText, Name } from "./parts.ts";
import { defineRoutes } from "./route.ts";

/** A need in its place, with what put it there. */
export const Need = TrainingNeed.unwrap().extend({
  /** The version of the entry, to change it from. */
  version: z.int(),
  stage: z.string(),
  /** 1 is first; needs with the same score share a place. */
  rank: z.int(),
  /** From 0 to 1, with four decimals. */
  score: DecimalText,
  parts: z.array(
    z.object({
      criterion: Criterion,
      /** From 0 to 1; not there where nobody has rated it. */
      value: DecimalText.optional(),
      weight: DecimalText,
      contribution: DecimalText,
    }),
  ),
  generality: Ratio,
  /** The law that asks for it, where one does. */
  statutory: z.string().optional(),
  decision: NeedDecision.optional(),
  measures: z.array(z.string()),
});
export type Need = z.infer<typeof Need>;

/** What is needed, decided, ordered and held, and what is promised and not kept. */
export const Plan = z.object({
  region: z.object({ id: z.string(), name: z.string() }),
  asOf: LocalDate,
  members: z.array(z.object({ municipality: z.string(), name: z.string() })),
  weights: z.object({ decided: z.boolean(), values: PriorityWeights }),
  /** In the order of priority. */
  needs: z.array(Need),
  measures: z.array(
    TrainingMeasure.unwrap().extend({
      version: z.int(),
      stage: z.string(),
      runs: z.array(z.string()),
    }),
  ),
  /** The latest first. */
  runs: z.array(
    z.object({
      id: z.string(),
      version: z.int(),
      course: z.string(),
      from: LocalDate,
      to: LocalDate.optional(),
      deliveryMode: DeliveryMode,
      measure: z.string().optional(),
      places: z.int().optional(),
      stage: z.string(),
      needs: z.array(z.string()),
      evaluation: z
        .object({
          on: LocalDate,
          responseRate: Ratio,
          marks: z.int(),
          /** The mean mark with one decimal, 1 the lowest; hidden where fewer than five answered. */
          average: z.union([z.number(), z.literal("suppressed")]),
        })
        .optional(),
    }),
  ),
  plans: z.array(TrainingPlan),
  problems: z.array(
    z.object({ code: z.string(), severity: z.enum(["error", "warning"]), at: z.string() }),
  ),
});
export type Plan = z.infer<typeof Plan>;

const Facet = z.array(z.object({ value: z.string(), count: z.int() }));

/** What there is to learn from, what was made from what, and what no course covers. */
export const Catalogue = z.object({
  items: z.array(
    z.object({
      id: z.string(),
      title: z.string(),
      kind: z.string(),
      subjects: z.array(z.string()),
      provider: z.string().optional(),
      licence: z.string().optional(),
      languages: z.array(z.string()),
      link: z.string().optional(),
      course: z.string().optional(),
      aliases: z.array(z.string()),
      /** The courses it was made from, from the nearest to the first. */
      madeFrom: z.array(z.string()),
      reusedIn: z.array(z.string()),
      /** The ids of the laws' requirements that it covers. */
      covers: z.array(z.string()),
    }),
  ),
  /** How many there are in all. */
  outOf: z.int(),
  /** What choosing a value would leave. */
  facets: z.object({
    subject: Facet,
    kind: Facet,
    provider: Facet,
    licence: Facet,
    language: Facet,
  }),
  uncovered: z.array(LegalRequirement),
});
export type Catalogue = z.infer<typeof Catalogue>;

/** From 0, none, to 4, very much. */
const rating = z.int().min(0).max(4).optional();

const rated = {
  strategicFit: rating,
  /** The law that asks for it, where one does. */
  statutory: z.string().min(1).max(300).optional(),
  benefit: rating,
  /** 4 is the most, and counts least. */
  cost: rating,
};

/** The plan and the catalogue. */
export const planRoutes = defineRoutes({
  plan: {
    method: "GET",
    path: "/api/v1/plan",
    summary: "Needs in the order of priority, measures, course runs and adopted plans",
    right: "read-plan",
    query: z.strictObject({ asOf: LocalDate.optional() }),
    answer: Plan,
  },
  registerNeed: {
    method: "POST",
    path: "/api/v1/plan/needs",
    summary: "Registers a need, or changes one from the version that was seen",
    right: "register-need",
    body: z.strictObject({
      /** Made from the title where left out. */
      id: Name.optional(),
      title: z.string().min(1).max(300),
      source: NeedSource,
      /** The municipalities that have the need; the source's own counts without being named. */
      sharedBy: z.array(MunicipalityId).max(400).optional(),
      forFunction: z.string().min(1).max(300),
      registeredOn: LocalDate.optional(),
      /** The version that is changed; left out for a new need. */
      seen: z.int().positive().optional(),
    }),
    answer: TrainingNeed,
    status: 201,
    guard: "key",
  },
  decideNeed: {
    method: "POST",
    path: "/api/v1/plan/needs/{need}/decisions",
    summary: "Says what the forum answers a need with, and why",
    right: "write-plan",
    params: z.strictObject({ need: Name }),
    body: z.strictObject({
      outcome: NeedDecision.unwrap().shape.outcome,
      because: z.string().min(1).max(1000),
      on: LocalDate.optional(),
    }),
    answer: NeedDecision,
    status: 201,
    guard: "key",
  },
  planMeasure: {
    method: "POST",
    path: "/api/v1/plan/measures",
    summary: "Plans a measure that answers needs, or changes one from the version that was seen",
    right: "write-plan",
    body: z.strictObject({
      title: z.string().min(1).max(300),
      needs: z.array(Name).min(1).max(100),
      deliveryMode: DeliveryMode,
      course: CourseId.optional(),
      /** Every municipality of the region where left out. */
      openTo: z.array(Name).max(400).optional(),
      seen: z.int().positive().optional(),
    }),
    answer: TrainingMeasure,
    status: 201,
    guard: "key",
  },
  assessNeed: {
    method: "POST",
    path: "/api/v1/plan/needs/{need}/assessments",
    summary: "Says how a need fits the strategy and the law, and what it gives and costs",
    right: "write-plan",
    params: z.strictObject({ need: Name }),
    body: z.strictObject(rated),
    answer: NeedAssessment,
    status: 201,
    guard: "key",
  },
  planRun: {
    method: "POST",
    path: "/api/v1/plan/runs",
    summary: "Plans one time that a course is given",
    right: "write-plan",
    body: z.strictObject({
      course: CourseId,
      from: LocalDate,
      /** The first day after it; open where left out. */
      to: LocalDate.optional(),
      deliveryMode: DeliveryMode,
      /** What it was ordered as; a run without one is an orphan. */
      measure: Name.optional(),
      places: z.int().positive().max(100_000).optional(),
    }),
    answer: CourseRun,
    status: 201,
    guard: "key",
  },
  evaluateRun: {
    method: "POST",
    path: "/api/v1/plan/runs/{run}/evaluations",
    summary: "Notes what the participants of a run thought, in numbers only",
    right: "write-plan",
    params: z.strictObject({ run: Name }),
    body: z.strictObject({
      /** How many were asked. */
      asked: z.int().positive().max(100_000),
      /** How many gave each mark, the lowest mark first. */
      answers: z.array(z.int().nonnegative().max(100_000)).min(2).max(10),
      on: LocalDate.optional(),
    }),
    answer: Evaluation,
    status: 201,
    guard: "key",
  },
  adoptPlan: {
    method: "POST",
    path: "/api/v1/plan/years",
    summary: "Adopts the next version of a year's training plan",
    right: "write-plan",
    body: z.strictObject({
      year: z.int().min(2000).max(2100),
      /** In the order of priority; all that are not delivered, by their best need, where left out. */
      measures: z.array(Name).min(1).max(200).optional(),
      adoptedOn: LocalDate.optional(),
    }),
    answer: TrainingPlan,
    status: 201,
    guard: "key",
  },
  catalogue: {
    method: "GET",
    path: "/api/v1/catalogue",
    summary: "Courses and other resources by words and facets, their lineage and reuse",
    right: "read-plan",
    query: z.strictObject({
      text: Name.optional(),
      subject: Name.optional(),
      kind: Name.optional(),
      provider: Name.optional(),
      licence: Name.optional(),
      language: Name.optional(),
    }),
    answer: Catalogue,
  },
});
