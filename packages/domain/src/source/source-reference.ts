import { z } from "zod";

/**
 * Where a figure or a text was read: the document, the place in it, and our own item number.
 *
 * It lets a reader open any figure down to the page it came from. It never names a person.
 */
export const SourceReference = z
  .object({
    /** Which document, such as `kongsberg-2016`. */
    document: z.string().min(1),
    /** The chapter, table or figure there, in the document's own words. */
    section: z.string().min(1),
    /** The item in the list of requirements that was drawn from the documents, such as `A87`. */
    item: z
      .string()
      .regex(/^A(?:\.10 #)?\d+$/u, "an item is written A87, or A.10 #8")
      .optional(),
  })
  .readonly();
export type SourceReference = z.infer<typeof SourceReference>;
