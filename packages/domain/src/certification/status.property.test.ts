import fc from "fast-check";
import { describe, expect, it } from "vitest";

import { addDays, fromEpochDay, toEpochDay } from "../time/local-date.ts";

import { day, fact, policyOf } from "./fixtures/facts.ts";
import { statusOf } from "./status.ts";

describe("a status, whatever the facts", () => {
  const policies = [
    policyOf({
      period: { from: "2014-01-01", to: "2023-06-01" },
      recertification: { components: [{ id: "test", kind: "test" }], windowDays: 60 },
      graceDays: 10,
    }),
    policyOf({
      version: 2,
      period: { from: "2023-06-01" },
      components: [
        { id: "legemiddelhandtering", kind: "course" },
        { id: "test", kind: "test" },
      ],
      validity: { mode: "fromExpiry", months: 6 },
    }),
  ];
  const start = toEpochDay(day("2022-06-01"));
  const anyDay = fc.integer({ min: start, max: start + 1500 }).map(fromEpochDay);
  const anyFact = fc
    .tuple(
      fc.constantFrom(...["required", "started", "achieved", "achieved", "achieved", "withdrawn"]),
      fc.constantFrom("legemiddelhandtering", "test"),
      anyDay,
      fc.nat(200),
    )
    .map(([kind, component, on, days]) =>
      kind === "required"
        ? fact(kind, on, { dueOn: addDays(on, days) })
        : fact(kind, on, { component }),
    );
  const anyFacts = fc.array(anyFact, { maxLength: 12 });

  it("does not depend on their order, nor on hearing them twice", () => {
    const shuffled = anyFacts.chain((facts) =>
      fc.tuple(fc.constant(facts), fc.shuffledSubarray(facts, { minLength: facts.length }), anyDay),
    );

    fc.assert(
      fc.property(shuffled, ([facts, others, date]) => {
        const status = statusOf(facts, policies, date);

        expect(statusOf(others, policies, date)).toEqual(status);
        expect(statusOf([...facts, ...others], policies, date)).toEqual(status);
      }),
      { numRuns: 500 },
    );
  });

  it("is not changed by a fact after the date, nor by a policy after it", () => {
    fc.assert(
      fc.property(anyFacts, anyDay, (facts, date) => {
        const known = facts.filter(({ on }) => on <= date);
        const inForce = policies.filter(({ period }) => period.from <= date);

        expect(statusOf(facts, policies, date)).toEqual(statusOf(known, inForce, date));
      }),
      { numRuns: 500 },
    );
  });

  it("is valid on its last valid day and not on the day after, unless in grace", () => {
    fc.assert(
      fc.property(anyFacts, anyDay, (facts, date) => {
        const known = facts.filter(({ on }) => on <= date);
        const { lastValidDay, revoked } = statusOf(known, policies, date);
        fc.pre(lastValidDay !== undefined && revoked === undefined && lastValidDay >= date);
        const then = lastValidDay;

        expect(statusOf(known, policies, then).state).toMatch(/^(?:valid|expiring)$/u);
        const after = statusOf(known, policies, addDays(then, 1));
        expect(after.state === "expired" || after.only === "grace").toBe(true);
      }),
    );
  });
});
