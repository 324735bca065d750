import { LocalDate } from "@kompetanseregion/domain";
import { z } from "zod";

/** Kroner as text with two decimals and a point, such as `-503000.00`; debit +, credit −. */
export const Kroner = z
  .string()
  .regex(/^-?\d+\.\d{2}$/u, "kroner have two decimals and a point")
  .meta({ id: "Kroner", examples: ["-503000.00"] });
export type Kroner = z.infer<typeof Kroner>;

/** An exact decimal number as text with a point. */
export const DecimalText = z
  .string()
  .regex(/^-?\d+(?:\.\d+)?$/u, "a decimal number with a point")
  .meta({ id: "DecimalText", examples: ["1750.5"] });
export type DecimalText = z.infer<typeof DecimalText>;

/** A number of persons, or `suppressed` where it would tell about single persons. */
export const Count = z
  .union([z.int().nonnegative(), z.literal("suppressed")])
  .meta({ id: "Count" });
export type Count = z.infer<typeof Count>;

/** A name that somebody has given to something: of a unit, a course, a project, a source. */
export const Name = z.string().min(1).max(200);

/** Levels below the top: 0 for the top alone, 1 for the municipalities; all where left out. */
export const Depth = z.int().min(0).max(20);

/** What most reports can be asked: as of which date, and from which unit on. */
export const reportQuery = {
  /** Today where left out. */
  asOf: LocalDate.optional(),
  /** Starts at this unit instead of the region. */
  unit: Name.optional(),
};

/** Which part of a list: at most `limit` of its items (100 where left out), after a cursor. */
export const pageQuery = {
  limit: z.int().min(1).max(500).optional(),
  /** `nextCursor` of the page before; it holds for as long as the data stays as it is. */
  cursor: z.string().min(1).max(500).optional(),
};

/** A part of a list; `nextCursor` asks for the next one and is not there on the last. */
export function pageOf<Item extends z.ZodType>(item: Item) {
  return z.object({ items: z.array(item), nextCursor: z.string().optional() });
}
