import { type Issue } from "../problem/issue.ts";
import { type LocalDate } from "../time/local-date.ts";
import { type OrgEvent, type OrgEventProblem } from "./org-event.ts";
import { OrgLedger } from "./org-ledger.ts";
import { type OrgUnit, type OrgUnitId, type Placement } from "./org-unit.ts";

/** That some units became others on a day; `into` holds all of them. */
export interface Succession {
  readonly on: LocalDate;
  readonly from: OrgUnitId;
  readonly into: readonly OrgUnitId[];
}

/** An organisation through time, as its events tell it. */
export interface OrgHistory {
  readonly units: readonly OrgUnit[];
  readonly placements: readonly Placement[];
  readonly successions: readonly Succession[];
  /** The events that could not have happened; they are left out of the rest. */
  readonly issues: readonly Issue<OrgEventProblem>[];
}

/** The order of events within a day: what others need comes first. */
const order: readonly OrgEvent["kind"][] = [
  "founded",
  "renamed",
  "moved",
  "merged",
  "split",
  "closed",
];

/**
 * Units, placements and successions from events in any order.
 *
 * On any day a unit has at most one parent and no unit is below itself. Events of one day work
 * together: what is founded may be moved to, and two units may change places. An event that cannot
 * have happened is returned as an issue and changes nothing. Adding an event never changes a day
 * before it.
 */
export function orgHistory(events: Iterable<OrgEvent>): OrgHistory {
  const ledger = new OrgLedger();
  const issues: Issue<OrgEventProblem>[] = [];
  for (const day of byDay(events)) {
    let waiting = day;
    let before: number;
    do {
      before = waiting.length;
      waiting = waiting.filter((event) => ledger.apply(event) !== undefined);
    } while (waiting.length > 0 && waiting.length < before);
    issues.push(...waiting.flatMap((event) => ledger.apply(event) ?? []));
  }
  return { ...ledger.result(), issues };
}

function byDay(events: Iterable<OrgEvent>): OrgEvent[][] {
  // A repeated telling of the same event is the same event.
  const distinct = new Map([...events].map((event) => [keyOf(event), event]));
  const days = new Map<LocalDate, OrgEvent[]>();
  for (const [, event] of [...distinct].toSorted(([a], [b]) => (a < b ? -1 : 1))) {
    const day = days.get(event.on);
    if (day) day.push(event);
    else days.set(event.on, [event]);
  }
  return [...days.values()];
}

function keyOf(event: OrgEvent): string {
  const rest = Object.entries(event).toSorted(([a], [b]) => (a < b ? -1 : 1));
  return JSON.stringify([event.on, order.indexOf(event.kind), rest]);
}
