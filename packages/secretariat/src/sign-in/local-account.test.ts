import { UserId } from "@kompetanseregion/domain";
import fc from "fast-check";
import { describe, expect, it } from "vitest";

import { actorOfUser } from "../access/actor-of-user.ts";
import { accounts } from "./accounts.ts";
import { passphraseFault } from "./choose-passphrase.ts";
import { firstAdministratorLink } from "./first-administrator.ts";
import { inviteUser, userOfLink } from "./links.ts";
import { changePassphrase, choosePassphrase, signInLocally } from "./local-account.ts";
import { addSecondFactor, removeSecondFactor } from "./second-factor.ts";
import { actorOfSession, startSession } from "./sessions.ts";
import { signInDesk } from "./testing/sign-in-desk.ts";
import { newTotpSecret, totpAt, totpStep } from "./totp.ts";

const good = "tåke over grønn lykt";
const other = "fjorten blå paraplyer";

describe("a passphrase", () => {
  it.each([
    ["kort og fint", "too-short"],
    ["123456789012345", "predictable"],
    ["aaaaaaaaaaaaaaaaaa", "predictable"],
    ["PassordPassord1!", "predictable"],
    ["P4ssw0rdP4ssw0rd", "predictable"],
    ["sommer2026 sommer2026", "predictable"],
    ["Kongsberg kommune 2026", "predictable"],
    ["qwertyuiop asdfgh", "predictable"],
    ["jan.olsen jan.olsen", "predictable"],
  ])("ASVS 6.2.1, 6.2.4, 6.2.11: «%s» is %s", (passphrase, fault) => {
    expect(passphraseFault(passphrase, ["jan", "olsen"])).toBe(fault);
  });

  it.each([
    good,
    other,
    "x9$kq!vz&mw#pj?rt",
    "korrekt hest batteri stift",
    "ågje åra i storm og regn",
  ])("ASVS 6.2.5: «%s» is taken, whatever it is made of", (passphrase) => {
    expect(passphraseFault(passphrase, ["kommune"])).toBeUndefined();
  });

  it("ASVS 6.2.9: may have 64 characters and more", () => {
    expect(
      passphraseFault("kanskje regner det over vidda når toget går forbi hytta i natt", []),
    ).toBeUndefined();
  });

  it("ASVS 6.2.4: of two common pieces and figures is refused, more of them than any list has", () => {
    const common = ["passord", "sommer", "vinter", "velkommen", "kongsberg", "qwerty", "password"];
    fc.assert(
      fc.property(
        fc.array(fc.constantFrom(...common), { minLength: 2, maxLength: 4 }),
        fc.integer({ min: 1_900, max: 99_999_999 }),
        (pieces, number) => {
          const passphrase = `${pieces.join("")}${number}`.padEnd(15, "1");
          expect(passphraseFault(passphrase, [])).toBe("predictable");
        },
      ),
      { numRuns: 3_000 },
    );
  });
});

describe("a local account", () => {
  it("ASVS 6.4.1: begins with a link that opens once, within its time, and keeps no secret", async () => {
    const { desk, pass } = await signInDesk();
    const admin = await actorOfUser(desk, "admin");
    const { secret } = await inviteUser(desk, admin, "kommune");
    expect(await desk.store.signIn.link(secret)).toBeUndefined();
    await expect(choosePassphrase(desk, secret, "for kort")).rejects.toMatchObject({
      fault: "too-short",
    });

    const taken = await Promise.all([
      choosePassphrase(desk, secret, good),
      choosePassphrase(desk, secret, other),
    ]);
    expect(taken.filter((user) => user !== undefined)).toEqual(["kommune"]);
    expect(await choosePassphrase(desk, secret, good)).toBeUndefined();

    const late = await inviteUser(desk, admin, "kommune");
    pass(24 * 60 * 60);
    expect(await userOfLink(desk, late.secret)).toBeUndefined();
  });

  it("ASVS 11.4.2: is opened by its passphrase, which is kept as argon2id", async () => {
    const { desk } = await withPassphrase();
    const opens = (passphrase: string, user = "kommune") =>
      signInLocally(desk, { user, passphrase });

    expect(await opens(good)).toBe("kommune");
    expect(await opens(good.normalize("NFD"))).toBe("kommune");
    expect(await opens(`${good} `)).toBeUndefined();
    expect(await opens(good, "nabo")).toBeUndefined();
    const [kept] = await desk.store.signIn.localAccounts();
    expect(kept?.passphrase).toMatch(/^\$argon2id\$v=19\$m=19456,t=2,p=1\$/u);
  });

  it("ASVS 6.2.3, 7.4.3: changes its passphrase by the present one, and every other session ends", async () => {
    const { desk } = await withPassphrase();
    const kommune = UserId.parse("kommune");
    const [mine, elsewhere] = [
      await startSession(desk, kommune, "passphrase"),
      await startSession(desk, kommune, "passphrase"),
    ];
    const actor = (await actorOfSession(desk, mine)) ?? (await actorOfUser(desk, "nabo"));
    expect(await changePassphrase(desk, actor, { present: other, next: other })).toBe(false);
    expect(await changePassphrase(desk, actor, { present: good, next: other })).toBe(true);

    expect(await actorOfSession(desk, mine)).toBeDefined();
    expect(await actorOfSession(desk, elsewhere)).toBeUndefined();
    expect(await signInLocally(desk, { user: "kommune", passphrase: good })).toBeUndefined();
  });

  it("ASVS 6.5.1: with a second factor takes each one-time code and recovery code once", async () => {
    const { desk, pass } = await withPassphrase();
    const actor = await actorOfUser(desk, "kommune");
    const secret = newTotpSecret();
    const codeNow = () => totpAt(secret, totpStep(desk.clock.now()));
    expect(
      await addSecondFactor(desk, actor, { passphrase: good, secret, code: "000000" }),
    ).toBeUndefined();
    const codes = await addSecondFactor(desk, actor, { passphrase: good, secret, code: codeNow() });
    const [recovery = ""] = codes ?? [];
    const opens = (code: string) =>
      signInLocally(desk, { user: "kommune", passphrase: good, code });

    expect(codes).toHaveLength(8);
    expect(await opens("")).toBeUndefined();
    expect(await opens(codeNow())).toBeUndefined();
    pass(60);
    expect(await opens(codeNow())).toBe("kommune");
    expect(await opens(codeNow())).toBeUndefined();
    expect(await opens(recovery.toLowerCase())).toBe("kommune");
    expect(await opens(recovery)).toBeUndefined();
    pass(60);
    expect(await removeSecondFactor(desk, actor, { passphrase: good, code: codeNow() })).toBe(true);
    expect(await opens("")).toBe("kommune");
  });

  it("tells the log of what was refused, and never what was written", async () => {
    const { desk } = await withPassphrase();
    await signInLocally(desk, { user: "Kari Nordmann", passphrase: good });
    await signInLocally(desk, { user: "kommune", passphrase: "feil passfrase her" });
    const entries = (await desk.store.audit.entries()).slice(-2);

    expect(entries).toMatchObject([
      { actor: "stranger", action: "sign-in.refused", scope: "unknown user" },
      { actor: "stranger", action: "sign-in.refused", scope: "kommune" },
    ]);
    expect(JSON.stringify(entries)).not.toMatch(/Kari|feil/u);
  });
});

describe("whose sign-in somebody manages", () => {
  it.each([
    ["admin", ["kommune", "nabo", "okonomi"]],
    ["kommune", []],
    ["okonomi", undefined],
  ])("ends where their own units do: %s", async (user, managed) => {
    const { desk } = await signInDesk();
    const actor = await actorOfUser(desk, user);
    const list = await accounts(desk, actor).catch(() => undefined);

    expect(list?.map((account) => account.user)).toEqual(managed);
    for (const one of ["admin", "kommune", "nabo", "okonomi"]) {
      const invited = await inviteUser(desk, actor, one).catch(() => undefined);
      expect(invited !== undefined).toBe(managed?.includes(one) ?? false);
    }
  });
});

describe("the first administrator", () => {
  it("gets a link until somebody who runs the region can sign in", async () => {
    const { desk } = await signInDesk();
    const early = await firstAdministratorLink(desk);
    const link = await firstAdministratorLink(desk);
    expect(await userOfLink(desk, early?.secret ?? "")).toBeUndefined();
    expect(await choosePassphrase(desk, link?.secret ?? "", good)).toBe("administrator");

    expect(await firstAdministratorLink(desk)).toBeUndefined();
    expect((await actorOfUser(desk, "administrator")).grants).toEqual([
      { role: "regionAdmin", unit: "region" },
    ]);

    const other = await signInDesk();
    const late = await firstAdministratorLink(other.desk);
    other.pass(15 * 60);
    expect(await userOfLink(other.desk, late?.secret ?? "")).toBeUndefined();
  });
});

async function withPassphrase() {
  const made = await signInDesk();
  const admin = await actorOfUser(made.desk, "admin");
  const { secret } = await inviteUser(made.desk, admin, "kommune");
  await choosePassphrase(made.desk, secret, good);
  return made;
}
