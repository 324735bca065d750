import { z } from "zod";

/** Who has made a course or a resource (A132). */
export const ProviderKind = z.enum([
  "municipality",
  "ks",
  "state",
  "healthTrust",
  "nationalCentre",
  "supplier",
]);
export type ProviderKind = z.infer<typeof ProviderKind>;

/** What others may do with it. `open`: use and adapt freely; `members`: within the region. */
export const Licence = z.enum(["open", "members", "closed"]);
export type Licence = z.infer<typeof Licence>;
