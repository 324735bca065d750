import { UserId } from "@kompetanseregion/domain";
import { type LocalAccount } from "@kompetanseregion/store";

import { type Actor } from "../actor/actor.ts";
import { type Desk } from "../desk.ts";
import { PassphraseError, passphraseFault } from "./choose-passphrase.ts";
import { userOfLink } from "./links.ts";
import { noteSignIn, stranger } from "./note-sign-in.ts";
import { compareWithNobody, hashPassphrase, isPassphrase } from "./passphrase-hash.ts";
import { codeOpens } from "./second-factor.ts";
import { hashOfSecret } from "./secret.ts";
import { endOtherSessions } from "./sessions.ts";

/** What somebody writes to sign in. */
export interface LocalSignIn {
  readonly user: string;
  readonly passphrase: string;
  /** A one-time or recovery code; needed where the account has a second factor. */
  readonly code?: string | undefined;
}

/**
 * Who it is by passphrase, and by code where they have a second factor; `undefined` where anything
 * is wrong, without saying what.
 */
export async function signInLocally(desk: Desk, given: LocalSignIn): Promise<UserId | undefined> {
  // A text that cannot be a user is not put to the store at all: a server refuses some signs.
  const user = UserId.safeParse(given.user);
  const account = user.success ? await desk.store.signIn.localAccount(user.data) : undefined;
  if (account === undefined) {
    await compareWithNobody(given.passphrase);
    await noteSignIn(desk, { actor: stranger, action: "sign-in.refused", scope: "unknown user" });
    return undefined;
  }
  const opens =
    (await isPassphrase(given.passphrase, account.passphrase)) &&
    (await codeOpens(desk, account.user, given.code ?? ""));
  if (opens) return account.user;
  await noteSignIn(desk, { actor: stranger, action: "sign-in.refused", scope: account.user });
  return undefined;
}

/**
 * Takes a one-time link and keeps the passphrase that was chosen by it; every session of the user's
 * ends. A passphrase that is refused leaves the link as it is.
 *
 * @returns Whose it is; `undefined` where the link opens nothing.
 * @throws {PassphraseError} If the passphrase is refused.
 */
export async function choosePassphrase(
  desk: Desk,
  secret: string,
  passphrase: string,
): Promise<UserId | undefined> {
  const user = await userOfLink(desk, secret);
  if (user === undefined) return undefined;
  refuseWeak(passphrase, user);
  if (!(await desk.store.signIn.takeLink(hashOfSecret(secret)))) return undefined;
  const before = await desk.store.signIn.localAccount(user);
  await keep(desk, user, passphrase, before);
  await desk.store.signIn.endSessionsOf(user);
  await noteSignIn(desk, { actor: user, action: "account.choose-passphrase", scope: user });
  return user;
}

/**
 * Changes one's own passphrase; every other session of the user's ends.
 *
 * @returns Whether the present passphrase was the right one.
 * @throws {PassphraseError} If the new one is refused.
 */
export async function changePassphrase(
  desk: Desk,
  actor: Actor,
  { present, next }: { readonly present: string; readonly next: string },
): Promise<boolean> {
  const account = await desk.store.signIn.localAccount(actor.id);
  if (account === undefined || !(await isPassphrase(present, account.passphrase))) return false;
  refuseWeak(next, account.user);
  await keep(desk, account.user, next, account);
  await endOtherSessions(desk, actor);
  await noteSignIn(desk, {
    actor: actor.id,
    action: "account.change-passphrase",
    scope: account.user,
  });
  return true;
}

function refuseWeak(passphrase: string, user: UserId): void {
  const fault = passphraseFault(passphrase, user.split("-"));
  if (fault !== undefined) throw new PassphraseError(fault);
}

async function keep(
  desk: Desk,
  user: UserId,
  passphrase: string,
  before: LocalAccount | undefined,
): Promise<void> {
  await desk.store.signIn.saveLocalAccount({
    recovery: [],
    ...before,
    user,
    passphrase: await hashPassphrase(passphrase),
    changedAt: desk.clock.now(),
  });
}
