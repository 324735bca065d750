/** What an address may say after the question mark: plain words, a name several times where it has several. */
export type SearchText = Readonly<Record<string, string | readonly string[]>>;

/** Reads `?kurs=x&apne=a&apne=b`, without the quotes and brackets the router would put there. */
export function parseSearchText(search: string): SearchText {
  const parameters = new URLSearchParams(search);
  const names = new Set(parameters.keys());
  return Object.fromEntries(
    [...names].map((name) => {
      const [first = "", ...more] = parameters.getAll(name);
      return [name, more.length === 0 ? first : [first, ...more]];
    }),
  );
}

/** Writes what {@link parseSearchText} reads; empty lists and what is undefined are left out. */
export function writeSearchText(search: Readonly<Record<string, unknown>>): string {
  const parameters = new URLSearchParams();
  for (const [name, value] of Object.entries(search)) {
    for (const each of Array.isArray(value) ? value : [value]) {
      if (typeof each === "string") parameters.append(name, each);
    }
  }
  return parameters.size === 0 ? "" : `?${parameters.toString()}`;
}

/** One word of the search; the first where there are several, none where it is missing or empty. */
export function wordIn(
  search: Readonly<Record<string, unknown>>,
  name: string,
): string | undefined {
  return wordsIn(search, name)?.[0];
}

/** Every word given under the name; `undefined` where it is missing. */
export function wordsIn(
  search: Readonly<Record<string, unknown>>,
  name: string,
): string[] | undefined {
  const value = search[name];
  const all: unknown[] = Array.isArray(value) ? value : [value];
  const words = all.filter((each): each is string => typeof each === "string" && each !== "");
  return words.length === 0 ? undefined : words;
}
