const named: Readonly<Record<string, string>> = {
  amp: "&",
  lt: "<",
  gt: ">",
  quot: '"',
  apos: "'",
  nbsp: " ",
};

/**
 * Decodes HTML's character references once: `HLR&amp;BRANN` is `HLR&BRANN`.
 *
 * Once, because Moodle escapes once: `&amp;lt;` is somebody's `&lt;`. Unknown names stay as they are.
 */
export function decodeEntities(text: string): string {
  if (!text.includes("&")) return text;
  return text.replace(/&(?:#(\d{1,7})|#x([\da-f]{1,6})|([a-z]{1,8}));/giu, (whole, ...groups) => {
    const [decimal, hex, name] = groups as [string?, string?, string?];
    if (name !== undefined) return named[name.toLowerCase()] ?? whole;
    const code = decimal === undefined ? parseInt(hex ?? "", 16) : Number(decimal);
    const allowed = code <= 0x10ffff && (code < 0xd800 || code > 0xdfff) && code !== 0;
    return allowed ? String.fromCodePoint(code) : whole;
  });
}

/**
 * One line of plain text: composed (NFC), without control characters, with single blanks.
 *
 * Workplaces are written by hand: «Åsen  skole » and «Åsen skole» are one.
 */
export function tidy(text: string): string {
  // Most texts are so: the rest of this is for the others.
  if (/^(?:[\x21-\x7e]+(?: [\x21-\x7e]+)*)?$/u.test(text)) return text;
  return text
    .normalize("NFC")
    .replace(/[\s\p{Cc}\p{Cf}\u00a0]+/gu, (run) => (/[\s\u00a0\n\t]/u.test(run) ? " " : ""))
    .trim();
}

/** {@link tidy}, with the empty text as `undefined`. */
export function tidyOrNothing(text: string | null | undefined): string | undefined {
  const tidied = tidy(text ?? "");
  return tidied === "" ? undefined : tidied;
}

/** The number in a link to a page of the site, such as `/user/profile.php?id=6`. */
export function idInLink(
  html: string,
  page: "/user/profile.php" | "/course/view.php",
): number | undefined {
  const found = html.indexOf(page);
  if (found === -1) return undefined;
  const query = found + page.length;
  if (!html.startsWith("?id=", query)) return undefined;
  let id = 0;
  const from = query + 4;
  for (let at = from; at < from + 16; at += 1) {
    const code = html.charCodeAt(at);
    if (code >= 48 && code <= 57) id = id * 10 + code - 48;
    else return at > from && endsNumber.has(code) ? id : undefined;
  }
  // Longer than any number that is exact.
  return undefined;
}

/** What may follow a number in a link: a quotation mark, an apostrophe, an ampersand. */
const endsNumber: ReadonlySet<number> = new Set([34, 39, 38]);
