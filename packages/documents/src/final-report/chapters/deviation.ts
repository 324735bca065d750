import { z } from "zod";

import { Text } from "../../text/text.ts";

/** Something that does not add up, and what to do about it; the source's own figure is kept. */
export const Deviation = z
  .object({
    /** Its number in the register of findings, such as «A.10 #1». */
    number: z.string().min(1).optional(),
    severity: z.enum(["error", "warning"]),
    place: Text,
    finding: Text,
    printed: Text.optional(),
    computed: Text.optional(),
    remedy: Text,
  })
  .readonly();
export type Deviation = z.infer<typeof Deviation>;
