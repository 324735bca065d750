import { z } from "zod";

/** Kroner as text with two decimals and a point, such as `-503000.00`; debit +, credit −. */
export const Kroner = z.string().regex(/^-?\d+\.\d{2}$/u, "kroner have two decimals and a point");
export type Kroner = z.infer<typeof Kroner>;
