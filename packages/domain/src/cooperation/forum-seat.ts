import { z } from "zod";

import { MunicipalityId } from "../organisation/municipality.ts";

/**
 * A seat in a competence forum: by municipality or by union, never by name (A16).
 *
 * Who sits on it is personal data and is kept with the meetings, not with the composition.
 */
export const ForumSeat = z.discriminatedUnion("kind", [
  z.object({ kind: z.literal("municipality"), municipality: MunicipalityId }).readonly(),
  z.object({ kind: z.literal("union"), union: z.string().min(1) }).readonly(),
]);
export type ForumSeat = z.infer<typeof ForumSeat>;
