const norwegian = new Intl.Collator(["nb", "no"]);

/** In Norwegian order, whatever the page's language: æ, ø and å last, aa as å. */
export function byTitle<T extends { readonly title: string }>(items: readonly T[]): T[] {
  return items.toSorted((a, b) => norwegian.compare(a.title, b.title));
}
