import { Language, LocalDate } from "@kompetanseregion/domain";
import { z } from "zod";

import { Text } from "../text/text.ts";

/** What stands on the front of every document: whose it is, who it is for, and of when. */
export const Front = z
  .object({
    /** The region or the organisation that answers for it. */
    issuedBy: Text,
    /** The body or the office it is written to. */
    addressedTo: Text.optional(),
    /** What it is about, where its kind does not say it: a project, a fund, a year. */
    subject: Text.optional(),
    version: z.string().min(1),
    /** The day it was composed. */
    generatedOn: LocalDate,
    /** The language of texts that stand in one language only. */
    writtenIn: Language,
  })
  .readonly();
export type Front = z.infer<typeof Front>;
