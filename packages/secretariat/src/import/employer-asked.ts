import { type OrgUnit, UnknownNameError } from "@kompetanseregion/domain";

import { type Desk } from "../desk.ts";

/**
 * The municipality that a file is of.
 *
 * @throws {UnknownNameError} If the store has none of that id.
 */
export async function employerAsked(desk: Desk, asked: string): Promise<OrgUnit> {
  const units = await desk.store.organisation.units();
  const employers = units.filter(({ kind }) => kind === "municipality");
  const employer = employers.find(({ id }) => id === asked);
  if (employer !== undefined) return employer;
  throw new UnknownNameError(
    "municipality",
    asked,
    employers.map(({ id }) => id),
  );
}
