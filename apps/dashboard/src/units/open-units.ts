import { wordsIn } from "../app/search-text.ts";

const all = "alle";
const none = "ingen";

/** The part of the address that says which units are open. */
export interface OpenSearch {
  /** The open units, `alle`, or `ingen`; only the top where nothing is said. */
  readonly apne?: readonly string[];
  /** With `alle`: the units that are closed all the same. */
  readonly lukket?: readonly string[];
}

/** Reads which units are open. */
export function readOpenSearch(search: Readonly<Record<string, unknown>>): OpenSearch {
  const apne = wordsIn(search, "apne");
  const lukket = wordsIn(search, "lukket");
  return {
    ...(apne === undefined ? {} : { apne }),
    ...(lukket === undefined ? {} : { lukket }),
  };
}

/** Whether a unit is open. Where the address says nothing, the tops are. */
export function isOpen(search: OpenSearch, unit: string, tops: readonly string[]): boolean {
  if (search.apne === undefined) return tops.includes(unit);
  if (search.apne.includes(all)) return search.lukket?.includes(unit) !== true;
  return search.apne.includes(unit);
}

/** Opens the unit if it is closed, closes it if it is open; the others stay as they are. */
export function toggle(search: OpenSearch, unit: string, tops: readonly string[]): OpenSearch {
  if (search.apne?.includes(all) === true) {
    const closed = flip(search.lukket ?? [], unit);
    return { apne: [all], ...(closed.length === 0 ? {} : { lukket: closed }) };
  }
  const before = (search.apne ?? tops).filter((open) => open !== none);
  const after = flip(before, unit);
  return { apne: after.length === 0 ? [none] : after };
}

/** Opens every unit. */
export const openAll: OpenSearch = { apne: [all] };

/** Closes every unit. */
export const closeAll: OpenSearch = { apne: [none] };

function flip(units: readonly string[], unit: string): string[] {
  return units.includes(unit) ? units.filter((other) => other !== unit) : [...units, unit];
}
