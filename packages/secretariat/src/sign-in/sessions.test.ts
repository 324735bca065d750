import { UserId } from "@kompetanseregion/domain";
import fc from "fast-check";
import { describe, expect, it } from "vitest";

import { actorOfUser } from "../access/actor-of-user.ts";
import { closeAccount, endSessionsOfUser } from "./accounts.ts";
import { actorOfSession, endSession, sessionLimits, sessions, startSession } from "./sessions.ts";
import { signInDesk } from "./testing/sign-in-desk.ts";

const kommune = UserId.parse("kommune");

describe("a session", () => {
  it("ASVS 7.2.3, 7.2.4: has a new secret of 256 random bits at every sign-in, kept as a hash", async () => {
    const { desk } = await signInDesk();
    const secrets = [
      await startSession(desk, kommune, "passphrase"),
      await startSession(desk, kommune, "oidc"),
    ];

    expect(new Set(secrets).size).toBe(2);
    for (const secret of secrets) expect(Buffer.from(secret, "base64url")).toHaveLength(32);
    const kept = JSON.stringify(await desk.store.signIn.sessions());
    for (const secret of secrets) expect(kept).not.toContain(secret);
  });

  it("ASVS 7.3.1, 7.3.2, 7.4.1: opens nothing once it is unused too long, too old, or ended", async () => {
    await fc.assert(
      fc.asyncProperty(
        fc.array(
          fc.oneof(
            { arbitrary: fc.integer({ min: 1, max: 45 * 60 }), weight: 9 },
            { arbitrary: fc.constant("end" as const), weight: 1 },
          ),
          { minLength: 1, maxLength: 30 },
        ),
        async (steps) => {
          const { desk, pass } = await signInDesk();
          const secret = await startSession(desk, kommune, "passphrase");
          const [{ id } = { id: "" }] = await desk.store.signIn.sessions();
          let age = 0;
          let isOver = false;
          for (const step of steps) {
            if (step === "end") {
              if (!isOver) await endSession(desk, await actorOfUser(desk, "kommune"), id);
              isOver = true;
            } else {
              pass(step);
              age += step;
              isOver ||= step >= sessionLimits.idle || age >= sessionLimits.absolute;
            }
            const isOpen = (await actorOfSession(desk, secret))?.id === "kommune";
            // When it was used is noted to the minute, so it may run out up to a minute early.
            const mayBeEither = !isOver && step !== "end" && step > sessionLimits.idle - 60;
            expect(mayBeEither || isOpen === !isOver).toBe(true);
            isOver ||= !isOpen;
          }
        },
      ),
      { numRuns: 200 },
    );
  });

  it("ASVS 7.4.2: ends with all others when the user's way in is taken", async () => {
    const { desk } = await signInDesk();
    const admin = await actorOfUser(desk, "admin");
    const secret = await startSession(desk, kommune, "passphrase");

    expect(await closeAccount(desk, admin, "kommune")).toMatchObject({ sessions: 1 });
    expect(await actorOfSession(desk, secret)).toBeUndefined();
  });

  it("ASVS 7.5.2: is listed to its user, who ends it; not to others", async () => {
    const { desk } = await signInDesk();
    const secret = await startSession(desk, kommune, "passphrase");
    await startSession(desk, kommune, "oidc");
    const me = await actorOfSession(desk, secret);
    const mine = await sessions(desk, me ?? (await actorOfUser(desk, "nabo")));
    expect(mine.map(({ current }) => current).toSorted()).toEqual([false, true]);

    const neighbour = await actorOfUser(desk, "nabo");
    expect(await sessions(desk, neighbour, { everybody: true })).toEqual([]);
    await expect(endSession(desk, neighbour, mine[0]?.id ?? "")).rejects.toMatchObject({
      code: "already-so",
    });
  });

  it("ASVS 7.4.5: is seen and ended by who runs the region, whoever's it is", async () => {
    const { desk } = await signInDesk();
    const admin = await actorOfUser(desk, "admin");
    const secret = await startSession(desk, kommune, "passphrase");

    expect(await sessions(desk, admin, { everybody: true })).toHaveLength(1);
    expect(await endSessionsOfUser(desk, admin, "kommune")).toBe(1);
    expect(await actorOfSession(desk, secret)).toBeUndefined();
  });

  it("ASVS 16.3.1: is noted in the audit log by the user's id and no name", async () => {
    const { desk } = await signInDesk();
    await startSession(desk, kommune, "passphrase");

    expect(await desk.store.audit.entries()).toMatchObject([
      { actor: "kommune", action: "sign-in.passphrase", scope: "kommune" },
    ]);
  });
});
