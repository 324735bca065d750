import {
  AccessGrant,
  type OrgUnitId,
  type Position,
  UnitRole,
  UserId,
} from "@kompetanseregion/domain";
import { demoEmployees } from "@kompetanseregion/regions";
import { type AccessRecords } from "@kompetanseregion/store";

type DemoAccess = Parameters<AccessRecords["save"]>[0];

/** Where the demo's municipal users belong: the largest employer of the region. */
const [municipality = ""] = demoEmployees.keys();

/**
 * Who may do what in the demo: every workplace's manager leads it, and there is one user of each
 * kind to try the region as: `leder`, `kommuneadmin`, `okonomi`, `revisor`.
 */
export function demoAccess(region: OrgUnitId, positions: readonly Position[]): DemoAccess {
  const unitRoles = positions
    .filter(({ manager, primary }) => manager && primary)
    .map(({ employee, unit, period }) =>
      UnitRole.parse({ employee, unit, role: "leader", period }),
    );
  const leader = unitRoles.find(({ unit }) => unit.startsWith(`${municipality}/`));
  const grants = [
    { user: "kommuneadmin", role: "municipalityAdmin", unit: municipality },
    { user: "okonomi", role: "funding", unit: region },
    { user: "revisor", role: "auditor", unit: region },
  ].map((grant) =>
    AccessGrant.parse({ ...grant, period: { from: "2014-01-01" }, givenBy: "local-operator" }),
  );
  return {
    users: [
      { id: UserId.parse("leder"), ...(leader !== undefined && { employee: leader.employee }) },
      ...grants.map(({ user }) => ({ id: user })),
    ],
    grants,
    unitRoles,
  };
}
