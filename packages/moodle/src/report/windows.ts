/** A stretch of a report that can be asked for as one page. */
export interface Window {
  /** The page's number, counted from 0, and its size: it begins at their product. */
  readonly page: number;
  readonly size: number;
  readonly from: number;
  /** How many of its first rows were in the window before. */
  readonly overlap: number;
}

/**
 * The next stretch after the first `end` rows, beginning at least one row before that.
 *
 * Moodle can only be asked for a page number and size, so the size is what is bent: after 5 000 rows
 * comes page 1 of 4 999, then page 2 of 4 998. The rows that two stretches share show whether
 * anything was moved between them.
 *
 * @param end - How many rows the stretches so far hold; 0 for the first.
 * @param size - The largest page to ask for.
 */
export function nextWindow(end: number, size: number): Window {
  if (end <= 1 || size <= 1) return { page: 0, size, from: 0, overlap: end };
  const page = Math.max(1, Math.ceil((end - 1) / size));
  const bent = Math.floor((end - 1) / page);
  return { page, size: bent, from: page * bent, overlap: end - page * bent };
}
