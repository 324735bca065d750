import { MoneyError } from "./money-error.ts";
import { type Ore, toOre } from "./ore.ts";

const spaces = /[\s\u00a0\u2009\u202f]/gu;

/**
 * Reads kroner as people and systems write them.
 *
 * Takes `1 145 000,50`, `1.145.000,50`, `1145000.50`, `kr 500 000,-`, `−132 400` (also U+2212) and
 * `(503 000)` for a negative. Spaces may be ordinary, no-break or thin.
 *
 * @throws {MoneyError} `ambiguous` where one separator is followed by exactly three digits
 *   (`1.234` is 1 234 kroner or 1,234); `fraction` for more than two decimals; `not-an-amount`.
 */
export function parseOre(text: string): Ore {
  const bracketed = /^\((.*)\)$/u.exec(text.trim());
  const spaced = (bracketed?.[1] ?? text).replace(spaces, " ");
  // "12 50" may be 12,50 or 1 250: a space between digits is followed by exactly three.
  if (/\d +(?!\d{3}(?!\d))\d/u.test(spaced)) throw notAnAmount(text);
  const plain = spaced
    .replaceAll(" ", "")
    .replace(/[−–—]/gu, "-")
    .replace(/^(-?)kr\.?/iu, "$1")
    .replace(/kr\.?$/iu, "")
    .replace(/,-+$/u, "");
  const match = /^([-+]?)(\d[\d.,]*)$/u.exec(plain);
  const digits = match?.[2];
  if (digits === undefined || (bracketed && match?.[1] !== "")) throw notAnAmount(text);

  const sign = bracketed !== null || match?.[1] === "-" ? "-" : "";
  return toOre(`${sign}${withPoint(digits, text, sign)}`, "exact");
}

function withPoint(digits: string, text: string, sign: string): string {
  if (/^\d+$/u.test(digits)) return digits;
  const separators = digits.replace(/\d/gu, "");
  const last = separators.at(-1) ?? "";
  const [decimals = ""] = digits.split(last).slice(-1);
  const isGrouping = /^\d{1,3}(?:\.\d{3})+$/u.test(digits) || /^\d{1,3}(?:,\d{3})+$/u.test(digits);

  if (isGrouping) {
    if (separators.length === 1) {
      const [whole = ""] = digits.split(last);
      throw new MoneyError(
        "ambiguous",
        `"${text}" can be read as ${sign}${whole}${decimals} or as ${sign}${whole},${decimals} kroner`,
      );
    }
    return digits.replaceAll(last, "");
  }
  const thousands = last === "," ? "." : ",";
  const pattern = new RegExp(`^(?:\\d+|\\d{1,3}(?:[${thousands}]\\d{3})+)[${last}]\\d+$`, "u");
  if (!pattern.test(digits)) throw notAnAmount(text);
  if (decimals.length > 2) {
    throw new MoneyError("fraction", `"${text}" has more than two decimals`);
  }
  return digits.replaceAll(thousands, "").replace(last, ".");
}

function notAnAmount(text: string): MoneyError {
  return new MoneyError("not-an-amount", `"${text}" is not an amount`);
}
