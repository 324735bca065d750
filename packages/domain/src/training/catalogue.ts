import { z } from "zod";

import { Language } from "../language/language.ts";
import { CourseId } from "./course.ts";
import { Licence, ProviderKind } from "./licence.ts";

/** Something to learn from, found by subject and not by who made it (A147, A148). */
export const LearningResource = z
  .object({
    id: z.string().min(1),
    title: z.string().min(1),
    kind: z.enum(["course", "material", "routine", "procedure"]),
    /** The course it is, where it is one. */
    course: CourseId.optional(),
    subjects: z.array(z.string().min(1)),
    provider: ProviderKind,
    licence: Licence,
    languages: z.array(Language).min(1),
    link: z.url().optional(),
  })
  .readonly();
export type LearningResource = z.infer<typeof LearningResource>;

/**
 * What a law asks of training (A3).
 *
 * Many laws ask for competence and say nothing of how often: then `interval` is `local`, and the
 * number of months is the employer's own decision, not the law's.
 */
export const LegalRequirement = z
  .object({
    id: z.string().min(1),
    /** The law and the paragraph, such as «aml § 3-5». */
    citation: z.string().min(1),
    minimumForm: z.enum(["classroom", "documented", "any"]),
    minimumHours: z.number().positive().optional(),
    interval: z.enum(["law", "local"]),
    /** The courses that cover it. */
    courses: z.array(CourseId),
  })
  .readonly();
export type LegalRequirement = z.infer<typeof LegalRequirement>;

/** The requirements that no course covers (A3). */
export function uncoveredRequirements(
  requirements: readonly LegalRequirement[],
  offered: Iterable<CourseId>,
): LegalRequirement[] {
  const courses = new Set(offered);
  return requirements.filter((requirement) => !requirement.courses.some((id) => courses.has(id)));
}
