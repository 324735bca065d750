import { type MunicipalityRow } from "./municipality-row.ts";

/** The municipalities in Oslo today, by number; then those that have become part of them. */
export const oslo: readonly MunicipalityRow[] = [
  ["oslo", { 2013: "Oslo", 2026: "Oslo - Oslove" }, "958935420", { 2013: "0301" }],
];
