import {
  DecisionBody,
  GoalStatus,
  LocalDate,
  LocalisedText,
  Ratio,
} from "@kompetanseregion/domain";
import { z } from "zod";

import { Name } from "./parts.ts";
import { defineRoutes } from "./route.ts";

/** How far something is said to have come; `unassessed` where nobody has said. */
export const AssessedStatus = z.enum([...GoalStatus.options, "unassessed"]);
export type AssessedStatus = z.infer<typeof AssessedStatus>;

const assessed = { status: AssessedStatus, statement: z.string().optional() };

/** What a project set out to do, decided, attained and recommends. */
export const ProjectReport = z.object({
  project: z.object({ id: z.string(), name: z.string() }),
  phases: z.array(
    z.object({
      id: z.string(),
      name: LocalisedText,
      /** The phase that this one is a part of. */
      partOf: z.string().optional(),
      from: LocalDate,
      /** The first day after it. */
      to: LocalDate.optional(),
      /** Parts of its own goals that are attained; not there where it has no goals. */
      attained: Ratio.optional(),
    }),
  ),
  decisions: z.array(
    z.object({
      id: z.string(),
      phase: z.string(),
      body: DecisionBody,
      text: z.string(),
      plannedOn: LocalDate.optional(),
      /** Not there where the sources do not say when, or whether, it was decided. */
      decidedOn: LocalDate.optional(),
      source: z.string(),
    }),
  ),
  goals: z.array(
    z.object({
      id: z.string(),
      phase: z.string(),
      text: z.string(),
      aliases: z.array(z.string()),
      ...assessed,
      /** Counted from the parts; a goal without parts is one. */
      attained: Ratio,
      parts: z.array(
        z.object({
          id: z.string(),
          text: z.string(),
          /** What the document calls it, where that is not its number. */
          printedAs: z.string().optional(),
          ...assessed,
        }),
      ),
      source: z.string(),
    }),
  ),
  attained: Ratio,
  assessed: Ratio,
  effects: z.array(
    z.object({
      id: z.string(),
      text: z.string(),
      parts: z.array(z.object({ id: z.string(), text: z.string() })),
      ...assessed,
      /** What is measured; not there where nothing is. */
      indicator: z.string().optional(),
      source: z.string(),
    }),
  ),
  recommendations: z.array(z.object({ id: z.string(), text: z.string(), source: z.string() })),
  /** The project that takes over. */
  successor: z
    .object({
      name: z.string(),
      goals: z.array(z.object({ id: z.string(), text: z.string() })),
    })
    .optional(),
});
export type ProjectReport = z.infer<typeof ProjectReport>;

/** What can be asked of a project besides its money. */
export const projectRoutes = defineRoutes({
  projectReport: {
    method: "GET",
    path: "/api/v1/projects/{project}/report",
    summary: "A project's goals and how far they are attained, its decisions and recommendations",
    right: "read-plan",
    params: z.strictObject({ project: Name }),
    answer: ProjectReport,
  },
});
