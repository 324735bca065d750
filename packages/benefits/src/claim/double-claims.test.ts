import { LocalDate } from "@kompetanseregion/domain";
import fc from "fast-check";
import { describe, expect, it } from "vitest";

import { skien } from "../fixtures/skien.ts";
import { type BenefitModel } from "../model/benefit-model.ts";
import { checkModel } from "../model/check-model.ts";
import { findDoubleClaims, type MadeClaim } from "./double-claims.ts";
import { type ResourceClaim } from "./resource-claim.ts";

const day = (text: string): LocalDate => LocalDate.parse(text);
const claimed = (...claims: ResourceClaim[]): MadeClaim[] =>
  claims.map((claim, index) => ({ by: `benefit${index}`, claim }));

const words = fc.array(fc.constantFrom("a", "b", "c", "d"), { minLength: 1, maxLength: 4 });
const share = fc.integer({ min: 1, max: 100 }).map((hundredths) => hundredths / 100);
const kind = fc.constantFrom("hour", "krone");

/** Claims on resources of their own, each at most whole: sound by construction. */
const sound = fc
  .tuple(
    kind,
    fc.uniqueArray(fc.nat(999), { maxLength: 12 }),
    fc.array(share, { minLength: 12, maxLength: 12 }),
  )
  .map(([what, numbers, shares]) =>
    numbers.map((number, index): ResourceClaim => ({
      resource: `${what}:own-${number}`,
      share: shares[index] ?? 1,
    })),
  );

describe("double claims", () => {
  it("are all found: 10 000 models with a planted overlap, none missed", () => {
    let found = 0;
    const overlap = fc.tuple(
      kind,
      words,
      fc.array(fc.constantFrom("x", "y"), { maxLength: 3 }),
      share,
      share,
    );
    fc.assert(
      fc.property(sound, overlap, fc.nat(), (others, [what, wide, narrower, a, b], place) => {
        const resource = `${what}:shared:${wide.join(":")}`;
        // Together more than whole, by at least a hundredth.
        const rest = Math.min(1, Math.max(b, (101 - Math.round(a * 100)) / 100));
        const first: ResourceClaim = { resource, share: a };
        const second: ResourceClaim = { resource: [resource, ...narrower].join(":"), share: rest };
        const all = others.toSpliced(place % (others.length + 1), 0, first).concat(second);

        if (findDoubleClaims(claimed(...all)).length === 1) found += 1;
      }),
      { numRuns: 10_000, seed: 20261122 },
    );

    expect(found).toBe(10_000);
  });

  it("are not found where every resource is claimed once", () => {
    fc.assert(
      fc.property(sound, (claims) => {
        expect(findDoubleClaims(claimed(...claims))).toEqual([]);
      }),
    );
  });

  it("are found on the days when claims meet, and only then", () => {
    const until = { resource: "hour:participant", to: day("2016-01-01") };
    const after = { resource: "hour:participant:travel", from: day("2016-01-01") };
    const meeting = { resource: "hour:participant:travel", from: day("2015-12-31") };

    expect(findDoubleClaims(claimed(until, after))).toEqual([]);
    expect(findDoubleClaims(claimed(until, meeting))).toHaveLength(1);
  });

  it("allow parts that make a whole, to the last decimal", () => {
    const tenths = Array.from({ length: 10 }, () => ({ resource: "hour:a", share: 0.1 }));

    expect(findDoubleClaims(claimed(...tenths))).toEqual([]);
    expect(findDoubleClaims(claimed(...tenths, { resource: "hour:a:b", share: "0.0001" }))).toEqual(
      [
        {
          code: "double-claim",
          severity: "error",
          at: "hour:a:b",
          message: expect.stringContaining("hour:a:b is counted 1.0001 times over") as string,
          remedy: "Let one benefit count it, or give each a share; together at most 1.",
        },
      ],
    );
  });
});

/** The model with a substitute for the participants' hours beside the time that they save. */
function withSubstitute(resource: string): BenefitModel {
  const model = skien();
  return {
    ...model,
    benefits: [
      ...model.benefits,
      {
        id: "substitutes",
        type: "substitute",
        label: "Substitutes",
        recipient: "the employer",
        realisation: "cash",
        formula: "persons * hoursBefore * 300 [kr/h]",
        claims: [{ resource }, { resource: "krone:substitute" }],
      },
    ],
  };
}

describe("time saved and a substitute", () => {
  it("on the same hour are an error that names both", () => {
    const issues = checkModel(withSubstitute("hour:participant:session"));

    expect(issues).toContainEqual(
      expect.objectContaining({
        code: "double-claim",
        severity: "error",
        message:
          "hour:participant:session is counted 2 times over, by participantTime and substitutes",
      }),
    );
  });

  it("are allowed on different hours", () => {
    const codes = checkModel(withSubstitute("hour:night-shift")).map(({ code }) => code);

    expect(codes).not.toContain("double-claim");
  });

  it("cannot be kept apart by leaving out the hour that was covered", () => {
    const codes = checkModel(withSubstitute("krone:pay")).map(({ code }) => code);

    expect(codes).toContain("claim-kind");
  });
});
