import { type Ore, toKroner } from "./ore.ts";

/**
 * How an amount is written.
 *
 * - `iso`: `-132400.00`, for JSON and machines; always two decimals and a point.
 * - `nb`: `−132 400,00` with no-break spaces and U+2212, for screens and documents.
 * - `kroner`: as `nb`, without the øre where there are none: `−132 400`.
 */
export type OreStyle = "iso" | "nb" | "kroner";

/** Writes an amount; exact, without binary fractions on the way. */
export function formatOre(amount: Ore, style: OreStyle): string {
  const fixed = toKroner(amount).toFixed(2);
  if (style === "iso") return fixed;
  const [whole = "", decimals = ""] = fixed.replace("-", "").split(".");
  const grouped = whole.replace(/\B(?=(?:\d{3})+$)/gu, "\u00a0");
  const sign = amount < 0 ? "\u2212" : "";
  return style === "kroner" && decimals === "00"
    ? `${sign}${grouped}`
    : `${sign}${grouped},${decimals}`;
}
