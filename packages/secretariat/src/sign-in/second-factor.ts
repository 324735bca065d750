import { randomBytes } from "node:crypto";

import { type UserId } from "@kompetanseregion/domain";

import { type Actor } from "../actor/actor.ts";
import { type Desk } from "../desk.ts";
import { noteSignIn } from "./note-sign-in.ts";
import { isPassphrase } from "./passphrase-hash.ts";
import { hashOfSecret } from "./secret.ts";
import { stepOfCode, toBase32 } from "./totp.ts";

const recoveryCodes = 8;

/**
 * Whether the code opens the user's account: always where they have no second factor, else by the
 * present one-time code or a recovery code, each of which opens once.
 */
export async function codeOpens(desk: Desk, user: UserId, code: string): Promise<boolean> {
  return desk.store.transaction(
    async ({ signIn }) => {
      const account = await signIn.localAccount(user);
      if (account?.totp === undefined) return account !== undefined;
      const { secret, step: lastUsed } = account.totp;
      const step = stepOfCode(secret, code, desk.clock.now(), lastUsed);
      if (step !== undefined) {
        await signIn.saveLocalAccount({ ...account, totp: { secret, step } });
        return true;
      }
      const used = hashOfSecret(code.replaceAll(/[\s-]/gu, "").toUpperCase());
      if (!account.recovery.includes(used)) return false;
      const recovery = account.recovery.filter((hash) => hash !== used);
      await signIn.saveLocalAccount({ ...account, recovery });
      return true;
    },
    { changes: () => false },
  );
}

/** Whether the actor has a passphrase here, and a second factor with it. */
export async function hasSecondFactor(
  desk: Desk,
  actor: Actor,
): Promise<{ readonly account: boolean; readonly factor: boolean }> {
  const account = await desk.store.signIn.localAccount(actor.id);
  return { account: account !== undefined, factor: account?.totp !== undefined };
}

/**
 * Gives the actor's account a second factor, once they have shown that their app has the secret.
 *
 * @returns The recovery codes, shown this once; `undefined` where passphrase or code is wrong.
 */
export async function addSecondFactor(
  desk: Desk,
  actor: Actor,
  given: { readonly passphrase: string; readonly secret: string; readonly code: string },
): Promise<readonly string[] | undefined> {
  const account = await desk.store.signIn.localAccount(actor.id);
  if (account === undefined || !(await isPassphrase(given.passphrase, account.passphrase))) {
    return undefined;
  }
  const step = stepOfCode(given.secret, given.code, desk.clock.now(), 0);
  if (step === undefined) return undefined;
  const codes = Array.from({ length: recoveryCodes }, () => toBase32(randomBytes(10)));
  await desk.store.signIn.saveLocalAccount({
    ...account,
    totp: { secret: given.secret, step },
    recovery: codes.map(hashOfSecret),
  });
  await noteSignIn(desk, { actor: actor.id, action: "account.add-factor", scope: account.user });
  return codes.map((code) => code.replaceAll(/.{4}(?=.)/gu, "$&-"));
}

/**
 * Takes the second factor away.
 *
 * @returns Whether passphrase and code were right.
 */
export async function removeSecondFactor(
  desk: Desk,
  actor: Actor,
  given: { readonly passphrase: string; readonly code: string },
): Promise<boolean> {
  const account = await desk.store.signIn.localAccount(actor.id);
  if (account === undefined || !(await isPassphrase(given.passphrase, account.passphrase))) {
    return false;
  }
  if (!(await codeOpens(desk, account.user, given.code))) return false;
  const { user, passphrase, changedAt } = account;
  await desk.store.signIn.saveLocalAccount({ user, passphrase, recovery: [], changedAt });
  await noteSignIn(desk, { actor: actor.id, action: "account.remove-factor", scope: user });
  return true;
}
