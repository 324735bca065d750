import { type Ratio } from "../ratio/ratio.ts";
import { type LocalDate } from "../time/local-date.ts";
import { holds } from "../time/period.ts";
import {
  type Participant,
  type RolloutEvent,
  type RolloutStage,
  type SystemAdministrator,
} from "./rollout-event.ts";

const reached: Record<RolloutStage, string> = {
  offered: "participants with an offer",
  visited: "participants visited",
  starterPackage: "participants with a starter package",
  followUp: "participants followed up",
  inUse: "participants that use it",
};

/**
 * How many of the participants have reached the stage by the date, as a share.
 *
 * Events of others, of single sectors, and after the date do not count; a participant counts once.
 * 42 of BTV's 53 municipalities visited is 79,2 % (A151).
 */
export function coverage(
  participants: readonly Participant[],
  events: Iterable<RolloutEvent>,
  stage: RolloutStage,
  date: LocalDate,
): Ratio {
  const expected = new Set<Participant>(participants);
  const found = new Set<Participant>();
  for (const { participant, stage: at, on, sector } of events) {
    if (at === stage && on <= date && sector === undefined) found.add(participant);
  }
  return share(expected, found, reached[stage]);
}

/** Which sectors of which participants have reached a stage. */
export interface CoverageMatrix {
  readonly sectors: readonly string[];
  readonly rows: readonly {
    readonly participant: Participant;
    /** For each sector, in order, the first date it was reached; none is a gap. */
    readonly cells: readonly (LocalDate | undefined)[];
  }[];
  readonly gaps: readonly { readonly participant: Participant; readonly sector: string }[];
  /** Cells reached, of all cells. */
  readonly ratio: Ratio;
}

/**
 * Participants by sectors: what has reached the stage by the date, and what has not.
 *
 * An event without a sector is about the participant as a whole and fills no cell.
 */
export function coverageMatrix(
  participants: readonly Participant[],
  sectors: readonly string[],
  events: Iterable<RolloutEvent>,
  stage: RolloutStage,
  date: LocalDate,
): CoverageMatrix {
  const first = new Map<string, LocalDate>();
  for (const { participant, stage: at, on, sector } of events) {
    if (at !== stage || on > date || sector === undefined) continue;
    const key = keyOf(participant, sector);
    const known = first.get(key);
    if (known === undefined || on < known) first.set(key, on);
  }
  const rows = participants.map((participant) => ({
    participant,
    cells: sectors.map((sector) => first.get(keyOf(participant, sector))),
  }));
  const gaps = participants.flatMap((participant) =>
    sectors
      .filter((sector) => !first.has(keyOf(participant, sector)))
      .map((sector) => ({ participant, sector })),
  );
  const denominator = participants.length * sectors.length;
  const numerator = denominator - gaps.length;
  const counts = "sectors reached";
  return { sectors, rows, gaps, ratio: { numerator, denominator, counts, outOf: "sectors" } };
}

/** How many of the participants have a system administrator on the date (A24: 3 of 3). */
export function administratorCoverage(
  participants: readonly Participant[],
  administrators: Iterable<SystemAdministrator>,
  date: LocalDate,
): Ratio {
  const found = new Set<Participant>();
  for (const { participant, period } of administrators) {
    if (holds(period, date)) found.add(participant);
  }
  return share(new Set(participants), found, "participants with a system administrator");
}

function share(
  expected: ReadonlySet<Participant>,
  found: ReadonlySet<Participant>,
  counts: string,
): Ratio {
  const numerator = [...expected].filter((participant) => found.has(participant)).length;
  return { numerator, denominator: expected.size, counts, outOf: "participants" };
}

function keyOf(participant: Participant, sector: string): string {
  return `${participant}/${sector}`;
}
