import { Instant } from "@kompetanseregion/domain";
import { openStoreInMemory, openStoreOnServer, type Store } from "@kompetanseregion/store";
import { type Cluster, startCluster } from "@kompetanseregion/store/testing";
import { afterAll, beforeAll, describe, expect, it } from "vitest";

import { authorise } from "../actor/actor.ts";
import { chanceFrom } from "../demo/random.ts";
import { type Desk, deskOver } from "../desk.ts";
import { SecretariatError } from "../secretariat-error.ts";
import { actorOfUser, type UserActor } from "./actor-of-user.ts";
import { randomOrganisation, someDay } from "./fixtures/random-organisation.ts";
import { seenByHand } from "./fixtures/seen-by-hand.ts";

const requests = 50;

/** Whom the query itself gives the actor on the date. */
async function seen(desk: Desk, actor: UserActor, asOf: ReturnType<typeof someDay>) {
  try {
    const { units } = authorise(actor, "read-people");
    return await desk.store.people.employedWithin({ units, asOf });
  } catch (error) {
    if (error instanceof SecretariatError && error.code === "not-allowed") return [];
    throw error;
  }
}

let cluster: Cluster;
beforeAll(async () => {
  cluster = await startCluster();
});
afterAll(() => cluster.stop());

// Design C4: 10 000 random (tree, grants, request), as-of dates and deputies included. A server's
// answer takes longer: SCOPE_CASES=10000 asks it all of them.
describe.each<[string, number, () => Promise<Store>]>([
  ["SQLite", 10_000, () => openStoreInMemory()],
  [
    "PostgreSQL",
    Number(process.env["SCOPE_CASES"] ?? 1_000),
    () => openStoreOnServer({ url: cluster.url }),
  ],
])("on %s, in %d cases", (_, cases, open) => {
  it("nobody outside what a user may see comes out of the query, and nobody within is lost", async () => {
    const store = await open();
    const wrong: unknown[] = [];
    let named = 0;
    for (let seed = 1; seed <= cases / requests; seed += 1) {
      const made = randomOrganisation(seed);
      await store.organisation.save(made);
      await store.people.save(made);
      await store.access.save(made);
      const chance = chanceFrom(seed);
      const asked = Array.from({ length: requests }, async () => {
        const [today, asOf] = [someDay(chance), someDay(chance)];
        const user = chance.pick(made.users).id;
        const clock = { now: () => Instant.parse("2020-01-01T00:00:00Z"), today: () => today };
        const desk = deskOver(store, clock);
        const found = await seen(desk, await actorOfUser(desk, user), asOf);
        const expected = seenByHand(made, user, today, asOf);
        named += expected.length;
        if (found.join() !== expected.join())
          wrong.push({ seed, user, today, asOf, found, expected });
      });
      await Promise.all(asked);
    }
    await store.close();

    expect(wrong).toEqual([]);
    // The cases are worth something: people are seen in many of them.
    expect(named).toBeGreaterThan(cases / 5);
  }, 120_000);
});
