import { createHash } from "node:crypto";

import { type Instant, type UserId } from "@kompetanseregion/domain";
import { type ExternalIdentity } from "@kompetanseregion/store";

import { type Actor, authorise } from "../actor/actor.ts";
import { type Desk } from "../desk.ts";
import { SecretariatError } from "../secretariat-error.ts";
import { secondsFrom } from "./instants.ts";
import { userManaged } from "./manages.ts";
import { noteSignIn, stranger } from "./note-sign-in.ts";
import { toBase32 } from "./totp.ts";

/** How long an identity that nobody claims is kept, in seconds: 30 days. */
const strangersLast = 30 * 24 * 60 * 60;

/** Whom an issuer vouches for. The key is the two together: addresses and names change hands. */
export interface VouchedIdentity {
  readonly issuer: string;
  readonly subject: string;
}

/** What came of a sign-in by an issuer: a user, or what to tell the administrator. */
export type IssuerSignIn = { readonly user: UserId } | { readonly reference: string };

/** An identity that waits for an administrator to say whose it is. */
export interface WaitingIdentity {
  readonly reference: string;
  readonly issuer: string;
  readonly seenAt: Instant;
}

/** Whose identity it is; one that is nobody's yet is noted under a reference. */
export async function signInByIssuer(
  desk: Desk,
  { issuer, subject }: VouchedIdentity,
): Promise<IssuerSignIn> {
  const { signIn } = desk.store;
  const now = desk.clock.now();
  const known = await signIn.externalIdentity(issuer, subject);
  if (known?.user !== undefined) return { user: known.user };
  const reference = referenceOf({ issuer, subject });
  if (known === undefined) {
    await signIn.forgetStrangers(secondsFrom(now, -strangersLast));
    await signIn.saveExternalIdentity({ issuer, subject, reference, seenAt: now });
  }
  await noteSignIn(desk, {
    actor: stranger,
    action: "sign-in.unknown-identity",
    scope: `identity ${reference}`,
  });
  return { reference };
}

/**
 * Says whose identity it is that has the reference; from then on it signs that user in.
 *
 * @throws {SecretariatError} `not-allowed`; `already-so` if it is somebody's; `not-understood` if no
 *   identity has the reference.
 */
export async function linkIdentity(
  desk: Desk,
  actor: Actor,
  asked: { readonly user: string; readonly reference: string },
): Promise<ExternalIdentity> {
  const user = await userManaged(desk, actor, asked.user);
  const reference = asked.reference.trim().toUpperCase();
  const identity = (await desk.store.signIn.externalIdentities()).find(
    (one) => one.reference === reference,
  );
  if (identity === undefined) {
    throw new SecretariatError("not-understood", "no identity has that reference", {
      remedy: "Let the person sign in once and read the reference from the page they are shown.",
    });
  }
  if (identity.user !== undefined) {
    throw new SecretariatError("already-so", "the identity is linked to a user already", {
      remedy: "Unlink it first, if it is the wrong user.",
    });
  }
  const linked = { ...identity, user, linkedBy: actor.id, linkedAt: desk.clock.now() };
  await desk.store.signIn.saveExternalIdentity(linked);
  await noteSignIn(desk, {
    actor: actor.id,
    action: "account.link",
    scope: `${user} identity ${reference}`,
  });
  return linked;
}

/**
 * The identities that nobody has said whose are, within the last 30 days.
 *
 * @throws {SecretariatError} `not-allowed`.
 */
export async function waitingIdentities(desk: Desk, actor: Actor): Promise<WaitingIdentity[]> {
  authorise(actor, "give-access");
  const since = secondsFrom(desk.clock.now(), -strangersLast);
  return (await desk.store.signIn.externalIdentities())
    .filter(({ user, seenAt }) => user === undefined && seenAt >= since)
    .map(({ reference, issuer, seenAt }) => ({ reference, issuer, seenAt }));
}

/** Eight letters that a person can read out: 40 bits of the hash of who it is. */
function referenceOf({ issuer, subject }: VouchedIdentity): string {
  const hash = createHash("sha256")
    .update(JSON.stringify([issuer, subject]))
    .digest();
  return toBase32(hash.subarray(0, 5)).replace(/.{4}/u, "$&-");
}
