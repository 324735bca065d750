import { z } from "zod";

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
  })
  .readonly();
export type Course = z.infer<typeof Course>;
