import {
  addDays,
  holds,
  type LocalDate,
  type Municipality,
  type OrgHistory,
  OrgUnitId,
  successorsOn,
} from "@kompetanseregion/domain";
import { findMunicipality, mergers, splits } from "@kompetanseregion/regions";

import { isSame, type MunicipalityOnDate, municipalityOnDate } from "./municipality-on-date.ts";

/** A municipality of a region on another day than the one asked about. */
export interface Neighbour extends MunicipalityOnDate {
  /** False where it became part of a municipality outside the region, as Røyken of Asker. */
  readonly inRegion: boolean;
}

/**
 * What a municipality was the day before, where an event of the date made it what it is.
 *
 * All its predecessors, itself too where it carried on. One that only took another name, code or
 * county has itself, as it was; one that nothing happened to has none.
 */
export function predecessorsOf(
  municipality: Municipality,
  history: OrgHistory,
  date: LocalDate,
): Neighbour[] {
  const before = addDays(date, -1);
  const unit = OrgUnitId.parse(municipality.id);
  return unlessTheSame(
    municipalityOnDate(municipality, date),
    existingOn(history, before)
      .filter((candidate) => heirsOn(history, candidate, date).includes(unit))
      .map((id) => ({ ...municipalityOnDate(findMunicipality(id), before), inRegion: true })),
  );
}

/** What a municipality is the day after, where an event then makes it something else. */
export function successorsOf(
  municipality: Municipality,
  history: OrgHistory,
  date: LocalDate,
): Neighbour[] {
  const after = addDays(date, 1);
  const inside = heirsOn(history, OrgUnitId.parse(municipality.id), after).map((id) => ({
    ...municipalityOnDate(findMunicipality(id), after),
    inRegion: true,
  }));
  // The region's own events close a municipality that leaves; the register knows what it became.
  const becameOf = [
    ...mergers.filter(({ from }) => from.includes(municipality.id)),
    ...splits.filter(({ from }) => from === municipality.id),
  ].filter(({ on }) => on === after);
  const outside = becameOf
    .flatMap(({ into }) => into)
    .map((id) => ({ ...municipalityOnDate(findMunicipality(id), after), inRegion: false }));
  return unlessTheSame(
    municipalityOnDate(municipality, date),
    inside.length > 0 ? inside : outside,
  );
}

/** What has a part of the unit on the day; also what was carved out of one that carries on. */
function heirsOn(history: OrgHistory, unit: OrgUnitId, date: LocalDate): OrgUnitId[] {
  const carvedOut = history.successions
    .filter(({ on, from }) => on === date && from === unit)
    .flatMap(({ into }) => into);
  return [...new Set([...successorsOn(history, unit, date), ...carvedOut])];
}

function existingOn({ units }: OrgHistory, date: LocalDate): OrgUnitId[] {
  return units
    .filter(({ kind, period }) => kind === "municipality" && holds(period, date))
    .map(({ id }) => id);
}

function unlessTheSame(today: MunicipalityOnDate, neighbours: Neighbour[]): Neighbour[] {
  return neighbours.every((neighbour) => isSame(neighbour, today)) ? [] : neighbours;
}
