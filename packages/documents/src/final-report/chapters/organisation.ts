import { z } from "zod";

import { FigureSource } from "../../figure/figure.ts";
import { Paragraph } from "../../text/paragraph.ts";
import { Text } from "../../text/text.ts";

/** A place in the project group, held by a municipality or a union; never by a named person. */
export const Seat = z
  .object({
    holder: Text,
    kind: z.enum(["municipality", "union"]),
    count: z.int().positive(),
  })
  .readonly();
export type Seat = z.infer<typeof Seat>;

/** Chapter 2: who owns the project, and who sits in the group. */
export const Organisation = z
  .object({
    roles: z.array(z.object({ role: Text, holder: Text }).readonly()).readonly(),
    group: z
      .object({ name: Text, seats: z.array(Seat).readonly(), source: FigureSource })
      .readonly()
      .optional(),
    paragraphs: z.array(Paragraph).readonly(),
  })
  .readonly();
export type Organisation = z.infer<typeof Organisation>;
