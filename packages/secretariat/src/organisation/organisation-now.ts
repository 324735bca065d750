import { type OrgUnit, type Placement } from "@kompetanseregion/domain";

import { keptForRevision } from "../kept-for-revision.ts";

/** The units and where they hang, through time, as the store has them now. */
export interface StoredOrganisation {
  readonly units: readonly OrgUnit[];
  readonly placements: readonly Placement[];
}

/** The stored organisation: a region has thousands of units, and most questions ask for one. */
export const organisationNow = keptForRevision(
  async ({ store: { organisation } }): Promise<StoredOrganisation> => ({
    units: await organisation.units(),
    placements: await organisation.placements(),
  }),
);
