import { randomUUID } from "node:crypto";

import { type Instant, UserId } from "@kompetanseregion/domain";
import { type SignInMethod, type SignInSession } from "@kompetanseregion/store";

import { actorOfUser, type UserActor } from "../access/actor-of-user.ts";
import { type Actor } from "../actor/actor.ts";
import { type Desk } from "../desk.ts";
import { SecretariatError } from "../secretariat-error.ts";
import { secondsBetween, secondsFrom } from "./instants.ts";
import { mayManage } from "./manages.ts";
import { noteSignIn } from "./note-sign-in.ts";
import { hashOfSecret, newSecret } from "./secret.ts";

/** How long a session lasts, in seconds: unused, and at all. */
export const sessionLimits = { idle: 30 * 60, absolute: 8 * 60 * 60 } as const;

/** How stale the note of when a session was used may be, in seconds: a write for every click is not worth it. */
const touchEvery = 60;

/** A session that somebody may see in a list. */
export interface SessionView {
  readonly id: string;
  readonly user: string;
  readonly method: SignInMethod;
  readonly startedAt: Instant;
  readonly seenAt: Instant;
  /** Whether it is the one that asks. */
  readonly current: boolean;
}

/**
 * Signs a user in: a new session, always with a secret of its own.
 *
 * Sessions that have run out are removed on the way.
 *
 * @returns The secret, which is kept nowhere.
 */
export async function startSession(
  desk: Desk,
  user: UserId,
  method: SignInMethod,
): Promise<string> {
  const now = desk.clock.now();
  const secret = newSecret();
  await desk.store.signIn.dropSessions({
    startedBefore: secondsFrom(now, -sessionLimits.absolute),
    seenBefore: secondsFrom(now, -sessionLimits.idle),
  });
  await desk.store.signIn.startSession({
    hash: hashOfSecret(secret),
    id: randomUUID(),
    user,
    method,
    startedAt: now,
    seenAt: now,
  });
  await noteSignIn(desk, { actor: user, action: `sign-in.${method}`, scope: user });
  return secret;
}

/**
 * Who asks by the session, with the rights that they have today; `undefined` where the session has
 * ended, has run out or never was.
 */
export async function actorOfSession(desk: Desk, secret: string): Promise<UserActor | undefined> {
  const hash = hashOfSecret(secret);
  const now = desk.clock.now();
  const session = await desk.store.signIn.session(hash);
  if (session === undefined || !lasts(session, now)) return undefined;
  if (secondsBetween(session.seenAt, now) >= touchEvery) {
    await desk.store.signIn.touchSession(hash, now);
  }
  const actor = await actorOfUser(desk, session.user);
  return { ...actor, credential: { kind: "session", session: session.id } };
}

/** The sessions that last: one's own, and those of users whose access one manages where asked for. */
export async function sessions(
  desk: Desk,
  actor: Actor,
  { everybody = false }: { readonly everybody?: boolean } = {},
): Promise<SessionView[]> {
  const now = desk.clock.now();
  const lasting = (await desk.store.signIn.sessions()).filter((session) => lasts(session, now));
  const may = everybody ? await mayManage(desk, actor) : undefined;
  const seen: SessionView[] = [];
  for (const { id, user, method, startedAt, seenAt } of lasting) {
    if (user !== actor.id && !(await may?.(user))) continue;
    const current = actor.credential?.kind === "session" && actor.credential.session === id;
    seen.push({ id, user, method, startedAt, seenAt, current });
  }
  return seen;
}

/**
 * Ends a session of one's own, or of a user whose access one manages.
 *
 * @throws {SecretariatError} `already-so` where there is no such session within reach.
 */
export async function endSession(desk: Desk, actor: Actor, id: string): Promise<void> {
  refuseTokens(actor);
  const session = (await desk.store.signIn.sessions()).find((one) => one.id === id);
  const mine = session?.user === actor.id;
  const may =
    session !== undefined && (mine || (await (await mayManage(desk, actor))(session.user)));
  if (!may || !(await desk.store.signIn.endSession(id))) {
    throw new SecretariatError("already-so", "no session of yours has that id", {
      remedy: "See which sessions there are; this one may have ended by itself.",
    });
  }
  await noteSignIn(desk, { actor: actor.id, action: "sign-in.end-session", scope: session.user });
}

/** Signs out: ends the session that asks. */
export async function signOut(desk: Desk, actor: Actor): Promise<void> {
  if (actor.credential?.kind !== "session") return;
  if (await desk.store.signIn.endSession(actor.credential.session)) {
    await noteSignIn(desk, { actor: actor.id, action: "sign-in.sign-out", scope: actor.id });
  }
}

/**
 * Ends all of a user's sessions but the one that asks.
 *
 * @returns How many.
 */
export async function endOtherSessions(desk: Desk, actor: Actor): Promise<number> {
  const except = actor.credential?.kind === "session" ? actor.credential.session : undefined;
  return desk.store.signIn.endSessionsOf(UserId.parse(actor.id), except);
}

/** Refuses that a program changes how people or programs sign in. */
export function refuseTokens(actor: Actor): void {
  if (actor.credential?.kind !== "token") return;
  throw new SecretariatError("not-allowed", "a token only reads", {
    remedy: "Sign in yourself to do this.",
  });
}

function lasts({ startedAt, seenAt }: SignInSession, now: Instant): boolean {
  return (
    secondsBetween(startedAt, now) < sessionLimits.absolute &&
    secondsBetween(seenAt, now) < sessionLimits.idle
  );
}
