import {
  type CourseId,
  type OrgUnit,
  type OrgUnitId,
  type Scope,
  UnknownNameError,
} from "@kompetanseregion/domain";

import { type Desk } from "../desk.ts";
import { keptForRevision } from "../kept-for-revision.ts";
import { organisationNow } from "../organisation/organisation-now.ts";
import { regionAsked, topUnit } from "../region/stored-region.ts";

const coursesNow = keptForRevision(async ({ store }) =>
  (await store.learning.courses()).map(({ id, title }) => ({ id, title })),
);

const unitsNow = keptForRevision(async (desk) => {
  const { units } = await organisationNow(desk, "");
  return new Map<string, OrgUnit>(units.map((unit) => [unit.id, unit]));
});

/**
 * The courses asked for, in that order; all where none are.
 *
 * @throws {UnknownNameError} If one is unknown.
 */
export async function coursesAsked(
  desk: Desk,
  asked: readonly string[],
): Promise<{ id: CourseId; title: string }[]> {
  const all = await coursesNow(desk, "");
  if (asked.length === 0) return [...all];
  return asked.map((name) => {
    const course = all.find(({ id }) => id === name);
    if (course === undefined) {
      throw new UnknownNameError(
        "course",
        name,
        all.map(({ id }) => id),
      );
    }
    return course;
  });
}

/**
 * The unit asked for.
 *
 * @throws {UnknownNameError} If it is unknown.
 */
export async function unitAsked(desk: Desk, asked: string): Promise<OrgUnitId> {
  const units = await unitsNow(desk, "");
  const unit = units.get(asked);
  if (unit !== undefined) return unit.id;
  // Units run into hundreds: the upper levels help more than the first twelve workplaces.
  const upper = [...units.values()].filter(
    ({ kind }) => kind === "region" || kind === "municipality",
  );
  throw new UnknownNameError(
    "unit",
    asked,
    upper.map(({ id }) => id),
  );
}

/**
 * Where a report begins: the unit asked for; the reader's own where they have one; else the region.
 *
 * @throws {UnknownNameError} If the unit is unknown.
 */
export async function firstUnit(
  desk: Desk,
  scope: Scope,
  asked: string | undefined,
): Promise<OrgUnitId> {
  if (asked !== undefined) return unitAsked(desk, asked);
  const [own, ...others] = scope.units;
  return own !== undefined && others.length === 0
    ? own
    : unitAsked(desk, topUnit(await regionAsked(desk, undefined)));
}
