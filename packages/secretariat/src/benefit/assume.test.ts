import { Instant, LocalDate, OrgUnitId } from "@kompetanseregion/domain";
import { openStoreInMemory } from "@kompetanseregion/store";
import fc from "fast-check";
import { beforeAll, describe, expect, it } from "vitest";

import { type Actor, localOperator } from "../actor/actor.ts";
import { type Desk, deskOver } from "../desk.ts";
import { type AssumedBenefitView, assumeBenefit, type Assumptions } from "./assume.ts";

const secretariat = localOperator(OrgUnitId.parse("kongsbergregionen"));
const leader: Actor = { id: "leder", grants: [{ role: "leader", unit: OrgUnitId.parse("tinn") }] };

let desk: Desk;

beforeAll(async () => {
  desk = deskOver(await openStoreInMemory(), {
    now: () => Instant.parse("2026-11-01T09:00:00Z"),
    today: () => LocalDate.parse("2026-11-01"),
  });
});

async function assuming(assumptions: Assumptions): Promise<AssumedBenefitView> {
  const checked = await assumeBenefit(desk, secretariat, "skien", assumptions);
  if (!checked.ok) throw new Error(checked.issues.map(({ message }) => message).join("; "));
  return checked.answer;
}

describe("Skien's case with a reader's own assumptions", () => {
  it("is the source's own 1 750 hours and 1,0000 where nothing else is assumed (A164)", async () => {
    const { hoursPerYear, bases, claim, inputs } = await assuming({});

    expect(hoursPerYear).toBe("1750");
    expect(bases[0]).toMatchObject({ basis: "conventional1750", fte: "1.0000", gap: "0.5000" });
    expect(claim.fte).toBe("1.5");
    expect(inputs.every(({ documented, assumed }) => documented === assumed)).toBe(true);
  });

  it("reaches 1,5 where each spares 1,75 hours more (A164)", async () => {
    const { bases, interval } = await assuming({ travelHours: 1.75 });

    expect(bases[0]).toMatchObject({ fte: "1.5000", gap: "0.0000" });
    expect(interval.claimProbability).toBeGreaterThan(0.2);
  });

  it("is held against another claim", async () => {
    const { claim, bases } = await assuming({ fte: 1 });

    expect(claim).toEqual({ fte: "1" });
    expect(bases[0]?.gap).toBe("0.0000");
  });

  it("has an interval about its figure and a tornado about its base, whatever is assumed", async () => {
    const quarter = fc.integer({ min: 0, max: 32 }).map((n) => n / 4);
    await fc.assert(
      fc.asyncProperty(
        fc.record({
          persons: fc.integer({ min: 0, max: 2000 }),
          hoursBefore: quarter,
          hoursAfter: quarter,
          travelHours: quarter,
        }),
        async (assumptions) => {
          const { interval, tornado, inputs } = await assuming(assumptions);

          expect(interval.p10).toBeLessThanOrEqual(interval.p50);
          expect(interval.p50).toBeLessThanOrEqual(interval.p90);
          for (const { low, high } of tornado.bars) {
            expect(Number(low)).toBeLessThanOrEqual(Number(tornado.base));
            expect(Number(high)).toBeGreaterThanOrEqual(Number(tornado.base));
          }
          for (const { low, assumed, high, most } of inputs) {
            expect(low).toBeGreaterThanOrEqual(0);
            expect([low, assumed, high].toSorted((a, b) => a - b)).toEqual([low, assumed, high]);
            expect(most).toBeGreaterThanOrEqual(assumed);
          }
        },
      ),
      { numRuns: 20 },
    );
  });

  it("is refused for who may not read benefits", async () => {
    await expect(
      Promise.resolve().then(() => assumeBenefit(desk, leader, "skien", {})),
    ).rejects.toMatchObject({ code: "not-allowed" });
  });
});
