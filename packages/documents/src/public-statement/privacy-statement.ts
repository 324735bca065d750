import { z } from "zod";

import { Front } from "../front/front.ts";
import { Text } from "../text/text.ts";

/** One purpose for which personal data are used. */
export const PrivacyPurpose = z
  .object({
    purpose: Text,
    legalBasis: Text,
    dataSubjects: z.array(Text).readonly(),
    categories: z.array(Text).readonly(),
    recipients: z.array(Text).readonly(),
    /** Transfers out of the EEA; an empty list says that there are none. */
    transfers: z.array(Text).readonly(),
    retention: Text,
  })
  .readonly();
export type PrivacyPurpose = z.infer<typeof PrivacyPurpose>;

/** A privacy statement (personvernerklæring): what the people it is about must be told. */
export const PrivacyStatement = z
  .object({
    kind: z.literal("privacy-statement"),
    front: Front,
    controller: z.object({ name: Text, contact: Text }).readonly(),
    processor: z.object({ name: Text, contact: Text }).readonly().optional(),
    /** The data protection officer's role and mailbox, not a person. */
    officer: Text,
    purposes: z.array(PrivacyPurpose).min(1).readonly(),
  })
  .readonly();
export type PrivacyStatement = z.infer<typeof PrivacyStatement>;
