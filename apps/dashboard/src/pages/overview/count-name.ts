import { type Key } from "../../language/catalogue.ts";

const names = {
  courses: "sync.count.courses",
  accounts: "sync.count.accounts",
  read: "sync.count.read",
  new: "sync.count.new",
  matched: "sync.count.matched",
  unmatched: "sync.count.unmatched",
  events: "sync.count.events",
  rejected: "sync.count.rejected",
  unchanged: "sync.count.unchanged",
} as const satisfies Readonly<Record<string, Key>>;

/** The text for a count of a sync run; none where a source counts something of its own. */
export function countName(name: string): (typeof names)[keyof typeof names] | undefined {
  return Object.entries(names).find(([known]) => known === name)?.[1];
}
