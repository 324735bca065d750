/** The spelling that most use, one in capitals only if all are; the first of those used alike. */
export function commonSpelling(spellings: ReadonlyMap<string, number>): string {
  const shouted = (text: string): number => (text === text.toLocaleUpperCase("nb") ? 1 : 0);
  const [first = ["", 0]] = [...spellings].toSorted(
    ([a, many], [b, few]) => shouted(a) - shouted(b) || few - many,
  );
  return first[0];
}
