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
 * comes page 1 of 4 999, then page 2 of 4 998. Of the sizes up to the largest, the one that reaches
 * furthest is taken. The rows that two stretches share show whether anything was moved between them.
 *
 * @param end - How many rows the stretches so far hold; 0 for the first.
 * @param largest - The largest page to ask for.
 */
export function nextWindow(end: number, largest: number): Window {
  if (end <= 1 || largest <= 1) return { page: 0, size: largest, from: 0, overlap: end };
  let size = largest;
  let furthest = 0;
  for (let candidate = largest; candidate > furthest - end; candidate -= 1) {
    const reached = candidate * (Math.floor((end - 1) / candidate) + 1);
    if (reached <= furthest) continue;
    furthest = reached;
    size = candidate;
  }
  const page = Math.floor((end - 1) / size);
  const from = page * size;
  return { page, size, from, overlap: end - from };
}
