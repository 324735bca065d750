import { fold } from "./fold.ts";

/** A name's words as they are compared: without accents and hyphens, and in no order. */
export function nameWords(name: string): readonly string[] {
  return fold(name)
    .replaceAll("æ", "ae")
    .replaceAll("ø", "o")
    .replaceAll(/å|aa/gu, "a")
    .normalize("NFD")
    .replace(/\p{M}/gu, "")
    .split(/[^a-z0-9]+/u)
    .filter((word) => word !== "")
    .toSorted();
}

/**
 * How alike two names are, from 0 to 1: 1 for the same words; high where one has words that the
 * other leaves out, as middle names; lower where words differ by a letter.
 */
export function nameLikeness(one: readonly string[], other: readonly string[]): number {
  if (one.length === 0 || other.length === 0) return 0;
  if (one.join(" ") === other.join(" ")) return 1;
  const [few, many] = one.length <= other.length ? [one, other] : [other, one];
  const left = [...many];
  let alike = 0;
  for (const word of few) {
    const exact = left.indexOf(word);
    const near = exact === -1 ? left.findIndex((candidate) => isNear(word, candidate)) : exact;
    if (near === -1) continue;
    left.splice(near, 1);
    alike += exact === -1 ? 0.8 : 1;
  }
  // One name in common, as among brothers, is no likeness.
  return few.length < 2 || alike < 1.6 ? 0 : (0.95 * alike) / few.length;
}

/** Whether one letter added, left out or changed makes the one word into the other. */
function isNear(one: string, other: string): boolean {
  if (Math.min(one.length, other.length) < 4 || Math.abs(one.length - other.length) > 1) {
    return false;
  }
  let at = 0;
  while (at < one.length && one[at] === other[at]) at += 1;
  const rests =
    one.length === other.length
      ? [one.slice(at + 1), other.slice(at + 1)]
      : one.length < other.length
        ? [one.slice(at), other.slice(at + 1)]
        : [one.slice(at + 1), other.slice(at)];
  return rests[0] === rests[1];
}
