import { AccessGrant, holds, OrgUnitId, UserId } from "@kompetanseregion/domain";

import { type Desk } from "../desk.ts";
import { storedRegion } from "../region/stored-region.ts";
import { type LinkView, makeLink } from "./links.ts";
import { noteSignIn } from "./note-sign-in.ts";

/** How long the first administrator's link holds, in seconds. */
const linkLasts = 15 * 60;
const administrator = UserId.parse("administrator");
const operator = UserId.parse("local-operator");

/**
 * The link by which the first administrator signs in; `undefined` where somebody who runs the
 * region has a way in already.
 *
 * Only whoever starts the program at the machine sees it: they may do everything there anyway.
 */
export async function firstAdministratorLink(desk: Desk): Promise<LinkView | undefined> {
  const { access, signIn } = desk.store;
  const today = desk.clock.today();
  const running = (await access.grants()).filter(
    ({ role, period }) => role === "regionAdmin" && holds(period, today),
  );
  const withWayIn = new Set([
    ...(await signIn.localAccounts()).map(({ user }) => user),
    ...(await signIn.externalIdentities()).flatMap(({ user }) => user ?? []),
  ]);
  if (running.some(({ user }) => withWayIn.has(user))) return undefined;

  if (!running.some(({ user }) => user === administrator)) {
    const { id } = await storedRegion(desk);
    const grant = AccessGrant.parse({
      user: administrator,
      role: "regionAdmin",
      unit: OrgUnitId.parse(id),
      period: { from: today },
      givenBy: operator,
    });
    await access.save({ users: [{ id: administrator }], grants: [grant] });
    await noteSignIn(desk, {
      actor: operator,
      action: "access.give",
      scope: `${administrator} regionAdmin ${id}`,
    });
  }
  const link = await makeLink(desk, administrator, linkLasts);
  await noteSignIn(desk, { actor: operator, action: "account.invite", scope: administrator });
  return link;
}
