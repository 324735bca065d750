import { z } from "zod";

import { Language } from "../language/language.ts";
import { Licence, ProviderKind } from "./licence.ts";

/** The lasting name of a course, such as `legemiddelhandtering`. */
export const CourseId = z
  .string()
  .regex(/^[a-z0-9]+(?:-[a-z0-9]+)*$/u, "a course id is lower-case words with hyphens")
  .brand<"CourseId">();
export type CourseId = z.infer<typeof CourseId>;

/** How a course is given (A119). */
export const DeliveryMode = z.enum(["classroom", "elearning", "blended"]);
export type DeliveryMode = z.infer<typeof DeliveryMode>;

/** A course, whatever the names it goes by. */
export const Course = z
  .object({
    id: CourseId,
    title: z.string().min(1),
    /** Other names of the same course in sources, so that an earmark finds its course. */
    aliases: z.array(z.string().min(1)),
    deliveryMode: DeliveryMode.optional(),
    /** The course that this one was made from, if any (A126). */
    adaptedFrom: CourseId.optional(),
    /** Who answers for it: a municipality's or a region's id, or the name of somebody else. */
    owner: z.string().min(1).optional(),
    provider: ProviderKind.optional(),
    licence: Licence.optional(),
    languages: z.array(Language).min(1).optional(),
  })
  .readonly();
export type Course = z.infer<typeof Course>;
