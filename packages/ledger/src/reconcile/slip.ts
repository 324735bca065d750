import { type Ore } from "@kompetanseregion/domain";

/** How a figure can have become another on its way to paper. */
export type SlipKind =
  /** One digit is another. */
  | "digit"
  /** Two digits beside each other have changed places. */
  | "transposition"
  /** The sign is the other one. */
  | "sign"
  /** A cell was left out of the sum. */
  | "omitted"
  /** A cell was counted twice. */
  | "doubled";

/**
 * The slip that turns `from` into `to`, if one of them does.
 *
 * @param from - The figure as it should be.
 * @param to - The figure as it stands.
 * @param parts - The cells that `from` is the sum of, where it is one.
 */
export function slipBetween(from: Ore, to: Ore, parts: readonly Ore[] = []): SlipKind | undefined {
  if (from === to) return undefined;
  if (from === 0 - to) return "sign";
  if (parts.some((part) => part !== 0 && from - part === to)) return "omitted";
  if (parts.some((part) => part !== 0 && from + part === to)) return "doubled";
  if (Math.sign(from) !== Math.sign(to)) return undefined;
  const [a, b] = [String(Math.abs(from)), String(Math.abs(to))];
  if (a.length !== b.length) return undefined;
  const differ = a.split("").flatMap((digit, index) => (digit === b[index] ? [] : [index]));
  const [first = 0, second] = differ;
  if (differ.length === 1) return "digit";
  const swapped =
    differ.length === 2 && second === first + 1 && a[first] === b[second] && a[second] === b[first];
  return swapped ? "transposition" : undefined;
}
