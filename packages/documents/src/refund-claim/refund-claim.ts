import { LocalDate } from "@kompetanseregion/domain";
import { z } from "zod";

import { Figure, NamedFigure } from "../figure/figure.ts";
import { Front } from "../front/front.ts";
import { Text } from "../text/text.ts";

/** Why something of a cost does not count. */
export const CutReason = z.enum(["cap", "vat", "ineligible", "purpose", "window"]);
export type CutReason = z.infer<typeof CutReason>;

/** A cost that is claimed: what was paid, what was taken off, what counts. */
export const ClaimedCost = z
  .object({
    text: Text,
    date: LocalDate,
    /** How many units it is for, such as a lecturer's days. */
    units: Figure.optional(),
    paid: Figure,
    cuts: z.array(z.object({ reason: CutReason, amount: Figure }).readonly()).readonly(),
    basis: Figure,
  })
  .readonly();
export type ClaimedCost = z.infer<typeof ClaimedCost>;

/** A claim for a refund under an award (refusjonskrav), such as KS's OU-midler. */
export const RefundClaim = z
  .object({
    kind: z.literal("refund-claim"),
    front: Front,
    fund: z.object({ name: Text, funder: Text, reference: Text.optional() }).readonly(),
    /** The award's ceilings and the share that is paid. */
    terms: z.array(NamedFigure).readonly(),
    costs: z.array(ClaimedCost).readonly(),
    applied: Figure,
    basis: Figure,
    claim: Figure,
    remarks: z.array(Text).readonly(),
  })
  .readonly();
export type RefundClaim = z.infer<typeof RefundClaim>;
