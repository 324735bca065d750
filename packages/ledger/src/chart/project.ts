import { Period } from "@kompetanseregion/domain";
import { z } from "zod";

/** A project, or the operation that follows it. A chain of them is told by `predecessor`. */
export const Project = z
  .object({
    id: z.string().min(1).max(200),
    name: z.string().min(1),
    period: Period,
    /** The project it carries on, such as the pre-project; money moves by a voucher of its own. */
    predecessor: z.string().min(1).optional(),
  })
  .readonly();
export type Project = z.infer<typeof Project>;
