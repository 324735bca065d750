import {
  type AccessGrant,
  type Delegation,
  type Period,
  type UnitRole,
} from "@kompetanseregion/domain";

import { type Actor, authorise } from "../actor/actor.ts";
import { type Desk } from "../desk.ts";
import { goesBeyond } from "./refusals.ts";
import { reachIn } from "./within-reach.ts";

/** Who has what, today or later. */
export interface AccessList {
  readonly grants: readonly AccessGrant[];
  readonly unitRoles: readonly UnitRole[];
  readonly delegations: readonly Delegation[];
}

/**
 * What is in force today or will be, within the units that the actor administers.
 *
 * A deputy is listed with those they stand in for.
 *
 * @throws {SecretariatError} `not-allowed`.
 */
export async function accessList(desk: Desk, actor: Actor): Promise<AccessList> {
  const reaches = await reachIn(desk, authorise(actor, "give-access"));
  const today = desk.clock.today();
  const { access } = desk.store;
  const current = <Row extends { readonly period: Period }>(rows: readonly Row[]): Row[] =>
    rows.filter(({ period }) => goesBeyond(period, today));
  const unitRoles = current(await access.unitRoles()).filter(({ unit }) => reaches(unit));
  const principals = new Set(unitRoles.map(({ employee }) => employee));
  const delegations = current(await access.delegations());
  return {
    grants: current(await access.grants()).filter(({ unit }) => reaches(unit)),
    unitRoles,
    delegations: delegations.filter(({ principal }) => principals.has(principal)),
  };
}
