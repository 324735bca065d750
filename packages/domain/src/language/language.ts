import { z } from "zod";

/** A written language that users may choose: bokmål, nynorsk or English. */
export const Language = z.enum(["nb", "nn", "en"]);
export type Language = z.infer<typeof Language>;

/** A text in every language. */
export const LocalisedText = z
  .object({ nb: z.string().min(1), nn: z.string().min(1), en: z.string().min(1) })
  .readonly();
export type LocalisedText = z.infer<typeof LocalisedText>;
