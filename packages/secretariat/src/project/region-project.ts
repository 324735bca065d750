import {
  CourseId,
  DecisionPoint,
  ForumSeat,
  GoalStatus,
  LocalDate,
  LocalisedText,
  MunicipalityId,
  Period,
  SourceReference,
} from "@kompetanseregion/domain";
import { z } from "zod";

const Line = z.string().trim().min(1).max(1_000);
const Words = z.union([Line, LocalisedText]);
const Id = z
  .string()
  .regex(/^[\w.-]{1,60}$/u, "an id is letters, figures, points and hyphens, such as HP.RM1");

/** Where a line was read; the project's own register where left out. */
const source = SourceReference.optional();

const Part = z.strictObject({
  text: Line,
  status: GoalStatus.optional(),
  /** What is said of how far it has come. */
  comment: Line.optional(),
});

const Goal = Part.extend({
  id: Id,
  phase: Id,
  label: Line.optional(),
  /** A goal with parts is as far as the part that is least far. */
  parts: z.array(Part).default([]),
}).refine(({ parts, status }) => parts.length === 0 || status === undefined, {
  path: ["status"],
  message: "a goal with parts is as far as its parts: give each of them a status",
});

/**
 * A region's project, as its final report, status reports and one-pager tell of it: bodies, roles
 * and municipalities, never a person's name. Money, training and benefits are not here: they come
 * from the books, the learning platform and the models.
 */
export const RegionProject = z
  .strictObject({
    /** The project's id in the books. */
    id: Id,
    name: Line,
    period: Period,
    /** The body that approves the final report and is reported to. */
    approvedBy: Line,
    /** Whom recommendations are made to; the approving body where left out. */
    recommendedTo: Line.optional(),
    roles: z.array(z.strictObject({ role: Line, holder: Line })).min(1),
    forum: z.strictObject({ name: Line, seats: z.array(ForumSeat).min(1), source }).optional(),
    phases: z.array(z.strictObject({ id: Id, name: Words, period: Period, source })).min(1),
    decisionPoints: z.array(
      z.strictObject({
        id: Id,
        phase: Id,
        /** Who decides, such as `RU` or the body's whole name. */
        body: z.union([DecisionPoint.unwrap().shape.body, Line]),
        text: Line,
        decidedOn: LocalDate.optional(),
        source,
      }),
    ),
    communication: z
      .array(
        z.strictObject({
          channel: z.enum(["web", "email", "socialMedia", "meeting", "document"]),
          audience: Line,
          measure: Line,
        }),
      )
      .default([]),
    goals: z.array(Goal).min(1),
    effects: z
      .array(
        z.strictObject({
          id: Id,
          text: Line,
          /** Why it cannot be measured yet. */
          reason: Line.optional(),
        }),
      )
      .default([]),
    recommendations: z.array(z.strictObject({ id: Id, text: Line })).default([]),
    /** The project that takes over. */
    successor: z.strictObject({ name: Line, goals: z.array(Line) }).optional(),
    /** The project's own courses; every course that is read where left out. */
    courses: z.array(CourseId).min(1).optional(),
    /** Claims of benefits in the sources that are told of beside it, by municipality. */
    benefitClaims: z.array(MunicipalityId).default([]),
    /** Whether the roll-out of the learning platform in the sources is told of. */
    rollout: z.boolean().default(false),
  })
  .superRefine(({ phases, decisionPoints, goals }, context) => {
    const known = new Set(phases.map(({ id }) => id));
    const check = (at: "decisionPoints" | "goals", phase: string, index: number) => {
      if (known.has(phase)) return;
      const message = `there is no phase "${phase}" under phases`;
      context.addIssue({ code: "custom", path: [at, index, "phase"], message });
    };
    for (const [index, { phase }] of decisionPoints.entries()) {
      check("decisionPoints", phase, index);
    }
    for (const [index, { phase }] of goals.entries()) check("goals", phase, index);
    for (const [at, ids] of [
      ["goals", goals.map(({ id }) => id)],
      ["decisionPoints", decisionPoints.map(({ id }) => id)],
      ["phases", phases.map(({ id }) => id)],
    ] as const) {
      for (const [index, id] of ids.entries()) {
        if (ids.indexOf(id) === index) continue;
        context.addIssue({
          code: "custom",
          path: [at, index, "id"],
          message: `"${id}" stands twice`,
        });
      }
    }
  });
export type RegionProject = z.infer<typeof RegionProject>;

/** The shape of a project's file as JSON Schema (draft 2020-12), for editors. */
export function projectSchema(): object {
  return z.toJSONSchema(RegionProject, { io: "input", unrepresentable: "any" });
}
