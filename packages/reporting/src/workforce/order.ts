const bokmal = new Intl.Collator("nb");

/** Compares texts by their code units: the same everywhere. */
export function byCode(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0;
}

/** Compares names as a Norwegian reader expects (… z æ ø å), and by code units where alike. */
export function byName(a: string, b: string): number {
  return bokmal.compare(a, b) || byCode(a, b);
}
