/** A part of a whole, and what would be told about it. */
interface Part<Id> {
  readonly id: Id;
  /** How many persons it is about. */
  readonly group: number;
  /** How many of them it is true of. */
  readonly count: number;
}

const smallestGroup = 5;
const allOrNoneBelow = 10;

/**
 * The parts whose figures are hidden where nobody may be told about single persons, while the
 * whole is shown: see docs/decisions/0004.
 *
 * Parts of 1 to 4 persons are hidden, and parts of fewer than 10 where all or none are counted.
 * What is hidden can be worked out together from the whole and the others, so the smallest others
 * are hidden too, until the hidden are at least two and at least 5 persons together.
 */
export function hiddenParts<Id>(parts: readonly Part<Id>[]): Set<Id> {
  const tells = ({ group, count }: Part<Id>): boolean =>
    (group > 0 && group < smallestGroup) ||
    (group > 0 && group < allOrNoneBelow && (count === 0 || count >= group));
  const hidden = parts.filter(tells);
  if (hidden.length === 0) return new Set();
  const others = parts
    .filter((part) => !tells(part) && part.group > 0)
    .toSorted((a, b) => a.group - b.group);
  const persons = (): number => hidden.reduce((sum, { group }) => sum + group, 0);
  while (hidden.length < 2 || persons() < smallestGroup) {
    const next = others.shift();
    if (next === undefined) break;
    hidden.push(next);
  }
  return new Set(hidden.map(({ id }) => id));
}
