import { OrgUnitId } from "@kompetanseregion/domain";
import fc from "fast-check";
import { describe, expect, it } from "vitest";

import { actorOfUser } from "../access/actor-of-user.ts";
import { endGrant } from "../access/give-grant.ts";
import { authorise } from "../actor/actor.ts";
import { type Action, type Role, rightsOf } from "../actor/role.ts";
import { me } from "./me.ts";
import { signInDesk } from "./testing/sign-in-desk.ts";
import { actorOfToken, createToken, endToken, tokens } from "./tokens.ts";

const daySeconds = 24 * 60 * 60;
const roles = Object.keys(rightsOf) as Role[];
const actions = [...new Set(roles.flatMap((role) => rightsOf[role].actions))];
const label = "Power BI";

function isAllowed(work: () => unknown): boolean {
  try {
    work();
    return true;
  } catch {
    return false;
  }
}

describe("an API token", () => {
  it("never may what changes anything, whatever its owner's roles", () => {
    const writes = actions.filter(
      (action: Action) => !action.startsWith("read-") && action !== "explain-certification",
    );
    expect(writes.length).toBeGreaterThan(8);
    fc.assert(
      fc.property(
        fc.uniqueArray(fc.constantFrom(...roles), { minLength: 1 }),
        fc.boolean(),
        fc.constantFrom(...writes, "read-audit" as const),
        (held, persons, action) => {
          const grants = held.map((role) => ({ role, unit: OrgUnitId.parse("region") }));
          const credential = { kind: "token", persons } as const;
          const actor = { id: "token-1", grants, credential };

          expect(isAllowed(() => authorise(actor, action))).toBe(false);
        },
      ),
      { numRuns: 2_000 },
    );
  });

  it("sees no names unless they were given to it", () => {
    fc.assert(
      fc.property(
        fc.uniqueArray(fc.constantFrom(...roles), { minLength: 1 }),
        fc.constantFrom(...actions),
        (held, action) => {
          const grants = held.map((role) => ({ role, unit: OrgUnitId.parse("region") }));
          const credential = { kind: "token", persons: false } as const;
          const actor = { id: "token-1", grants, credential };

          const seesNames = isAllowed(() => {
            if (!authorise(actor, action).persons) throw new Error("no names");
          });
          expect(seesNames).toBe(false);
        },
      ),
      { numRuns: 2_000 },
    );
  });

  it("ASVS 7.4.1: opens until it expires or is ended, and never again", async () => {
    await fc.assert(
      fc.asyncProperty(
        fc.integer({ min: 1, max: 365 }),
        fc.array(fc.oneof(fc.integer({ min: 1, max: 100 }), fc.constant("end" as const)), {
          maxLength: 6,
        }),
        async (days, steps) => {
          const { desk, pass } = await signInDesk();
          const owner = await actorOfUser(desk, "kommune");
          const asked = { label, units: ["nord"], days };
          const { token, view } = await createToken(desk, owner, asked);
          let age = 0;
          let hasEnded = false;
          for (const step of steps) {
            if (step === "end") {
              if (!hasEnded) await endToken(desk, owner, view.id).catch(() => undefined);
              hasEnded = true;
            } else {
              pass(step * daySeconds);
              age += step;
            }
            const isOpen = (await actorOfToken(desk, token)) !== undefined;
            expect(isOpen).toBe(!hasEnded && age < days);
          }
        },
      ),
      { numRuns: 60 },
    );
  });

  it("is shown once, kept as a hash, and known by its beginning", async () => {
    const { desk } = await signInDesk();
    const owner = await actorOfUser(desk, "kommune");
    const { token } = await createToken(desk, owner, { label, units: ["nord"] });
    const [listed] = await tokens(desk, owner);

    expect(token.startsWith(listed?.prefix ?? "?")).toBe(true);
    expect(JSON.stringify(await desk.store.signIn.tokens())).not.toContain(token);
    expect(listed).toMatchObject({ status: "valid", persons: false });
    expect(listed).not.toHaveProperty("usedOn");

    await actorOfToken(desk, token);
    expect((await tokens(desk, owner))[0]).toMatchObject({ usedOn: "2026-11-01" });
  });

  it("reaches the units it was made for and no others", async () => {
    const { desk } = await signInDesk();
    const admin = await actorOfUser(desk, "admin");
    const { token } = await createToken(desk, admin, { label, units: ["nord/skole"] });
    const actor = (await actorOfToken(desk, token)) ?? admin;

    expect(authorise(actor, "read-training").units).toEqual(["nord/skole"]);
    expect(await me(desk, actor)).toMatchObject({
      by: "token",
      homeUnit: "nord/skole",
      persons: false,
    });
    const neighbour = await actorOfUser(desk, "nabo");
    await expect(createToken(desk, neighbour, { label, units: ["nord"] })).rejects.toMatchObject({
      code: "not-allowed",
    });
  });

  it("opens the region's books only where it is for the region", async () => {
    const { desk } = await signInDesk();
    const admin = await actorOfUser(desk, "admin");
    const mayReadBooks = async (unit: string) => {
      const { token } = await createToken(desk, admin, { label, units: [unit] });
      const actor = (await actorOfToken(desk, token)) ?? admin;
      return isAllowed(() => authorise(actor, "read-books"));
    };

    expect(await mayReadBooks("region")).toBe(true);
    expect(await mayReadBooks("nord")).toBe(false);
    const okonomi = await actorOfUser(desk, "okonomi");
    await expect(createToken(desk, okonomi, { label, units: ["nord"] })).rejects.toMatchObject({
      code: "not-allowed",
    });
  });

  it("is given names only by somebody who sees them there", async () => {
    const { desk } = await signInDesk();
    const asked = { label, units: ["nord"], persons: true };
    const admin = await actorOfUser(desk, "admin");
    await expect(createToken(desk, admin, asked)).rejects.toMatchObject({ code: "not-allowed" });

    const { token } = await createToken(desk, await actorOfUser(desk, "kommune"), asked);
    const actor = (await actorOfToken(desk, token)) ?? admin;
    expect(authorise(actor, "read-people")).toEqual({ units: ["nord"], persons: true });
  });

  it("loses what its owner loses", async () => {
    const { desk, pass } = await signInDesk();
    const admin = await actorOfUser(desk, "admin");
    const owner = await actorOfUser(desk, "kommune");
    const { token } = await createToken(desk, owner, { label, units: ["nord"] });
    await endGrant(desk, admin, { user: "kommune", role: "municipalityAdmin", unit: "nord" });
    pass(daySeconds);

    expect((await actorOfToken(desk, token))?.grants).toEqual([]);
  });

  it("lasts a year at the most, and makes no other token", async () => {
    const { desk } = await signInDesk();
    const owner = await actorOfUser(desk, "kommune");
    const units = ["nord"];
    await expect(createToken(desk, owner, { label, units, days: 366 })).rejects.toMatchObject({
      code: "not-understood",
    });
    const { token } = await createToken(desk, owner, { label, units });
    const program = (await actorOfToken(desk, token)) ?? owner;
    await expect(createToken(desk, program, { label, units })).rejects.toMatchObject({
      code: "not-allowed",
    });
  });
});
