import { z } from "zod";

import { Paragraph } from "../../text/paragraph.ts";
import { Text } from "../../text/text.ts";

/** A way of telling people, or of hearing them. */
export const Channel = z.enum(["web", "email", "socialMedia", "meeting", "document"]);
export type Channel = z.infer<typeof Channel>;

/** Chapter 4: information, participation and co-determination. */
export const Communication = z
  .object({
    measures: z
      .array(z.object({ channel: Channel, audience: Text, measure: Text }).readonly())
      .readonly(),
    paragraphs: z.array(Paragraph).readonly(),
  })
  .readonly();
export type Communication = z.infer<typeof Communication>;
