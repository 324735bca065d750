import { type CourseId, type OrgUnitId, UnknownNameError } from "@kompetanseregion/domain";

import { type Desk } from "../desk.ts";

/**
 * The courses asked for, in that order; all where none are.
 *
 * @throws {UnknownNameError} If one is unknown.
 */
export async function coursesAsked(
  desk: Desk,
  asked: readonly string[],
): Promise<{ id: CourseId; title: string }[]> {
  const all = (await desk.store.learning.courses()).map(({ id, title }) => ({ id, title }));
  if (asked.length === 0) return all;
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
  const units = await desk.store.organisation.units();
  const unit = units.find(({ id }) => id === asked);
  if (unit !== undefined) return unit.id;
  // Units run into hundreds: the upper levels help more than the first twelve workplaces.
  const upper = units.filter(({ kind }) => kind === "region" || kind === "municipality");
  throw new UnknownNameError(
    "unit",
    asked,
    upper.map(({ id }) => id),
  );
}
