import { type EmployeeId, type Instant, UserId } from "@kompetanseregion/domain";
import { z } from "zod";

import { type Actor, authorise } from "../actor/actor.ts";
import { type Desk } from "../desk.ts";
import { parseAsked } from "../input/parse-asked.ts";
import { personInReach } from "../privacy/person-in-reach.ts";
import { SecretariatError } from "../secretariat-error.ts";
import { mayManage, userManaged } from "./manages.ts";
import { noteSignIn } from "./note-sign-in.ts";

/** How a user signs in. */
export interface SignInAccountView {
  readonly user: string;
  /** Since when they have had the passphrase they have. */
  readonly passphraseSince?: Instant;
  readonly secondFactor: boolean;
  /** The references of the identities that sign them in. */
  readonly identities: readonly string[];
}

/**
 * The users whose sign-in the actor manages, and how each signs in.
 *
 * @throws {SecretariatError} `not-allowed`.
 */
export async function accounts(desk: Desk, actor: Actor): Promise<SignInAccountView[]> {
  authorise(actor, "give-access");
  const { access, signIn } = desk.store;
  const manages = await mayManage(desk, actor);
  const local = new Map((await signIn.localAccounts()).map((account) => [account.user, account]));
  const identities = await signIn.externalIdentities();
  const views: SignInAccountView[] = [];
  for (const { id } of await access.users()) {
    if (!(await manages(id))) continue;
    const account = local.get(id);
    views.push({
      user: id,
      ...(account !== undefined && { passphraseSince: account.changedAt }),
      secondFactor: account?.totp !== undefined,
      identities: identities.filter(({ user }) => user === id).map(({ reference }) => reference),
    });
  }
  return views;
}

/**
 * Makes a user of an employee, who then has the roles of their employment.
 *
 * @throws {SecretariatError} `not-allowed`; `not-understood`; `already-so` if there is such a user,
 *   or the employee is one.
 */
export async function createUser(
  desk: Desk,
  actor: Actor,
  asked: { readonly user: string; readonly employee: string },
): Promise<{ readonly user: UserId; readonly employee: EmployeeId }> {
  authorise(actor, "give-access");
  const { user } = parseAsked(z.object({ user: UserId }), { user: asked.user });
  const { employee } = await personInReach(desk, actor, asked.employee);
  await desk.store.transaction(async ({ access, audit, privacy }) => {
    const taken = (await access.users()).some(
      (one) => one.id === user || one.employee === employee,
    );
    if (taken) {
      throw new SecretariatError(
        "already-so",
        "there is a user with that id, or of that employee",
        {
          remedy: "Choose another id, or see `kompetanse account list`.",
        },
      );
    }
    await access.save({ users: [{ id: user, employee }] });
    await audit.append({
      at: desk.clock.now(),
      actor: actor.id,
      action: "account.create",
      scope: await privacy.subjectOf(employee),
      count: 1,
    });
  });
  return { user, employee };
}

/**
 * Takes every way in from a user: passphrase, identities, sessions, links and tokens. Their roles
 * stay as they are; end those with `access`.
 *
 * @throws {SecretariatError} `not-allowed`.
 */
export async function closeAccount(
  desk: Desk,
  actor: Actor,
  asked: string,
): Promise<{ readonly user: UserId; readonly sessions: number }> {
  const user = await userManaged(desk, actor, asked);
  const at = desk.clock.now();
  const sessions = await desk.store.transaction(
    async ({ signIn, audit }) => {
      await signIn.removeLocalAccount(user);
      for (const identity of await signIn.externalIdentities()) {
        if (identity.user !== user) continue;
        const { issuer, subject, reference } = identity;
        await signIn.saveExternalIdentity({ issuer, subject, reference, seenAt: at });
      }
      for (const { id, owner } of await signIn.tokens()) {
        if (owner === user) await signIn.endToken(id, { at, by: actor.id });
      }
      await audit.append({ at, actor: actor.id, action: "account.close", scope: user, count: 1 });
      return signIn.endSessionsOf(user);
    },
    { changes: () => false },
  );
  return { user, sessions };
}

/**
 * Ends all of a user's sessions: they must sign in again.
 *
 * @returns How many.
 * @throws {SecretariatError} `not-allowed`.
 */
export async function endSessionsOfUser(desk: Desk, actor: Actor, asked: string): Promise<number> {
  const user = await userManaged(desk, actor, asked);
  const count = await desk.store.signIn.endSessionsOf(user);
  await noteSignIn(desk, { actor: actor.id, action: "sign-in.end-sessions", scope: user, count });
  return count;
}
