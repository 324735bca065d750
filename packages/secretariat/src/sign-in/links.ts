import { type Instant, type UserId } from "@kompetanseregion/domain";

import { type Actor } from "../actor/actor.ts";
import { type Desk } from "../desk.ts";
import { secondsFrom } from "./instants.ts";
import { userManaged } from "./manages.ts";
import { noteSignIn } from "./note-sign-in.ts";
import { hashOfSecret, newSecret } from "./secret.ts";

/** How long a link that somebody is sent holds, in seconds: a day. */
const invitationLasts = 24 * 60 * 60;

/** A link that lets a user choose a passphrase, once. */
export interface LinkView {
  readonly user: UserId;
  /** What the link ends in; it is shown this once and kept nowhere. */
  readonly secret: string;
  readonly expiresAt: Instant;
}

/**
 * Makes the link by which a user chooses a passphrase; also for one who has forgotten theirs.
 *
 * An earlier link of the user's opens nothing any more.
 *
 * @throws {SecretariatError} `not-allowed`.
 */
export async function inviteUser(desk: Desk, actor: Actor, asked: string): Promise<LinkView> {
  const user = await userManaged(desk, actor, asked);
  const link = await makeLink(desk, user, invitationLasts);
  await noteSignIn(desk, { actor: actor.id, action: "account.invite", scope: user });
  return link;
}

/** Makes a one-time link for the user, for as many seconds. */
export async function makeLink(desk: Desk, user: UserId, seconds: number): Promise<LinkView> {
  const secret = newSecret();
  const expiresAt = secondsFrom(desk.clock.now(), seconds);
  await desk.store.signIn.saveLink({ hash: hashOfSecret(secret), user, expiresAt });
  return { user, secret, expiresAt };
}

/** Whose link it is; `undefined` where it was used, has expired or never was. */
export async function userOfLink(desk: Desk, secret: string): Promise<UserId | undefined> {
  const link = await desk.store.signIn.link(hashOfSecret(secret));
  return link !== undefined && desk.clock.now() < link.expiresAt ? link.user : undefined;
}
