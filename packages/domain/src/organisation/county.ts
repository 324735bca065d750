import { z } from "zod";

import { Period } from "../time/period.ts";

/** A county's number (fylkesnummer) as text: `08`, `38`, `40`. */
export const CountyCode = z
  .string()
  .regex(/^\d{2}$/u, "a county code is two digits, with its leading zero")
  .brand<"CountyCode">();
export type CountyCode = z.infer<typeof CountyCode>;

/** Our own lasting name of a county, such as `telemark-until-2020` or `vestfold-og-telemark`. */
export const CountyId = z
  .string()
  .regex(/^[a-z0-9]+(?:-[a-z0-9]+)*$/u, "a county id is lower-case words with hyphens")
  .brand<"CountyId">();
export type CountyId = z.infer<typeof CountyId>;

/** A county (fylke), which is also an employer: the county municipality. */
export const County = z
  .object({ id: CountyId, name: z.string().min(1), code: CountyCode, period: Period })
  .readonly();
export type County = z.infer<typeof County>;
