import { type Key } from "../../language/catalogue.ts";

const names = {
  courses: "sync.count.courses",
  accounts: "sync.count.accounts",
  participations: "sync.count.participations",
  newObservations: "sync.count.newObservations",
  changed: "sync.count.changed",
  gone: "sync.count.gone",
  refused: "sync.count.refused",
  matched: "sync.count.matched",
  unmatched: "sync.count.unmatched",
} as const satisfies Readonly<Record<string, Key>>;

/** The text for a count of a sync run; none where a source counts something of its own. */
export function countName(name: string): (typeof names)[keyof typeof names] | undefined {
  return Object.entries(names).find(([known]) => known === name)?.[1];
}
