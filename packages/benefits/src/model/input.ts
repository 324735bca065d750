import { LocalDate } from "@kompetanseregion/domain";
import { z } from "zod";

import { FteBasisName } from "../fte/fte-basis.ts";
import { Quantity } from "./quantity.ts";

/** The id of an input, a benefit or a cost, as formulas write it: `hoursBefore`. */
export const ModelId = z
  .string()
  .regex(/^[a-z][A-Za-z0-9]{0,59}$/u, "an id is letters and digits, the first a small letter");
export type ModelId = z.infer<typeof ModelId>;

/**
 * How well an input's value is known.
 *
 * `unstated` is for what the source says nothing about: the value holds its place until somebody
 * measures it.
 */
export const Evidence = z.enum(["measured", "register", "estimate", "assumed", "unstated"]);
export type Evidence = z.infer<typeof Evidence>;

/** One thing that the calculation builds on. */
export const Input = z
  .strictObject({
    id: ModelId,
    label: z.string().min(1),
    /** Such as `persons/year`, `h/person`, `kr/h` or `share`. */
    unit: z.string().min(1),
    value: Quantity,
    /** Where the value comes from; never a person's name. Without one the model is refused. */
    source: z.string().default(""),
    /** The day the value held. */
    asOf: LocalDate,
    evidence: Evidence,
    /** The hours behind an input that is counted in årsverk, such as pay in `kr/fte`. */
    basis: FteBasisName.optional(),
  })
  .readonly();
export type Input = z.infer<typeof Input>;
