import { describe, expect, it } from "vitest";

import { actorOfUser } from "../access/actor-of-user.ts";
import { closeAccount } from "./accounts.ts";
import { linkIdentity, signInByIssuer, waitingIdentities } from "./external-identity.ts";
import { signInDesk } from "./testing/sign-in-desk.ts";

const identity = { issuer: "https://login.example.no", subject: "7f1c-44" };

describe("an identity that an issuer vouches for", () => {
  it("is nobody's until an administrator links it by its reference", async () => {
    const { desk } = await signInDesk();
    const admin = await actorOfUser(desk, "admin");
    const first = await signInByIssuer(desk, identity);
    const reference = "reference" in first ? first.reference : "";
    expect(reference).toMatch(/^[A-Z2-7]{4}-[A-Z2-7]{4}$/u);
    expect(await waitingIdentities(desk, admin)).toMatchObject([{ reference }]);

    await linkIdentity(desk, admin, { user: "kommune", reference: reference.toLowerCase() });
    expect(await signInByIssuer(desk, identity)).toEqual({ user: "kommune" });
    expect(await waitingIdentities(desk, admin)).toEqual([]);
    await expect(linkIdentity(desk, admin, { user: "nabo", reference })).rejects.toMatchObject({
      code: "already-so",
    });
  });

  it("ASVS 10.5.2: is the issuer and the subject together", async () => {
    const { desk } = await signInDesk();
    const admin = await actorOfUser(desk, "admin");
    const first = await signInByIssuer(desk, identity);
    const reference = "reference" in first ? first.reference : "";
    await linkIdentity(desk, admin, { user: "kommune", reference });

    for (const other of [
      { ...identity, issuer: "https://evil.example.no" },
      { ...identity, subject: "7f1c-45" },
    ]) {
      expect(await signInByIssuer(desk, other)).toHaveProperty("reference");
    }
  });

  it("is linked to nobody beyond the linker's own units", async () => {
    const { desk } = await signInDesk();
    const first = await signInByIssuer(desk, identity);
    const reference = "reference" in first ? first.reference : "";
    for (const [linker, user] of [
      ["kommune", "admin"],
      ["kommune", "nabo"],
      ["kommune", "kommune"],
      ["admin", "admin"],
      ["okonomi", "kommune"],
    ] as const) {
      const actor = await actorOfUser(desk, linker);
      await expect(linkIdentity(desk, actor, { user, reference })).rejects.toMatchObject({
        code: "not-allowed",
      });
    }
    expect(await signInByIssuer(desk, identity)).toEqual({ reference });
  });

  it("is noted in the log by its reference only, and forgotten after 30 days", async () => {
    const { desk, pass } = await signInDesk();
    await signInByIssuer(desk, identity);
    expect(JSON.stringify(await desk.store.audit.entries())).not.toMatch(/7f1c|login\.example/u);

    pass(31 * 24 * 60 * 60);
    await signInByIssuer(desk, { ...identity, subject: "another" });
    expect(await desk.store.signIn.externalIdentities()).toHaveLength(1);
  });

  it("signs nobody in once the account is closed", async () => {
    const { desk } = await signInDesk();
    const admin = await actorOfUser(desk, "admin");
    const first = await signInByIssuer(desk, identity);
    const reference = "reference" in first ? first.reference : "";
    await linkIdentity(desk, admin, { user: "kommune", reference });
    await closeAccount(desk, admin, "kommune");

    expect(await signInByIssuer(desk, identity)).toEqual({ reference });
  });
});
