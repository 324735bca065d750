import { LocalDate } from "@kompetanseregion/domain";
import { z } from "zod";

import { Front } from "../front/front.ts";
import { Text } from "../text/text.ts";

/** Something of a service that not everyone can use yet. */
export const AccessibilityGap = z
  .object({
    what: Text,
    /** The success criterion of WCAG, such as «1.4.10». */
    criterion: z.string().regex(/^\d\.\d\.\d{1,2}$/u),
    /** What will be done, or what to use instead. */
    remedy: Text,
    by: LocalDate.optional(),
  })
  .readonly();
export type AccessibilityGap = z.infer<typeof AccessibilityGap>;

/** A service's accessibility statement (tilgjengelighetserklæring), from its configuration. */
export const AccessibilityStatement = z
  .object({
    kind: z.literal("accessibility-statement"),
    front: Front,
    service: Text,
    address: z.url({ protocol: /^https?$/u }),
    /** What it is held against, such as «WCAG 2.1 AA». */
    standard: Text,
    tested: z.object({ on: LocalDate, how: Text }).readonly(),
    gaps: z.array(AccessibilityGap).readonly(),
    /** Where to say that something cannot be used: a role and its mailbox. */
    contact: Text,
    /** The authority that watches over it. */
    supervisor: Text,
  })
  .readonly();
export type AccessibilityStatement = z.infer<typeof AccessibilityStatement>;
