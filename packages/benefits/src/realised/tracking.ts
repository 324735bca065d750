import { CourseId, LocalDate } from "@kompetanseregion/domain";
import { z } from "zod";

import { ModelId } from "../model/input.ts";

/** How benefits show in the records of who has completed what. */
export const Tracking = z
  .strictObject({
    /** The course whose completions realise them. */
    activity: CourseId,
    /** The hour benefits that completions realise; together they are what was expected. */
    benefits: z.array(ModelId).min(1),
    /** Who needed it: those whom an obligation asks, or everybody who completes. */
    required: z.enum(["obliged", "everybody"]),
    /** How often a person may count: once each calendar year, or once ever. */
    cycle: z.enum(["year", "once"]),
    /** Hours each person in the old arrangement, `h/person`, as a formula that holds for a time. */
    before: z
      .array(
        z
          .strictObject({
            /** First day that it holds for. */
            from: LocalDate,
            /** First day that it no longer holds for; without end where left out. */
            to: LocalDate.optional(),
            hours: z.string().min(1),
          })
          .readonly(),
      )
      .min(1),
    /** Hours each person now, `h/person`, for completions that no minutes are logged for. */
    now: z.string().min(1),
  })
  .readonly();
export type Tracking = z.infer<typeof Tracking>;
