import {
  AccessGrant,
  type AdministrativeRole,
  Instant,
  osloDate,
  OrgUnit,
  OrgUnitId,
  Placement,
  UserId,
} from "@kompetanseregion/domain";
import { openStoreInMemory } from "@kompetanseregion/store";

import { type Desk, deskOver } from "../../desk.ts";
import { keepRegion, StoredRegion } from "../../region/stored-region.ts";
import { secondsFrom } from "../instants.ts";

const region = OrgUnitId.parse("region");
const period = { from: "2014-01-01" };

/** The users and what each is: `admin` runs the region, `kommune` one municipality, and so on. */
const grants: readonly (readonly [string, AdministrativeRole, string])[] = [
  ["admin", "regionAdmin", region],
  ["kommune", "municipalityAdmin", "nord"],
  ["nabo", "municipalityAdmin", "sor"],
  ["okonomi", "funding", region],
];

/** A desk whose clock is set by hand. */
export interface SignInDesk {
  readonly desk: Desk;
  /** Lets seconds go by. */
  readonly pass: (seconds: number) => void;
}

/** A region of two municipalities with a user of each kind, on 1 November 2026 at ten. */
export async function signInDesk(): Promise<SignInDesk> {
  let now = Instant.parse("2026-11-01T09:00:00Z");
  const store = await openStoreInMemory();
  const desk = deskOver(store, { now: () => now, today: () => osloDate(now) });
  await keepRegion(desk, StoredRegion.parse({ id: region, name: "Regionen", demo: false }));
  const municipalities = ["nord", "sor"];
  await store.organisation.save({
    units: [
      OrgUnit.parse({ id: region, kind: "region", name: "Regionen", period }),
      ...municipalities.map((id) => OrgUnit.parse({ id, kind: "municipality", name: id, period })),
      OrgUnit.parse({ id: "nord/skole", kind: "department", name: "Skolen", period }),
    ],
    placements: [
      ...municipalities.map((unit) => Placement.parse({ unit, parent: region, period })),
      Placement.parse({ unit: "nord/skole", parent: "nord", period }),
    ],
  });
  await store.access.save({
    users: grants.map(([user]) => ({ id: UserId.parse(user) })),
    grants: grants.map(([user, role, unit]) =>
      AccessGrant.parse({ user, role, unit, period, givenBy: "local-operator" }),
    ),
  });
  return {
    desk,
    pass: (seconds) => {
      now = secondsFrom(now, seconds);
    },
  };
}
