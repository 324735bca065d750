import { MoodleError } from "../error/moodle-error.ts";
import { decodeEntities, tidy } from "../text/text.ts";

/** The headers of the columns that a report must have, and of those it may have. */
export interface ColumnPlan<Needed extends string, Wanted extends string> {
  readonly needed: Readonly<Record<Needed, string>>;
  readonly wanted: Readonly<Record<Wanted, string>>;
}

/** What a site calls its columns, by Moodle's own English header, where it has renamed them. */
export type HeaderNames = Readonly<Record<string, string>>;

/** Where each column is. */
export type ColumnPlaces<Needed extends string, Wanted extends string> = Readonly<
  Record<Needed, number> & Partial<Record<Wanted, number>>
>;

/**
 * Finds the columns of a report by their header's text, whatever their order.
 *
 * A column that the token's user may not see is left out, and the others move to the left: only the
 * headers tell. Columns that nobody asked for are ignored, and so is a wanted one that is there
 * twice, as "Time started" is in a report that shows enrolment and completion.
 *
 * @returns The places, or the needed headers that are missing or there twice.
 */
export function placeColumns<Needed extends string, Wanted extends string>(
  headers: readonly string[],
  plan: ColumnPlan<Needed, Wanted>,
  otherNames: HeaderNames = {},
): { places: ColumnPlaces<Needed, Wanted> } | { missing: string[]; twice: string[] } {
  const folded = headers.map(fold);
  const nameOf = (header: string): string => fold(otherNames[header] ?? header);
  const places: Record<string, number> = {};
  const missing: string[] = [];
  const twice: string[] = [];
  for (const [key, header] of Object.entries<string>(plan.needed)) {
    const at = folded.indexOf(nameOf(header));
    if (at === -1) missing.push(header);
    else if (folded.includes(nameOf(header), at + 1)) twice.push(header);
    places[key] = at;
  }
  for (const [key, header] of Object.entries<string>(plan.wanted)) {
    const at = folded.indexOf(nameOf(header));
    if (at !== -1 && !folded.includes(nameOf(header), at + 1)) places[key] = at;
  }
  if (missing.length > 0 || twice.length > 0) return { missing, twice };
  // Every needed key was found, or it would be in `missing`.
  return { places: places as ColumnPlaces<Needed, Wanted> };
}

/** A header as it is compared: capitals, blanks and HTML's character references make no difference. */
function fold(header: string): string {
  return tidy(decodeEntities(header)).toLowerCase();
}

/** @throws {MoodleError} `report-changed`, unless the headers are those of the first page. */
export function requireSameHeaders(first: readonly string[], now: readonly string[]): void {
  if (first.length === now.length && first.every((header, at) => header === now[at])) return;
  throw new MoodleError("report-changed", "the report's columns changed while it was read");
}
