import { Instant, LocalDate, UserId } from "@kompetanseregion/domain";
import { describe, expect, it } from "vitest";

import { type Store } from "../store.ts";
import { at, employee, fill, signingIn } from "./samples.ts";

const { account, link, identity, session, token } = signingIn;
const later = Instant.parse("2015-03-01T08:30:00Z");

/** What a store promises about signing in. */
export function describeSignIn(store: () => Store): void {
  describe("how users sign in", () => {
    it("is kept as it was given, and leaves the revision as it is", async () => {
      await fill(store());
      const { signIn } = store();
      const revision = await store().revision();
      await signIn.touchSession(session.hash, later);
      await signIn.touchToken(token.id, LocalDate.parse("2015-03-02"));

      expect(await signIn.localAccount(account.user)).toEqual(account);
      expect(await signIn.localAccounts()).toEqual([account]);
      expect(await signIn.link(link.hash)).toEqual(link);
      expect(await signIn.externalIdentity(identity.issuer, identity.subject)).toEqual(identity);
      expect(await signIn.session(session.hash)).toEqual({ ...session, seenAt: later });
      expect(await signIn.tokenByHash(token.hash)).toEqual({ ...token, usedOn: "2015-03-02" });
      expect(await store().revision()).toBe(revision);
    });

    it("knows nobody under another name", async () => {
      await fill(store());
      const { signIn } = store();

      expect(await signIn.localAccount("u-2")).toBeUndefined();
      expect(await signIn.externalIdentity(identity.issuer, "other")).toBeUndefined();
      expect(await signIn.session("f".repeat(64))).toBeUndefined();
      expect(await signIn.tokenByHash("f".repeat(64))).toBeUndefined();
    });

    it("ends with the session, the account and the token", async () => {
      await fill(store());
      const { signIn } = store();

      expect(await signIn.endSession(session.id)).toBe(true);
      expect(await signIn.endSession(session.id)).toBe(false);
      expect(await signIn.sessions()).toEqual([]);
      expect(await signIn.removeLocalAccount(account.user)).toBe(true);
      expect(await signIn.link(link.hash)).toBeUndefined();
      expect(await signIn.endToken(token.id, { at: later, by: "u-2" })).toBe(true);
      expect(await signIn.endToken(token.id, { at, by: "u-1" })).toBe(false);
      expect(await signIn.tokens()).toEqual([{ ...token, endedAt: later, endedBy: "u-2" }]);
    });

    it("gives a link to the first who takes it, and only the latest one of a user", async () => {
      await fill(store());
      const { signIn } = store();
      const next = { ...link, hash: "9".repeat(64) };
      await signIn.saveLink(next);

      expect(await signIn.link(link.hash)).toBeUndefined();
      const takers = await Promise.all([signIn.takeLink(next.hash), signIn.takeLink(next.hash)]);
      expect(takers.toSorted()).toEqual([false, true]);
    });

    it("drops sessions that are too old or unused, and a user's others at once", async () => {
      await fill(store());
      const { signIn } = store();
      const second = {
        ...session,
        hash: "8".repeat(64),
        id: "s-2",
        startedAt: later,
        seenAt: later,
      };
      await signIn.startSession(second);

      expect(await signIn.dropSessions({ startedBefore: at, seenBefore: later })).toBe(1);
      expect(await signIn.sessions()).toEqual([second]);
      await signIn.startSession(session);
      expect(await signIn.endSessionsOf(session.user, second.id)).toBe(1);
      expect(await signIn.sessions()).toEqual([second]);
    });

    it("forgets whom nobody claimed, and keeps whom somebody did", async () => {
      await fill(store());
      const { signIn } = store();
      const stranger = { issuer: identity.issuer, subject: "s", reference: "X", seenAt: at };
      await signIn.saveExternalIdentity(stranger);

      expect(await signIn.forgetStrangers(later)).toBe(1);
      expect(await signIn.externalIdentities()).toEqual([identity]);
    });

    it("is told to the person it is about without what opens anything, and erased with them", async () => {
      await fill(store());
      const dossier = await store().privacy.dossierOf(employee);

      expect(dossier.external_identity).toHaveLength(1);
      expect(dossier.local_account).toEqual([{ access_user: "u-1", changed_at: at }]);
      expect(dossier.api_token[0]).toMatchObject({ label: "Power BI" });
      expect(JSON.stringify(dossier)).not.toMatch(/argon2id-made-up|dddd|eeee|JBSWY3DP/u);

      await store().erase([employee]);
      const { signIn } = store();
      expect(await signIn.localAccounts()).toEqual([]);
      expect(await signIn.externalIdentities()).toEqual([]);
      expect(await signIn.sessions()).toEqual([]);
      expect(await signIn.tokens()).toEqual([]);
      expect(await signIn.link(link.hash)).toBeUndefined();
      expect(await store().access.rightsOf(UserId.parse("u-1"))).toMatchObject({ unitRoles: [] });
    });
  });
}
