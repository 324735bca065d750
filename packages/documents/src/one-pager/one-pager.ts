import { LocalDate } from "@kompetanseregion/domain";
import { z } from "zod";

import { Figure, NamedFigure } from "../figure/figure.ts";
import { Front } from "../front/front.ts";
import { Text } from "../text/text.ts";

/** The cooperation on one page (en-sider): what it is for, what it costs, gives, and does next. */
export const OnePager = z
  .object({
    kind: z.literal("one-pager"),
    front: Front,
    /** What the cooperation is for, in a sentence or two. */
    purpose: Text,
    money: z.array(NamedFigure).readonly(),
    training: z
      .object({
        asOf: LocalDate,
        /** The completed of the employees, course by course. */
        courses: z.array(z.object({ course: Text, completed: Figure }).readonly()).readonly(),
      })
      .readonly(),
    benefits: z.array(NamedFigure).readonly(),
    next: z.array(Text).readonly(),
  })
  .readonly();
export type OnePager = z.infer<typeof OnePager>;
