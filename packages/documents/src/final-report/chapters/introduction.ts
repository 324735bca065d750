import { z } from "zod";

import { NamedFigure } from "../../figure/figure.ts";
import { Paragraph } from "../../text/paragraph.ts";
import { Text } from "../../text/text.ts";

/** Chapter 1: why, and the figures a reader should leave with. */
export const Introduction = z
  .object({
    /** A quotation to open with, and whose it is; a role or a publication, never a private person. */
    quote: z.object({ text: Text, attribution: Text }).readonly().optional(),
    /** The report in a handful of figures. */
    keyFigures: z.array(NamedFigure).readonly(),
    paragraphs: z.array(Paragraph).readonly(),
    /** Mandates, plans and earlier reports. */
    backgroundDocuments: z.array(z.object({ title: Text, locator: Text }).readonly()).readonly(),
  })
  .readonly();
export type Introduction = z.infer<typeof Introduction>;
