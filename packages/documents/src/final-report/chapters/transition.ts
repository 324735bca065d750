import { z } from "zod";

import { Paragraph } from "../../text/paragraph.ts";
import { Text } from "../../text/text.ts";

/** What the project advises, to whom, and what became of it. */
export const Recommendation = z
  .object({
    id: z.string().min(1),
    text: Text,
    addressedTo: Text,
    status: z.enum(["proposed", "decided", "underway", "done", "declined"]),
  })
  .readonly();
export type Recommendation = z.infer<typeof Recommendation>;

/** Chapter 8: how the work goes on. */
export const Transition = z
  .object({
    recommendations: z.array(Recommendation).readonly(),
    /** The project that takes over, with its goals. */
    successor: z
      .object({ name: Text, goals: z.array(Text).readonly() })
      .readonly()
      .optional(),
    paragraphs: z.array(Paragraph).readonly(),
  })
  .readonly();
export type Transition = z.infer<typeof Transition>;
